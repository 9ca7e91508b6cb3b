// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlitefixture.h"

#include <QTemporaryDir>

namespace pointsman::fixture {

using namespace Qt::StringLiterals;

/// A folder with a bot's configuration and two sources, one of them read-only: chat -100 lies in
/// both, newer in primary; -200 only in archive; 7 only in primary; -300 is mapped to a source that
/// does not exist.
class BotFolder final {
public:
    BotFolder()
    {
        write(configText());
        makeSource(u"primary.db"_s, R"(
            INSERT INTO chat_info VALUES (-1000000000100, 'Book club', NULL, 'group', 0),
                                         (7, NULL, 'anna', 'private', 0);
            INSERT INTO chat_messages VALUES (-1000000000100, '2', '2026-05-02T00:14:47+00:00'),
                (-1000000000100, '3', '2026-05-03T00:14:47+00:00'), (7, '1', '2026-01-01 10:00:00');)");
        makeSource(u"archive.db"_s, R"(
            INSERT INTO chat_info VALUES (-1000000000100, 'Old book club', NULL, 'supergroup', 0),
                                         (-200, 'Hikers', NULL, 'group', 0);
            INSERT INTO chat_messages VALUES (-1000000000100, '1', '2025-01-01 00:00:00'),
                (-200, '1', '2025-02-01 00:00:00'), (-200, '2', '2025-03-01 00:00:00');)");
    }

    static QByteArray configText()
    {
        return R"([bot]
token = "x"

[database]
default = "primary"

[database.providers.primary]
provider = "sqlite3"
parameters = { dbPath = "primary.db" }

[database.providers.archive]
provider = "sqlite3"
parameters = { dbPath = "archive.db", readOnly = true }

[database.chatMapping]
-1000000000100 = "archive"  # Book club, until 2025
-200 = "archive"  # Hikers
-300 = "nowhere"  # gone
)";
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString config() const { return path(u"config.toml"_s); }
    QByteArray text() const
    {
        QFile file(config());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &text) const
    {
        QFile file(config());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            || file.write(text) != text.size())
            qFatal("the fixture cannot be written");
    }

private:
    void makeSource(const QString &name, const QByteArray &rows) const
    {
        const QByteArray schema = R"(
            CREATE TABLE chat_info (chat_id INTEGER PRIMARY KEY, title TEXT, username TEXT,
                type TEXT NOT NULL, is_forum BOOLEAN NOT NULL);
            CREATE TABLE chat_messages (chat_id INTEGER NOT NULL, message_id TEXT NOT NULL,
                date TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, message_id));)";
        const QByteArray failure = runSql(path(name), (schema + rows).constData());
        if (!failure.isEmpty())
            qFatal("%s", failure.constData());
    }

    QTemporaryDir m_folder;
};

} // namespace pointsman::fixture
