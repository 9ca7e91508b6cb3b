// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/completion.h"

#include "source/schema.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

static const QStringList &keywords()
{
    static const QStringList words =
        u"SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT OFFSET JOIN LEFT INNER CROSS ON USING AS "
        u"AND "
        "OR NOT IN IS NULL LIKE GLOB BETWEEN EXISTS CASE WHEN THEN ELSE END DISTINCT UNION ALL "
        "EXCEPT INTERSECT WITH RECURSIVE VALUES ASC DESC OVER PARTITION CAST COLLATE NOCASE FILTER"_s
            .split(u' ');
    return words;
}

static const QStringList &functions()
{
    static const QStringList names =
        u"count sum total avg min max group_concat abs coalesce ifnull nullif iif length lower "
        u"upper "
        "substr replace trim ltrim rtrim instr round printf typeof hex quote date time datetime "
        "julianday strftime unixepoch json_extract json_each json_array_length row_number rank "
        "dense_rank lag lead first_value last_value ntile"_s.split(u' ');
    return names;
}

static bool isNameCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

void CompletionWords::addSource(const QString &source, const Schema &schema)
{
    QStringList &tables = m_tablesOf[source];
    tables.clear();
    for (const TableInfo &table : schema.tables) {
        tables.append(table.name);
        QStringList &columns = m_columnsOf[table.name];
        for (const ColumnInfo &column : table.columns) {
            if (!columns.contains(column.name))
                columns.append(column.name);
        }
    }
}

qsizetype CompletionWords::prefixLength(QStringView line)
{
    qsizetype length = 0;
    while (length < line.size() && isNameCharacter(line.at(line.size() - 1 - length)))
        ++length;
    return length;
}

QStringList CompletionWords::candidates(QStringView line) const
{
    const qsizetype length = prefixLength(line);
    const QStringView prefix = line.last(length);
    const QStringView before = line.chopped(length);
    QStringList names;
    if (before.endsWith(u'.')) {
        const QStringView owner = before.chopped(1);
        const QString qualifier = owner.last(prefixLength(owner)).toString();
        names = m_tablesOf.value(qualifier) + m_columnsOf.value(qualifier);
    } else if (!prefix.isEmpty()) {
        names = m_tablesOf.keys() + m_columnsOf.keys() + functions() + keywords()
            + QStringList{u"_source"_s};
        for (const QStringList &columns : m_columnsOf)
            names += columns;
    }
    names.removeIf([prefix](const QString &name) {
        return !name.startsWith(prefix, Qt::CaseInsensitive) || name.size() == prefix.size();
    });
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        const int order = a.compare(b, Qt::CaseInsensitive);
        return order ? order < 0 : a < b;
    });
    names.removeDuplicates();
    return names;
}

} // namespace pointsman
