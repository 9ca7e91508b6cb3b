// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/coveragereader.h"
#include "federationfixture.h"
#include "items/querytemplates.h"
#include "shareddata.h"

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestCrossQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers_data();
    void answers();
    void choosesTheStrategy_data();
    void choosesTheStrategy();
    void asksOnlyTheSourcesThatCount_data();
    void asksOnlyTheSourcesThatCount();
    void keepsOneRowAKey_data();
    void keepsOneRowAKey();
    void tellsMessagesOfBotsApart();
    void takesParameters();
    void asksEachSource();
    void readsSourcesOfAnyName_data();
    void readsSourcesOfAnyName();
    void keepsAColumnThatIsCalledSource();
    void reportsWhatIsMissing();
    void templatesAskAboutAQuarterWithData();
    void templatesScatter_data();
    void templatesScatter();

private:
    std::unique_ptr<FederationFixture> m_fixture;
};

void TestCrossQuery::init()
{
    m_fixture = std::make_unique<FederationFixture>();
    m_fixture->addSource(u"primary"_s,
        "CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT, age INTEGER);"
        "INSERT INTO users VALUES(1,'ann',30),(2,'bob',NULL);"
        "CREATE TABLE notes(user_id INTEGER, note TEXT);"
        "INSERT INTO notes VALUES(1,'first'),(3,'third');");
    m_fixture->addSource(u"archive"_s,
        "CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT, city TEXT);"
        "INSERT INTO users VALUES(3,'cid','Riga'),(1,'ann','Oslo');");
    m_fixture->addSource(u"old-bot"_s,
        "CREATE TABLE users(id TEXT, name TEXT); INSERT INTO users VALUES('7','dan'),('x','eve');"
        "CREATE VIEW named AS SELECT name FROM users;");
}

void TestCrossQuery::answers_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("grid");

    QTest::addRow("all rows carry their source, missing columns are NULL")
        << u"SELECT * FROM users"_s
        << u"'primary'|1|'ann'|30|NULL\n'primary'|2|'bob'|NULL|NULL\n'archive'|1|'ann'|NULL|'Oslo'"
           u"\n"
           "'archive'|3|'cid'|NULL|'Riga'\n'old-bot'|'7'|'dan'|NULL|NULL\n'old-bot'|'x'|'eve'|NULL|NULL"_s;
    QTest::addRow("one source's table by its unquoted keyword name")
        << u"SELECT * FROM primary.users"_s << u"1|'ann'|30\n2|'bob'|NULL"_s;
    QTest::addRow("a source with a dash is quoted, and joins with another")
        << u"SELECT a.name, b.name FROM \"old-bot\".users a JOIN users b ON b.id = 3 WHERE a.id = '7'"_s
        << u"'dan'|'cid'"_s;
    QTest::addRow("columns through source and table")
        << u"SELECT primary.users.name, archive.users.city FROM primary.users JOIN archive.users "
           "ON primary.users.id = archive.users.id"_s
        << u"'ann'|'Oslo'"_s;
    QTest::addRow("a join across sources asks the inner side once")
        << u"SELECT u._source, u.name, n.note FROM notes n JOIN users u ON u.id = n.user_id ORDER BY 1, 2"_s
        << u"'archive'|'ann'|'first'\n'archive'|'cid'|'third'\n'primary'|'ann'|'first'"_s;
    QTest::addRow("a self-join")
        << u"SELECT count(*) FROM users a JOIN users b ON a.name = b.name"_s << u"8"_s;
    QTest::addRow("OR across a join keeps each row once")
        << u"SELECT n.note, u._source, u.id FROM notes n JOIN users u ON u.id = n.user_id OR "
           u"u.name = 'eve' "
           "ORDER BY 1, 2, 3"_s
        << u"'first'|'archive'|1\n'first'|'old-bot'|'x'\n'first'|'primary'|1\n'third'|'archive'|3\n"
           "'third'|'old-bot'|'x'"_s;
    QTest::addRow("text stays text where another source has a number")
        << u"SELECT id, typeof(id) FROM users WHERE _source = 'old-bot'"_s
        << u"'7'|'text'\n'x'|'text'"_s;
    QTest::addRow("a count needs no columns") << u"SELECT count(*) FROM users"_s << u"6"_s;
    QTest::addRow("a group per source")
        << u"SELECT _source, count(*) FROM users GROUP BY 1 ORDER BY 1"_s
        << u"'archive'|2\n'old-bot'|2\n'primary'|2"_s;
    QTest::addRow("IN with a list")
        << u"SELECT name FROM users WHERE id IN (2, 3) ORDER BY 1"_s << u"'bob'\n'cid'"_s;
    QTest::addRow("a view in one source")
        << u"SELECT * FROM named"_s << u"'old-bot'|'dan'\n'old-bot'|'eve'"_s;
    QTest::addRow("a common table expression")
        << u"WITH x AS (SELECT name FROM users WHERE id < 3) SELECT count(*) FROM x"_s << u"3"_s;
    QTest::addRow("a correlated subquery")
        << u"SELECT note, (SELECT count(*) FROM users WHERE id = user_id) FROM notes"_s
        << u"'first'|2\n'third'|1"_s;
    QTest::addRow("a window")
        << u"SELECT name, row_number() OVER (ORDER BY name, _source) FROM users LIMIT 2"_s
        << u"'ann'|1\n'ann'|2"_s;
}

