// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/plan/sourcecatalog.h"
#include "federation/tables/privatedatabase.h"
#include "sqltext/tablereferences.h"

namespace pointsman {

/// A user's statement, cut up once for all that look at it.
struct QueryText {
    explicit QueryText(const QString &text);

    QByteArray sql;
    SqlTokens tokens;
    NamesInQuery names;

    bool hasWord(QByteArrayView word) const; ///< as a keyword or an unquoted name
    bool hasName(QByteArrayView name) const; ///< quoted or not
    QByteArray token(size_t index) const { return tokens[index].name(); }
    /// The text with some tokens spelled otherwise.
    QByteArray withReplaced(const std::map<size_t, QByteArray> &replacements) const;
};

/// The source that a qualifier names: exactly, or else with another case of ASCII letters.
[[nodiscard]] std::optional<int> sourceNamed(const QByteArray &name, const QStringList &sources);

/// The only source whose tables the statement names, each with the source's name before it.
[[nodiscard]] std::optional<int> onlySourceNamed(const QueryText &text, const QStringList &sources);

/// The statement for one source's own connection: the source's name is taken off its tables.
[[nodiscard]] QString textForSource(const QueryText &text, int source, const QStringList &sources);

/// The statement for a private database, and the tables that have to be there for it.
struct BoundQuery {
    QString sql;
    std::vector<DeclaredTable> tables;
    QueryTraits traits;
};

/// Errors: Query, for a table that no source has.
[[nodiscard]] Result<BoundQuery> bindNames(const QueryText &text, const QStringList &sources,
    const SourceCatalog &catalog, const Dedupe &dedupe);

} // namespace pointsman
