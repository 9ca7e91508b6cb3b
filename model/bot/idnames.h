// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHash>
#include <QStringList>

namespace pointsman {

class CellView;
class Connection;

/// What the ids of chats and users stand for, as far as some source tells.
struct IdNames {
    QHash<qint64, QString> chats; ///< title, else @username
    QHash<qint64, QString> users; ///< full name and @username

    void add(const IdNames &other); ///< what is known already stays
    /// The name behind an id in a column that the bot keeps ids in; empty when there is none.
    QString nameOf(const QString &column, const CellView &cell) const;
};

/// One name an id, whichever answer came first: what `first` says, then each source in this order.
[[nodiscard]] IdNames namesInOrder(
    const QString &first, const QStringList &sources, const QHash<QString, IdNames> &known);

/// True for the columns that nameOf() knows.
[[nodiscard]] bool holdsIds(const QString &column);

/// The names that one source has; a source without the bot's tables has none.
[[nodiscard]] Result<IdNames> readIdNames(Connection &connection);

} // namespace pointsman
