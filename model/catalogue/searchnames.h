// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "source/query.h"
#include "text/searchquery.h"

#include <QHash>
#include <QSet>

namespace pointsman {

class Connection;

/// What one source calls a chat or a person.
struct SearchName {
    QString name; ///< title, or full name
    QString username; ///< without @; empty: none
};

/// Whom and what the from: and in: of a search mean in one source.
struct SearchNames {
    QMultiHash<qint64, SearchName> chats;
    QMultiHash<qint64, SearchName> people;

    /// An id means itself, @name the one with this name, anything else all whose name holds it.
    QSet<qint64> chatsOf(const QString &text) const;
    QSet<qint64> peopleOf(const QString &text) const;
};

/// Reads the names only where a search asks for them.
[[nodiscard]] Result<SearchNames> readSearchNames(
    Connection &connection, const SearchQuery &query, const QueryLimits &limits);

} // namespace pointsman
