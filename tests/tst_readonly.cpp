// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/connection.h"
#include "source/writer.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// Everything that is known to get writes, files or settings past a read-only viewer, tried on the
/// read connection of a read-only and of a writable source, in either journal mode.
class TestReadOnly : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesEveryAttack_data();
    void refusesEveryAttack();
    void givesAHostileSchemaNothing_data();
    void givesAHostileSchemaNothing();
    void givesAHostileTriggerNothing();
    void staysClosedAfterAReopen();
    void allowsEveryRead_data();
    void allowsEveryRead();
};

namespace {

constexpr auto content = R"(
    CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT);
    INSERT INTO t (v) VALUES ('one'), ('two'), ('three');
    CREATE INDEX tv ON t (v);
    CREATE VIEW w AS SELECT v FROM t;
    CREATE VIRTUAL TABLE words USING fts5 (body);
    INSERT INTO words VALUES ('a tram line'), ('a railway line');
    CREATE VIRTUAL TABLE places USING rtree (id, minx, maxx);
    INSERT INTO places VALUES (1, 0, 10), (2, 20, 30);
    CREATE TABLE k (a, b, PRIMARY KEY (a, b)) WITHOUT ROWID;
)";

struct Scene {
    bool readOnly;
    bool wal;
};

/// A folder with the database under attack and a bystander.
class Folder final {
public:
    explicit Folder(const Scene &scene, QByteArray more = {}) : m_scene(scene)
    {
        more.replace("%1", m_dir.path().toUtf8());
        const QByteArray journal =
            scene.wal ? "PRAGMA journal_mode=WAL;" : "PRAGMA journal_mode=DELETE;";
        m_problem = fixture::runSql(path(u"main.db"_s),
            ("PRAGMA synchronous = OFF;" + journal + content + more).constData());
        m_problem +=
            fixture::runSql(path(u"other.db"_s), "PRAGMA synchronous = OFF; CREATE TABLE o (x)");
        QFile empty(path(u"empty"_s));
        m_problem += empty.open(QFile::WriteOnly) ? "" : "no empty file";
        m_before = fixture::contentOf(m_dir.path());
    }

    QByteArray problem() const { return m_problem; }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    bool isUntouched() const { return fixture::contentOf(m_dir.path()) == m_before; }
    SourceSpec spec() const
    {
        SourceSpec result;
        result.name = u"archive"_s;
        result.path = path(u"main.db"_s);
        result.readOnly = m_scene.readOnly;
        result.busyTimeout = std::chrono::milliseconds(100);
        return result;
    }

private:
    Scene m_scene;
    QTemporaryDir m_dir;
    QByteArray m_problem;
    QMap<QString, QByteArray> m_before;
};

} // namespace

