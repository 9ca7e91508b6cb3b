// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/rowcollector.h"
#include "source/connection.h"
#include "source/schema.h"
#include "sqlitefixture.h"
#include "valuezoo.h"
#include "why.h"

#include "base/text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestRowFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatSqlFinds_data();
    void findsWhatSqlFinds();
    void findsTheSameInRangesAsAtOnce();
    void refusesABrokenExpression();
    void combinesColumns();
    void findsACellAgain();

private:
    QList<qint64> collect(const QList<ColumnFilter> &filters, bool *ok = nullptr);
    QList<qint64> ask(const QString &condition);
    int column(const QString &name) const;

    QTemporaryDir m_dir;
    std::unique_ptr<Connection> m_connection;
    TableShape m_shape;
};

void TestRowFilter::initTestCase()
{
    QByteArray sql = "CREATE TABLE zoo(id INTEGER PRIMARY KEY, v, t TEXT, n INTEGER);";
    QList<ZooAnimal> zoo = valueZoo();
    const auto text = [](const char *utf8) { return Value::text(QByteArray(utf8)); };
    for (const char *number :
        {"123", "0123", "123.0", "1e2", " 123 ", "9007199254740993", "12abc", "x.. y"})
        zoo.append({number, text(number)});
    for (const qint64 number : {-5, 0, 5, 100, 123, 1000})
        zoo.append({"a small integer", Value::of(number)});
    for (const double number : {-0.5, 4.999, 100.5, 123.0})
        zoo.append({"a real", Value::of(number)});
    for (const char *moment : {"2026-05-01 09:24:49", "2026-05-01T09:24:49+00:00",
             "2026-05-01T11:24:50.5+02:00", "2026-04-30 23:59:59", "2026-05-02T00:00:00+00:00",
             "2026-05-01", "before 2026-05-01", "2026"})
        zoo.append({moment, text(moment)});
    zoo.append({"capital Cyrillic", Value::text(u"ПРИВЕТ, мир"_s)});
    zoo.append({"small Cyrillic", Value::text(u"привет"_s)});
    RowBatch row(Columns{{u"v"_s, {}}});
    for (const ZooAnimal &animal : std::as_const(zoo)) {
        row.clear();
        row.append(animal.value);
        const QByteArray literal = sqlLiteral(row.at(0, 0));
        sql +=
            "INSERT INTO zoo(v, t, n) VALUES (" + literal + ", " + literal + ", " + literal + ");";
    }
    const QString path = m_dir.filePath(u"zoo.db"_s);
    QCOMPARE(fixture::runSql(path, sql.constData()), QByteArray());
    SourceSpec spec;
    spec.name = u"zoo"_s;
    spec.path = path;
    auto connection = Connection::open(spec);
    QVERIFY2(connection, why(connection).constData());
    m_connection = *std::move(connection);
    const auto schema = readSchema(*m_connection);
    QVERIFY2(schema, why(schema).constData());
    m_shape = tableShape(*schema->table(u"zoo"_s));
}

int TestRowFilter::column(const QString &name) const
{
    for (int index = 0; index < m_shape.table.columns.size(); ++index) {
        if (m_shape.table.columns[index].name == name)
            return index;
    }
    return -1;
}

QList<qint64> TestRowFilter::collect(const QList<ColumnFilter> &filters, bool *ok)
{
    const auto filter = compileFilter(m_shape, filters);
    if (ok)
        *ok = filter.has_value();
    if (!filter)
        return {};
    RowCollector collector(m_shape, *filter, std::nullopt);
    KeyList keys;
    for (bool finished = false; !finished;) {
        auto step = collector.step(*m_connection, std::chrono::milliseconds(5), {});
        if (!step) {
            qWarning("%s", why(step).constData());
            return {-1};
        }
        finished = step->finished;
        keys.append(std::move(step->keys));
    }
    return {keys.rowids().begin(), keys.rowids().end()};
}

QList<qint64> TestRowFilter::ask(const QString &condition)
{
    const auto rows =
        m_connection->fetch(u"SELECT id FROM zoo WHERE "_s + condition + u" ORDER BY id"_s);
    if (!rows) {
        qWarning("%s", why(rows).constData());
        return {-2};
    }
    QList<qint64> ids;
    for (int row = 0; row < rows->rowCount(); ++row)
        ids << rows->at(row, 0).integer();
    return ids;
}

