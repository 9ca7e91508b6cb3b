// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/releases.h"
#include "source/writer.h"

namespace pointsman {

struct ColumnValue {
    QString column;
    Value value;
};

/// A row as the bot writes it.
struct UpsertRow {
    QString table;
    QList<ColumnValue> key;
    QList<ColumnValue> values; ///< a column that the file's schema version lacks is left out
};

/// Inserts the row, with created_at and updated_at of now, or updates its values and updated_at
/// where the key exists, as the release of the file does. The number of changed rows.
[[nodiscard]] Result<qint64> upsert(Writer &writer, const Release &release, const UpsertRow &row);

/// The same in the release that the file tells.
[[nodiscard]] Result<qint64> upsert(Writer &writer, const UpsertRow &row);

[[nodiscard]] Value nullable(const std::optional<QString> &text);

} // namespace pointsman
