// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources, tables and columns of unusual names, numbers and kinds.
#include "federationfixture.h"

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestCrossQueryNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTablesOfAnyName_data();
    void readsTablesOfAnyName();
    void tellsTablesOfManySourcesApart();
    void leavesOutWhatNoModuleReads();
    void readsWideTables_data();
    void readsWideTables();
    void readsAColumnThatIsCalledSource_data();
    void readsAColumnThatIsCalledSource();
    void unitesAViewWithATable();
};

void TestCrossQueryNames::readsTablesOfAnyName_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    const QStringList names{u"select"_s, u"a.b"_s, u"it's"_s, u"say \"x\""_s, u"x-y"_s, u"Ёж 🐍"_s,
        u"order by"_s, u"primary"_s, u"]"_s, u"`"_s};
    for (const QString &name : names) {
        QTest::addRow("table %s", qPrintable(name)) << name << u"v"_s;
        QTest::addRow("column %s", qPrintable(name)) << u"t"_s << name;
    }
}

void TestCrossQueryNames::readsTablesOfAnyName()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    const QString t = quoteName(table);
    const QString c = quoteName(column);
    FederationFixture fixture;
    for (const QString &source : {u"primary"_s, u"other"_s})
        fixture.addSource(source,
            u"CREATE TABLE %1(%2 INTEGER, k TEXT); INSERT INTO %1 VALUES(1,'a'),(2,'b');"_s
                .arg(t, c)
                .toUtf8());
    for (const Strategy strategy : {Strategy::Automatic, Strategy::FederatedTables}) {
        const auto grid = [&](const QString &sql) {
            const Outcome outcome =
                ask(fixture.database(), {.sql = sql.arg(t, c), .strategy = strategy});
            return outcome.error ? outcome.error->message : outcome.grid();
        };
        QCOMPARE(grid(u"SELECT %2, count(*) FROM %1 GROUP BY %2 ORDER BY %2"_s), u"1|2\n2|2"_s);
        QCOMPARE(grid(u"SELECT sum(x.%2) FROM %1 AS x WHERE x.%2 > 1"_s), u"4"_s);
        QCOMPARE(grid(u"SELECT p.k FROM primary.%1 p JOIN %1 o ON p.%2 = o.%2 AND o._source = "
                      "'other' ORDER BY 1"_s),
            u"'a'\n'b'"_s);
    }
}

void TestCrossQueryNames::tellsTablesOfManySourcesApart()
{
    constexpr int sources = 14; // SQLite attaches ten
    FederationFixture fixture;
    QStringList from;
    QStringList columns;
    QStringList values;
    for (int source = 0; source < sources; ++source) {
        fixture.addSource(u"s%1"_s.arg(source),
            u"CREATE TABLE t(v); INSERT INTO t VALUES(%1);"_s.arg(source).toUtf8(), 1);
        from.append(u"s%1.t"_s.arg(source));
        columns.append(u"s%1.t.v"_s.arg(source));
        values.append(QString::number(source));
    }
    const auto grid = [&fixture](const QString &sql) {
        const Outcome outcome = ask(fixture.database(), {.sql = sql});
        return outcome.error ? outcome.error->message : outcome.grid();
    };
    QCOMPARE(grid(u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), from.join(u", "_s))),
        values.join(u'|'));
    QCOMPARE(
        grid(u"SELECT count(*) FROM %1 WHERE s12.t.v < s13.t.v"_s.arg(from.join(u", "_s))), u"1"_s);
    QCOMPARE(grid(u"SELECT v FROM "_s + from.join(u" UNION ALL SELECT t.v FROM "_s)),
        values.join(u'\n'));
    QCOMPARE(grid(u"SELECT sum(v), count(DISTINCT _source) FROM t"_s), u"91|14"_s);
}

void TestCrossQueryNames::leavesOutWhatNoModuleReads()
{
    FederationFixture fixture;
    fixture.addSource(u"odd"_s,
        "CREATE TABLE t(n); INSERT INTO t VALUES(1); PRAGMA writable_schema=ON;"
        "INSERT INTO sqlite_master(type, name, tbl_name, rootpage, sql) "
        "VALUES('table', 'v', 'v', 0, 'CREATE VIRTUAL TABLE v USING nowhere(x)');");
    fixture.addSource(u"plain"_s, "CREATE TABLE v(n); INSERT INTO v VALUES(7); CREATE TABLE t(n);");
    const Outcome outcome = ask(fixture.database(), {.sql = u"SELECT _source, n FROM v"_s});
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QCOMPARE(outcome.grid(), u"'plain'|7"_s);
    QCOMPARE(outcome.report.sources[0].error.value_or(Error()).message,
        u"“v” of “odd” cannot be read: no such module: nowhere."_s);
    QCOMPARE(ask(fixture.database(), {.sql = u"SELECT _source, n FROM t"_s}).grid(), u"'odd'|1"_s);
}

