// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zipdirectory.h"

#include "base/words.h"

#include <QFile>
#include <QtEndian>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

// Offsets and signatures: PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16.
constexpr qsizetype EndSize = 22;
constexpr qsizetype HeaderSize = 46;
constexpr QByteArrayView EndSignature = "PK\5\6";
constexpr QByteArrayView HeaderSignature = "PK\1\2";

template <typename Number> Number numberAt(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<Number>(bytes.data() + offset);
}

/// The central directory's bytes; empty when the file has no end record.
QByteArray readDirectory(QFile &file)
{
    if (file.size() < EndSize || !file.seek(file.size() - EndSize))
        return {};
    const QByteArray end = file.read(EndSize);
    if (!end.startsWith(EndSignature) || !file.seek(numberAt<quint32>(end, 16)))
        return {};
    return file.read(numberAt<quint32>(end, 12));
}

} // namespace

Result<qint64> zipEntrySize(const QString &path, QByteArrayView entry)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::Io, Words::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    const QByteArray content = readDirectory(file);
    QByteArrayView rest = content;
    while (rest.size() >= HeaderSize && rest.startsWith(HeaderSignature)) {
        const qsizetype nameSize = numberAt<quint16>(rest, 28);
        const qsizetype size =
            HeaderSize + nameSize + numberAt<quint16>(rest, 30) + numberAt<quint16>(rest, 32);
        if (size > rest.size())
            break;
        if (rest.sliced(HeaderSize, nameSize) == entry)
            return qint64(numberAt<quint32>(rest, 24));
        rest = rest.sliced(size);
    }
    return failure(ErrorKind::Io, Words::tr("The file “%1” is incomplete.").arg(path));
}

} // namespace pointsman
