// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/botwrite.h"

#include "base/text.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

Result<QStringList> columnsOf(Writer &writer, const QString &table)
{
    return writer.fetch(u"SELECT * FROM %1 LIMIT 0"_s.arg(quoteName(table)))
        .map([](const RowBatch &batch) {
            QStringList names;
            for (const Column &column : batch.columns())
                names += column.name;
            return names;
        });
}

QString insertText(const UpsertRow &row, const QStringList &columns, const QStringList &updated)
{
    QStringList quoted;
    QStringList keys;
    QStringList assignments;
    for (const QString &column : columns)
        quoted += quoteName(column);
    for (const ColumnValue &key : row.key)
        keys += quoteName(key.column);
    for (const QString &column : updated)
        assignments += u"%1 = excluded.%1"_s.arg(quoteName(column));
    const QString marks = QStringList(columns.size(), u"?"_s).join(u", "_s);
    return u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5"_s.arg(
        quoteName(row.table), quoted.join(u", "_s), marks, keys.join(u", "_s),
        assignments.join(u", "_s));
}

} // namespace

Result<qint64> upsert(Writer &writer, const UpsertRow &row)
{
    const Result<Release> release = readRelease(writer);
    if (!release)
        return tl::unexpected(release.error());
    return upsert(writer, *release, row);
}

Result<qint64> upsert(Writer &writer, const Release &release, const UpsertRow &row)
{
    const Result<QStringList> known = columnsOf(writer, row.table);
    if (!known)
        return tl::unexpected(known.error());
    const Value now = Value::text(release.timeText(currentInstant()));

    QStringList columns;
    Bindings bindings;
    const auto put = [&](const QString &column, const Value &value) {
        columns += column;
        bindings.positional += value;
    };
    for (const ColumnValue &key : row.key)
        put(key.column, key.value);
    const qsizetype keyCount = columns.size();
    for (const ColumnValue &value : row.values) {
        if (known->contains(value.column))
            put(value.column, value.value);
    }
    put(u"updated_at"_s, now);
    const QStringList updated = columns.sliced(keyCount);
    put(u"created_at"_s, now);
    return writer.execute(insertText(row, columns, updated), bindings);
}

Value nullable(const std::optional<QString> &text)
{
    return text ? Value::text(*text) : Value::null();
}

} // namespace pointsman
