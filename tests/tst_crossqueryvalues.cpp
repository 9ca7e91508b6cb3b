// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values and comparisons over sources that declare their columns in different ways.
#include "federationfixture.h"

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

/// Each source's name and SQL; a set of them is asked in any order.
using Sources = QList<QPair<QString, QByteArray>>;

Sources sourcesNamed(const QString &name)
{
    static const QHash<QString, Sources> all{
        {u"phones"_s,
            {{u"new"_s,
                 "CREATE TABLE contact(id INTEGER PRIMARY KEY, phone INTEGER, code NUMERIC);"
                 "INSERT INTO contact VALUES(1, 79991112233, 42);"},
                {u"old"_s,
                    "CREATE TABLE contact(id INTEGER PRIMARY KEY, phone TEXT, code TEXT);"
                    "INSERT INTO contact VALUES(2, '+79991112233', '007'),"
                    "(3, '0079991112233', '12e7'), (4, '12345678901234567890', '1e400'),"
                    "(5, '79991112233', '42');"}}},
        {u"keys"_s,
            {{u"new"_s,
                 "CREATE TABLE t(id INTEGER, n INTEGER); INSERT INTO t VALUES(1, 7);"
                 // Enough rows for a look-up to pay.
                 "WITH RECURSIVE s(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM s LIMIT 60)"
                 "INSERT INTO t SELECT i, i FROM s;"
                 "CREATE TABLE u(k INTEGER, n INTEGER); INSERT INTO u VALUES(1, 7), (2, 8);"},
                {u"old"_s, "CREATE TABLE t(id TEXT, n INTEGER); INSERT INTO t VALUES('2', 8);"}}},
        {u"nicks"_s,
            {{u"a"_s,
                 "CREATE TABLE users(id INTEGER, login TEXT COLLATE NOCASE);"
                 "INSERT INTO users VALUES(1, 'Anna'), (2, 'BOB'), (3, 'carl');"
                 "CREATE VIEW v AS SELECT id, login FROM users;"},
                {u"c"_s,
                    "CREATE TABLE users(id INTEGER, login TEXT COLLATE NOCASE);"
                    "INSERT INTO users VALUES(4, 'ANNA'), (5, 'Dora');"
                    "CREATE VIEW v AS SELECT id, login FROM users;"}}},
        {u"drifted nicks"_s,
            {{u"a"_s,
                 "CREATE TABLE users(id INTEGER, login TEXT COLLATE NOCASE);"
                 "INSERT INTO users VALUES(1, 'Anna'), (2, 'bob  ');"},
                {u"b"_s,
                    "CREATE TABLE users(id INTEGER, login TEXT COLLATE RTRIM);"
                    "INSERT INTO users VALUES(3, 'anna'), (4, 'bob  ');"}}},
        {u"encodings"_s,
            {{u"wide"_s,
                 "PRAGMA encoding='UTF-16le'; CREATE TABLE t(id INTEGER, v TEXT);"
                 "INSERT INTO t VALUES(1, 'Ā'), (2, 'A'), (3, '🐍'), (4, 'ｚ');"},
                {u"narrow"_s,
                    "CREATE TABLE t(id INTEGER, v TEXT);"
                    "INSERT INTO t VALUES(5, 'B'), (6, '🐍');"}}},
        {u"kinds"_s,
            {{u"strict"_s,
                 "CREATE TABLE t(id INT, v ANY, n REAL) STRICT;"
                 "INSERT INTO t VALUES(1, '007', 5), (2, 7, 2.5);"},
                {u"loose"_s,
                    "CREATE TABLE t(id INT, v, n INTEGER, g TEXT AS (v || n));"
                    "INSERT INTO t(id, v, n) VALUES(3, '007', 5), (4, 7, 9007199254740993);"}}},
        {u"compound views"_s,
            {{u"one"_s,
                 "CREATE TABLE a(n INTEGER); CREATE TABLE b(n TEXT);"
                 "INSERT INTO a VALUES(7); INSERT INTO b VALUES('007');"
                 "CREATE VIEW t AS SELECT n FROM a UNION SELECT n FROM b;"},
                {u"two"_s, "CREATE TABLE t(n INTEGER); INSERT INTO t VALUES(8);"}}},
    };
    return all[name];
}

} // namespace

class TestCrossQueryValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void keepsTheValuesOfARight();
    void readsWhatAnUnknownCollationSorts_data();
    void readsWhatAnUnknownCollationSorts();
    void readsTablesAsWideAsAResult();
    void saysWhatIsComparedInAnotherWay();
};

