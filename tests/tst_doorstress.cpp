// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/multisourcedatabase.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// What holds for any routing, and for many threads at once.
class TestDoorStress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void routesByTheSameRulesAlways();
    void losesNothing();
};

namespace {

constexpr int threadCount = 8;
const QStringList names{u"a"_s, u"b"_s, u"c"_s};

Routing randomRouting(QRandomGenerator &random)
{
    Routing routing;
    const int count = 1 + random.bounded(5);
    for (int i = 0; i < count; ++i) {
        const QString name = u"s%1"_s.arg(i);
        routing.sourceNames += name;
        routing.sources.insert(name, {.readOnly = random.bounded(2) == 0});
    }
    routing.defaultSource = routing.sourceNames.first();
    for (int i = 0; i < 20; ++i)
        routing.chatMapping.insert(
            random.bounded(-30, 30), routing.sourceNames[random.bounded(count)]);
    return routing;
}

/// Jobs a thread does: mostly reads, some writes of +n to one of three accounts.
struct Tally {
    qint64 writes = 0;
    qint64 sum = 0;
    QString problem;
};

Tally work(const MultiSourceDatabase &door, quint32 seed, int jobs)
{
    QRandomGenerator random(seed);
    Tally tally;
    for (int job = 0; job < jobs && tally.problem.isEmpty(); ++job) {
        const RouteRequest request{.chat = qint64(random.bounded(3))};
        if (random.bounded(50) != 0) {
            const auto sum = door.read(request,
                                     [](Connection &connection) {
                                         return connection.fetchValue(u"SELECT total(n) FROM t"_s);
                                     })
                                 .result();
            tally.problem = sum ? QString() : sum.error().message;
            continue;
        }
        const qint64 amount = random.bounded(100);
        RouteRequest target = request;
        target.write = true;
        const auto written = door.write(target, {.operation = u"add"_s},
                                     [amount](Writer &writer) {
                                         return writer.execute(u"INSERT INTO t (n) VALUES (?)"_s,
                                             {.positional = {Value::of(amount)}});
                                     })
                                 .result();
        tally.problem = written ? QString() : written.error().message;
        tally.writes += written ? *written : 0;
        tally.sum += amount;
    }
    return tally;
}

} // namespace

void TestDoorStress::routesByTheSameRulesAlways()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 2000; ++i) {
        const Routing routing = randomRouting(random);
        for (const RoutingRules &rules :
            {RoutingRules::design(), RoutingRules::dec2025(), RoutingRules::today()}) {
            const qint64 chat = random.bounded(-40, 40);
            const QString source =
                routing.sourceNames[random.bounded(int(routing.sourceNames.size()))];
            const auto first = route(routing, rules, {.chat = chat});
            QVERIFY2(first == route(routing, rules, {.chat = chat}), "the same answer each time");
            QVERIFY(first);
            const auto named = route(routing, rules, {.chat = chat, .source = source});
            QVERIFY(named);
            QCOMPARE(named->source, source);
            QCOMPARE(named->reason, RouteReason::Explicit);
            if (!routing.chatMapping.contains(chat))
                QCOMPARE(first->source, routing.defaultSource);
            const auto write = route(routing, rules, {.chat = chat, .write = true});
            QCOMPARE(bool(write), !routing.sources[first->source].readOnly);
        }
    }
}

void TestDoorStress::losesNothing()
{
    const QTemporaryDir dir;
    Config config;
    for (const QString &name : names) {
        SourceSpec spec;
        spec.name = name;
        spec.path = dir.filePath(name + u".db"_s);
        QCOMPARE(fixture::runSql(spec.path, "PRAGMA journal_mode = WAL; CREATE TABLE t (n)"),
            QByteArray());
        config.routing.chatMapping.insert(config.sources.size(), name);
        config.sources += spec;
        config.routing.sourceNames += name;
        config.routing.sources.insert(name, {});
    }
    config.routing.defaultSource = names.first();
    const int jobs = qEnvironmentVariableIntValue("POINTSMAN_STRESS_JOBS") > 0
        ? qEnvironmentVariableIntValue("POINTSMAN_STRESS_JOBS")
        : 500;

    std::array<Tally, threadCount> tallies;
    const MultiSourceDatabase door(config);
    {
        std::vector<std::jthread> threads;
        for (quint32 thread = 0; thread < threadCount; ++thread)
            threads.emplace_back([&, thread] { tallies[thread] = work(door, thread, jobs); });
    }
    Tally expected;
    for (const Tally &tally : tallies) {
        QVERIFY2(tally.problem.isEmpty(), qPrintable(tally.problem));
        expected.writes += tally.writes;
        expected.sum += tally.sum;
    }
    QVERIFY(expected.writes > 0);
    qint64 rows = 0;
    qint64 sum = 0;
    for (const QString &name : names) {
        const auto found =
            door.read(name,
                    [](Connection &connection) {
                        return connection.fetch(u"SELECT count(*), coalesce(sum(n), 0) FROM t"_s);
                    })
                .takeResult();
        QVERIFY2(found, why(found).constData());
        rows += found->at(0, 0).integer();
        sum += found->at(0, 1).integer();
    }
    QCOMPARE(rows, expected.writes);
    QCOMPARE(sum, expected.sum);
}

QTEST_GUILESS_MAIN(TestDoorStress)
#include "tst_doorstress.moc"
