// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguehead.h"

#include "base/words.h"

#include <QDataStream>
#include <QIODevice>

#include <xxhash.h>

namespace pointsman {

namespace {

constexpr QByteArrayView headMagic("PmCatalogue 1\n");

quint64 headChecksum(QByteArrayView bytes)
{
    return XXH3_64bits(bytes.data(), size_t(bytes.size()));
}

} // namespace

QDataStream &operator<<(QDataStream &out, const SegmentEntry &entry)
{
    return out << entry.number << entry.size << entry.count << entry.minRowid << entry.maxRowid
               << entry.dropped;
}

QDataStream &operator>>(QDataStream &in, SegmentEntry &entry)
{
    return in >> entry.number >> entry.size >> entry.count >> entry.minRowid >> entry.maxRowid
        >> entry.dropped;
}

QDataStream &operator<<(QDataStream &out, const CatalogueAnchor &anchor)
{
    return out << anchor.rowid << anchor.key;
}

QDataStream &operator>>(QDataStream &in, CatalogueAnchor &anchor)
{
    return in >> anchor.rowid >> anchor.key;
}

qint64 CatalogueHead::liveCount() const
{
    qint64 count = 0;
    for (const SegmentEntry &entry : segments)
        count += entry.liveCount();
    return count;
}

QByteArray encodeHead(const CatalogueHead &head)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << head.location << head.shape << head.segments << head.nextNumber << head.isWhole
        << head.readFrom << head.anchors << head.stamp << head.comparedAt;
    QByteArray whole = headMagic.toByteArray();
    const quint64 checksum = headChecksum(bytes);
    whole.append(reinterpret_cast<const char *>(&checksum), sizeof(checksum));
    return whole + bytes;
}

Result<CatalogueHead> decodeHead(const QByteArray &bytes)
{
    const auto damaged = [] {
        return failure(ErrorKind::Conflict, Words::tr("The message catalogue is damaged."));
    };
    quint64 checksum = 0;
    const qsizetype start = headMagic.size() + qsizetype(sizeof(checksum));
    if (!bytes.startsWith(headMagic) || bytes.size() < start)
        return damaged();
    std::memcpy(&checksum, bytes.constData() + headMagic.size(), sizeof(checksum));
    const QByteArray content = bytes.mid(start);
    if (checksum != headChecksum(content))
        return damaged();
    QDataStream in(content);
    in.setVersion(QDataStream::Qt_6_4);
    CatalogueHead head;
    in >> head.location >> head.shape >> head.segments >> head.nextNumber >> head.isWhole
        >> head.readFrom >> head.anchors >> head.stamp >> head.comparedAt;
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return damaged();
    return head;
}

} // namespace pointsman
