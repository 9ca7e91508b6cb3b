// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/messagerow.h"
#include "catalogue/segmentfile.h"

#include <QList>

#include <array>
#include <cstring>
#include <optional>

namespace pointsman {

constexpr int segmentMessages = 65'536; ///< at most

/// The parts of a segment's content, in this order behind its header.
enum class SegmentPart {
    Times, ///< qint64
    Ids, ///< qint64: the number, or -1 - place in OtherIds
    Rowids, ///< quint32, from the lowest one on
    Places, ///< quint16 into PlaceTable
    Authors, ///< quint16 into AuthorTable
    Categories, ///< quint8 into Words
    Types, ///< quint8 into Words, behind the categories
    Flags, ///< quint8
    Hashes, ///< quint32
    BlockStarts, ///< quint32 into Texts, and one for the end
    PlaceTable, ///< chat and thread
    AuthorTable,
    Words, ///< categories, then types
    OtherIds,
    Signature, ///< empty in small segments
    Texts, ///< the message code, a byte 0 behind each message
    Count
};

struct SegmentHeader {
    std::array<char, 8> magic{};
    qint64 minTime = 0;
    qint64 maxTime = 0;
    qint64 minRowid = 0;
    qint64 maxRowid = 0;
    qint32 count = 0;
    qint32 blocks = 0;
    qint32 places = 0;
    qint32 authors = 0;
    qint32 categories = 0;
    qint32 types = 0;
    std::array<qint64, size_t(SegmentPart::Count) + 1> offsets{}; ///< and the end
};
constexpr std::array<char, 8> segmentMagic{'P', 'm', 'S', 'e', 'g', '0', '0', '1'};

/// Up to 65 536 messages, newest first, that never change. Any thread.
class Segment final {
public:
    /// Errors: those of reading the file; Conflict when it is no segment of this version.
    [[nodiscard]] static Result<std::shared_ptr<const Segment>> of(
        std::shared_ptr<const SegmentFile> file);

    const SegmentHeader &header() const { return m_header; }
    int count() const { return m_header.count; }
    const SegmentFile &file() const { return *m_file; }
    const QList<QByteArray> &words() const { return m_words; }
    bool hasSignature() const { return sizeOf(SegmentPart::Signature) > 0; }

    qint64 offsetOf(SegmentPart part) const { return m_header.offsets[size_t(part)]; }
    qint64 sizeOf(SegmentPart part) const
    {
        return m_header.offsets[size_t(part) + 1] - offsetOf(part);
    }

private:
    Segment() = default;
    [[nodiscard]] Result<void> readHeader();
    [[nodiscard]] Result<void> readWords();

    std::shared_ptr<const SegmentFile> m_file;
    SegmentHeader m_header;
    QList<QByteArray> m_words;
};

/// Reads values of a segment. As with a stream, the first failure stays: values are 0 from then on,
/// and whoever read asks for it in the end. Belongs to one thread; the segment must outlive it.
class SegmentReader final {
public:
    explicit SegmentReader(const Segment &segment) : m_segment(segment) { }

    const Segment &segment() const { return m_segment; }
    const std::optional<Error> &error() const { return m_error; }

    qint64 time(int at) { return value<qint64>(SegmentPart::Times, at); }
    qint64 rowid(int at);
    MessageId id(int at);
    qint64 chat(int at);
    qint64 thread(int at);
    int place(int at) { return value<quint16>(SegmentPart::Places, at); } ///< in PlaceTable
    qint64 author(int at) { return authorInTable(value<quint16>(SegmentPart::Authors, at)); }
    QByteArrayView category(int at);
    QByteArrayView type(int at);
    quint8 flags(int at) { return value<quint8>(SegmentPart::Flags, at); }
    quint32 hash(int at) { return value<quint32>(SegmentPart::Hashes, at); }
    /// All but the text.
    MessageRow row(int at);

    qint64 chatInTable(int place) { return value<qint64>(SegmentPart::PlaceTable, 2 * place); }
    qint64 authorInTable(int place) { return value<qint64>(SegmentPart::AuthorTable, place); }

    /// The texts of blocks, each with its byte 0; valid until the next call.
    QByteArrayView texts(int firstBlock, int endBlock);
    /// A row of the signature; valid until the next call.
    QByteArrayView signatureRow(int row);

private:
    template <typename T> T value(SegmentPart part, int at);
    const char *page(SegmentPart part, qint64 offset);
    QByteArrayView read(qint64 offset, qint64 size, QByteArray &buffer);

    struct Page {
        qint64 number = -1;
        QByteArrayView bytes;
        QByteArray buffer;
    };
    const Segment &m_segment;
    std::optional<Error> m_error;
    std::array<Page, size_t(SegmentPart::Count)> m_pages;
    QByteArray m_texts;
    QByteArray m_signature;
};

/// Parts begin at multiples of 16 bytes, so that no value lies on two pages.
template <typename T> T SegmentReader::value(SegmentPart part, int at)
{
    const qint64 offset = m_segment.offsetOf(part) + qint64(at) * qint64(sizeof(T));
    const char *const bytes = page(part, offset);
    T number{};
    if (bytes)
        std::memcpy(&number, bytes, sizeof(T));
    return number;
}

} // namespace pointsman
