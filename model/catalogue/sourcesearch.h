// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/cataloguebuilder.h"
#include "catalogue/searchhits.h"

namespace pointsman {

/// What is to be said of the search of one source.
struct SearchedSource {
    QString source;
    std::optional<Error> error; ///< why it was not searched
    CatalogueState state = CatalogueState::None;
    qint64 messages = 0; ///< that were searched, where that is known
    qint64 direct = 0; ///< of them read from the source itself
    qint64 comparedAt = 0; ///< when all its messages were last compared; 0: never
    qint64 gone = 0; ///< matches that the source does not have any more
    qint64 difference = 0; ///< messages that the source has more than the catalogue
    QString remark; ///< that its catalogue was dropped, or could not be kept
};

/// The state of a source in a sentence for people.
[[nodiscard]] QString searchedSentence(const SearchedSource &source);

/// One search in one source: in its catalogue as far as that goes, the rest in the source itself.
/// One call at a time, each of which waits for the source.
class SourceSearch final {
public:
    /// The database must outlive this. `place` among the sources of the search.
    SourceSearch(const MultiSourceDatabase &database, const SourceSpec &source, int place,
        const CatalogueSettings &settings, const CancelToken &cancel);

    /// Brings the catalogue up to date where one is used, and looks up names. When it fails, the
    /// source is not searched, and report() says why.
    void prepare(const SearchQuery &query);
    bool isUsable() const { return m_plan.has_value(); }

    /// The first matches of this source in the order of hits; 0: all.
    [[nodiscard]] Result<std::vector<SearchMatch>> find(size_t limit);

    /// How many there are; those in chats that other bots may hold too are given by their keys
    /// instead, where `sharedKeys` is not null.
    [[nodiscard]] Result<qint64> count(std::vector<MessageKey> *sharedKeys);

    /// Reads matches again; nothing for those that are gone.
    [[nodiscard]] Result<std::vector<std::optional<HitReader::Read>>> read(
        const std::vector<SearchMatch> &matches);

    /// The messages with these keys that the search accepts, where the source can look them up.
    [[nodiscard]] Result<std::vector<std::optional<HitReader::Read>>> lookUp(
        const std::vector<MessageKey> &keys);

    const SearchedSource &report() const { return m_report; }
    void fail(const Error &error) { m_report.error = error; }

private:
    [[nodiscard]] Result<SearchNames> names(const SearchQuery &query);
    [[nodiscard]] Result<void> searchDirectly();
    [[nodiscard]] Result<std::vector<SearchMatch>> findWithPatterns(size_t limit);
    [[nodiscard]] Result<void> findInCatalogue(MatchCollector &matches);
    bool isOnlyInCatalogue() const;
    void dropDamaged(const Error &error);

    const MultiSourceDatabase &m_database;
    const SourceSpec m_source;
    const int m_place;
    const CancelToken m_cancel;
    CatalogueBuilder m_builder;
    CatalogueView m_view;
    std::optional<SearchPlan> m_plan;
    std::optional<std::vector<SearchMatch>> m_direct; ///< all of them, once they were looked for
    SearchedSource m_report;
};

} // namespace pointsman