void TestCrossQuery::answers()
{
    QFETCH(QString, sql);
    QFETCH(QString, grid);
    const Outcome outcome = ask(m_fixture->database(), {.sql = sql});
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QCOMPARE(outcome.grid(), grid);
}

void TestCrossQuery::choosesTheStrategy_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<Strategy>("strategy");

    QTest::addRow("aggregates by group")
        << u"SELECT age, count(*) FROM users GROUP BY 1"_s << Strategy::ScatterGather;
    QTest::addRow("distinct values, HAVING and an order")
        << u"SELECT city AS c, count(DISTINCT name) FROM users GROUP BY c HAVING count(*) > 0 "
           "ORDER BY 2 DESC, c COLLATE NOCASE LIMIT 3"_s
        << Strategy::ScatterGather;
    QTest::addRow("a filter") << u"SELECT name FROM users WHERE name LIKE 'a%'"_s
                              << Strategy::ScatterGather;
    QTest::addRow("the first rows of an order")
        << u"SELECT name FROM users ORDER BY name LIMIT 3"_s << Strategy::ScatterGather;
    QTest::addRow("one source's own table")
        << u"SELECT count(*) FROM primary.users"_s << Strategy::SingleSource;
    QTest::addRow("a join") << u"SELECT count(*) FROM users a JOIN users b USING (name)"_s
                            << Strategy::FederatedTables;
    QTest::addRow("a window") << u"SELECT rank() OVER (ORDER BY name) FROM users"_s
                              << Strategy::FederatedTables;
    QTest::addRow("a function that differs from call to call")
        << u"SELECT count(*) FROM users WHERE random() > 0"_s << Strategy::FederatedTables;
    QTest::addRow("a column that is no number everywhere")
        << u"SELECT max(id) FROM users"_s << Strategy::FederatedTables;
    QTest::addRow("a column that is neither grouped nor aggregated")
        << u"SELECT name, age, count(*) FROM users GROUP BY name"_s << Strategy::FederatedTables;
}

void TestCrossQuery::choosesTheStrategy()
{
    QFETCH(QString, sql);
    QFETCH(Strategy, strategy);
    const Outcome outcome = ask(m_fixture->database(), {.sql = sql});
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QVERIFY2(outcome.report.strategy == strategy, qPrintable(outcome.report.reason));
    if (strategy == Strategy::ScatterGather) {
        const Outcome other =
            ask(m_fixture->database(), {.sql = sql, .strategy = Strategy::FederatedTables});
        QCOMPARE(outcome.columns, other.columns);
    }
}