void TestCrossQueryValues::answers_data()
{
    QTest::addColumn<QString>("sources");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("grid");
    const auto row = [](const char *title, const QString &sources, const QString &sql,
                         const QString &grid) {
        QTest::addRow("%s", title) << sources << sql << grid;
    };
    row("texts stay what they are", u"phones"_s, u"SELECT phone, code FROM contact ORDER BY id"_s,
        u"79991112233|42\n'+79991112233'|'007'\n'0079991112233'|'12e7'\n"
        "'12345678901234567890'|'1e400'\n'79991112233'|'42'"_s);
    row("groups are of values as stored", u"phones"_s,
        u"SELECT typeof(phone), count(*) FROM contact GROUP BY phone, 1 HAVING phone > 0 "
        "ORDER BY 1, phone LIMIT 9"_s,
        u"'integer'|1\n'text'|1\n'text'|1\n'text'|1\n'text'|1"_s);
    row("a literal of one kind finds that kind", u"phones"_s,
        u"SELECT id FROM contact WHERE phone = '79991112233' OR code = 42 ORDER BY id"_s,
        u"1\n5"_s);
    row("IN compares without conversion", u"phones"_s,
        u"SELECT id FROM contact WHERE phone IN ('79991112233', 7) ORDER BY 1"_s, u"5"_s);
    row("a cast is the way out", u"phones"_s,
        u"SELECT id FROM contact WHERE CAST(phone AS TEXT) = '79991112233' ORDER BY id"_s,
        u"1\n5"_s);
    row("a row value", u"phones"_s,
        u"SELECT id FROM contact WHERE (phone, code) = (79991112233, 42)"_s, u"1"_s);
    row("a row value in a list with an affinity", u"keys"_s,
        u"SELECT id FROM t WHERE (id, n) IN (SELECT k, n FROM u) ORDER BY n"_s, u"1\n'2'"_s);
    row("a row value in a list without one", u"keys"_s,
        u"SELECT id FROM t WHERE (id, n) IN (SELECT k + 0, n FROM u) ORDER BY n"_s, u"1"_s);
    row("a join compares without conversion", u"phones"_s,
        u"SELECT a.id, b.id FROM contact a JOIN contact b ON a.code = b.code AND a.id < b.id"_s,
        {});
    row("a limit cuts in one order", u"phones"_s,
        u"SELECT phone FROM contact ORDER BY phone DESC LIMIT 2"_s,
        u"'79991112233'\n'12345678901234567890'"_s);
    row("a view has its columns' collations", u"nicks"_s,
        u"SELECT count(*) FROM (SELECT 1 FROM v GROUP BY login)"_s, u"4"_s);
    row("in WHERE", u"nicks"_s, u"SELECT id FROM v WHERE login = 'anna' ORDER BY 1"_s, u"1\n4"_s);
    row("in a subquery", u"nicks"_s,
        u"SELECT id FROM (SELECT * FROM v) WHERE login = 'anna' ORDER BY 1"_s, u"1\n4"_s);
    row("in DISTINCT of a star", u"nicks"_s,
        u"SELECT count(*) FROM (SELECT DISTINCT login FROM v)"_s, u"4"_s);
    row("in a position of ORDER BY", u"nicks"_s, u"SELECT login FROM v ORDER BY 1 DESC LIMIT 2"_s,
        u"'Dora'\n'carl'"_s);
    row("an order of no rows", u"nicks"_s, u"SELECT id FROM v WHERE id > 9 ORDER BY id"_s, {});
    row("an order to which one source has nothing", u"nicks"_s,
        u"SELECT id FROM v WHERE id > 3 ORDER BY id"_s, u"4\n5"_s);
    row("collations that differ count as none", u"drifted nicks"_s,
        u"SELECT id FROM users WHERE login = 'anna' OR login = 'bob' ORDER BY 1"_s, u"3"_s);
    row("one may be chosen", u"drifted nicks"_s,
        u"SELECT id FROM users WHERE login = 'anna' COLLATE NOCASE ORDER BY 1"_s, u"1\n3"_s);
    row("every file's texts have one order", u"encodings"_s,
        u"SELECT v FROM t ORDER BY v LIMIT 4"_s, u"'A'\n'B'\n'Ā'\n'ｚ'"_s);
    row("and one range", u"encodings"_s, u"SELECT id FROM t WHERE v > 'Z' ORDER BY id"_s,
        u"1\n3\n4\n6"_s);
    row("and one form as bytes", u"encodings"_s,
        u"SELECT hex(v) FROM t WHERE v = '🐍' AND length(CAST(v AS BLOB)) = 4 ORDER BY id"_s,
        u"'F09F908D'\n'F09F908D'"_s);
    row("and one largest", u"encodings"_s, u"SELECT max(v), min(v) FROM t"_s, u"'🐍'|'A'"_s);
    row("ANY of a strict table has no affinity", u"kinds"_s,
        u"SELECT id FROM t WHERE v = '007' OR v = '7' ORDER BY id"_s, u"1\n3"_s);
    row("whole numbers and fractions stay apart", u"kinds"_s, u"SELECT n FROM t ORDER BY id"_s,
        u"5.0\n2.5\n5\n9007199254740993"_s);
    row("and compare as numbers", u"kinds"_s, u"SELECT id FROM t WHERE n = '5' ORDER BY id"_s,
        u"1\n3"_s);
    row("a key of both kinds", u"kinds"_s,
        u"SELECT n, count(*) FROM t WHERE _source = 'strict' GROUP BY n ORDER BY n"_s,
        u"2.5|1\n5.0|1"_s);
    row("a generated column", u"kinds"_s, u"SELECT g FROM t WHERE g LIKE '00%'"_s, u"'0075'"_s);
    row("a value that its view's affinity would change", u"compound views"_s,
        u"SELECT n FROM t WHERE _source = 'one' GROUP BY n ORDER BY typeof(n)"_s, u"7\n'007'"_s);
    row("which a join finds as WHERE does", u"compound views"_s,
        u"SELECT x.n, y.n FROM t x JOIN t y ON y.n = x.n AND y._source = 'one' "
        "WHERE x.n = 7 ORDER BY typeof(x.n), typeof(y.n)"_s,
        u"7|7\n7|'007'\n'007'|7\n'007'|'007'"_s);
}

