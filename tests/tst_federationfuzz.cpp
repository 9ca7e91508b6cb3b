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
    void open(const QByteArray &tables, const FederationFixture &fixture)
    {
        QCOMPARE(sqlite3_open(":memory:", &m_handle), SQLITE_OK);
        QByteArray sql = tables;
        for (int source = 0; source < int(QueryGenerator::sourceNames().size()); ++source)
            sql += "ATTACH '" + fixture.path(source).toUtf8() + "' AS \""
                + QueryGenerator::sourceNames()[source] + "\";";
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
    void strategiesAgreeWithOneDatabase();
};

void TestFederationFuzz::strategiesAgreeWithOneDatabase()
{
    constexpr int queriesPerWorkspace = 100;
    const int wanted = qEnvironmentVariable("POINTSMAN_FUZZ", u"5000"_s).toInt();
    const quint32 seed = qEnvironmentVariableIsSet("POINTSMAN_SEED")
        ? qEnvironmentVariable("POINTSMAN_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    qInfo("seed %u, %d queries", seed, wanted);
    QueryGenerator generator(seed);
    int scattered = 0;
    int failed = 0;
    int differences = 0;
    for (int done = 0; done < wanted;) {
        FederationFixture fixture;
        QByteArray merged;
        generator.beginWorkspace();
        for (int source = 0; source < int(QueryGenerator::sourceNames().size()); ++source)
            fixture.addSource(QString::fromUtf8(QueryGenerator::sourceNames()[source]),
                "BEGIN;" + generator.sourceSql(source, merged) + "COMMIT;", 1 + source % 2);
        Reference reference;
        reference.open(generator.mergedTables() + merged, fixture);
        for (int index = 0; index < queriesPerWorkspace && done < wanted; ++index, ++done) {
            const QByteArray sql = generator.query();
            QByteArray quoted = sql; // the keyword is a name only to us
            quoted.replace("primary.t", "\"primary\".t");
            const QString expected = comparable(reference.ask(quoted), sql);
            failed += expected == u"an error"_s ? 1 : 0;
            for (const Strategy strategy : {Strategy::Automatic, Strategy::FederatedTables}) {
                const Outcome outcome =
                    ask(fixture.database(), {.sql = QString::fromUtf8(sql), .strategy = strategy});
                scattered += outcome.report.strategy == Strategy::ScatterGather ? 1 : 0;
                const QString actual = comparable(outcome, sql);
                if (actual != expected) {
                    if (++differences <= 10)
                        qWarning("%s",
                            qPrintable(
                                u"seed %1, query %2, %3 (%4)\n%5\nexpected: %6\nactual: %7\n%8"_s
                                    .arg(seed)
                                    .arg(done)
                                    .arg(strategyName(outcome.report.strategy),
                                        outcome.report.reason, QString::fromUtf8(sql), expected,
                                        actual,
                                        outcome.error ? outcome.error->message : QString())));
                }
            }
        }
    }
    qInfo("%d by scatter and gather, %d are errors everywhere", scattered, failed);
    QCOMPARE(differences, 0);
    QVERIFY(scattered > wanted / 5);
    QVERIFY(failed < wanted / 10);
}

QTEST_GUILESS_MAIN(TestFederationFuzz)
#include "tst_federationfuzz.moc"
