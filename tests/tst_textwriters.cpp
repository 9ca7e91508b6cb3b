// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/columnnames.h"
#include "exchange/delimitedwriter.h"
#include "exchange/exportformat.h"

#include "faildevice.h"
#include "valuezoo.h"

#include <QBuffer>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(pointsman::ExportFormat)

namespace {

struct Written {
    QByteArray bytes;
    WriteCounts counts;
};

Result<Written> written(
    ExportFormat format, const ExportOptions &options, const QList<RowBatch *> &batches)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    auto writer = makeRowWriter(format, options, buffer);
    if (!writer)
        return tl::unexpected(writer.error());
    auto done = (*writer)->begin(batches.first()->columns());
    for (const RowBatch *batch : batches) {
        if (done)
            done = (*writer)->write(*batch);
    }
    if (done)
        done = (*writer)->finish();
    if (!done)
        return tl::unexpected(done.error());
    return Written{buffer.data(), (*writer)->counts()};
}

/// What one value becomes, between its column's name "v" and the end of its row.
QByteArray oneValue(ExportFormat format, const Value &value, ExportOptions options = {})
{
    options.tableName = u"t"_s;
    options.lf = true;
    RowBatch batch(Columns{{u"v"_s, {}}});
    batch.append(value);
    return written(format, options, {&batch}).value_or(Written{"failed", {}}).bytes;
}

} // namespace

class TestTextWriters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesValuesAsPromised_data();
    void writesValuesAsPromised();
    void writesTheWholeFrame_data();
    void writesTheWholeFrame();
    void guardsFormulasOnRequest_data();
    void guardsFormulasOnRequest();
    void marksNullAsAsked();
    void countsWhatItChanged();
    void numbersRepeatedNames_data();
    void numbersRepeatedNames();
    void refusesSqlWithoutATable();
    void sqlLeavesOutGeneratedColumns();
    void reportsAFullDiskWhereverItHappens_data();
    void reportsAFullDiskWhereverItHappens();
    void passesCellsLargerThanItsBuffer_data();
    void passesCellsLargerThanItsBuffer();
    void alignsATableForATerminal();
};

void TestTextWriters::writesValuesAsPromised_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("tsv");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QByteArray>("html");

    const auto text = [](QByteArray utf8) { return Value::text(utf8); };
    const QByteArray fffd = "\xef\xbf\xbd";
    QTest::addRow("NULL is nothing in CSV")
        << Value::null() << QByteArray("") << QByteArray("\\N") << QByteArray("null")
        << QByteArray("") << QByteArray("<td class=\"null\">");
    QTest::addRow("the empty string is quoted in CSV")
        << text("") << QByteArray("\"\"") << QByteArray("") << QByteArray("\"\"") << QByteArray("")
        << QByteArray("<td dir=\"auto\">");
    QTest::addRow("a chat id keeps its digits")
        << Value::of(-1001234567890LL) << QByteArray("-1001234567890")
        << QByteArray("-1001234567890") << QByteArray("-1001234567890")
        << QByteArray("-1001234567890") << QByteArray("<td class=\"n\">-1001234567890");
    QTest::addRow("a whole real stays a real")
        << Value::of(2.0) << QByteArray("2.0") << QByteArray("2.0") << QByteArray("2.0")
        << QByteArray("2.0") << QByteArray("<td class=\"n\">2.0");
    QTest::addRow("infinity is 9e999 in JSON")
        << Value::of(-std::numeric_limits<double>::infinity()) << QByteArray("-Inf")
        << QByteArray("-Inf") << QByteArray("-9e999") << QByteArray("-Inf")
        << QByteArray("<td class=\"n\">-Inf");
    QTest::addRow("NaN is null in JSON")
        << Value::of(std::numeric_limits<double>::quiet_NaN()) << QByteArray("NaN")
        << QByteArray("NaN") << QByteArray("null") << QByteArray("NaN")
        << QByteArray("<td class=\"n\">NaN");
    QTest::addRow("a blob is hexadecimal, in JSON base64")
        << Value::blob("\x0a\x0b\xff\xfe") << QByteArray("x'0A0BFFFE'") << QByteArray("x'0A0BFFFE'")
        << QByteArray("\"Cgv//g==\"") << QByteArray("x'0A0BFFFE'")
        << QByteArray("<td class=\"b\">x'0A0BFFFE'");
    QTest::addRow("separators and quotes")
        << text("a,\"b\"\t|") << QByteArray("\"a,\"\"b\"\"\t|\"") << QByteArray("a,\"b\"\\t|")
        << QByteArray("\"a,\\\"b\\\"\\t|\"") << QByteArray("a,\"b\"\t\\|")
        << QByteArray("<td dir=\"auto\">a,&quot;b&quot;\t|");
    QTest::addRow("line ends") << text("a\r\nb\\") << QByteArray("\"a\r\nb\\\"")
                               << QByteArray("a\\r\\nb\\\\") << QByteArray("\"a\\r\\nb\\\\\"")
                               << QByteArray("a<br>b\\\\")
                               << QByteArray("<td dir=\"auto\">a&#13;\nb\\");
    QTest::addRow("markup") << text("<i>&_") << QByteArray("<i>&_") << QByteArray("<i>&_")
                            << QByteArray("\"<i>&_\"") << QByteArray("&lt;i&gt;&amp;\\_")
                            << QByteArray("<td dir=\"auto\">&lt;i&gt;&amp;_");
    QTest::addRow("control characters")
        << text(QByteArray("a\0\x1b", 3)) << QByteArray("a\0\x1b", 3) << QByteArray("a\0\x1b", 3)
        << QByteArray("\"a\\u0000\\u001b\"") << "a" + fffd + fffd
        << "<td dir=\"auto\">a" + fffd + fffd;
    QTest::addRow("invalid UTF-8 keeps its bytes in CSV")
        << text("a\xff\xe2\x82z") << QByteArray("a\xff\xe2\x82z") << QByteArray("a\xff\xe2\x82z")
        << "\"a" + fffd + fffd + "z\""
        << "a" + fffd + fffd + "z"
        << "<td dir=\"auto\">a" + fffd + fffd + "z";
    QTest::addRow("a surrogate is three wrong bytes")
        << text("\xed\xa0\x80") << QByteArray("\xed\xa0\x80") << QByteArray("\xed\xa0\x80")
        << "\"" + fffd + fffd + fffd + "\"" << fffd + fffd + fffd
        << "<td dir=\"auto\">" + fffd + fffd + fffd;
}

