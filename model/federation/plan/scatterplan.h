// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/feed/groupfold.h"
#include "federation/plan/namebinding.h"

namespace pointsman {

/// A piece of the user's own text that reads differently in each source.
struct SourcedText {
    struct Piece {
        QByteArray text; ///< as written, where `column` is none of the table's
        enum class Kind { Text, Column, Source } kind = Kind::Text;
        size_t column = 0; ///< Kind::Column only
    };
    std::vector<Piece> pieces;

    /// As SQL for one member: a column it lacks is NULL, the source column its name.
    QByteArray forMember(const Member &member) const;
    /// No column of the member is in it, so that it is the same for all its rows.
    bool isConstantIn(const Member &member) const;
    bool isEmpty() const { return pieces.empty(); }
    QByteArray normalised() const; ///< equal for the same expression
};

/// How the answer is made of what the sources send.
struct ScatterPlan {
    enum class Kind {
        Rows, ///< rows as they come, source after source
        SortedRows, ///< each source's first rows, sorted together
        Groups ///< partial aggregates
    };
    struct Key {
        SourcedText text;
        Affinity affinity = Affinity::Blob;
    };
    struct Partial {
        SourcedText text; ///< an aggregate
        FoldKind fold = FoldKind::None;
        SourcedText argument; ///< of the fold, where it takes one
    };
    /// A sum whose parts are whole numbers is exact as long as nothing can exceed a bound; any sum
    /// is that has only one part.
    struct Check {
        size_t sum = 0, count = 0, largest = 0; ///< places in `partials`
        double bound = 0;
    };
    Kind kind = Kind::Rows;
    LogicalTable table;
    SourcedText where;
    std::vector<SourcedText> sourceConditions; ///< conjuncts that only look at the source
    std::vector<Key> keys; ///< Groups: what to group by; else: what to send
    size_t groupKeys = 0; ///< Groups: the first so many are the user's; others serve DISTINCT
    std::vector<Partial> partials; ///< Groups only
    std::vector<Check> checks;
    bool sumsFractions = false; ///< a source's rows must then be summed by one statement
    bool hasGroups = false; ///< an empty source gives no row
    QByteArray order; ///< SortedRows: what a source sorts by, by position
    qint64 limit = -1; ///< Rows and SortedRows; -1: none
    qint64 offset = 0;
    QByteArray finalSql; ///< SortedRows and Groups: over the table g
    Columns columns; ///< of the result
    Bindings bindings;
};

/// The names that the final statement uses for what the sources sent.
[[nodiscard]] QByteArray keyName(size_t index);
[[nodiscard]] QByteArray partialName(size_t index);

/// Plans a query over one federated table. The reason, one clause, when it is not proven that the
/// answer would be exactly that of one database.
[[nodiscard]] tl::expected<ScatterPlan, QString> planScatter(
    const QueryText &text, const BoundQuery &bound, const Bindings &bindings);

} // namespace pointsman
