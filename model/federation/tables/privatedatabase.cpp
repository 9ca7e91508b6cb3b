// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/privatedatabase.h"

#include "base/text.h"
#include "base/words.h"
#include "source/sqlitecursor.h"
#include "source/sqlitelibrary.h"

#include <QThread>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace pointsman {

/// The statement's rows, with errors told in the query's terms.
class PrivateDatabase::Rows final : public Cursor {
public:
    Rows(PrivateDatabase &database, StatementPtr statement, QueryLimits limits)
        : m_database(database), m_cursor(*database.m_guard, std::move(statement), std::move(limits))
    {
    }

    const Columns &columns() const override { return m_cursor.columns(); }

    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        return m_cursor.next(batch).map_error(
            [this](const Error &error) { return m_database.described(error); });
    }

private:
    PrivateDatabase &m_database;
    SqliteCursor m_cursor;
};

Result<std::unique_ptr<PrivateDatabase>> PrivateDatabase::open(ScanContext &context,
    const std::vector<DeclaredTable> &tables, QueryTraits traits, qint64 memoryBudget)
{
    std::unique_ptr<PrivateDatabase> opened(new PrivateDatabase(context));
    for (const DeclaredTable &declared : tables) {
        opened->m_catalog.tables.push_back(std::make_unique<FederatedTable>(
            context, declared.table, traits, declared.key, memoryBudget / 2));
    }
    configureSqlite();
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(":memory:", &raw,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, nullptr);
    opened->m_handle.reset(raw);
    if (code != SQLITE_OK || registerFederatedModule(raw, &opened->m_catalog) != SQLITE_OK)
        return failure(ErrorKind::Query, Words::tr("The query's private database cannot be made."),
            {}, QString::fromUtf8(sqlite3_errstr(code)));
    sqlite3_extended_result_codes(raw, 1);
    // Sorting beyond the cache's size goes to unnamed temporary files, on helper threads.
    sqlite3_limit(raw, SQLITE_LIMIT_WORKER_THREADS, QThread::idealThreadCount() - 1);
    Result<void> ready = opened->execute("PRAGMA temp_store=FILE; PRAGMA cache_size=-"
        + QByteArray::number(std::min(memoryBudget / 2, ScratchDatabase::sortBytes) / 1024));
    ready = ready.and_then([&] { return opened->declare(tables); });
    if (!ready)
        return tl::unexpected(ready.error());
    opened->m_guard = std::make_unique<SqliteGuard>(raw, Words::tr("all sources"),
        SqliteGuard::Policy::ReadOnly, context.state().cancelToken());
    if (const Result<void> hardened = opened->m_guard->harden(std::chrono::milliseconds(0));
        !hardened)
        return tl::unexpected(opened->described(hardened.error()));
    return opened;
}

Result<void> PrivateDatabase::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle.get(), sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    const QString message = QString::fromUtf8(sqlite3_errmsg(m_handle.get()));
    return failure(ErrorKind::Query,
        Words::tr("The query's private database cannot be set up: %1.").arg(message), {}, message);
}

Result<void> PrivateDatabase::declare(const std::vector<DeclaredTable> &tables)
{
    QSet<QByteArray> schemas{"main"};
    const int mostColumns = sqlite3_limit(m_handle.get(), SQLITE_LIMIT_COLUMN, -1);
    for (size_t index = 0; index < tables.size(); ++index) {
        const LogicalTable &table = tables[index].table;
        const int columns = int(table.columns.size()) + (table.sourceColumn.isEmpty() ? 0 : 1);
        if (columns > mostColumns)
            return failure(ErrorKind::Query,
                Words::tr("“%1” has %2 columns with the one that tells the source; a query of "
                          "this kind takes %3. Name the columns that it needs.")
                    .arg(table.name)
                    .arg(columns)
                    .arg(mostColumns));
        const QByteArray schema = quoteName(QString::fromUtf8(tables[index].schema)).toUtf8();
        const QByteArray name = quoteName(QString::fromUtf8(tables[index].name)).toUtf8();
        QByteArray sql;
        if (!schemas.contains(tables[index].schema))
            sql = "ATTACH ':memory:' AS " + schema + ';';
        schemas.insert(tables[index].schema);
        sql += "CREATE VIRTUAL TABLE " + schema + '.' + name + " USING pointsman("
            + QByteArray::number(qsizetype(index)) + ')';
        if (const Result<void> declared = execute(sql); !declared)
            return declared;
    }
    return {};
}

Error PrivateDatabase::described(Error error)
{
    if (m_context.isOver())
        return m_context.overError();
    if (m_catalog.failure)
        return *m_catalog.failure;
    error.source.clear();
    return error;
}

Result<std::unique_ptr<Cursor>> PrivateDatabase::query(const QString &sql, const Bindings &bindings)
{
    Result<StatementPtr> statement = m_guard->prepare(sql);
    if (!statement)
        return tl::unexpected(described(statement.error()));
    if (const Result<void> bound = m_guard->bind(statement->get(), bindings); !bound)
        return tl::unexpected(described(bound.error()));
    return std::make_unique<Rows>(*this, *std::move(statement), m_context.queryLimits());
}

} // namespace pointsman
