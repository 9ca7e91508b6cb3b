// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/segment.h"

#include "base/words.h"
#include "catalogue/signature.h"

#include <cstring>

namespace pointsman {

namespace {

tl::unexpected<Error> notASegment()
{
    return failure(ErrorKind::Conflict, Words::tr("The message catalogue is damaged."));
}

/// Takes a length and so many bytes off the front; null when there are not as many.
QByteArray takeWord(QByteArrayView &bytes)
{
    quint32 size = 0;
    if (bytes.size() < qsizetype(sizeof(size)))
        return {};
    std::memcpy(&size, bytes.data(), sizeof(size));
    bytes = bytes.sliced(sizeof(size));
    if (qsizetype(size) > bytes.size())
        return {};
    const QByteArray word(bytes.data(), qsizetype(size));
    bytes = bytes.sliced(size);
    return word;
}

} // namespace

Result<std::shared_ptr<const Segment>> Segment::of(std::shared_ptr<const SegmentFile> file)
{
    std::shared_ptr<Segment> segment(new Segment);
    segment->m_file = std::move(file);
    const Result<void> read =
        segment->readHeader().and_then([&segment] { return segment->readWords(); });
    if (!read)
        return tl::unexpected(read.error());
    return segment;
}

Result<void> Segment::readHeader()
{
    QByteArray buffer;
    const Result<QByteArrayView> bytes = m_file->read(0, sizeof(m_header), buffer);
    if (!bytes)
        return tl::unexpected(bytes.error());
    std::memcpy(&m_header, bytes->data(), sizeof(m_header));
    const bool isOurs = m_header.magic == segmentMagic && m_header.count > 0
        && m_header.count <= segmentMessages
        && std::is_sorted(m_header.offsets.begin(), m_header.offsets.end());
    if (!isOurs)
        return notASegment();
    return {};
}

Result<void> Segment::readWords()
{
    QByteArray buffer;
    const Result<QByteArrayView> bytes =
        m_file->read(offsetOf(SegmentPart::Words), sizeOf(SegmentPart::Words), buffer);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QByteArrayView rest = *bytes;
    for (int i = 0; i < m_header.categories + m_header.types; ++i)
        m_words += takeWord(rest);
    return {};
}

QByteArrayView SegmentReader::read(qint64 offset, qint64 size, QByteArray &buffer)
{
    if (m_error)
        return {};
    const Result<QByteArrayView> bytes = m_segment.file().read(offset, size, buffer);
    if (bytes)
        return *bytes;
    m_error = bytes.error();
    return {};
}

const char *SegmentReader::page(SegmentPart part, qint64 offset)
{
    Page &cached = m_pages[size_t(part)];
    const qint64 number = offset / segmentPageSize;
    if (cached.number != number || m_error) {
        const qint64 end = m_segment.offsetOf(SegmentPart::Count);
        cached.bytes = read(number * segmentPageSize,
            std::min(segmentPageSize, end - number * segmentPageSize), cached.buffer);
        cached.number = cached.bytes.isEmpty() ? -1 : number;
    }
    return cached.bytes.isEmpty() ? nullptr : cached.bytes.data() + offset % segmentPageSize;
}

qint64 SegmentReader::rowid(int at)
{
    return m_segment.header().minRowid + value<quint32>(SegmentPart::Rowids, at);
}

MessageId SegmentReader::id(int at)
{
    MessageId id;
    const qint64 kept = value<qint64>(SegmentPart::Ids, at);
    if (kept >= 0) {
        id.number = kept;
        return id;
    }
    const qint64 start = -1 - kept;
    const qint64 size = m_segment.sizeOf(SegmentPart::OtherIds);
    quint32 length = 0;
    QByteArray buffer;
    const qint64 offset = m_segment.offsetOf(SegmentPart::OtherIds) + start;
    const QByteArrayView head = read(offset, sizeof(length), buffer);
    if (head.isEmpty())
        return id;
    std::memcpy(&length, head.data(), sizeof(length));
    if (start + qint64(sizeof(length)) + length <= size)
        id.other = read(offset + qint64(sizeof(length)), length, buffer).toByteArray();
    return id;
}

qint64 SegmentReader::chat(int at)
{
    return chatInTable(value<quint16>(SegmentPart::Places, at));
}

qint64 SegmentReader::thread(int at)
{
    return value<qint64>(SegmentPart::PlaceTable, 2 * value<quint16>(SegmentPart::Places, at) + 1);
}

QByteArrayView SegmentReader::category(int at)
{
    const QList<QByteArray> &words = m_segment.words();
    const int word = value<quint8>(SegmentPart::Categories, at);
    return word < words.size() ? QByteArrayView(words[word]) : QByteArrayView();
}

QByteArrayView SegmentReader::type(int at)
{
    const QList<QByteArray> &words = m_segment.words();
    const int word = m_segment.header().categories + value<quint8>(SegmentPart::Types, at);
    return word < words.size() ? QByteArrayView(words[word]) : QByteArrayView();
}

MessageRow SegmentReader::row(int at)
{
    MessageRow row;
    row.rowid = rowid(at);
    row.chat = chat(at);
    row.thread = thread(at);
    row.author = author(at);
    row.time = time(at);
    row.id = id(at);
    row.category = category(at);
    row.type = type(at);
    row.flags = flags(at);
    row.hash = hash(at);
    return row;
}

QByteArrayView SegmentReader::texts(int firstBlock, int endBlock)
{
    const auto start = value<quint32>(SegmentPart::BlockStarts, firstBlock);
    const auto end = value<quint32>(SegmentPart::BlockStarts, endBlock);
    return end < start ? QByteArrayView()
                       : read(m_segment.offsetOf(SegmentPart::Texts) + start, end - start, m_texts);
}

QByteArrayView SegmentReader::signatureRow(int row)
{
    const int size = signatureRowBytes(m_segment.count());
    return read(m_segment.offsetOf(SegmentPart::Signature) + qint64(row) * size, size, m_signature);
}

} // namespace pointsman
