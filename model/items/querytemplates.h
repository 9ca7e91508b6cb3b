// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace pointsman {

/// A question that admins ask, as SQL over the logical tables of all sources.
struct QueryTemplate {
    QString title;
    QString question; ///< what it answers, in a sentence
    QString sql;
    bool operator==(const QueryTemplate &) const = default;
};

[[nodiscard]] QList<QueryTemplate> queryTemplates();

/// The first rows of one table in all sources that have it.
[[nodiscard]] QString queryOfTable(const QString &table);

} // namespace pointsman
