// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/unreadabletables.h"

#include <memory>

#include <sqlite3.h>

namespace pointsman {

namespace {

template <auto close> struct Closer {
    template <typename Handle> void operator()(Handle *handle) const { close(handle); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Closer<sqlite3_finalize>>;
using Scratch = std::unique_ptr<sqlite3, Closer<sqlite3_close>>;

Statement prepared(sqlite3 *handle, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
    return Statement(statement);
}

const char *textOf(const Statement &statement, int column)
{
    const auto *text = sqlite3_column_text(statement.get(), column);
    return text ? reinterpret_cast<const char *>(text) : "";
}

/// Only compiled, never run; what the schema may lack does not hinder reading it.
QString complaint(sqlite3 *scratch, const QByteArray &definition)
{
    if (prepared(scratch, ("EXPLAIN " + definition).constData()))
        return {};
    const QString words = QString::fromUtf8(sqlite3_errmsg(scratch));
    return words.startsWith(QLatin1String("no such ")) ? QString() : words;
}

} // namespace

QHash<QByteArray, QString> unreadableTables(sqlite3 *handle)
{
    sqlite3 *memory = nullptr;
    sqlite3_open(":memory:", &memory);
    const Scratch scratch(memory);
    QHash<QByteArray, QString> found;
    const Statement tables = prepared(handle,
        "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (tables && sqlite3_step(tables.get()) == SQLITE_ROW) {
        const QString words = complaint(scratch.get(), textOf(tables, 1));
        if (!words.isEmpty())
            found.insert(QByteArray(textOf(tables, 0)).toLower(), words);
    }
    return found;
}

} // namespace pointsman
