// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/connection.h"
#include "source/schema.h"
#include "source/sqlitetext.h"
#include "source/writer.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// Sound databases whose schema has something in it that SQLite, or this
/// version of it, does not like: the thing itself is named, and everything
/// beside it works.
class TestOddSchemas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void readsJsonInTheSchema_data();
    void readsJsonInTheSchema();
    void writesThroughJsonInTheSchema();
    void namesAViewOfALaterSyntax();
    void writesNothingBesideADefinitionThatCannotBeRead();
    void stillCallsDamageDamage();
    void namesWhoNeedsWhatIsNotThere_data();
    void namesWhoNeedsWhatIsNotThere();
    void readsThroughASymbolicLink_data();
    void readsThroughASymbolicLink();
    void refusesPipesBesideTheFile_data();
    void refusesPipesBesideTheFile();
    void followsABotWhoseLogIsEmpty();
    void boundsWhatIsComputedAndReadsWhatIsStored();
    void boundsARow();
    void tellsAFailedWriteFromAFailedRead();

private:
    QString make(const char *sql) const
    {
        const QString path = m_dir->filePath(u"a.db"_s);
        return fixture::runSql(path, sql).isEmpty() ? path : QString();
    }
    static SourceSpec specOf(const QString &path, bool readOnly = true)
    {
        SourceSpec spec;
        spec.name = u"archive"_s;
        spec.path = path;
        spec.readOnly = readOnly;
        return spec;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

constexpr auto laterSyntax =
    "CREATE TABLE msg (id INTEGER PRIMARY KEY, body TEXT); INSERT INTO msg "
    "VALUES (1, 'a');"
    "CREATE TRIGGER after_msg AFTER DELETE ON msg BEGIN SELECT 1; END;"
    "PRAGMA writable_schema = ON;"
    "INSERT INTO sqlite_master VALUES ('view', 'agg', 'agg', 0, "
    "'CREATE VIEW agg AS SELECT group_concat(body, '','' ORDER BY id) AS b "
    "FROM msg');"
    "INSERT INTO sqlite_master VALUES ('view', 'later', 'later', 0, "
    "'CREATE VIEW later AS SELECT FROM msg');";

} // namespace

void TestOddSchemas::readsJsonInTheSchema_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("value");

    const auto row = [](const char *name, const QByteArray &schema, const char16_t *sql) {
        QTest::addRow("%s", name) << schema << QStringView(sql).toString() << 7LL;
    };
    row("a stored column", "CREATE TABLE j (b, i INT AS (json_extract(b, '$.id')) STORED);",
        u"SELECT i FROM j");
    row("a virtual column", "CREATE TABLE j (b, i AS (b ->> '$.id'));", u"SELECT i FROM j");
    row("an index on an expression",
        "CREATE TABLE j (b); CREATE INDEX ji ON j (json_extract(b, '$.id'));",
        u"SELECT json_extract(b, '$.id') FROM j WHERE json_extract(b, '$.id') = "
        u"7");
    row("a partial index", "CREATE TABLE j (b); CREATE INDEX ji ON j (b) WHERE json_valid(b);",
        u"SELECT b ->> 'id' FROM j WHERE json_valid(b)");
    row("a CHECK", "CREATE TABLE j (b CHECK (json_valid(b)));", u"SELECT b ->> 'id' FROM j");
    row("a view", "CREATE TABLE j (b); CREATE VIEW v AS SELECT b ->> '$.id' AS i FROM j;",
        u"SELECT i FROM v");
    row("a view over json_each",
        "CREATE TABLE j (b); CREATE VIEW v AS SELECT e.value AS i FROM j, "
        "json_each(j.b) AS e;",
        u"SELECT i FROM v");
}

void TestOddSchemas::readsJsonInTheSchema()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, sql);
    QFETCH(qint64, value);
    const QString path =
        make(schema + "INSERT INTO j(b) VALUES ('{\"id\":7}'); CREATE TABLE other (a);");
    QVERIFY(!path.isEmpty());
    const auto connection = Connection::open(specOf(path));
    QVERIFY2(connection, why(connection).constData());
    QCOMPARE((*connection)->fetchValue(sql), Value::of(value));
    QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM other"_s), Value::of(0LL));
    QCOMPARE((*connection)->fetchValue(u"PRAGMA integrity_check"_s), Value::text(u"ok"_s));
}

