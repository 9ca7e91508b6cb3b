// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/segmentrows.h"

#include <algorithm>

namespace pointsman {

Result<void> SegmentRows::load(const Catalogue &catalogue, int segment)
{
    SegmentReader reader(*catalogue.segments[segment]);
    const QList<quint32> &dropped = catalogue.head.segments[segment].dropped;
    std::vector<KeptRow> rows;
    rows.reserve(size_t(reader.segment().count()));
    auto gone = dropped.cbegin();
    for (int at = 0; at < reader.segment().count(); ++at) {
        if (gone != dropped.cend() && *gone == quint32(at)) {
            ++gone;
            continue;
        }
        rows.push_back({reader.rowid(at), reader.hash(at), segment, quint32(at)});
    }
    if (reader.error())
        return tl::unexpected(*reader.error());
    std::sort(rows.begin(), rows.end(),
        [](const KeptRow &left, const KeptRow &right) { return left.rowid < right.rowid; });
    m_loaded.insert(segment, std::move(rows));
    return {};
}

Result<std::vector<KeptRow>> SegmentRows::between(
    const Catalogue &catalogue, qint64 from, qint64 to)
{
    std::vector<KeptRow> found;
    for (int i = 0; i < catalogue.segments.size(); ++i) {
        const SegmentEntry &entry = catalogue.head.segments[i];
        if (entry.minRowid > to) {
            m_loaded.remove(i);
            continue;
        }
        if (entry.maxRowid < from)
            continue;
        if (!m_loaded.contains(i)) {
            if (const Result<void> loaded = load(catalogue, i); !loaded)
                return tl::unexpected(loaded.error());
        }
        const std::vector<KeptRow> &rows = m_loaded[i];
        const auto first = std::lower_bound(rows.begin(), rows.end(), from,
            [](const KeptRow &row, qint64 rowid) { return row.rowid < rowid; });
        for (auto row = first; row != rows.end() && row->rowid <= to; ++row)
            found.push_back(*row);
    }
    std::sort(found.begin(), found.end(),
        [](const KeptRow &left, const KeptRow &right) { return left.rowid > right.rowid; });
    return found;
}

} // namespace pointsman