void TestReadOnly::refusesEveryAttack_data()
{
    QTest::addColumn<QStringList>("statements"); // %1 is the folder; each one must be refused

    const auto attack = [](const char *name, const QStringList &statements) {
        QTest::addRow("%s", name) << statements;
    };
    attack("INSERT", {u"INSERT INTO t(v) VALUES ('x')"_s});
    attack("INSERT with RETURNING", {u"INSERT INTO t(v) VALUES ('x') RETURNING id"_s});
    attack("REPLACE", {u"REPLACE INTO t VALUES (1, 'x')"_s});
    attack("UPDATE", {u"UPDATE t SET v = 'x'"_s});
    attack("DELETE", {u"DELETE FROM t"_s});
    attack("DELETE behind a CTE", {u"WITH x AS (SELECT 1) DELETE FROM t"_s});
    attack("CREATE TABLE", {u"CREATE TABLE n (x)"_s});
    attack("CREATE TABLE AS SELECT", {u"CREATE TABLE n AS SELECT 1"_s});
    attack("CREATE INDEX", {u"CREATE INDEX n ON t (id, v)"_s});
    attack("CREATE VIEW", {u"CREATE VIEW n AS SELECT 1"_s});
    attack("CREATE TRIGGER", {u"CREATE TRIGGER n AFTER INSERT ON t BEGIN SELECT 1; END"_s});
    attack("a temporary trigger on a table",
        {u"CREATE TEMP TRIGGER n AFTER INSERT ON t BEGIN SELECT 1; END"_s});
    attack("CREATE VIRTUAL TABLE", {u"CREATE VIRTUAL TABLE n USING fts5 (b)"_s});
    attack("a temporary virtual table", {u"CREATE VIRTUAL TABLE temp.n USING fts5 (b)"_s});
    attack("ALTER TABLE", {u"ALTER TABLE t RENAME TO n"_s});
    attack("DROP TABLE", {u"DROP TABLE t"_s});
    attack("DROP INDEX", {u"DROP INDEX tv"_s});
    attack("ANALYZE", {u"ANALYZE"_s});
    attack("REINDEX", {u"REINDEX"_s});
    attack("the FTS5 optimize command", {u"INSERT INTO words(words) VALUES ('optimize')"_s});
    attack("an rtree row", {u"INSERT INTO places VALUES (3, 1, 2)"_s});
    attack("the schema table itself",
        {u"PRAGMA writable_schema = ON"_s, u"UPDATE sqlite_schema SET sql = ''"_s});
    attack("user_version", {u"PRAGMA user_version = 7"_s});
    attack("user_version with a schema", {u"PRAGMA main.user_version = 7"_s});
    attack("user_version as a call", {u"PRAGMA user_version(7)"_s});
    attack("application_id", {u"PRAGMA application_id = 7"_s});
    attack("schema_version", {u"PRAGMA schema_version = 7"_s});
    attack("ATTACH of an existing file and INSERT",
        {u"ATTACH '%1/other.db' AS o"_s, u"INSERT INTO o.o VALUES (1)"_s});
    attack("ATTACH of a new file", {u"ATTACH '%1/new.db' AS n"_s, u"CREATE TABLE n.x (y)"_s});
    attack("ATTACH of a URI", {u"ATTACH 'file:%1/new.db?mode=rwc' AS n"_s});
    attack("ATTACH to read another file", {u"ATTACH 'file:%1/other.db?mode=ro' AS o"_s});
    attack("ATTACH of memory", {u"ATTACH ':memory:' AS m"_s});
    attack("DETACH", {u"DETACH main"_s});
    attack("VACUUM", {u"VACUUM"_s});
    attack("VACUUM INTO a new file", {u"VACUUM INTO '%1/new.db'"_s});
    attack("VACUUM INTO an empty file", {u"VACUUM INTO '%1/empty'"_s});
    attack("VACUUM INTO by an expression", {u"VACUUM main INTO '%1/' || 'new.db'"_s});
    attack("journal_mode DELETE", {u"PRAGMA journal_mode = DELETE"_s});
    attack("journal_mode WAL", {u"PRAGMA journal_mode = WAL"_s});
    attack("journal_mode OFF", {u"PRAGMA main.journal_mode(OFF)"_s});
    attack("query_only off, then INSERT",
        {u"PRAGMA query_only = 0"_s, u"INSERT INTO t(v) VALUES ('x')"_s});
    attack("query_only off inside EXPLAIN, then INSERT",
        {u"EXPLAIN PRAGMA query_only = 0"_s, u"INSERT INTO t(v) VALUES ('x')"_s});
    attack("PRAGMA optimize", {u"PRAGMA optimize"_s});
    attack("PRAGMA optimize for all", {u"PRAGMA optimize(0xfffe)"_s});
    attack("an exclusive lock", {u"PRAGMA locking_mode = EXCLUSIVE"_s});
    attack("wal_checkpoint", {u"PRAGMA wal_checkpoint(TRUNCATE)"_s});
    attack("incremental_vacuum", {u"PRAGMA incremental_vacuum"_s});
    attack("BEGIN left open", {u"BEGIN"_s});
    attack("BEGIN EXCLUSIVE", {u"BEGIN EXCLUSIVE"_s});
    attack("SAVEPOINT left open", {u"SAVEPOINT s"_s});
    attack("the process's heap limit", {u"PRAGMA hard_heap_limit = 1000000"_s});
    attack("the process's soft heap limit", {u"PRAGMA soft_heap_limit = 1000000"_s});
    attack("the process's folder for temporary files", {u"PRAGMA temp_store_directory = '%1'"_s});
    attack("memory mapping", {u"PRAGMA mmap_size = 1000000000"_s});
    attack("a page cache without bound", {u"PRAGMA cache_size = -100000000"_s});
    attack("trusted_schema", {u"PRAGMA trusted_schema = 1"_s});
    attack("busy_timeout", {u"PRAGMA busy_timeout = 0"_s});
    attack("cell_size_check", {u"PRAGMA cell_size_check = 0"_s});
    attack("case_sensitive_like, which is a function in disguise",
        {u"PRAGMA case_sensitive_like = 1"_s});
    attack("load_extension()", {u"SELECT load_extension('%1/x')"_s});
    attack("writefile()", {u"SELECT writefile('%1/new', 'x')"_s});
    attack("readfile()", {u"SELECT readfile('/etc/passwd')"_s});
    attack("fts3_tokenizer()", {u"SELECT fts3_tokenizer('simple')"_s});
    attack("two statements", {u"SELECT 1; DELETE FROM t"_s});
    attack("a statement behind a comment", {u"SELECT 1 /* */; -- x\n DELETE FROM t"_s});
    attack("a trick with NUL", {u"SELECT 1\0; DELETE FROM t"_s});
}