void TestCrossQueryValues::answers()
{
    QFETCH(QString, sources);
    QFETCH(QString, sql);
    QFETCH(QString, grid);
    for (const bool reversed : {false, true}) {
        FederationFixture fixture;
        Sources given = sourcesNamed(sources);
        if (reversed)
            std::reverse(given.begin(), given.end());
        for (const auto &[name, content] : std::as_const(given))
            fixture.addSource(name, content);
        for (const Strategy strategy : {Strategy::Automatic, Strategy::FederatedTables}) {
            const Outcome outcome = ask(fixture.database(), {.sql = sql, .strategy = strategy});
            QVERIFY2(
                !outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
            QCOMPARE(outcome.grid(), grid);
        }
    }
}

/// The side that is kept whole is told row by row.
void TestCrossQueryValues::keepsTheValuesOfARight()
{
    FederationFixture fixture;
    fixture.addSource(u"a"_s,
        "CREATE TABLE t(id, v); INSERT INTO t VALUES(1, 'a'), (2, 'b');"
        "CREATE TABLE u(id, w); INSERT INTO u VALUES(2, 'x'), (3, 'y');");
    fixture.addSource(u"b"_s,
        "CREATE TABLE t(id, v); INSERT INTO t VALUES(4, 'd');"
        "CREATE TABLE u(id, w); INSERT INTO u VALUES(4, 'z'), (4, 'z'), (NULL, 'n');");
    const auto grid = [&](const QString &join) {
        const Outcome outcome = ask(fixture.database(),
            {.sql = u"SELECT t.id, v, w FROM t %1 JOIN u ON t.id = u.id ORDER BY w, v"_s.arg(
                 join)});
        return outcome.error ? outcome.error->message : outcome.grid();
    };
    QCOMPARE(grid(u"RIGHT"_s), u"NULL|NULL|'n'\n2|'b'|'x'\nNULL|NULL|'y'\n4|'d'|'z'\n4|'d'|'z'"_s);
    QCOMPARE(grid(u"FULL OUTER"_s),
        u"1|'a'|NULL\nNULL|NULL|'n'\n2|'b'|'x'\nNULL|NULL|'y'\n4|'d'|'z'\n4|'d'|'z'"_s);
}

void TestCrossQueryValues::readsWhatAnUnknownCollationSorts_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("grid");
    QTest::addRow("all rows") << u"SELECT name FROM c ORDER BY id"_s << u"'b'\n'B'\n'a'"_s;
    QTest::addRow("one of them") << u"SELECT id FROM c WHERE name = 'b'"_s << u"1"_s;
    QTest::addRow("by name") << u"SELECT name FROM c ORDER BY name"_s << u"'B'\n'a'\n'b'"_s;
    QTest::addRow("a count") << u"SELECT count(*) FROM c"_s << u"3"_s;
    QTest::addRow("a range") << u"SELECT id FROM c WHERE name > 'B' AND id < 9 ORDER BY id"_s
                             << u"1\n3"_s;
    QTest::addRow("groups") << u"SELECT name, count(*) FROM c GROUP BY name ORDER BY 1"_s
                            << u"'B'|1\n'a'|1\n'b'|1"_s;
}