void TestCrossQuery::asksOnlyTheSourcesThatCount_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::addRow("scatter and gather") << Strategy::Automatic;
    QTest::addRow("federated tables") << Strategy::FederatedTables;
}

void TestCrossQuery::asksOnlyTheSourcesThatCount()
{
    QFETCH(Strategy, strategy);
    const Outcome outcome = ask(m_fixture->database(),
        {.sql = u"SELECT count(*) FROM users WHERE _source = 'archive' AND name <> 'x'"_s,
            .strategy = strategy});
    QCOMPARE(outcome.grid(), u"2"_s);
    for (const SourceReport &source : outcome.report.sources)
        QCOMPARE(source.statements.isEmpty(), source.source != u"archive"_s);
}

void TestCrossQuery::keepsOneRowAKey_data()
{
    QTest::addColumn<Dedupe>("dedupe");
    QTest::addColumn<QString>("grid");
    QTest::addColumn<qint64>("dropped");
    const auto columns = [](const QString &name) {
        return Dedupe{.key = Dedupe::Key::NamedColumns, .columns = {name}};
    };

    QTest::addRow("no rule keeps all") << Dedupe() << u"6"_s << qint64(0);
    QTest::addRow("the primary key")
        << Dedupe{.key = Dedupe::Key::PrimaryKey} << u"5"_s << qint64(1);
    QTest::addRow("named columns") << columns(u"name"_s) << u"5"_s << qint64(1);
    QTest::addRow("NULL is like nothing, not even NULL")
        << columns(u"city"_s) << u"6"_s << qint64(0);
    QTest::addRow("the message rule leaves other tables alone")
        << Dedupe{.key = Dedupe::Key::Message} << u"6"_s << qint64(0);
}

void TestCrossQuery::keepsOneRowAKey()
{
    QFETCH(Dedupe, dedupe);
    QFETCH(QString, grid);
    QFETCH(qint64, dropped);
    const MultiSourceDatabase &database = m_fixture->database();
    const Outcome outcome =
        ask(database, {.sql = u"SELECT count(*) FROM users"_s, .dedupe = dedupe});
    QCOMPARE(outcome.grid(), grid);
    QCOMPARE(outcome.report.sources[0].duplicatesDropped, qint64(0));
    QCOMPARE(outcome.report.sources[1].duplicatesDropped, dropped);
    if (dropped > 0) {
        const Outcome kept = ask(
            database, {.sql = u"SELECT _source, age FROM users WHERE id = 1"_s, .dedupe = dedupe});
        QCOMPARE(kept.grid(), u"'primary'|30"_s);
    }
}

void TestCrossQuery::tellsMessagesOfBotsApart()
{
    FederationFixture fixture;
    const QByteArray create = "CREATE TABLE chat_messages(chat_id INTEGER, message_id TEXT);"
                              "INSERT INTO chat_messages VALUES(-1001234567890, '1'), (55, '1')";
    for (const QString &source : {u"a"_s, u"b"_s, u"c"_s})
        fixture.addSource(source, create);
    CrossQuery query{.sql = u"SELECT chat_id, count(*) FROM chat_messages GROUP BY 1 ORDER BY 1"_s,
        .dedupe = {.key = Dedupe::Key::Message}};
    // A supergroup's message is one for all bots; a private chat's only for one bot.
    QCOMPARE(ask(fixture.database(), query).grid(), u"-1001234567890|1\n55|3"_s);
    query.dedupe.botOf = {{u"a"_s, u"bot"_s}, {u"c"_s, u"bot"_s}};
    QCOMPARE(ask(fixture.database(), query).grid(), u"-1001234567890|1\n55|2"_s);
}