void TestReadOnly::refusesEveryAttack()
{
    QFETCH(QStringList, statements);
    for (const Scene &scene :
        {Scene{true, false}, Scene{false, false}, Scene{true, true}, Scene{false, true}}) {
        const Folder folder(scene);
        QCOMPARE(folder.problem(), QByteArray());
        {
            const auto connection = Connection::open(folder.spec());
            QVERIFY2(connection, why(connection).constData());
            for (QString sql : std::as_const(statements)) {
                sql.replace(u"%1"_s, QFileInfo(folder.path(u"main.db"_s)).path());
                const Result<RowBatch> rows = (*connection)->fetch(sql);
                QVERIFY2(!rows, qPrintable(sql));
                QVERIFY(rows.error().kind == ErrorKind::ReadOnly
                    || rows.error().kind == ErrorKind::Query);
                QVERIFY(rows.error().message.endsWith(u'.'));
            }
            QVERIFY2(folder.isUntouched(), "while the connection is open");
            QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM t"_s), Value::of(qint64(3)));
        }
        QVERIFY2(folder.isUntouched(), "after it was closed");
        QCOMPARE(fixture::runSql(folder.path(u"main.db"_s),
                     "PRAGMA synchronous = OFF; INSERT INTO t(v) VALUES ('bot')"),
            QByteArray());
    }
}

void TestReadOnly::givesAHostileSchemaNothing_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("read"); // must fail

    const auto attack = [](const char *name, const QByteArray &schema, const char16_t *read) {
        QTest::addRow("%s", name) << schema << QStringView(read).toString();
    };
    // Function by function, from a view, a generated column, an index and a CHECK; put there by
    // hand where the engine itself would refuse to make them.
    const QList<std::pair<const char *, QByteArray>> calls{
        {"load_extension", "load_extension('%1/x')"},
        {"load_extension with an entry", "load_extension('%1/x', 'go')"},
        {"fts3_tokenizer", "fts3_tokenizer('simple')"},
        {"fts3_tokenizer with a pointer", "fts3_tokenizer('mine', x'0000000000000000')"},
        {"writefile", "writefile('%1/new', 'x')"}, {"readfile", "readfile('/etc/passwd')"},
        {"edit", "edit('x', 'touch %1/new')"}, {"fsdir", "fsdir('%1')"},
        {"regexp, which no one registers", "'a' REGEXP '(a+)+$'"},
        {"optimize, which writes", "optimize(v)"}};
    for (const auto &[name, call] : calls) {
        attack(qPrintable(QLatin1String(name) + u" in a view"_s),
            "CREATE VIEW evil AS SELECT " + call + " AS x FROM t;", u"SELECT x FROM evil");
        attack(qPrintable(QLatin1String(name) + u" in a generated column"_s),
            "PRAGMA writable_schema = ON; CREATE TABLE evil (v, x AS (length(v)));"
            "INSERT INTO evil VALUES ('a'); UPDATE sqlite_schema SET sql = replace(sql, "
            "'length(v)', '"
                + QByteArray(call).replace("'", "''") + "') WHERE name = 'evil';",
            u"SELECT x FROM evil");
    }
    attack("dbstat in a view", "CREATE VIEW evil AS SELECT * FROM dbstat;", u"SELECT * FROM evil");
    attack("sqlite_dbpage in a view", "CREATE VIEW evil AS SELECT * FROM sqlite_dbpage;",
        u"SELECT * FROM evil");
    attack("a pragma that changes something in a view",
        "CREATE VIEW evil AS SELECT * FROM pragma_wal_checkpoint;", u"SELECT * FROM evil");
    attack("a pragma with an argument in a view",
        "CREATE VIEW evil AS SELECT * FROM pragma_optimize(65534);", u"SELECT * FROM evil");
    attack("a locking mode in a view", "CREATE VIEW evil AS SELECT * FROM pragma_locking_mode;",
        u"SELECT * FROM evil");
}