void TestRowFilter::findsWhatSqlFinds_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("condition"); // %1 is the column
    QTest::addColumn<bool>("onText"); // means the same in a TEXT column

    // The column n shows by its affinity which texts are numbers; infinity is none as a text.
    const QString numeric = u"typeof(n) IN ('integer', 'real') AND "
                            "NOT (typeof(%1) = 'text' AND %1 IN ('Inf', '-Inf')) AND n "_s;
    const auto row = [](const char *name, const QString &filter, const QString &condition,
                         bool onText = true) {
        QTest::addRow("%s", name) << filter << condition << onText;
    };
    row("NULL finds nothing but NULL", u"NULL"_s, u"%1 IS NULL"_s);
    row("!NULL finds all else, the empty string too", u"!NULL"_s, u"%1 IS NOT NULL"_s);
    row("quoted NULL is the word", u"\"NULL\""_s, u"%1 = 'NULL'"_s);
    row("= alone is the empty string", u"="_s, u"%1 = ''"_s);
    row("<> alone leaves the empty string and NULL out", u"<>"_s, u"%1 <> ''"_s);
    row("a word in any case", u"CMD"_s, u"lower(CAST(%1 AS TEXT)) LIKE '%cmd%'"_s);
    row("a word behind a NUL", u"b"_s, u"instr(lower(CAST(%1 AS TEXT)), 'b')"_s);
    row("percent and underscore mean themselves", u"_y_"_s, u"instr(CAST(%1 AS TEXT), '_y_')"_s);
    row("digits within numbers", u"0071992"_s, u"CAST(%1 AS TEXT) LIKE '%0071992%'"_s);
    row("a Cyrillic word in any case", u"привет"_s, u"%1 LIKE '%привет%' OR %1 LIKE '%ПРИВЕТ%'"_s);
    row("a quoted operator is a word", u"\"=cmd\""_s, u"instr(CAST(%1 AS TEXT), '=cmd')"_s);
    row("= of a number meets numbers and texts that are that number", u"=123"_s,
        numeric + u"= 123"_s);
    row("= beyond 2^53 is exact", u"=9007199254740993"_s, numeric + u"= 9007199254740993"_s);
    row("= of a text compares exactly", u"=12abc"_s, u"%1 = '12abc'"_s);
    row("= of a quoted number is the text", u"=\"0123\""_s, u"%1 = '0123'"_s, false);
    row("<> of a text", u"<>привет"_s, u"%1 <> 'привет'"_s);
    row(">= of a number leaves texts and blobs out", u">=100"_s, numeric + u">= 100"_s);
    row("> of a number", u">100"_s, numeric + u"> 100"_s);
    row("< of a number leaves NULL out", u"<5"_s, numeric + u"< 5"_s);
    row("<= of a real", u"<= 4.999"_s, numeric + u"<= 4.999"_s);
    row("< of the largest integer", u"<9223372036854775807"_s,
        numeric + u"< 9223372036854775807"_s);
    row("a range of numbers has both ends", u"-5..100"_s, numeric + u"BETWEEN -5 AND 100"_s);
    row("a range without end", u"100.."_s, numeric + u">= 100"_s);
    row("a range without start", u"..0"_s, numeric + u"<= 0"_s);
    row("a range of texts", u"a..c"_s, u"typeof(%1) = 'text' AND %1 BETWEEN 'a' AND 'c'"_s);
    row("two dots in a sentence are words", u"x.."_s, u"instr(CAST(%1 AS TEXT), 'x..')"_s);
    row("> of a text leaves blobs out", u">p"_s, u"typeof(%1) = 'text' AND %1 > 'p'"_s);
    row("a day is all its moments in both forms", u"=2026-05-01"_s, u"%1 GLOB '2026-05-01*'"_s);
    row("up to a day includes the day", u"..2026-05-01"_s,
        u"typeof(%1) = 'text' AND %1 < '2026-05-02'"_s);
    row("after a day begins with the next", u">2026-05-01"_s,
        u"typeof(%1) = 'text' AND %1 >= '2026-05-02'"_s);
    row("a moment compares both of the bot's forms, offsets too", u">=2026-05-01 09:24:50"_s,
        u"%1 IN ('2026-05-01T11:24:50.5+02:00', '2026-05-02T00:00:00+00:00')"_s);
    row("= of infinity is the number only", u"=Inf"_s, u"typeof(%1) = 'real' AND %1 = 9e999"_s,
        false);
    row("> of a large real meets infinity", u">1e307"_s, numeric + u"> 1e307"_s);
    row("< of a small real meets minus infinity", u"<-1e307"_s, numeric + u"< -1e307"_s);
    row("a range of reals that infinity ends", u"1e300..Inf"_s, numeric + u">= 1e300"_s);
    row("a word with a right-to-left override", u"a\u202eb"_s,
        u"instr(CAST(%1 AS TEXT), char(97, 8238, 98))"_s);
    row("a part of an emoji", u"\U0001F469"_s, u"instr(CAST(%1 AS TEXT), char(128105))"_s);
    row("an expression with a NUL", u"/a\\x00b/"_s, u"hex(CAST(%1 AS TEXT)) LIKE '%610062%'"_s);
    row("an expression over broken text", u"/^a\uFFFD/"_s,
        u"hex(CAST(%1 AS BLOB)) = '61FFFE' AND typeof(%1) = 'text'"_s);
    row("an expression", u"/^\\d+$/"_s,
        u"CAST(%1 AS TEXT) NOT GLOB '*[^0-9]*' AND CAST(%1 AS TEXT) <> ''"_s);
    row("an expression in any case", u"/^ПРИВЕТ/i"_s, u"%1 IN ('ПРИВЕТ, мир', 'привет')"_s);
    row("an expression minds case", u"/^ПРИВЕТ/"_s, u"%1 = 'ПРИВЕТ, мир'"_s);
}