void TestCrossQueryValues::readsWhatAnUnknownCollationSorts()
{
    QFETCH(QString, sql);
    QFETCH(QString, grid);
    FederationFixture fixture;
    fixture.addSource(u"own"_s, {});
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(fixture.path(0).toUtf8().constData(), &handle), SQLITE_OK);
    sqlite3_create_collation(handle, "PHONEBOOK", SQLITE_UTF8, nullptr,
        [](void *, int, const void *, int, const void *) { return 0; });
    sqlite3_exec(handle,
        "CREATE TABLE c(id INTEGER PRIMARY KEY, name TEXT COLLATE PHONEBOOK);"
        "CREATE INDEX byname ON c(name); INSERT INTO c VALUES(1, 'b'), (2, 'B');",
        nullptr, nullptr, nullptr);
    sqlite3_close(handle);
    fixture.addSource(u"plain"_s,
        "CREATE TABLE c(id INTEGER PRIMARY KEY, name TEXT); INSERT INTO c VALUES(3, 'a');");
    for (const Strategy strategy : {Strategy::Automatic, Strategy::FederatedTables}) {
        const Outcome outcome = ask(fixture.database(), {.sql = sql, .strategy = strategy});
        QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
        QVERIFY(!outcome.report.isPartial());
        QCOMPARE(outcome.grid(), grid);
    }
}

void TestCrossQueryValues::readsTablesAsWideAsAResult()
{
    FederationFixture fixture;
    QByteArrayList columns;
    for (int column = 1; column < 2000; ++column)
        columns.append("c" + QByteArray::number(column));
    for (const QString &source : {u"one"_s, u"two"_s})
        fixture.addSource(source,
            "CREATE TABLE wide(id INTEGER PRIMARY KEY, " + columns.join(", ")
                + "); INSERT INTO wide(id, c1999) VALUES(1, 'last');");
    const auto asked = [&](const QString &sql) { return ask(fixture.database(), {.sql = sql}); };
    const Outcome all = asked(u"SELECT * FROM wide WHERE id = 1"_s);
    QVERIFY2(!all.error, qPrintable(all.error ? all.error->message : QString()));
    QCOMPARE(all.columns.size(), 2001);
    QCOMPARE(all.rows.size(), 2);
    QVERIFY(all.rows[1].startsWith(u"'two'|1|"_s) && all.rows[1].endsWith(u"|'last'"_s));
    QCOMPARE(
        asked(u"SELECT a.c1999 FROM wide a JOIN wide b USING (id) LIMIT 1"_s).grid(), u"'last'"_s);
    const Outcome sorted = asked(u"SELECT * FROM wide ORDER BY c7"_s);
    QVERIFY(sorted.error);
    QVERIFY2(sorted.error->message.contains(u"“wide” has 2001 columns"_s),
        qPrintable(sorted.error->message));
}

void TestCrossQueryValues::saysWhatIsComparedInAnotherWay()
{
    FederationFixture fixture;
    for (const auto &[name, content] : sourcesNamed(u"phones"_s))
        fixture.addSource(name, content);
    const auto notes = [&](const QString &sql) {
        return ask(fixture.database(), {.sql = sql}).report.notes.join(u'\n');
    };
    QCOMPARE(notes(u"SELECT phone FROM contact"_s), QString());
    QCOMPARE(notes(u"SELECT id FROM contact WHERE id = 1"_s), QString());
    const QString note = notes(u"SELECT id FROM contact WHERE phone = 7"_s);
    QVERIFY2(
        note.contains(u"“contact.phone” is not declared alike (INTEGER in new; TEXT in old)"_s),
        qPrintable(note));
}

QTEST_GUILESS_MAIN(TestCrossQueryValues)
#include "tst_crossqueryvalues.moc"