void TestReadOnly::givesAHostileSchemaNothing()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, read);
    for (const Scene &scene : {Scene{true, false}, Scene{false, true}}) {
        const Folder folder(scene, schema);
        QCOMPARE(folder.problem(), QByteArray());
        {
            const auto connection = Connection::open(folder.spec());
            QVERIFY2(connection, why(connection).constData());
            for (const QString &sql : {read, u"SELECT * FROM t, evil"_s,
                     u"SELECT count(*) FROM (SELECT * FROM evil ORDER BY 1)"_s}) {
                const Result<RowBatch> rows = (*connection)->fetch(sql);
                QVERIFY2(!rows, qPrintable(sql));
                QVERIFY2(rows.error().message.endsWith(u'.'), qPrintable(rows.error().message));
            }
            QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM t"_s), Value::of(qint64(3)));
        }
        QVERIFY(folder.isUntouched());
    }
}

void TestReadOnly::givesAHostileTriggerNothing()
{
    const QList<QByteArray> bodies{"SELECT load_extension('%1/x')",
        "SELECT fts3_tokenizer('simple')", "SELECT writefile('%1/new', 'x')",
        "INSERT INTO k SELECT name, 1 FROM dbstat",
        "INSERT INTO k SELECT optimize(words), 1 FROM words",
        "INSERT INTO k SELECT *, 1 FROM pragma_locking_mode",
        "INSERT INTO k SELECT 'a' REGEXP 'a', 1"};
    for (const QByteArray &body : bodies) {
        const Folder folder(
            {false, false}, "CREATE TRIGGER evil AFTER INSERT ON t BEGIN " + body + "; END;");
        QCOMPARE(folder.problem(), QByteArray());
        {
            const auto writer = Writer::begin(folder.spec());
            QVERIFY2(writer, why(writer).constData());
            const Result<qint64> rows = (*writer)->execute(u"INSERT INTO t(v) VALUES ('x')"_s);
            QVERIFY2(!rows, body.constData());
        }
        QVERIFY2(folder.isUntouched(), body.constData());
    }
}

void TestReadOnly::staysClosedAfterAReopen()
{
    const Folder folder({false, false});
    const auto connection = Connection::open(folder.spec());
    QVERIFY2(connection, why(connection).constData());
    const QString replaced = folder.path(u"main.db"_s);
    QVERIFY(QFile::copy(replaced, replaced + u".new"_s));
    QVERIFY(QFile::remove(replaced) && QFile::rename(replaced + u".new"_s, replaced));
    QCOMPARE(fixture::runSql(replaced, "INSERT INTO t(v) VALUES ('bot')"), QByteArray());
    QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM t"_s), Value::of(qint64(4)));
    for (const QString &sql : {u"ATTACH '%1' AS o"_s.arg(folder.path(u"other.db"_s)), u"BEGIN"_s,
             u"DELETE FROM t"_s, u"PRAGMA query_only = 0"_s})
        QCOMPARE((*connection)->fetch(sql).map([](const RowBatch &) {}).error().kind,
            ErrorKind::ReadOnly);
}