void TestTextWriters::writesValuesAsPromised()
{
    QFETCH(Value, value);
    QFETCH(QByteArray, csv);
    QFETCH(QByteArray, tsv);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, markdown);
    QFETCH(QByteArray, html);

    QCOMPARE(oneValue(ExportFormat::Csv, value), "v\n" + csv + "\n");
    QCOMPARE(oneValue(ExportFormat::Tsv, value), "v\n" + tsv + "\n");
    QCOMPARE(oneValue(ExportFormat::Json, value), "[\n{\"v\":" + json + "}\n]\n");
    QCOMPARE(oneValue(ExportFormat::Ndjson, value), "{\"v\":" + json + "}\n");
    QCOMPARE(oneValue(ExportFormat::Markdown, value), "| v |\n| --- |\n| " + markdown + " |\n");
    const QByteArray page = oneValue(ExportFormat::Html, value);
    QVERIFY2(page.contains("<tr>" + html + "</td></tr>"), page.constData());
}

void TestTextWriters::writesTheWholeFrame_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<ExportOptions>("options");
    QTest::addColumn<QByteArray>("expected");

    QTest::addRow("CSV ends lines with CRLF")
        << ExportFormat::Csv << ExportOptions{} << QByteArray("a,\"b,c\"\r\n1,x\r\n2,\r\n");
    QTest::addRow("CSV with a byte order mark and LF")
        << ExportFormat::Csv << ExportOptions{.bom = true, .lf = true}
        << QByteArray("\xEF\xBB\xBF"
                      "a,\"b,c\"\n1,x\n2,\n");
    QTest::addRow("TSV") << ExportFormat::Tsv << ExportOptions{}
                         << QByteArray("a\tb,c\n1\tx\n2\t\\N\n");
    QTest::addRow("JSON is one array")
        << ExportFormat::Json << ExportOptions{}
        << QByteArray("[\n{\"a\":1,\"b,c\":\"x\"},\n{\"a\":2,\"b,c\":null}\n]\n");
    QTest::addRow("NDJSON is an object a line")
        << ExportFormat::Ndjson << ExportOptions{}
        << QByteArray("{\"a\":1,\"b,c\":\"x\"}\n{\"a\":2,\"b,c\":null}\n");
    QTest::addRow("SQL quotes the names")
        << ExportFormat::Sql << ExportOptions{.tableName = u"my \"t\""_s}
        << QByteArray(
               "INSERT INTO \"my \"\"t\"\"\" (\"a\", \"b,c\") VALUES\n(1,'x'),\n(2,NULL);\n");
}

