// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"

#include <QVariant>

namespace pointsman {

/// Roles that every grid of rows answers beside Qt's own.
enum CellRole {
    CellTypeRole = Qt::UserRole + 100, ///< CellType as int
    CellOddRole, ///< bool: text that is not valid UTF-8
    CellMomentRole, ///< qint64 ms since 1970 UTC, for a text that a column of timestamps holds
    CellStoredRole ///< the text on one line as it is stored, for the same
};

/// A cell on one line of a grid: cut to a few hundred characters, line breaks, control and
/// direction characters made visible, timestamps of both of the bot's forms alike.
[[nodiscard]] QString shownText(const CellView &cell, const Column &column);

/// What a grid shows of a BLOB of this many bytes.
[[nodiscard]] QString blobText(qint64 size);

/// What a grid's model answers for a cell: Qt::DisplayRole, Qt::TextAlignmentRole and CellRole.
[[nodiscard]] QVariant cellData(const CellView &cell, const Column &column, int role);

} // namespace pointsman
