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
    QMap<QString, QString> parameters = {}; ///< values to begin with, by name
    bool oncePerMessage = false; ///< a message that several sources hold counts once
    bool asChart = false; ///< best seen as a chart
    bool operator==(const QueryTemplate &) const = default;
};

/// Those that ask about a span of time begin with the last whole quarter before `today`.
[[nodiscard]] QList<QueryTemplate> queryTemplates(const QDate &today = QDate::currentDate());

/// The first rows of one table in all sources that have it.
[[nodiscard]] QString queryOfTable(const QString &table);

} // namespace pointsman
