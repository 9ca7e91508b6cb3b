// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqltext/sqltokens.h"

#include <QSet>

#include <optional>

namespace pointsman {

/// A place in a statement that names a table, or a column through its source and table.
struct TableReference {
    enum class Place {
        From, ///< `table` or `source.table` where SQL wants a table
        Column ///< `source.table.column` or `source.table.*`
    };
    Place place = Place::From;
    std::optional<size_t> qualifier; ///< token of the source's name
    size_t table = 0; ///< token of the table's name
    bool isFunction = false; ///< arguments follow: a table-valued function
    bool hasAlias = false; ///< From only
};

/// What a statement names, found by its structure and not by its words' spelling.
struct NamesInQuery {
    std::vector<TableReference> references;
    QSet<QByteArray> commonTables; ///< upper-case names that a WITH clause defines
};

[[nodiscard]] NamesInQuery findNames(const SqlTokens &tokens);

/// Whether a statement asks for columns that it does not name: by `*`, or by NATURAL.
[[nodiscard]] bool asksAllColumns(const SqlTokens &tokens);

} // namespace pointsman