void TestTextWriters::writesTheWholeFrame()
{
    QFETCH(ExportFormat, format);
    QFETCH(ExportOptions, options);
    QFETCH(QByteArray, expected);

    const Columns columns{{u"a"_s, {}}, {u"b,c"_s, {}}};
    RowBatch first(columns);
    first.appendInteger(1);
    first.appendBytes(CellType::Text, "x");
    RowBatch second(columns);
    second.appendInteger(2);
    second.appendNull();
    const auto result = written(format, options, {&first, &second});
    QVERIFY(result);
    QCOMPARE(result->bytes, expected);
    QCOMPARE(result->counts.rows, 2);

    RowBatch none(columns);
    const auto empty = written(ExportFormat::Json, {}, {&none});
    QCOMPARE(empty->bytes, QByteArray("[]\n"));
}

void TestTextWriters::guardsFormulasOnRequest_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("guarded");

    QTest::addRow("an equals sign") << QByteArray("=1+1") << true;
    QTest::addRow("an at sign") << QByteArray("@SUM(A1)") << true;
    QTest::addRow("a tab") << QByteArray("\t=1") << true;
    QTest::addRow("a carriage return") << QByteArray("\r=1") << true;
    QTest::addRow("a minus before words") << QByteArray("-1+cmd") << true;
    QTest::addRow("a lone plus") << QByteArray("+") << true;
    QTest::addRow("a sign before a point") << QByteArray("+.") << true;
    QTest::addRow("an exponent without digits") << QByteArray("-1e") << true;
    QTest::addRow("a chat id as text") << QByteArray("-1001234567890") << false;
    QTest::addRow("a phone number") << QByteArray("+79991234567") << false;
    QTest::addRow("a decimal") << QByteArray("-0.5e-3") << false;
    QTest::addRow("a sign later on") << QByteArray("1=1") << false;
    QTest::addRow("nothing") << QByteArray("") << false;
}

void TestTextWriters::guardsFormulasOnRequest()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, guarded);

    QCOMPARE(looksLikeFormula(text), guarded);
    RowBatch batch(Columns{{u"v"_s, {}}});
    batch.appendBytes(CellType::Text, text);
    batch.appendInteger(-5);
    const auto result = written(ExportFormat::Tsv, {.formulaGuard = true}, {&batch});
    QVERIFY(result);
    QCOMPARE(result->counts.guarded, guarded ? 1 : 0);
    QCOMPARE(result->bytes.startsWith("v\n'"), guarded);
    QVERIFY(result->bytes.endsWith("\n-5\n"));
}

void TestTextWriters::marksNullAsAsked()
{
    ExportOptions options{.nullText = QByteArray("NULL")};
    QCOMPARE(oneValue(ExportFormat::Csv, Value::null(), options), QByteArray("v\nNULL\n"));
    QCOMPARE(
        oneValue(ExportFormat::Csv, Value::text(u"NULL"_s), options), QByteArray("v\n\"NULL\"\n"));
    QCOMPARE(oneValue(ExportFormat::Csv, Value::text(u""_s), options), QByteArray("v\n\"\"\n"));
    QCOMPARE(oneValue(ExportFormat::Tsv, Value::null(), options), QByteArray("v\nNULL\n"));
    QCOMPARE(oneValue(ExportFormat::Markdown, Value::null(), options),
        QByteArray("| v |\n| --- |\n| NULL |\n"));
}

void TestTextWriters::countsWhatItChanged()
{
    RowBatch batch(Columns{{u"v"_s, {}}});
    for (const ZooAnimal &animal : valueZoo())
        batch.append(animal.value);
    QCOMPARE(
        written(ExportFormat::Csv, {}, {&batch})->counts, (WriteCounts{.rows = batch.rowCount()}));
    const auto json = written(ExportFormat::Json, {}, {&batch});
    QCOMPARE(json->counts, (WriteCounts{.rows = batch.rowCount(), .repaired = 4}));
    QVERIFY(json->bytes.isValidUtf8());
}

void TestTextWriters::numbersRepeatedNames_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("expected");

    QTest::addRow("different names stay")
        << QStringList{u"a"_s, u"b"_s} << QStringList{u"a"_s, u"b"_s};
    QTest::addRow("the second and third get numbers")
        << QStringList{u"a"_s, u"a"_s, u"a"_s} << QStringList{u"a"_s, u"a_2"_s, u"a_3"_s};
    QTest::addRow("a number that is taken is passed over")
        << QStringList{u"a"_s, u"a"_s, u"a_2"_s} << QStringList{u"a"_s, u"a_3"_s, u"a_2"_s};
}

void TestTextWriters::numbersRepeatedNames()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, expected);
    Columns columns;
    for (const QString &name : names)
        columns += Column{name, {}};
    QCOMPARE(uniqueNames(columns), expected);
}