void TestCrossQueryNames::readsWideTables_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("grid");
    QTest::addRow("a late column") << u"SELECT c79 FROM t ORDER BY c79"_s << u"79\n179"_s;
    QTest::addRow("an early and a late one")
        << u"SELECT c0 + c78, rank() OVER (ORDER BY c70 DESC) FROM t"_s << u"278|1\n78|2"_s;
    QTest::addRow("a filter on a late one")
        << u"SELECT count(*) FROM t WHERE c66 > 100 AND c1 = 101"_s << u"1"_s;
    QTest::addRow("a join on late ones")
        << u"SELECT a._source, b.c64 FROM t a JOIN t b ON a.c75 = b.c75 WHERE b.c77 < 100"_s
        << u"'one'|64"_s;
}

void TestCrossQueryNames::readsWideTables()
{
    QFETCH(QString, sql);
    QFETCH(QString, grid);
    FederationFixture fixture;
    for (const int base : {0, 100}) {
        QByteArrayList columns;
        QByteArrayList values;
        for (int column = 0; column < 80; ++column) {
            columns.append("c" + QByteArray::number(column) + " INTEGER");
            values.append(QByteArray::number(base + column));
        }
        if (base > 0) { // the same columns in another order
            std::reverse(columns.begin(), columns.end());
            std::reverse(values.begin(), values.end());
        }
        fixture.addSource(base == 0 ? u"one"_s : u"two"_s,
            "CREATE TABLE t(" + columns.join(',') + "); INSERT INTO t VALUES(" + values.join(',')
                + ");");
    }
    for (const Strategy strategy : {Strategy::Automatic, Strategy::FederatedTables}) {
        const Outcome outcome = ask(fixture.database(), {.sql = sql, .strategy = strategy});
        QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
        QCOMPARE(outcome.grid(), grid);
    }
}

void TestCrossQueryNames::readsAColumnThatIsCalledSource_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("grid");
    QTest::addRow("grouped")
        << u"SELECT _source, _source_2, sum(v) FROM t GROUP BY 1, 2 ORDER BY 1"_s
        << u"'one'|'web'|3\n'two'|NULL|4"_s;
    QTest::addRow("filtered by both")
        << u"SELECT v FROM t WHERE _source = 'one' AND _source_2 = 'web' ORDER BY v"_s << u"1\n2"_s;
    QTest::addRow("one source's own")
        << u"SELECT _source, v FROM one.t ORDER BY v"_s << u"'web'|1\n'web'|2"_s;
    QTest::addRow("joined") << u"SELECT a._source FROM two.t a JOIN t b ON b._source_2 = 'web' "
                               "AND b.v = 1 JOIN one.t c ON c._source = b._source_2 AND c.v = 2"_s
                            << u"no such column: a._source"_s;
}

void TestCrossQueryNames::readsAColumnThatIsCalledSource()
{
    QFETCH(QString, sql);
    QFETCH(QString, grid);
    FederationFixture fixture;
    fixture.addSource(
        u"one"_s, "CREATE TABLE t(_source TEXT, v); INSERT INTO t VALUES('web', 1), ('web', 2);");
    fixture.addSource(u"two"_s, "CREATE TABLE t(v); INSERT INTO t VALUES(4);");
    for (const Strategy strategy : {Strategy::Automatic, Strategy::FederatedTables}) {
        const Outcome outcome = ask(fixture.database(), {.sql = sql, .strategy = strategy});
        if (outcome.error)
            QVERIFY2(outcome.error->message.contains(grid), qPrintable(outcome.error->message));
        else
            QCOMPARE(outcome.grid(), grid);
    }
}

void TestCrossQueryNames::unitesAViewWithATable()
{
    FederationFixture fixture;
    fixture.addSource(
        u"table"_s, "CREATE TABLE people(name TEXT); INSERT INTO people VALUES('b');");
    fixture.addSource(u"view"_s,
        "CREATE TABLE users(first TEXT); INSERT INTO users VALUES('a'), ('c');"
        "CREATE VIEW people AS SELECT first AS name FROM users;");
    for (const Strategy strategy : {Strategy::Automatic, Strategy::FederatedTables}) {
        const Outcome outcome = ask(fixture.database(),
            {.sql = u"SELECT _source, name FROM people ORDER BY name"_s, .strategy = strategy});
        QCOMPARE(outcome.grid(), u"'view'|'a'\n'table'|'b'\n'view'|'c'"_s);
    }
}

QTEST_GUILESS_MAIN(TestCrossQueryNames)
#include "tst_crossquerynames.moc"