void TestRowFilter::findsWhatSqlFinds()
{
    QFETCH(QString, filter);
    QFETCH(QString, condition);
    QFETCH(bool, onText);
    QString any = condition;
    any.replace(u"%1"_s, u"v"_s);
    QCOMPARE(collect({{column(u"v"_s), filter}}), ask(any));
    QVERIFY2(!ask(any).isEmpty(), "the filter finds something");
    if (onText) {
        QString text = condition;
        text.replace(u"%1"_s, u"t"_s);
        QCOMPARE(collect({{column(u"t"_s), filter}}), ask(text));
    }
}

void TestRowFilter::findsTheSameInRangesAsAtOnce()
{
    // An order makes the collector walk in ranges; unsorted it tries to read at once.
    const auto filter = compileFilter(m_shape, {{column(u"v"_s), u">=0"_s}});
    QVERIFY(filter);
    RowCollector collector(m_shape, *filter, SortOrder{column(u"id"_s), Qt::DescendingOrder});
    auto step = collector.step(*m_connection, std::chrono::milliseconds(1000), {});
    QVERIFY2(step, why(step).constData());
    QVERIFY(step->finished);
    QList<qint64> ids(step->keys.rowids().rbegin(), step->keys.rowids().rend());
    QCOMPARE(ids, collect({{column(u"v"_s), u">=0"_s}}));
}

void TestRowFilter::refusesABrokenExpression()
{
    const auto filter = compileFilter(m_shape, {{column(u"v"_s), u"/a(/"_s}});
    QVERIFY(!filter);
    QCOMPARE(filter.error().kind, ErrorKind::Usage);
    QVERIFY2(filter.error().message.contains(u"a("_s), qPrintable(filter.error().message));
}

void TestRowFilter::combinesColumns()
{
    QCOMPARE(collect({{column(u"v"_s), u">=5"_s}, {column(u"id"_s), u"..50"_s},
                 {column(u"t"_s), u"/^1/"_s}}),
        ask(u"id <= 50 AND t GLOB '1*' AND (typeof(v) <> 'text' OR v IN ('123', '0123', '123.0', "
            "'1e2', ' 123 ', '9007199254740993')) AND typeof(v) <> 'blob' AND v + 0 >= 5"_s));
}

void TestRowFilter::findsACellAgain()
{
    const auto rows = m_connection->fetch(u"SELECT id, v FROM zoo"_s);
    QVERIFY2(rows, why(rows).constData());
    int found = 0;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QString filter = filterFor(rows->at(row, 1));
        if (filter.isEmpty())
            continue;
        const QList<qint64> ids = collect({{column(u"v"_s), filter}});
        QVERIFY2(ids.contains(rows->at(row, 0).integer()), qPrintable(filter));
        ++found;
    }
    QVERIFY(found > 40);
}

QTEST_APPLESS_MAIN(TestRowFilter)
#include "tst_rowfilter.moc"
