// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// pointsman-bench-door: what a decision and the way through the door cost. Not run by ctest.
#include "access/multisourcedatabase.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr int mappedChats = 100'000;
constexpr int decisions = 2'000'000;
constexpr int rowsInTable = 100'000;
constexpr int reads = 20'000;

using Clock = std::chrono::steady_clock;

double nanoseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::nano>(time).count();
}

Config configOf(const QString &path)
{
    Config config;
    SourceSpec spec;
    spec.name = u"primary"_s;
    spec.path = path;
    spec.maxConnections = 1;
    config.sources = {spec};
    config.routing.sourceNames = {u"primary"_s, u"archive"_s};
    config.routing.sources = {{u"primary"_s, {}}, {u"archive"_s, {.readOnly = true}}};
    config.routing.defaultSource = u"primary"_s;
    for (qint64 chat = 0; chat < mappedChats; ++chat)
        config.routing.chatMapping.insert(-1'000'000'000'000 - chat * 7919, u"archive"_s);
    return config;
}

/// Half of the asked chats are mapped.
void benchDecision(const MultiSourceDatabase &door)
{
    QRandomGenerator random(1);
    QList<RouteRequest> requests;
    for (int i = 0; i < 4096; ++i)
        requests.append(RouteRequest{
            .chat = -1'000'000'000'000 - qint64(random.bounded(2 * mappedChats)) * 7919});
    int archived = 0;
    const auto began = Clock::now();
    for (int i = 0; i < decisions; ++i)
        archived += door.route(requests[i % requests.size()])->reason == RouteReason::Mapping;
    const double each = nanoseconds(Clock::now() - began) / decisions;
    std::printf("decision, %d mapped chats: %.0f ns (goal 200 ns); %.0f %% were mapped\n",
        mappedChats, each, 100.0 * archived / decisions);
}

/// Prints the median and the 99th percentile of what `read(id)` takes, in microseconds.
template <typename Read> void benchReads(const char *name, Read read)
{
    QRandomGenerator random(2);
    std::vector<double> times;
    times.reserve(reads);
    for (int i = 0; i < reads; ++i) {
        const qint64 id = 1 + random.bounded(rowsInTable);
        const auto began = Clock::now();
        if (!read(id)) {
            std::printf("%s: a read failed\n", name);
            return;
        }
        times.push_back(nanoseconds(Clock::now() - began) / 1000);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-44s p50 %6.1f us, p99 %6.1f us\n", name, times[reads / 2],
        times[size_t(reads) * 99 / 100]);
}

bool makeTable(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"make"_s);
    database.setDatabaseName(path);
    bool made = database.open();
    for (const QString &sql :
        {u"PRAGMA journal_mode = WAL"_s, u"CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)"_s,
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO t SELECT i, hex(randomblob(40)) FROM n"_s.arg(rowsInTable)})
        made = made && QSqlQuery(database).exec(sql);
    return made;
}

const QString &pointRead()
{
    static const QString sql = u"SELECT v FROM t WHERE id = ?"_s;
    return sql;
}

void benchPlainQuery(const char *name, bool prepareOnce)
{
    const QSqlDatabase database = QSqlDatabase::database(u"make"_s);
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(pointRead());
    benchReads(name, [&](qint64 id) {
        const bool ready = prepareOnce || query.prepare(pointRead());
        query.bindValue(0, id);
        const bool found =
            ready && query.exec() && query.next() && !query.value(0).toString().isEmpty();
        query.finish();
        return found;
    });
}

void benchDoor(const MultiSourceDatabase &door)
{
    benchReads("through the door, from another thread", [&door](qint64 id) {
        const auto value = door.read(u"primary"_s,
                                   [id](Connection &connection) {
                                       return connection.fetchValue(pointRead(),
                                           {.positional = {Value::of(id)}, .named = {}});
                                   })
                               .result();
        return value && !value->isNull();
    });
    benchReads("the hop alone, without a statement", [&door](qint64) {
        return bool(
            door.read(u"primary"_s, [](Connection &) -> Result<int> { return 1; }).result());
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"bench.db"_s);
    if (!makeTable(path)) {
        std::printf("the table cannot be made\n");
        return 1;
    }
    const MultiSourceDatabase door(configOf(path));
    benchDecision(door);
    benchPlainQuery("plain QSqlQuery, prepared each time", false);
    benchPlainQuery("plain QSqlQuery, prepared once", true);
    benchDoor(door);
    return 0;
}
