// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/schema.h"

#include <optional>

namespace pointsman {

/// What was read of one source.
struct SourceSchema {
    QString source;
    Schema schema;
};

/// One column of one table, as each source has it.
struct DriftRow {
    QString table;
    QString column;
    QList<std::optional<ColumnInfo>> in; ///< a place a source; absent: the source lacks the column
    /// The sources that have the table do not agree on the column: it is missing in one, or has
    /// another type, NOT NULL or place in the primary key.
    bool differs = false;
};

/// Every table × column × source, tables by name, columns in the order in which they are first met.
/// With a table's name, that table only. Names are compared as SQLite does.
[[nodiscard]] QList<DriftRow> schemaDrift(
    const QList<SourceSchema> &sources, const QString &table = {});

} // namespace pointsman
