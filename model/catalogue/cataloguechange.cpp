// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguechange.h"

#include "catalogue/signature.h"

#include <algorithm>

namespace pointsman {

namespace {

constexpr int smallSegment = segmentMessages / 4;
constexpr int mostSmallOnes = 8;

} // namespace

CatalogueChange::CatalogueChange(Catalogue base, CatalogueFolder *folder)
    : m_catalogue(std::move(base)), m_kept(m_catalogue.head), m_folder(folder)
{
}

Result<int> CatalogueChange::take(const MessageBurst &burst)
{
    const auto kept = m_rows.between(m_catalogue, burst.from, burst.to);
    if (!kept)
        return tl::unexpected(kept.error());
    int differences = 0;
    auto old = kept->begin();
    for (int i = 0; i < burst.rows.rowCount(); ++i) {
        const MessageRow row = messageRow(burst.rows, i);
        for (; old != kept->end() && old->rowid > row.rowid; ++old, ++differences)
            drop(*old);
        bool isKept = false;
        for (; old != kept->end() && old->rowid == row.rowid; ++old) {
            if (!isKept && old->hash == row.hash)
                isKept = true;
            else
                drop(*old);
        }
        if (isKept)
            continue;
        ++differences;
        if (const Result<void> added = add(row); !added)
            return tl::unexpected(added.error());
    }
    for (; old != kept->end(); ++old, ++differences)
        drop(*old);
    return differences;
}

void CatalogueChange::drop(const KeptRow &row)
{
    m_drops[row.segment] += row.place;
}

Result<void> CatalogueChange::add(const MessageRow &row)
{
    if (!m_draft.hasRoomFor(row)) {
        if (const Result<void> flushed = flush(); !flushed)
            return flushed;
    }
    m_code.resize(0);
    m_encoder.append(row.text, m_code);
    m_draft.add(row, m_code);
    return {};
}

Result<void> CatalogueChange::flush()
{
    if (m_draft.isEmpty())
        return {};
    return append(m_draft.take());
}

Result<void> CatalogueChange::append(QByteArray bytes)
{
    SegmentEntry entry;
    entry.number = m_catalogue.head.nextNumber++;
    entry.size = bytes.size();
    const Result<std::shared_ptr<const Segment>> segment = m_folder
        ? m_folder->addSegment(entry.number, bytes)
        : Segment::of(SegmentFile::inMemory(std::move(bytes)));
    if (!segment)
        return tl::unexpected(segment.error());
    entry.count = (*segment)->count();
    entry.minRowid = (*segment)->header().minRowid;
    entry.maxRowid = (*segment)->header().maxRowid;
    m_catalogue.head.segments += entry;
    m_catalogue.segments += *segment;
    return {};
}

void CatalogueChange::applyDrops()
{
    for (auto drop = m_drops.begin(); drop != m_drops.end(); ++drop) {
        QList<quint32> &dropped = m_catalogue.head.segments[drop.key()].dropped;
        dropped += *drop;
        std::sort(dropped.begin(), dropped.end());
        dropped.erase(std::unique(dropped.begin(), dropped.end()), dropped.end());
    }
    m_drops.clear();
    for (qsizetype i = m_catalogue.segments.size() - 1; i >= 0; --i) {
        if (m_catalogue.head.segments[i].liveCount() == 0) {
            m_catalogue.head.segments.removeAt(i);
            m_catalogue.segments.removeAt(i);
        }
    }
    m_rows = SegmentRows(); // it knows segments by their places
}

Result<void> CatalogueChange::readInto(SegmentDraft &draft, int segment)
{
    SegmentReader reader(*m_catalogue.segments[segment]);
    const QList<quint32> &dropped = m_catalogue.head.segments[segment].dropped;
    for (int block = 0; block < reader.segment().header().blocks; ++block) {
        QByteArrayView texts = reader.texts(block, block + 1);
        const int end = std::min((block + 1) * blockMessages, reader.segment().count());
        for (int at = block * blockMessages; at < end && !reader.error(); ++at) {
            const qsizetype size = texts.indexOf('\0');
            if (!std::binary_search(dropped.begin(), dropped.end(), quint32(at))) {
                const MessageRow row = reader.row(at);
                if (!draft.hasRoomFor(row)) {
                    if (const Result<void> appended = append(draft.take()); !appended)
                        return appended;
                }
                draft.add(row, texts.first(size));
            }
            texts = texts.sliced(size + 1);
        }
    }
    if (reader.error())
        return tl::unexpected(*reader.error());
    return {};
}

/// A bot that writes now and then leaves one small segment after the other.
Result<void> CatalogueChange::joinSmallOnes()
{
    QList<int> small;
    for (int i = 0; i < m_catalogue.segments.size(); ++i) {
        const SegmentEntry &entry = m_catalogue.head.segments[i];
        if (entry.liveCount() < smallSegment || entry.liveCount() * 2 < entry.count)
            small += i;
    }
    if (small.size() <= mostSmallOnes)
        return {};
    SegmentDraft draft;
    for (const int segment : std::as_const(small)) {
        if (const Result<void> read = readInto(draft, segment); !read)
            return read;
    }
    if (!draft.isEmpty()) {
        if (const Result<void> appended = append(draft.take()); !appended)
            return appended;
    }
    for (auto segment = small.crbegin(); segment != small.crend(); ++segment) {
        m_catalogue.head.segments.removeAt(*segment);
        m_catalogue.segments.removeAt(*segment);
    }
    return {};
}

Result<void> CatalogueChange::commit()
{
    const Result<void> joined = flush().and_then([this]() -> Result<void> {
        applyDrops();
        return joinSmallOnes();
    });
    if (!joined || !m_folder || m_kept == m_catalogue.head)
        return joined;
    m_kept = m_catalogue.head;
    return m_folder->commit(m_catalogue.head);
}

} // namespace pointsman
