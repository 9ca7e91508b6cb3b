// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqliterules.h"

#include "base/words.h"

#include <QByteArrayView>
#include <QList>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

template <size_t N> bool contains(const std::array<const char *, N> &names, const char *name)
{
    return std::any_of(names.cbegin(), names.cend(),
        [name](const char *known) { return qstricmp(known, name) == 0; });
}

struct ActionName {
    int action;
    const char *name;
};

constexpr std::array actionNames{
    ActionName{SQLITE_ATTACH, "ATTACH"},
    ActionName{SQLITE_DETACH, "DETACH"},
    ActionName{SQLITE_TRANSACTION, QT_TRANSLATE_NOOP("pointsman::Words", "a transaction")},
    ActionName{SQLITE_SAVEPOINT, "SAVEPOINT"},
    ActionName{SQLITE_ALTER_TABLE, "ALTER TABLE"},
    ActionName{SQLITE_REINDEX, "REINDEX"},
    ActionName{SQLITE_ANALYZE, "ANALYZE"},
    ActionName{SQLITE_CREATE_TABLE, "CREATE TABLE"},
    ActionName{SQLITE_CREATE_INDEX, "CREATE INDEX"},
    ActionName{SQLITE_CREATE_VIEW, "CREATE VIEW"},
    ActionName{SQLITE_CREATE_VTABLE, "CREATE VIRTUAL TABLE"},
    ActionName{
        SQLITE_DROP_VTABLE, QT_TRANSLATE_NOOP("pointsman::Words", "DROP of a virtual table")},
    ActionName{SQLITE_CREATE_TRIGGER, "CREATE TRIGGER"},
    ActionName{SQLITE_CREATE_TEMP_TRIGGER, "CREATE TEMP TRIGGER"},
    ActionName{SQLITE_DROP_TRIGGER, "DROP TRIGGER"},
    ActionName{SQLITE_DROP_TABLE, "DROP TABLE"},
    ActionName{SQLITE_DROP_INDEX, "DROP INDEX"},
    ActionName{SQLITE_DROP_VIEW, "DROP VIEW"},
};

/// What a schema may call besides the functions that the library itself declares innocuous: those
/// of JSON, which SQLite 3.40 forgot to declare, and those of its search tables. They compute.
bool onlyComputes(QByteArrayView name)
{
    constexpr std::array known{"->", "->>", "bm25", "fts5", "fts5_source_id", "highlight", "match",
        "matchinfo", "offsets", "rtreecheck", "rtreedepth", "rtreenode", "snippet"};
    return name == "json" || name.startsWith("json_") || contains(known, name.data());
}

void refuse(sqlite3_context *context, int, sqlite3_value **)
{
    sqlite3_result_error(context, "this function is not available here", -1);
}

struct Signature {
    QByteArray name;
    int arguments = 0;
};

/// The functions that a hostile schema must not reach: whatever this build of the library, or an
/// extension that it loads by itself, brings beyond what is known to be harmless.
std::optional<QList<Signature>> functionsToSeal(sqlite3 *handle)
{
    constexpr int nameColumn = 0;
    constexpr int argumentsColumn = 4;
    constexpr int flagsColumn = 5;
    sqlite3_stmt *statement = nullptr;
    QList<Signature> found;
    int code = sqlite3_prepare_v2(handle, "PRAGMA function_list", -1, &statement, nullptr);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code != SQLITE_ROW)
            break;
        const int flags = sqlite3_column_int(statement, flagsColumn);
        const QByteArray name(
            reinterpret_cast<const char *>(sqlite3_column_text(statement, nameColumn)));
        if (!(flags & (SQLITE_INNOCUOUS | SQLITE_DIRECTONLY)) && !onlyComputes(name))
            found.append({name, sqlite3_column_int(statement, argumentsColumn)});
    }
    const bool complete = code == SQLITE_DONE && sqlite3_column_count(statement) > flagsColumn;
    sqlite3_finalize(statement);
    return complete ? std::optional(found) : std::nullopt;
}

