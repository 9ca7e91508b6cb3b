// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

namespace pointsman {

/// A question that admins ask, as SQL over the logical tables of all sources.
struct QueryTemplate {
    QString title;
    QString question; ///< what it answers, in a sentence
    QString sql;
    bool asksSpan = false; ///< its parameters are those of spanOfQuarter()
    bool oncePerMessage = false; ///< a message that several sources hold counts once
    bool asChart = false; ///< best seen as a chart
    bool operator==(const QueryTemplate &) const = default;
};

[[nodiscard]] QList<QueryTemplate> queryTemplates();

/// The first day of a quarter as `since` and that of the next as `until`: of the last whole quarter
/// before `today`, or, where the data ended before it, of the one that `newest` lies in. An invalid
/// `newest` is not known.
[[nodiscard]] QMap<QString, QString> spanOfQuarter(const QDate &today, const QDate &newest);

/// The first rows of one table in all sources that have it.
[[nodiscard]] QString queryOfTable(const QString &table);

} // namespace pointsman