void TestCrossQuery::takesParameters()
{
    const MultiSourceDatabase &database = m_fixture->database();
    const QString named = u"SELECT name FROM users WHERE name >= :from AND age IS NOT :age "
                          "ORDER BY 1 LIMIT :n"_s;
    const Bindings values{{},
        {{u"from"_s, Value::text(u"b"_s)}, {u"age"_s, Value::of(qint64(30))},
            {u"n"_s, Value::of(qint64(2))}}};
    const Bindings positional{{Value::of(qint64(5)), Value::text(u"c"_s)}, {}};
    for (const Strategy strategy : {Strategy::Automatic, Strategy::FederatedTables}) {
        QCOMPARE(ask(database, {.sql = named, .bindings = values, .strategy = strategy}).grid(),
            u"'bob'\n'cid'"_s);
        QCOMPARE(ask(database,
                     {.sql = u"SELECT ?, count(*) FROM users WHERE name < ?"_s,
                         .bindings = positional,
                         .strategy = strategy})
                     .grid(),
            u"5|3"_s);
    }
    const Outcome missing = ask(database, {.sql = named});
    QVERIFY(missing.error);
    QVERIFY(missing.error->message.contains(u":from"_s));
}

void TestCrossQuery::asksEachSource()
{
    const MultiSourceDatabase &database = m_fixture->database();
    const Outcome outcome =
        ask(database, {.sql = u"SELECT * FROM users WHERE id IN (1, '7')"_s, .each = true});
    QCOMPARE(outcome.columns, (QStringList{u"_source"_s, u"id"_s, u"name"_s, u"age"_s, u"city"_s}));
    QCOMPARE(outcome.grid(),
        u"'primary'|1|'ann'|30|NULL\n'archive'|1|'ann'|NULL|'Oslo'\n'old-bot'|'7'|'dan'|NULL|NULL"_s);
    const Outcome partial = ask(database, {.sql = u"SELECT * FROM notes"_s, .each = true});
    QVERIFY(!partial.error);
    QVERIFY(partial.report.isPartial());
    QCOMPARE(partial.rows.size(), 2);
}

void TestCrossQuery::readsSourcesOfAnyName_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"main"_s, u"temp"_s, u"Select"_s, u"a.b"_s, u"say \"x\""_s,
             u"it's"_s, u"Ёж 🐍"_s, u"t"_s, u"x-y"_s})
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestCrossQuery::readsSourcesOfAnyName()
{
    QFETCH(QString, name);
    FederationFixture fixture;
    fixture.addSource(u"other"_s, "CREATE TABLE t(v); INSERT INTO t VALUES(1);");
    fixture.addSource(name, "CREATE TABLE t(v); INSERT INTO t VALUES(2);");
    const Outcome outcome = ask(fixture.database(),
        {.sql = u"SELECT o.v, (SELECT max(v) FROM %1.t), %1.t.v, (SELECT sum(v) FROM t) "
                "FROM other.t AS o, %1.t"_s.arg(quoteName(name))});
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QCOMPARE(outcome.grid(), u"1|2|2|3"_s);
    QCOMPARE(ask(fixture.database(), {.sql = u"SELECT _source, v FROM t WHERE v = 2"_s}).grid(),
        quoteText(name) + u"|2"_s);
}

void TestCrossQuery::keepsAColumnThatIsCalledSource()
{
    FederationFixture fixture;
    fixture.addSource(u"one"_s, "CREATE TABLE t(_source TEXT, v); INSERT INTO t VALUES('web', 1);");
    fixture.addSource(u"two"_s, "CREATE TABLE t(v); INSERT INTO t VALUES(2);");
    const Outcome outcome = ask(fixture.database(), {.sql = u"SELECT * FROM t"_s});
    QCOMPARE(outcome.columns, (QStringList{u"_source"_s, u"_source_2"_s, u"v"_s}));
    QCOMPARE(outcome.grid(), u"'one'|'web'|1\n'two'|NULL|2"_s);
}

void TestCrossQuery::reportsWhatIsMissing()
{
    const MultiSourceDatabase &database = m_fixture->database();
    const Outcome column = ask(database, {.sql = u"SELECT city, count(*) FROM users GROUP BY 1"_s});
    QCOMPARE(column.report.sources[0].missing, QStringList{u"users.city"_s});
    QVERIFY(column.report.sources[1].missing.isEmpty());
    const Outcome table = ask(database, {.sql = u"SELECT count(*) FROM notes"_s});
    QCOMPARE(table.report.sources[2].missing, QStringList{u"notes"_s});
}

