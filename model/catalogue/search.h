// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/sourcesearch.h"

#include <memory>

namespace pointsman {

struct SearchRequest {
    SearchQuery query; ///< without a problem
    QStringList sources; ///< in the order that counts
};

/// A hit's match and the later sources that hold the same message.
struct FoldedMatch {
    SearchMatch match;
    QList<int> alsoIn;
};

/// One search over many sources. A message that several sources hold under the rule `message` is
/// one hit, the first source's. Each function does its work on the thread that calls it and on the
/// sources' pools, so not on the window's; one call at a time.
class MessageSearch final {
public:
    /// The database must outlive this.
    MessageSearch(const MultiSourceDatabase &database, SearchRequest request,
        const CatalogueSettings &settings, const CancelToken &cancel);

    /// To be called first. A source that cannot be searched is told of by report().
    void prepare();

    /// The first hits, the newest first; 0: all. Errors: Cancelled; the first source's when all
    /// failed.
    [[nodiscard]] Result<std::vector<FoldedMatch>> find(size_t limit);

    /// All hits, exactly. Errors: as find().
    [[nodiscard]] Result<qint64> count();

    /// A part of what find() gave, read again; hits that are gone are left out, and report() counts
    /// them.
    [[nodiscard]] Result<QList<SearchHit>> read(
        const std::vector<FoldedMatch> &matches, size_t from, size_t most);

    QList<SearchedSource> report() const;

private:
    using Lists = std::vector<std::vector<SearchMatch>>; ///< by source
    [[nodiscard]] Result<Lists> findInSources(size_t limit);
    [[nodiscard]] Result<void> lookUpElsewhere(QHash<MessageKey, std::vector<SearchMatch>> &copies);
    [[nodiscard]] Result<void> judge() const;
    int usableSources() const;
    template <typename Work> void inParallel(Work work);

    const MultiSourceDatabase &m_database;
    const SearchRequest m_request;
    const CancelToken m_cancel;
    std::vector<std::unique_ptr<SourceSearch>> m_sources;
    std::vector<qint64> m_gone; ///< by source
};

} // namespace pointsman