void TestReadOnly::allowsEveryRead_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<int>("rows"); // of the last one; -1: any number but none

    const auto read = [](const char *name, const QStringList &statements, int rows) {
        QTest::addRow("%s", name) << statements << rows;
    };
    read("SELECT", {u"SELECT * FROM t"_s}, 3);
    read("a view", {u"SELECT * FROM w"_s}, 3);
    read("VALUES", {u"VALUES (1), (2)"_s}, 2);
    read("a comment behind the statement", {u"SELECT 1; -- and no more"_s}, 1);
    read("EXPLAIN", {u"EXPLAIN SELECT * FROM t"_s}, -1);
    read("EXPLAIN of a write", {u"EXPLAIN DELETE FROM t"_s}, -1);
    read("EXPLAIN QUERY PLAN", {u"EXPLAIN QUERY PLAN SELECT * FROM t WHERE v = 'one'"_s}, -1);
    read("a common table expression", {u"WITH x AS (SELECT v FROM t) SELECT * FROM x"_s}, 3);
    read("a recursive one",
        {u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT * FROM n"_s},
        9);
    read("a window function", {u"SELECT row_number() OVER (ORDER BY v) FROM t"_s}, 3);
    read("full text search", {u"SELECT * FROM words WHERE words MATCH 'tram'"_s}, 1);
    read("full text search with rank and snippet",
        {u"SELECT snippet(words, 0, '<', '>', '…', 5) FROM words('line') ORDER BY rank"_s}, 2);
    read("an rtree", {u"SELECT * FROM places WHERE minx < 15"_s}, 1);
    read("json_each", {u"SELECT value FROM json_each('[1,2,3]')"_s}, 3);
    read("json functions",
        {u"SELECT json_extract('{\"a\":1}', '$.a'), json_object('b', v) FROM t"_s}, 3);
    read("a table without rowid", {u"SELECT count(*) FROM k"_s}, 1);
    read("table_info", {u"PRAGMA table_info(t)"_s}, 2);
    read("table_info as a table", {u"SELECT name FROM pragma_table_info('t')"_s}, 2);
    read("table_list", {u"PRAGMA table_list"_s}, -1);
    read("index_list", {u"PRAGMA index_list(t)"_s}, 1);
    read("user_version asked", {u"PRAGMA user_version"_s}, 1);
    read("integrity_check", {u"PRAGMA integrity_check"_s}, 1);
    read("quick_check", {u"PRAGMA quick_check"_s}, 1);
    read("the schema", {u"SELECT * FROM sqlite_schema"_s}, -1);
    read("a temporary view",
        {u"CREATE TEMP VIEW mine AS SELECT v FROM t"_s, u"SELECT * FROM mine"_s}, 3);
    read("a temporary table",
        {u"CREATE TEMP TABLE mine (x)"_s, u"INSERT INTO mine SELECT v FROM t"_s,
            u"DELETE FROM mine WHERE x = 'one'"_s, u"SELECT * FROM mine"_s},
        2);
    read("a temporary table of a query",
        {u"CREATE TEMP TABLE mine AS SELECT v FROM t"_s, u"SELECT * FROM mine"_s}, 3);
    read("a big sort", {u"SELECT a.v FROM t a, t b, t c ORDER BY b.v, c.v DESC"_s}, 27);
    read("a pragma that only tells, in a view",
        {u"CREATE TEMP VIEW mine AS SELECT name FROM pragma_table_info('t')"_s,
            u"SELECT * FROM mine"_s},
        2);
    read("LIKE, GLOB and instr",
        {u"SELECT v FROM t WHERE v LIKE 't%' AND v GLOB 't*' AND instr(v, 'w')"_s}, 1);
}

void TestReadOnly::allowsEveryRead()
{
    QFETCH(QStringList, statements);
    QFETCH(int, rows);
    for (const Scene &scene :
        {Scene{true, false}, Scene{false, false}, Scene{true, true}, Scene{false, true}}) {
        const Folder folder(scene);
        {
            const auto connection = Connection::open(folder.spec());
            QVERIFY2(connection, why(connection).constData());
            for (const QString &sql : std::as_const(statements)) {
                const Result<RowBatch> batch = (*connection)->fetch(sql);
                QVERIFY2(batch, why(batch).constData());
                if (&sql != &statements.constLast())
                    continue;
                QVERIFY(rows < 0 ? batch->rowCount() > 0 : batch->rowCount() == rows);
            }
        }
        QVERIFY(folder.isUntouched());
    }
}

QTEST_GUILESS_MAIN(TestReadOnly)
#include "tst_readonly.moc"
