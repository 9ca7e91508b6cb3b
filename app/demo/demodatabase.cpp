// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demodatabase.h"

#include "base/words.h"
#include "source/sqlitelibrary.h"

#include <QFile>

#include <sqlite3.h>

namespace pointsman {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<DemoDatabase>> DemoDatabase::create(const QString &path, const char *schema)
{
    configureSqlite();
    std::unique_ptr<DemoDatabase> database(new DemoDatabase);
    database->m_path = path;
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &database->m_handle, flags, nullptr)
        != SQLITE_OK)
        return database->failed();
    // A half-made file is thrown away as a whole, so no journal is needed.
    const auto made = database->run("PRAGMA journal_mode = OFF; PRAGMA cache_size = -65536; BEGIN;")
                          .and_then([&] { return database->run(schema); });
    if (!made)
        return tl::unexpected(made.error());
    return database;
}

DemoDatabase::~DemoDatabase()
{
    sqlite3_finalize(m_statement);
    sqlite3_close(m_handle);
}

Result<void> DemoDatabase::run(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failed();
    return {};
}

Result<void> DemoDatabase::prepare(const QByteArray &sql)
{
    sqlite3_finalize(std::exchange(m_statement, nullptr));
    if (sqlite3_prepare_v2(m_handle, sql.constData(), int(sql.size()), &m_statement, nullptr)
        != SQLITE_OK)
        return failed();
    return {};
}

Result<void> DemoDatabase::insert(std::initializer_list<DemoValue> values)
{
    return bind(values).and_then([this] { return step(); });
}

Result<void> DemoDatabase::insert(std::initializer_list<DemoValue> values, QByteArrayView blob)
{
    return bind(values).and_then([&]() -> Result<void> {
        const int place = int(values.size()) + 1;
        if (sqlite3_bind_blob(m_statement, place, blob.data(), int(blob.size()), SQLITE_STATIC)
            != SQLITE_OK)
            return failed();
        return step();
    });
}

Result<void> DemoDatabase::close(bool wal)
{
    sqlite3_finalize(std::exchange(m_statement, nullptr));
    auto done = run("COMMIT;");
    if (done && wal)
        done = run("PRAGMA journal_mode = WAL;");
    // The last connection to close takes the side files away.
    if (done && sqlite3_close(m_handle) != SQLITE_OK)
        return failed();
    if (done)
        m_handle = nullptr;
    return done;
}

tl::unexpected<Error> DemoDatabase::failed() const
{
    return failure(ErrorKind::Io,
        Words::tr("The demo file “%1” cannot be made: %2.")
            .arg(m_path, QString::fromUtf8(m_handle ? sqlite3_errmsg(m_handle) : "out of memory")));
}

Result<void> DemoDatabase::bind(std::initializer_list<DemoValue> values)
{
    int place = 0;
    for (const DemoValue &value : values) {
        ++place;
        int status = SQLITE_OK;
        if (const auto number = std::get_if<qint64>(&value))
            status = sqlite3_bind_int64(m_statement, place, *number);
        else if (const auto real = std::get_if<double>(&value))
            status = sqlite3_bind_double(m_statement, place, *real);
        else if (const auto text = std::get_if<QByteArray>(&value))
            status = sqlite3_bind_text(
                m_statement, place, text->constData(), int(text->size()), SQLITE_STATIC);
        else
            status = sqlite3_bind_null(m_statement, place);
        if (status != SQLITE_OK)
            return failed();
    }
    return {};
}

Result<void> DemoDatabase::step()
{
    const int status = sqlite3_step(m_statement);
    const Result<void> done = status == SQLITE_DONE ? Result<void>() : failed();
    sqlite3_reset(m_statement);
    return done;
}

} // namespace pointsman
