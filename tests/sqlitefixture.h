// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QString>

#include <sqlite3.h>

namespace pointsman::fixture {

/// Runs SQL with the plain engine, as another program would; the text of the first failure, else
/// "".
inline QByteArray runSql(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    char *message = nullptr;
    sqlite3_exec(handle, sql, nullptr, nullptr, &message);
    const QByteArray result(message);
    sqlite3_free(message);
    sqlite3_close(handle);
    return result;
}

/// Every file below a folder with the hash of its content: what must be the same after looking.
inline QMap<QString, QByteArray> contentOf(const QString &folder)
{
    QMap<QString, QByteArray> content;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden | QDir::System)) {
        QFile file(dir.filePath(name));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        content.insert(name, hash.result().toHex());
    }
    return content;
}

} // namespace pointsman::fixture