void TestTextWriters::sqlLeavesOutGeneratedColumns()
{
    RowBatch batch(Columns{{u"total"_s, {}}, {u"a"_s, {}}, {u"label"_s, {}}, {u"b"_s, {}}});
    for (const qint64 number : {1, 2, 3, 4})
        batch.appendInteger(number);
    const ExportOptions options{.tableName = u"t"_s, .generated = {u"total"_s, u"label"_s}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeRowWriter(ExportFormat::Sql, options, buffer);
    QVERIFY((*writer)->begin(batch.columns()) && (*writer)->write(batch) && (*writer)->finish());
    QCOMPARE(buffer.data(), "INSERT INTO \"t\" (\"a\", \"b\") VALUES\n(2,4);\n"_ba);
    QCOMPARE((*writer)->counts().leftOut, options.generated);
    QCOMPARE(
        written(ExportFormat::Csv, options, {&batch})->bytes, "total,a,label,b\r\n1,2,3,4\r\n"_ba);
}

void TestTextWriters::refusesSqlWithoutATable()
{
    RowBatch batch(Columns{{u"v"_s, {}}});
    const auto result = written(ExportFormat::Sql, {}, {&batch});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Usage);
}

void TestTextWriters::reportsAFullDiskWhereverItHappens_data()
{
    QTest::addColumn<ExportFormat>("format");
    for (const QString &name : exportFormatNames())
        QTest::addRow("%s", qPrintable(name)) << *exportFormat(name);
}

void TestTextWriters::reportsAFullDiskWhereverItHappens()
{
    QFETCH(ExportFormat, format);

    RowBatch batch(Columns{{u"v"_s, {}}});
    batch.appendBytes(CellType::Text, QByteArray(20000, 'x'));
    const auto run = [&](QIODevice &device) -> Result<void> {
        auto writer = makeRowWriter(format, {.tableName = u"t"_s}, device);
        Result<void> done = (*writer)->begin(batch.columns());
        for (int i = 0; i < 30 && done; ++i)
            done = (*writer)->write(batch);
        return done ? (*writer)->finish() : done;
    };
    FailDevice roomy(1 << 30);
    QVERIFY(run(roomy));
    const qint64 whole = roomy.taken().size();
    for (const qint64 room : {qint64(0), qint64(1), whole / 2, whole - 1}) {
        FailDevice device(room);
        const Result<void> done = run(device);
        QVERIFY2(!done, qPrintable(u"%1 of %2 bytes"_s.arg(room).arg(whole)));
        QCOMPARE(done.error().kind, ErrorKind::Io);
        QVERIFY(done.error().message.contains(u"No space left"_s));
    }
}

void TestTextWriters::passesCellsLargerThanItsBuffer_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addRow("csv") << ExportFormat::Csv;
    QTest::addRow("json") << ExportFormat::Json;
    QTest::addRow("sql") << ExportFormat::Sql;
    QTest::addRow("html") << ExportFormat::Html;
}

void TestTextWriters::passesCellsLargerThanItsBuffer()
{
    QFETCH(ExportFormat, format);
    const QByteArray content = QByteArray(700'000, 'x') + QByteArray(700'001, 'y');
    QVERIFY(oneValue(format, Value::text(content)).contains(content));
    const QByteArray blob = oneValue(format, Value::blob(content));
    QVERIFY(blob.contains(
        format == ExportFormat::Json ? content.toBase64() : content.toHex().toUpper()));
}

void TestTextWriters::alignsATableForATerminal()
{
    RowBatch batch(Columns{{u"id"_s, {}}, {u"title"_s, {}}, {u"note"_s, {}}});
    const auto row = [&batch](qint64 id, const QString &title, const Value &note) {
        batch.appendInteger(id);
        batch.append(Value::text(title));
        batch.append(note);
    };
    row(7, u"書き"_s, Value::null());
    row(-100, u"Ёж"_s, Value::text(u"a\n\u001b[31m\u202Eb"_s));
    row(1, QString(200, u'x'), Value::text(u"z"_s));
    const auto result = written(ExportFormat::Table, {}, {&batch});
    QVERIFY(result);
    const QList<QByteArray> lines = result->bytes.split('\n');
    const QString pad(97, u' ');
    QCOMPARE(QString::fromUtf8(lines.value(0)), u"id    title"_s + QString(96, u' ') + u"  note"_s);
    QCOMPARE(QString::fromUtf8(lines.value(2)), u"   7  書き"_s + pad + u"  "_s);
    QCOMPARE(QString::fromUtf8(lines.value(3)),
        u"-100  Ёж"_s + QString(99, u' ') + u"  a␊␛[31m\uFFFDb"_s);
    QCOMPARE(QString::fromUtf8(lines.value(4)), u"   1  "_s + QString(100, u'x') + u"…  z"_s);
    QCOMPARE(result->counts.shortened, 1);
}

QTEST_GUILESS_MAIN(TestTextWriters)
#include "tst_textwriters.moc"