/// Trust in the schema lets it use JSON in indexes, generated columns, views and triggers; the
/// wall is that nothing else that it could call is there. DIRECTONLY keeps a schema out;
/// DETERMINISTIC lets a column that uses such a function be the only thing that fails.
bool trustSchemaWithHarmlessFunctions(sqlite3 *handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    const auto functions = functionsToSeal(handle);
    const bool sealed = functions
        && std::all_of(functions->cbegin(), functions->cend(), [&](const Signature &function) {
               return sqlite3_create_function_v2(handle, function.name.constData(),
                          function.arguments, flags, nullptr, refuse, nullptr, nullptr, nullptr)
                   == SQLITE_OK;
           });
    return sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, sealed ? 1 : 0, nullptr)
        == SQLITE_OK
        && sealed;
}

} // namespace

Result<void> applyDefensiveSettings(sqlite3 *handle, const QString &source)
{
    constexpr int longestValue = 64 << 20;
    constexpr int longestSql = 1 << 20;
    constexpr int longestProgram = 250'000;
    const auto configure = [handle](int option, int value) {
        return sqlite3_db_config(handle, option, value, nullptr) == SQLITE_OK;
    };
    bool applied = configure(SQLITE_DBCONFIG_DEFENSIVE, 1);
    applied = trustSchemaWithHarmlessFunctions(handle) && applied;
    applied = configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0) && applied;
    applied = configure(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0) && applied;
    applied = configure(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1) && applied;
    applied = sqlite3_wal_autocheckpoint(handle, 0) == SQLITE_OK && applied;
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, longestSql);
    sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, longestProgram);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    const auto set = [handle](const char *pragma) {
        return sqlite3_exec(handle, pragma, nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    applied = set("PRAGMA cell_size_check = ON") && applied;
    applied = set("PRAGMA mmap_size = 0") && applied;
    if (!applied)
        return failure(ErrorKind::Connect,
            Words::tr(
                "“%1” cannot be opened safely: the SQLite library refuses a protective setting.")
                .arg(source),
            source, QString::fromUtf8(sqlite3_errmsg(handle)));
    return {};
}

bool isFunctionAllowed(const char *name)
{
    constexpr std::array denied{
        "load_extension", "fts3_tokenizer", "readfile", "writefile", "edit", "fsdir"};
    return !contains(denied, name);
}

bool isPragmaAllowed(const char *name, bool hasArgument)
{
    constexpr std::array always{"table_info", "table_xinfo", "table_list", "index_list",
        "index_info", "index_xinfo", "foreign_key_list", "foreign_key_check", "database_list",
        "collation_list", "function_list", "module_list", "pragma_list", "compile_options",
        "integrity_check", "quick_check"};
    constexpr std::array asked{"user_version", "schema_version", "application_id", "page_count",
        "page_size", "freelist_count", "journal_mode", "encoding", "data_version", "auto_vacuum",
        "cache_size", "foreign_keys", "query_only", "synchronous", "busy_timeout"};
    return contains(always, name) || (!hasArgument && contains(asked, name));
}

QString actionName(int action)
{
    const auto found = std::find_if(actionNames.cbegin(), actionNames.cend(),
        [action](const ActionName &known) { return known.action == action; });
    return found == actionNames.cend() ? Words::tr("this kind of statement")
                                       : Words::tr(found->name);
}

int bindValue(sqlite3_stmt *statement, int index, const Value &value)
{
    switch (value.type) {
    case CellType::Null:
        return sqlite3_bind_null(statement, index);
    case CellType::Integer:
        return sqlite3_bind_int64(statement, index, value.integer);
    case CellType::Real:
        return sqlite3_bind_double(statement, index, value.real);
    case CellType::Text:
        return sqlite3_bind_text64(statement, index, value.bytes.constData(),
            sqlite3_uint64(value.bytes.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    case CellType::Blob:
        // A null pointer would bind NULL, which an empty blob is not.
        if (value.bytes.isEmpty())
            return sqlite3_bind_zeroblob(statement, index, 0);
        return sqlite3_bind_blob64(statement, index, value.bytes.constData(),
            sqlite3_uint64(value.bytes.size()), SQLITE_TRANSIENT);
    }
    Q_UNREACHABLE();
}

} // namespace pointsman