void TestCrossQuery::templatesAskAboutAQuarterWithData()
{
    const auto span = [](const QDate &today, const QDate &newest) {
        const auto days = spanOfQuarter(today, newest);
        return QString(days[u"since"_s] + u" "_s + days[u"until"_s]);
    };
    const QString lastWhole = u"2026-07-01 2026-10-01"_s;
    QCOMPARE(span({2026, 11, 26}, {}), lastWhole);
    QCOMPARE(span({2026, 11, 26}, {2026, 11, 25}), lastWhole);
    QCOMPARE(span({2026, 11, 26}, {2026, 7, 1}), lastWhole);
    QCOMPARE(span({2026, 11, 26}, {2026, 6, 30}), u"2026-04-01 2026-07-01"_s);
    QCOMPARE(span({2026, 1, 1}, {2099, 1, 1}), u"2025-10-01 2026-01-01"_s);

    const auto at = [](int day) { return Instant(std::chrono::days(day)); };
    SourceCoverage some;
    some.chats = {{-1, {2, at(10), at(20)}}, {-2, {1, std::nullopt, std::nullopt}}};
    QCOMPARE(newestDay({{u"a"_s, {}}}), QDate());
    QCOMPARE(newestDay({{u"a"_s, {}}, {u"b"_s, some}}), QDate(1970, 1, 21));
}

void TestCrossQuery::templatesScatter_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("grid");
    for (const QueryTemplate &question : queryTemplates()) {
        const bool readsOneTable = question.sql.count(u"FROM "_s) == 1;
        if (readsOneTable && question.sql.contains(u"GROUP BY"_s))
            QTest::addRow("%s", qPrintable(question.title)) << question.sql << QString();
    }
    QTest::addRow("messages a source")
        << u"SELECT _source, count(*) FROM chat_messages GROUP BY 1 ORDER BY 1"_s
        << u"'archive'|3597\n'archive_2024'|1479\n'max_bot'|345\n'other_bot'|1397\n'primary'|5019"_s;
}

/// Every question of the window's list that aggregates one table is answered by the sources
/// themselves, and with what all rows in one place give.
void TestCrossQuery::templatesScatter()
{
    QFETCH(QString, sql);
    QFETCH(QString, grid);
    if (!QFile::exists(sharedData(u"bot/primary.db"_s)))
        QSKIP("The sample databases are not here.");
    QTemporaryDir copies;
    Config config;
    for (const QString &name :
        {u"primary"_s, u"archive"_s, u"archive_2024"_s, u"other_bot"_s, u"max_bot"_s}) {
        SourceSpec spec;
        spec.name = name;
        spec.path = copies.filePath(name + u".db"_s);
        QVERIFY(QFile::copy(sharedData(u"bot/"_s + name + u".db"_s), spec.path));
        QVERIFY(QFile::setPermissions(spec.path, QFile::ReadOwner | QFile::WriteOwner));
        config.sources.append(spec);
    }
    const MultiSourceDatabase database(config);
    CrossQuery query{.sql = sql};
    Outcome outcome = ask(database, query);
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    QVERIFY2(outcome.report.strategy == Strategy::ScatterGather, qPrintable(outcome.report.reason));
    QCOMPARE(
        outcome.report.reason, u"Each source aggregates its own rows, and the parts are merged."_s);
    if (!grid.isEmpty())
        QCOMPARE(outcome.grid(), grid);
    query.strategy = Strategy::FederatedTables;
    Outcome federated = ask(database, query);
    QCOMPARE(outcome.rows.size(), federated.rows.size());
    if (sql.contains(u"LIMIT"_s)) // cuts between rows that are equal in the order
        return;
    outcome.rows.sort();
    federated.rows.sort();
    QCOMPARE(outcome.grid(), federated.grid());
}

QTEST_GUILESS_MAIN(TestCrossQuery)
#include "tst_crossquery.moc"
