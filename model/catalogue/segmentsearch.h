// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "catalogue/catalogue.h"
#include "catalogue/searchmatch.h"
#include "catalogue/searchplan.h"

#include <functional>

namespace pointsman {

/// Finds what a plan accepts in one segment, the newest first: the signature tells which blocks may
/// hold it, the texts of those are scanned. Belongs to one thread.
class SegmentSearch final {
public:
    SegmentSearch(const SearchPlan &plan, const Segment &segment, const QList<quint32> &dropped);

    /// Called with the place of each match; false ends the search.
    using Visit = std::function<bool(SegmentReader &reader, int at)>;

    /// `atOnce`: blocks that are read together. Errors: those of reading the segment.
    [[nodiscard]] Result<void> run(const Visit &visit, int atOnce);

private:
    class Message;

    void narrowByTime();
    void narrowBySignature();
    std::vector<uchar> blocksOf(const PlannedClause &clause);
    bool scan(int firstBlock, int endBlock, const Visit &visit);
    bool consider(int at, QByteArrayView code, const Visit &visit);
    bool mayHold(int block) const;

    const SearchPlan &m_plan;
    const QList<quint32> &m_dropped;
    const int m_lead;
    SegmentReader m_reader;
    int m_first = 0; ///< places within the times asked for
    int m_end = 0;
    std::vector<uchar> m_blocks; ///< a bit for each block that may hold a match; empty: all may
};

/// Searches all of a catalogue for the first matches of one source.
[[nodiscard]] Result<void> searchCatalogue(const SearchPlan &plan, const Catalogue &catalogue,
    int source, const CancelToken &cancel, MatchCollector &matches);

/// Calls with the chat and id of every match, as they come. `needsKeys`: else they are empty.
[[nodiscard]] Result<qint64> countInCatalogue(const SearchPlan &plan, const Catalogue &catalogue,
    const CancelToken &cancel, std::vector<MessageKey> *sharedKeys);

} // namespace pointsman