void TestOddSchemas::writesThroughJsonInTheSchema()
{
    const QString path = make("CREATE TABLE j (b, i INT AS (b ->> '$.id') STORED);"
                              "CREATE INDEX ji ON j (json_extract(b, '$.id'));"
                              "CREATE TABLE log (x); CREATE TRIGGER jt AFTER INSERT ON j BEGIN "
                              "INSERT INTO log VALUES (json_extract(new.b, '$.id')); END;");
    {
        const auto writer = Writer::begin(specOf(path, false));
        QVERIFY2(writer, why(writer).constData());
        const auto written = (*writer)->execute(u"INSERT INTO j(b) VALUES ('{\"id\":7}')"_s);
        QVERIFY2(written, why(written).constData());
        QVERIFY((*writer)->commit());
    }
    const auto connection = Connection::open(specOf(path));
    QCOMPARE((*connection)->fetchValue(u"SELECT x FROM log"_s), Value::of(7LL));
    QCOMPARE((*connection)->fetchValue(u"PRAGMA integrity_check"_s), Value::text(u"ok"_s));
}

void TestOddSchemas::namesAViewOfALaterSyntax()
{
    const QString path = make(laterSyntax);
    const auto connection = Connection::open(specOf(path));
    QVERIFY2(connection, why(connection).constData());
    QCOMPARE((*connection)->fetchValue(u"SELECT body FROM msg"_s), Value::text(u"a"_s));
    const Result<Schema> schema = readSchema(**connection);
    QVERIFY2(schema, why(schema).constData());
    QCOMPARE(schema->tables.size(), 3);
    QCOMPARE(schema->table(u"agg"_s)->type, TableType::View);
    QCOMPARE(schema->table(u"agg"_s)->problem, u"near \"ORDER\": syntax error"_s);
    QCOMPARE(schema->table(u"later"_s)->problem, u"near \"FROM\": syntax error"_s);
    QCOMPARE(schema->table(u"msg"_s)->problem, QString());
    const auto asked = (*connection)->fetchValue(u"SELECT * FROM agg"_s);
    QCOMPARE(asked.error().message,
        u"“agg” of “archive” cannot be read: near \"ORDER\": syntax error."_s);
    // A writer beside it changes the schema, which is then read anew.
    QCOMPARE(
        fixture::runSql(path, "PRAGMA writable_schema = ON; CREATE TABLE more (x)"), QByteArray());
    QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM more"_s), Value::of(0LL));
    QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM msg"_s), Value::of(1LL));
}

void TestOddSchemas::writesNothingBesideADefinitionThatCannotBeRead()
{
    const QString path = make(laterSyntax);
    const auto before = fixture::contentOf(m_dir->path());
    const auto writer = Writer::begin(specOf(path, false));
    const QString said =
        writer ? (*writer)->execute(u"DELETE FROM msg"_s).error().message : writer.error().message;
    QVERIFY2(said.contains(u"“agg”"_s) && said.contains(u"near \"ORDER\": syntax error"_s)
            && !said.contains(u"damaged"_s),
        qPrintable(said));
    QCOMPARE(fixture::contentOf(m_dir->path()), before);
}

void TestOddSchemas::stillCallsDamageDamage()
{
    const QString path = make("CREATE TABLE t (a); INSERT INTO t VALUES (1); PRAGMA "
                              "writable_schema = ON;"
                              "UPDATE sqlite_schema SET rootpage = 77 WHERE name = 't'");
    const auto connection = Connection::open(specOf(path));
    const QString said = connection
        ? (*connection)->fetchValue(u"SELECT a FROM t"_s).error().message
        : connection.error().message;
    QVERIFY2(said.contains(u"is damaged"_s), qPrintable(said));
}

