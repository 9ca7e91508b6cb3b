// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/federatedmodule.h"

#include "base/words.h"

#include <sqlite3.h>

namespace pointsman {

namespace {

// SQLite's C interface to virtual tables: it hands out the base structs and takes them back.

struct Table final : sqlite3_vtab {
    FederatedCatalog *catalog = nullptr;
    FederatedTable *federated = nullptr;
};

struct Scan final : sqlite3_vtab_cursor {
    explicit Scan(FederatedTable &table) : sqlite3_vtab_cursor{}, scan(table) { }
    FederatedScan scan;
};

FederatedScan &scanOf(sqlite3_vtab_cursor *cursor)
{
    return static_cast<Scan *>(cursor)->scan;
}

int report(sqlite3_vtab_cursor *cursor, const Result<void> &result)
{
    if (result)
        return SQLITE_OK;
    auto *table = static_cast<Table *>(cursor->pVtab);
    table->catalog->failure = result.error();
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = sqlite3_mprintf("%s", result.error().message.toUtf8().constData());
    return result.error().kind == ErrorKind::Cancelled ? SQLITE_INTERRUPT : SQLITE_ERROR;
}

int connect(sqlite3 *handle, void *catalog, int count, const char *const *arguments,
    sqlite3_vtab **made, char **)
{
    constexpr int firstOwnArgument = 3;
    if (count <= firstOwnArgument)
        return SQLITE_ERROR;
    auto table = std::make_unique<Table>();
    table->catalog = static_cast<FederatedCatalog *>(catalog);
    table->federated =
        table->catalog->tables[size_t(QByteArray(arguments[firstOwnArgument]).toInt())].get();
    const int code = sqlite3_declare_vtab(handle, table->federated->declaration().constData());
    if (code == SQLITE_OK)
        *made = table.release();
    return code;
}

int disconnect(sqlite3_vtab *table)
{
    delete static_cast<Table *>(table);
    return SQLITE_OK;
}

int bestIndex(sqlite3_vtab *table, sqlite3_index_info *info)
{
    info->idxNum = static_cast<Table *>(table)->federated->plan(info);
    return SQLITE_OK;
}

int open(sqlite3_vtab *table, sqlite3_vtab_cursor **made)
{
    *made = new Scan(*static_cast<Table *>(table)->federated);
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor *cursor)
{
    delete static_cast<Scan *>(cursor);
    return SQLITE_OK;
}

Value valueOf(sqlite3_value *value)
{
    const auto bytes = [value](const void *content) {
        return QByteArray(static_cast<const char *>(content), sqlite3_value_bytes(value));
    };
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return Value::of(qint64(sqlite3_value_int64(value)));
    case SQLITE_FLOAT:
        return Value::of(sqlite3_value_double(value));
    case SQLITE_TEXT:
        return Value::text(bytes(sqlite3_value_text(value)));
    case SQLITE_BLOB:
        return Value::blob(bytes(sqlite3_value_blob(value)));
    default:
        return Value::null();
    }
}

ScanFilter filterOf(const ScanConstraint &constraint, sqlite3_value *argument)
{
    ScanFilter filter{.constraint = constraint, .values = {}};
    const bool isNullTest = constraint.op == SQLITE_INDEX_CONSTRAINT_ISNULL
        || constraint.op == SQLITE_INDEX_CONSTRAINT_ISNOTNULL;
    if (constraint.isIn) {
        sqlite3_value *element = nullptr;
        for (int code = sqlite3_vtab_in_first(argument, &element); code == SQLITE_OK && element;
             code = sqlite3_vtab_in_next(argument, &element))
            filter.values.push_back(valueOf(element));
    } else if (!isNullTest) {
        filter.values.push_back(valueOf(argument));
    }
    return filter;
}

int filter(
    sqlite3_vtab_cursor *cursor, int plan, const char *, int count, sqlite3_value **arguments)
{
    FederatedScan &scan = scanOf(cursor);
    const ScanPlan &chosen = scan.table().planned(plan).plan;
    std::vector<ScanFilter> filters;
    for (int index = 0; index < count; ++index)
        filters.push_back(filterOf(chosen.constraints[size_t(index)], arguments[index]));
    return report(cursor, scan.start(plan, std::move(filters)));
}

int next(sqlite3_vtab_cursor *cursor)
{
    return report(cursor, scanOf(cursor).next());
}

int isAtEnd(sqlite3_vtab_cursor *cursor)
{
    return scanOf(cursor).isAtEnd();
}

int giveColumn(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    scanOf(cursor).giveColumn(context, column);
    return SQLITE_OK;
}

int giveRowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid)
{
    const std::optional<qint64> number = scanOf(cursor).rowid();
    if (!number)
        return report(cursor,
            failure(ErrorKind::Query,
                Words::tr("A table that unites several sources has no rowid.")));
    *rowid = *number;
    return SQLITE_OK;
}

/// Only there so that SQLite asks the authorizer, whose refusal says that the data is read-only.
int refuseUpdate(sqlite3_vtab *, int, sqlite3_value **, sqlite3_int64 *)
{
    return SQLITE_READONLY;
}

} // namespace

int registerFederatedModule(sqlite3 *handle, FederatedCatalog *catalog)
{
    static const sqlite3_module module = [] {
        sqlite3_module functions{};
        functions.xCreate = connect;
        functions.xConnect = connect;
        functions.xBestIndex = bestIndex;
        functions.xDisconnect = disconnect;
        functions.xDestroy = disconnect;
        functions.xOpen = open;
        functions.xClose = close;
        functions.xFilter = filter;
        functions.xNext = next;
        functions.xEof = isAtEnd;
        functions.xColumn = giveColumn;
        functions.xRowid = giveRowid;
        functions.xUpdate = refuseUpdate;
        return functions;
    }();
    return sqlite3_create_module_v2(handle, "pointsman", &module, catalog, nullptr);
}

} // namespace pointsman
