// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/unionreader.h"

namespace pointsman {

namespace {

std::vector<FeedRequest> requestsOf(const std::vector<MemberScan> &scans)
{
    std::vector<FeedRequest> requests;
    for (const MemberScan &scan : scans)
        requests.push_back(scan.request);
    return requests;
}

} // namespace

UnionReader::UnionReader(ScanContext &context, const LogicalTable &table,
    const std::vector<size_t> &columns, const std::vector<ScanFilter> &filters)
    : UnionReader(context, scansOf(context, table, columns, filters))
{
}

UnionReader::UnionReader(ScanContext &context, Scans scans)
    : m_scans(std::move(scans)), m_scan(context, requestsOf(m_scans))
{
}

std::vector<MemberScan> scansOf(ScanContext &context, const LogicalTable &table,
    const std::vector<size_t> &columns, const std::vector<ScanFilter> &filters)
{
    std::vector<MemberScan> scans;
    for (const Member &member : table.members) {
        if (context.state().hasFailed(member.source))
            continue;
        if (std::optional<MemberScan> scan = scanOf(member, table, columns, filters))
            scans.push_back(*std::move(scan));
    }
    return scans;
}

Result<bool> UnionReader::next()
{
    if (m_uniformRows > 1) {
        --m_uniformRows;
        return true;
    }
    m_uniformRows = 0;
    if (++m_row < m_batch.rowCount())
        return true;
    for (;;) {
        const Result<bool> more = m_scan.next(m_batch);
        if (!more || !*more)
            return more;
        m_row = 0;
        if (!currentScan().countsOnly)
            return true;
        m_uniformRows = m_batch.at(0, 0).integer();
        m_batch.clear();
        if (m_uniformRows > 0)
            return true;
    }
}

} // namespace pointsman