void TestOddSchemas::namesWhoNeedsWhatIsNotThere_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("says");
    QTest::addRow("a collation of a view's column")
        << QByteArray("PRAGMA writable_schema = ON; CREATE TABLE c (n TEXT "
                      "COLLATE NOCASE);"
                      "CREATE VIEW odd AS SELECT n FROM c ORDER BY n;"
                      "UPDATE sqlite_schema SET sql = replace(sql, 'NOCASE', "
                      "'PHONEBOOK');")
        << u"archive: no such collation sequence: PHONEBOOK; it is needed by: c."_s;
    QTest::addRow("a collation of a key") << QByteArray(
        "PRAGMA writable_schema = ON;"
        "CREATE TABLE odd (n TEXT COLLATE NOCASE PRIMARY KEY) "
        "WITHOUT ROWID;"
        "UPDATE sqlite_schema SET sql = replace(sql, 'NOCASE', "
        "'PHONEBOOK');") << u"archive: no query solution; it is needed by: odd."_s;
    QTest::addRow("a function of a view")
        << QByteArray("CREATE VIEW odd AS SELECT bots_own(1);")
        << u"archive: no such function: bots_own; it is needed by: odd."_s;
    QTest::addRow("a function of a generated column") << QByteArray(
        "PRAGMA writable_schema = ON; CREATE TABLE odd (a, b AS "
        "(length(a)));"
        "UPDATE sqlite_schema SET sql = replace(sql, 'length', "
        "'bots_own');") << u"archive: unknown function: bots_own(); it is needed by: odd."_s;
    QTest::addRow("a generated column that SQLite refuses")
        << QByteArray("PRAGMA writable_schema = ON; CREATE TABLE odd (a, b AS "
                      "(length(a)));"
                      "INSERT INTO odd(a) VALUES (1);"
                      "UPDATE sqlite_schema SET sql = replace(sql, 'length(a)', "
                      "'random()');")
        << u"“odd” of “archive” cannot be read: non-deterministic functions prohibited in generated columns."_s;
    QTest::addRow("a table of a view")
        << QByteArray("CREATE VIEW odd AS SELECT * FROM gone;")
        << u"archive: no such table: main.gone; it is needed by: odd."_s;
    QTest::addRow("a module") << QByteArray(
        "PRAGMA writable_schema = ON; INSERT INTO sqlite_master "
        "VALUES('table', "
        "'odd', 'odd', 0, 'CREATE VIRTUAL TABLE odd USING vec0(e)');")
                              << u"archive: no such module: vec0; it is needed by: odd."_s;
}

void TestOddSchemas::namesWhoNeedsWhatIsNotThere()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, says);
    const QString path = make("CREATE TABLE fine (x);" + schema);
    const auto connection = Connection::open(specOf(path));
    QVERIFY2(connection, why(connection).constData());
    const auto read = (*connection)->fetchValue(u"SELECT * FROM odd"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().message, says);
    QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM fine"_s), Value::of(0LL));
    // What the user himself misspells is his statement's fault.
    QCOMPARE((*connection)->fetchValue(u"SELECT nofunction(x) FROM fine"_s).error().message,
        u"archive: no such function: nofunction."_s);
}

void TestOddSchemas::readsThroughASymbolicLink_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::addRow("rollback journal") << QByteArray("DELETE");
    QTest::addRow("write-ahead log") << QByteArray("WAL");
}

void TestOddSchemas::readsThroughASymbolicLink()
{
    QFETCH(QByteArray, journal);
    const QString real = make(
        "PRAGMA journal_mode = " + journal + "; CREATE TABLE t (a); INSERT INTO t VALUES (1);");
    QVERIFY(QDir(m_dir->path()).mkdir(u"links"_s));
    const QString link = m_dir->filePath(u"links/bot.db"_s);
    QVERIFY(QFile::link(real, link));
    sqlite3 *bot = nullptr; // its side files lie beside the file, not beside the link
    sqlite3_open(real.toUtf8().constData(), &bot);
    sqlite3_exec(bot, "INSERT INTO t VALUES (2)", nullptr, nullptr, nullptr);
    {
        const auto connection = Connection::open(specOf(link));
        QVERIFY2(connection, why(connection).constData());
        QCOMPARE((*connection)->mode(), OpenMode::Live);
        QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM t"_s), Value::of(2LL));
        const auto writer = Writer::begin(specOf(link, false));
        QVERIFY2(writer, why(writer).constData());
        QVERIFY((*writer)->execute(u"INSERT INTO t VALUES (3)"_s));
        QVERIFY((*writer)->commit());
        QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM t"_s), Value::of(3LL));
    }
    sqlite3_close(bot);
    QCOMPARE(QDir(m_dir->filePath(u"links"_s)).entryList(QDir::Files), QStringList{u"bot.db"_s});
}

void TestOddSchemas::refusesPipesBesideTheFile_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("journal");
    for (const char *journal : {"DELETE", "WAL"}) {
        for (const char *suffix : {"-journal", "-wal", "-shm"})
            QTest::addRow("%s, %s", suffix, journal)
                << QString::fromLatin1(suffix) << QByteArray(journal);
    }
}

