// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federationfixture.h"
#include "querygenerator.h"

#include "source/sqlitecursor.h"

#include <QRegularExpression>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

/// One SQLite database with all rows, and the sources' own tables under their names.
class Reference final {
public:
    void open(const QByteArray &merge, const QStringList &paths)
    {
        QCOMPARE(sqlite3_open(":memory:", &m_handle), SQLITE_OK);
        QByteArray sql;
        for (int source = 0; source < int(paths.size()); ++source)
            sql += "ATTACH '" + paths[source].toUtf8() + "' AS \""
                + SourceGenerator::names()[source] + "\";";
        sql += merge;
        char *message = nullptr;
        sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &message);
        QVERIFY2(!message, message);
    }
    ~Reference() { sqlite3_close(m_handle); }

    Outcome ask(const QByteArray &query) const
    {
        Outcome outcome;
        sqlite3_stmt *raw = nullptr;
        if (sqlite3_prepare_v2(m_handle, query.constData(), -1, &raw, nullptr) != SQLITE_OK) {
            outcome.error = Error{.message = QString::fromUtf8(sqlite3_errmsg(m_handle))};
            return outcome;
        }
        // The product's own reading of cells keeps this honest about storage classes only: the
        // values come from the engine.
        SqliteGuard guard(m_handle, {}, SqliteGuard::Policy::ReadOnly, {});
        SqliteCursor cursor(guard, StatementPtr(raw), {});
        for (const Column &column : cursor.columns())
            outcome.columns.append(column.name);
        const Result<RowBatch> rows = readAll(cursor);
        if (!rows)
            outcome.error = rows.error();
        else
            appendRows(*rows, outcome.rows);
        return outcome;
    }

private:
    sqlite3 *m_handle = nullptr;
};

/// Rows in order where the query gives them one, whole reals like integers there: the two are equal
/// to ORDER BY, and either may come first.
QString comparable(Outcome outcome, const QByteArray &query)
{
    static const QRegularExpression wholeReal(u"(?<=\\d)\\.0(?=\\||$)"_s);
    if (outcome.error)
        return u"an error"_s;
    if (query.contains("ORDER BY 1"))
        outcome.rows.replaceInStrings(wholeReal, QString());
    else
        outcome.rows.sort();
    return outcome.columns.join(u'|') + u'\n' + outcome.grid();
}

} // namespace

class TestFederationFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strategiesAgreeWithOneDatabase_data();
    void strategiesAgreeWithOneDatabase();

private:
    void compare(QueryGenerator &generator, int queries);
    void compareOne(FederationFixture &fixture, const QByteArray &sql, const QString &expected,
        Strategy strategy);

    quint32 m_seed = 0;
    int m_scattered = 0;
    int m_failed = 0;
    int m_differences = 0;
};

/// POINTSMAN_FUZZ queries, 3000 where it is not set and 50000 in a nightly run, in rows short
/// enough for the test library's own time limit. POINTSMAN_SEED repeats a run.
void TestFederationFuzz::strategiesAgreeWithOneDatabase_data()
{
    constexpr int queriesPerRow = 1000;
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("queries");
    const int wanted = qEnvironmentVariable("POINTSMAN_FUZZ", u"3000"_s).toInt();
    const quint32 seed = qEnvironmentVariableIsSet("POINTSMAN_SEED")
        ? qEnvironmentVariable("POINTSMAN_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    qInfo("seed %u, %d queries", seed, wanted);
    for (int done = 0; done < wanted; done += queriesPerRow)
        QTest::addRow("%d queries after %d", std::min(queriesPerRow, wanted - done), done)
            << seed + quint32(done / queriesPerRow) << std::min(queriesPerRow, wanted - done);
}

void TestFederationFuzz::strategiesAgreeWithOneDatabase()
{
    QFETCH(quint32, seed);
    QFETCH(int, queries);
    constexpr int queriesPerWorkspace = 100;
    m_seed = seed;
    m_scattered = m_failed = m_differences = 0;
    QueryGenerator generator(seed);
    for (int done = 0; done < queries; done += queriesPerWorkspace)
        compare(generator, std::min(queriesPerWorkspace, queries - done));
    QCOMPARE(m_differences, 0);
    QVERIFY2(m_scattered > queries / 20, QByteArray::number(m_scattered).constData());
    QVERIFY2(m_failed < queries / 10, QByteArray::number(m_failed).constData());
}

void TestFederationFuzz::compare(QueryGenerator &generator, int queries)
{
    FederationFixture fixture;
    QStringList paths; // of the same rows as UTF-8: no database attaches another encoding
    generator.sources().begin();
    for (int source = 0; source < int(SourceGenerator::names().size()); ++source) {
        const QByteArray sql = generator.sources().sourceSql(source);
        fixture.addSource(QString::fromUtf8(SourceGenerator::names()[source]), sql, 1 + source % 2);
        paths.append(fixture.path(source));
        if (!generator.sources().isUtf16(source))
            continue;
        paths.last() += u".utf8"_s;
        QByteArray twin = sql;
        FederationFixture::execute(paths.last(), twin.replace("PRAGMA encoding='UTF-16le';", ""));
    }
    Reference reference;
    reference.open(generator.sources().mergedSql(), paths);
    for (int index = 0; index < queries; ++index) {
        const QByteArray sql = generator.query();
        QByteArray quoted = sql; // the keyword is a name only to us
        quoted.replace("primary.t", "\"primary\".t");
        const QString expected = comparable(reference.ask(quoted), sql);
        m_failed += expected == u"an error"_s ? 1 : 0;
        for (const Strategy strategy : {Strategy::Automatic, Strategy::FederatedTables})
            compareOne(fixture, sql, expected, strategy);
    }
}

void TestFederationFuzz::compareOne(
    FederationFixture &fixture, const QByteArray &sql, const QString &expected, Strategy strategy)
{
    const Outcome outcome =
        ask(fixture.database(), {.sql = QString::fromUtf8(sql), .strategy = strategy});
    m_scattered += outcome.report.strategy == Strategy::ScatterGather ? 1 : 0;
    const QString actual = comparable(outcome, sql);
    if (actual == expected || ++m_differences > 10)
        return;
    qWarning("%s",
        qPrintable(u"seed %1, %2 (%3)\n%4\nexpected: %5\nactual: %6\n%7"_s.arg(m_seed).arg(
            strategyName(outcome.report.strategy), outcome.report.reason, QString::fromUtf8(sql),
            expected, actual, outcome.error ? outcome.error->message : QString())));
}

QTEST_GUILESS_MAIN(TestFederationFuzz)
#include "tst_federationfuzz.moc"
