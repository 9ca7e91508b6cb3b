// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlitehandle.h"

#include "base/words.h"
#include "source/sqlitelibrary.h"
#include "source/sqlitetext.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QVariant>

#include <atomic>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

QString uniqueConnectionName()
{
    static std::atomic<quint64> counter{0};
    return u"pointsman-%1"_s.arg(++counter);
}

QString fileUri(const QString &path, const char *query)
{
    const QByteArray encoded = QUrl::toPercentEncoding(path, "/");
    return u"file:"_s + QString::fromLatin1(encoded) + QString::fromLatin1(query);
}

QString databaseNameFor(const QString &path, SqliteHandle::Mode mode)
{
    switch (mode) {
    case SqliteHandle::Mode::ReadOnly:
        return path;
    case SqliteHandle::Mode::Immutable:
        return fileUri(path, "?immutable=1");
    case SqliteHandle::Mode::ReadWrite:
        return fileUri(path, "?mode=rw");
    }
    Q_UNREACHABLE();
}

QString connectOptionsFor(SqliteHandle::Mode mode)
{
    switch (mode) {
    case SqliteHandle::Mode::ReadOnly:
        return u"QSQLITE_OPEN_READONLY"_s;
    case SqliteHandle::Mode::Immutable:
        return u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    case SqliteHandle::Mode::ReadWrite:
        return u"QSQLITE_OPEN_URI"_s;
    }
    Q_UNREACHABLE();
}

/// Two copies of SQLite in one process on one file corrupt each other's locks, and a handle of one
/// cannot be used with the functions of the other.
bool driverUsesOurLibrary(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    return query.exec(u"SELECT sqlite_source_id()"_s) && query.next()
        && query.value(0).toString() == QString::fromLatin1(sqlite3_sourceid());
}

} // namespace

Result<std::unique_ptr<SqliteHandle>> SqliteHandle::open(
    const QString &source, const QString &path, Mode mode)
{
    configureSqlite();
    prepareSqlDrivers();
    std::unique_ptr<SqliteHandle> handle(new SqliteHandle(uniqueConnectionName()));
    if (Result<void> connected = handle->connect(source, path, mode); !connected)
        return tl::unexpected(connected.error());
    return handle;
}

Result<void> SqliteHandle::connect(const QString &source, const QString &path, Mode mode)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    if (!database.isValid())
        return failure(ErrorKind::Connect,
            Words::tr(
                "Qt's SQLite driver is not installed; install the package libqt6sql6-sqlite."),
            source);
    database.setDatabaseName(databaseNameFor(path, mode));
    database.setConnectOptions(connectOptionsFor(mode));
    if (!database.open()) {
        const QSqlError error = database.lastError();
        Error described =
            sqliteError(error.nativeErrorCode().toInt(), error.databaseText(), source);
        described.kind = ErrorKind::Connect;
        return tl::unexpected(described);
    }
    if (!driverUsesOurLibrary(database))
        return failure(ErrorKind::Connect,
            Words::tr("Qt's SQLite driver brings another copy of SQLite than this program; “%1” "
                      "cannot be opened safely.")
                .arg(source),
            source);
    const QVariant native = database.driver()->handle();
    if (qstrcmp(native.typeName(), "sqlite3*") != 0)
        return failure(ErrorKind::Connect,
            Words::tr("Qt's SQLite driver does not give access to its handle."), source);
    m_native = *static_cast<sqlite3 *const *>(native.constData());
    if (mode != Mode::ReadWrite && sqlite3_db_readonly(m_native, "main") != 1)
        return failure(
            ErrorKind::Connect, Words::tr("“%1” did not open read-only.").arg(source), source);
    sqlite3_extended_result_codes(m_native, 1);
    return {};
}

SqliteHandle::~SqliteHandle()
{
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

} // namespace pointsman