void TestOddSchemas::refusesPipesBesideTheFile()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, journal);
    const QString path = make("PRAGMA journal_mode = " + journal + "; CREATE TABLE t (a);");
    QCOMPARE(::mkfifo(QFile::encodeName(path + suffix).constData(), 0600), 0);
    const auto connection = Connection::open(specOf(path));
    QVERIFY(!connection);
    QVERIFY2(connection.error().message.contains(u"“a.db"_s + suffix + u"” beside it"_s),
        qPrintable(connection.error().message));
    QVERIFY(!Writer::begin(specOf(path, false)));
}

void TestOddSchemas::followsABotWhoseLogIsEmpty()
{
    const QString path = make("PRAGMA journal_mode = WAL; CREATE TABLE t (a); "
                              "INSERT INTO t VALUES (1), (2);");
    sqlite3 *bot = nullptr;
    sqlite3_open(path.toUtf8().constData(), &bot);
    constexpr auto start = "INSERT INTO t VALUES (3); PRAGMA wal_checkpoint(TRUNCATE)";
    QCOMPARE(sqlite3_exec(bot, start, nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(QFileInfo(path + u"-wal"_s).size(), 0);
    {
        const auto connection = Connection::open(specOf(path));
        QVERIFY2(connection, why(connection).constData());
        QCOMPARE((*connection)->mode(), OpenMode::Live);
        QueryLimits limits;
        limits.batchRows = 1;
        const auto cursor = (*connection)->query(u"SELECT a FROM t"_s, {}, limits);
        RowBatch batch;
        int rows = 0;
        for (Result<bool> more = true; more && *more; ++rows) {
            more = (*cursor)->next(batch);
            QVERIFY2(more, why(more).constData());
            QCOMPARE(sqlite3_exec(bot, "INSERT INTO t VALUES (4)", nullptr, nullptr, nullptr),
                SQLITE_OK);
        }
        QCOMPARE(rows, 4);
    }
    sqlite3_close(bot);
}

void TestOddSchemas::boundsWhatIsComputedAndReadsWhatIsStored()
{
    const QString path = make("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(1000))");
    const auto connection = Connection::open(specOf(path));
    const auto asked = (*connection)->fetchValue(u"SELECT hex(zeroblob(10000000))"_s);
    QVERIFY(!asked);
    QVERIFY2(asked.error().message.contains(u"substr()"_s), qPrintable(asked.error().message));
    QCOMPARE(fixture::runSql(path, "INSERT INTO t VALUES (zeroblob(20000000))"), QByteArray());
    QCOMPARE((*connection)->fetchValue(u"SELECT length(a) FROM t ORDER BY 1 DESC"_s),
        Value::of(20'000'000LL));
    QCOMPARE((*connection)->fetch(u"SELECT a FROM t"_s)->rowCount(), 2);
}

void TestOddSchemas::boundsARow()
{
    const QString path = make("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)");
    const auto connection = Connection::open(specOf(path));
    QStringList cells;
    for (int cell = 0; cell < 10; ++cell)
        cells += u"zeroblob((a - 1) * 15000000)"_s;
    const auto rows = (*connection)->fetch(u"SELECT %1 FROM t"_s.arg(cells.join(u", "_s)));
    QVERIFY(!rows);
    QCOMPARE(rows.error().message,
        u"Row 2 of the answer of “archive” is longer than the limit of 128 "
        u"MB: ask for fewer "
        "columns, or for a part of each by substr()."_s);
}

void TestOddSchemas::tellsAFailedWriteFromAFailedRead()
{
    const auto sentence = [](int code) {
        return sqliteError(code, u"disk I/O error"_s, u"archive"_s).message;
    };
    QVERIFY(sentence(SQLITE_IOERR_READ).startsWith(u"Reading “archive” failed"_s));
    QVERIFY(sentence(SQLITE_IOERR_WRITE).startsWith(u"Writing “archive” failed"_s));
    QVERIFY(sentence(SQLITE_IOERR_FSYNC).startsWith(u"Writing “archive” failed"_s));
    QCOMPARE(sentence(SQLITE_FULL), u"The disk is full, so “archive” cannot go on."_s);
}

QTEST_GUILESS_MAIN(TestOddSchemas)
#include "tst_oddschemas.moc"
