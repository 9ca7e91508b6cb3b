// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/keptqueries.h"

#include "frame/querystore.h"
#include "items/days.h"

namespace pointsman {

static QString inOneLine(const QString &sql)
{
    constexpr qsizetype longest = 120;
    return sql.simplified().left(longest);
}

QueryShelf *historyShelf(const QueryStore &store, QWidget *parent)
{
    QList<ShelvedQuery> queries;
    for (const PastQuery &query : store.history())
        queries.append({query.sql, inOneLine(query.sql),
            QueryShelf::tr("Run %1").arg(shortMoment(query.time.toLocalTime())), query.sql});
    return new QueryShelf(QueryShelf::tr("Search the history"),
        QueryShelf::tr("Nothing was run yet."), std::move(queries), parent);
}

QueryShelf *savedShelf(const QueryStore &store, QWidget *parent)
{
    QList<ShelvedQuery> queries;
    for (const QString &name : store.savedNames())
        queries.append({name, name, {}, store.saved(name)});
    return new QueryShelf(QueryShelf::tr("Search the saved queries"),
        QueryShelf::tr("No query is saved yet: Ctrl+S keeps the one in the editor under a name."),
        std::move(queries), parent);
}

} // namespace pointsman
