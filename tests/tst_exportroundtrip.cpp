// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs read back from our files: Python's csv and json, the sqlite3 shell, and the
// XML inside an XLSX file.
#include "base/text.h"
#include "exchange/fileexport.h"
#include "exchange/spreadsheetwriter.h"
#include "valuezoo.h"
#include "why.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

/// Each value of the zoo in a row, after the number of the row.
RowBatch zooRows()
{
    RowBatch batch(Columns{{u"n"_s, {}}, {u"v"_s, {}}});
    const QList<ZooAnimal> zoo = valueZoo();
    for (qsizetype number = 0; number < zoo.size(); ++number) {
        batch.appendInteger(number);
        batch.append(zoo[number].value);
    }
    return batch;
}

Result<void> save(const QString &path, ExportFormat format, const RowBatch &batch)
{
    const auto file = FileExport::open(path, format, {.tableName = u"zoo"_s}, OutputGuard());
    if (!file)
        return tl::unexpected(file.error());
    RowWriter &writer = (*file)->writer();
    return writer.begin(batch.columns())
        .and_then([&] { return writer.write(batch); })
        .and_then([&] { return writer.finish(); })
        .and_then([&] { return (*file)->commit(); });
}

/// A program's output; what it says on stderr comes after it.
QByteArray outputOf(
    const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return process.readAllStandardOutput() + process.readAllStandardError();
}

/// The bytes that a reader of text should see of a value.
QByteArray asText(const Value &value)
{
    RowBatch batch(Columns{{u"v"_s, {}}});
    batch.append(value);
    return value.type == CellType::Text ? value.bytes : displayText(batch.at(0, 0)).toUtf8();
}

/// Whether that is what was read, where the format repairs what is not UTF-8.
bool isRepaired(const QByteArray &read, const Value &value)
{
    const QByteArray expected = asText(value);
    return isValidUtf8(expected) ? read == expected
                                 : isValidUtf8(read) && read.contains("\xEF\xBF\xBD");
}

} // namespace

class TestExportRoundTrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void csvComesBackFromPython();
    void csvComesBackFromSqlite();
    void jsonComesBackFromPython();
    void sqlComesBackFromSqlite();
    void xlsxComesBackFromItsXml();
    void xlsxComesBackFromLibreOffice();
    void xlsxRefusesWhatASheetCannotHold_data();
    void xlsxRefusesWhatASheetCannotHold();
    void xlsxEscapes_data();
    void xlsxEscapes();
    void aFailedExportLeavesNothing();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QByteArray python(const char *script, const QString &file) const
    {
        return outputOf(u"python3"_s, {u"-c"_s, QString::fromUtf8(script), file});
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

#define NEEDS(program)                                                                             \
    if (QStandardPaths::findExecutable(program).isEmpty())                                         \
    QSKIP(qPrintable(program + u" is not installed"_s))

void TestExportRoundTrip::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestExportRoundTrip::csvComesBackFromPython()
{
    NEEDS(u"python3"_s);
    const auto saved = save(path(u"zoo.csv"_s), ExportFormat::Csv, zooRows());
    QVERIFY2(saved, why(saved));
    const QByteArray read = python(
        "import csv, sys\n"
        "with open(sys.argv[1], newline='', encoding='utf-8', errors='surrogateescape') as f:\n"
        "    for row in csv.reader(f):\n"
        "        print(len(row), row[1].encode('utf-8', 'surrogateescape').hex())\n",
        path(u"zoo.csv"_s));
    const QList<QByteArray> lines = read.split('\n');
    const QList<ZooAnimal> zoo = valueZoo();
    QVERIFY2(lines.size() == zoo.size() + 2, read.constData());
    for (qsizetype number = 0; number < zoo.size(); ++number) {
        const QByteArray expected = "2 " + asText(zoo[number].value).toHex();
        QVERIFY2(lines[number + 1] == expected, zoo[number].name);
    }
}

/// The shell imports every field as text, and a bare field as ''.
void TestExportRoundTrip::csvComesBackFromSqlite()
{
    NEEDS(u"sqlite3"_s);
    const auto saved = save(path(u"zoo.csv"_s), ExportFormat::Csv, zooRows());
    QVERIFY2(saved, why(saved));
    const QByteArray read = outputOf(u"sqlite3"_s, {u":memory:"_s},
        "CREATE TABLE zoo (n, v);\n.import --csv --skip 1 \"" + path(u"zoo.csv"_s).toUtf8()
            + "\" zoo\nSELECT n || ' ' || hex(v) FROM zoo ORDER BY rowid;\n");
    const QList<QByteArray> lines = read.split('\n');
    const QList<ZooAnimal> zoo = valueZoo();
    QVERIFY2(lines.size() == zoo.size() + 1, read.constData());
    for (qsizetype number = 0; number < zoo.size(); ++number) {
        QByteArray text = asText(zoo[number].value);
        if (const qsizetype end = text.indexOf('\0'); end >= 0)
            text.truncate(end); // the shell reads fields as C strings
        const QByteArray expected = QByteArray::number(number) + ' ' + text.toHex().toUpper();
        QVERIFY2(lines[number] == expected, zoo[number].name);
    }
}

void TestExportRoundTrip::jsonComesBackFromPython()
{
    NEEDS(u"python3"_s);
    for (const ExportFormat format : {ExportFormat::Json, ExportFormat::Ndjson}) {
        const auto saved = save(path(u"zoo.json"_s), format, zooRows());
        QVERIFY2(saved, why(saved));
        const QByteArray read =
            python("import base64, json, sys\n"
                   "text = open(sys.argv[1], encoding='utf-8', newline='').read()\n"
                   "rows = json.loads(text) if text[0] == '[' else [json.loads(l) for l in "
                   "text.split('\\n')[:-1]]\n"
                   "for row in rows:\n"
                   "    v = row['v']\n"
                   "    print(type(v).__name__, v.encode('utf-8', 'surrogatepass').hex() if "
                   "isinstance(v, str) else repr(v))\n",
                path(u"zoo.json"_s));
        const QList<QByteArray> lines = read.split('\n');
        const QList<ZooAnimal> zoo = valueZoo();
        QVERIFY2(lines.size() == zoo.size() + 1, read.constData());
        for (qsizetype number = 0; number < zoo.size(); ++number) {
            const Value &value = zoo[number].value;
            const QList<QByteArray> parts = lines[number].split(' ');
            switch (value.type) {
            case CellType::Null:
                QCOMPARE(lines[number], QByteArray("NoneType None"));
                break;
            case CellType::Integer:
                QCOMPARE(lines[number], "int " + QByteArray::number(value.integer));
                break;
            case CellType::Real:
                QCOMPARE(parts.value(0), QByteArray("float"));
                QCOMPARE(parts.value(1).toDouble(), value.real);
                break;
            case CellType::Text:
                QCOMPARE(parts.value(0), QByteArray("str"));
                QVERIFY2(isRepaired(QByteArray::fromHex(parts.value(1)), value), zoo[number].name);
                break;
            case CellType::Blob:
                QCOMPARE(lines[number], "str " + value.bytes.toBase64().toHex());
                break;
            }
        }
    }
}

void TestExportRoundTrip::sqlComesBackFromSqlite()
{
    NEEDS(u"sqlite3"_s);
    const RowBatch rows = zooRows();
    const auto saved = save(path(u"zoo.sql"_s), ExportFormat::Sql, rows);
    QVERIFY2(saved, why(saved));
    QFile script(path(u"zoo.sql"_s));
    QVERIFY(script.open(QIODevice::ReadOnly));
    QByteArray input = "CREATE TABLE zoo (n, v);\n" + script.readAll();
    // The engine itself compares each value with what it should be.
    for (int row = 0; row < rows.rowCount(); ++row) {
        const QByteArray literal = sqlLiteral(rows.at(row, 1));
        input += "SELECT n, typeof(v) FROM zoo WHERE n = " + QByteArray::number(row)
            + " AND NOT (typeof(v) = typeof(" + literal + ") AND v IS " + literal
            + " AND hex(v) = hex(" + literal + "));\n";
    }
    input += "SELECT count(*) FROM zoo;\n";
    QCOMPARE(
        outputOf(u"sqlite3"_s, {u":memory:"_s}, input), QByteArray::number(rows.rowCount()) + '\n');
}

void TestExportRoundTrip::xlsxComesBackFromItsXml()
{
    NEEDS(u"python3"_s);
    const auto saved = save(path(u"zoo.xlsx"_s), ExportFormat::Xlsx, zooRows());
    QVERIFY2(saved, why(saved));
    const QByteArray read = python(
        "import re, sys, zipfile\nimport xml.etree.ElementTree as ET\n"
        "ns = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'\n"
        "sheet = ET.fromstring(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml'))\n"
        "unescape = lambda s: re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), s)\n"
        "for row in sheet.iter(ns + 'row'):\n"
        "    cells = {c.get('r')[0]: c for c in row}\n"
        "    c = cells.get('B')\n"
        "    assert c is None or c.find(ns + 'f') is None\n"
        "    text = '' if c is None else ''.join(t.text or '' for t in c.iter(ns + 't')) "
        "if c.get('t') == 'inlineStr' else c.find(ns + 'v').text\n"
        "    kind = '' if c is None else c.get('t') or 'n'\n"
        "    print(kind, unescape(text).encode('utf-8').hex())\n",
        path(u"zoo.xlsx"_s));
    const QList<QByteArray> lines = read.split('\n');
    const QList<ZooAnimal> zoo = valueZoo();
    QVERIFY2(lines.size() == zoo.size() + 2, read.constData());
    for (qsizetype number = 0; number < zoo.size(); ++number) {
        const Value &value = zoo[number].value;
        const QList<QByteArray> parts = lines[number + 1].split(' ');
        if (parts.value(0) == "n")
            QCOMPARE(QByteArray::fromHex(parts.value(1)).toDouble(),
                value.type == CellType::Integer ? double(value.integer) : value.real);
        else
            QVERIFY2(isRepaired(QByteArray::fromHex(parts.value(1)), value), zoo[number].name);
    }
}

void TestExportRoundTrip::xlsxComesBackFromLibreOffice()
{
    NEEDS(u"soffice"_s);
    NEEDS(u"python3"_s);
    const auto saved = save(path(u"zoo.xlsx"_s), ExportFormat::Xlsx, zooRows());
    QVERIFY2(saved, why(saved));
    // Commas, double quotes, UTF-8, numbers with all digits instead of as they are shown.
    outputOf(u"soffice"_s,
        {u"-env:UserInstallation=file://%1"_s.arg(path(u"profile"_s)), u"--headless"_s,
            u"--convert-to"_s, u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false"_s,
            u"--outdir"_s, m_dir->path(), path(u"zoo.xlsx"_s)});
    const QByteArray read = python("import csv, sys\n"
                                   "with open(sys.argv[1], newline='', encoding='utf-8') as f:\n"
                                   "    for row in csv.reader(f):\n"
                                   "        print(row[1].encode('utf-8').hex())\n",
        path(u"zoo.csv"_s));
    const QList<QByteArray> lines = read.split('\n');
    const QList<ZooAnimal> zoo = valueZoo();
    QVERIFY2(lines.size() == zoo.size() + 2, read.constData());
    for (qsizetype number = 0; number < zoo.size(); ++number) {
        const Value &value = zoo[number].value;
        QByteArray text = QByteArray::fromHex(lines[number + 1]);
        // The program itself takes every line end in a cell for a line feed.
        if (asText(value).contains('\r')) {
            QCOMPARE(text, asText(value).replace("\r\n", "\n").replace('\r', '\n'));
            continue;
        }
        if (value.type == CellType::Real && std::isfinite(value.real))
            QCOMPARE(text.toDouble(), value.real);
        else
            QVERIFY2(isRepaired(text, value), (zoo[number].name + (": " + text)).constData());
    }
}

void TestExportRoundTrip::xlsxRefusesWhatASheetCannotHold_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("characters");
    QTest::addColumn<bool>("fits");
    QTest::addRow("the most columns") << 16384 << 1 << 1 << true;
    QTest::addRow("a column too many") << 16385 << 1 << 1 << false;
    QTest::addRow("the longest text") << 1 << 1 << 32767 << true;
    QTest::addRow("a character too many") << 1 << 1 << 32768 << false;
    QTest::addRow("the most rows") << 1 << 1'048'575 << 0 << true;
    QTest::addRow("a row too many") << 1 << 1'048'576 << 0 << false;
}

void TestExportRoundTrip::xlsxRefusesWhatASheetCannotHold()
{
    QFETCH(int, columns);
    QFETCH(int, rows);
    QFETCH(int, characters);
    QFETCH(bool, fits);

    Columns names(columns, Column{u"c"_s, {}});
    RowBatch batch(names);
    for (int cell = 0; cell < rows * columns; ++cell) {
        if (characters == 0)
            batch.appendInteger(1);
        else
            batch.appendBytes(CellType::Text, QByteArray(characters, 'x'));
    }
    const auto saved = save(path(u"big.xlsx"_s), ExportFormat::Xlsx, batch);
    QVERIFY2(saved.has_value() == fits, why(saved));
    QCOMPARE(QFile::exists(path(u"big.xlsx"_s)), fits);
}

void TestExportRoundTrip::xlsxEscapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::addRow("plain text") << u"Ёж 🦔\t\n"_s << u"Ёж 🦔\t\n"_s;
    QTest::addRow("a control character") << u"a\u0001b"_s << u"a_x0001_b"_s;
    QTest::addRow("a carriage return") << u"\r"_s << u"_x000D_"_s;
    QTest::addRow("a noncharacter") << u"\uFFFF"_s << u"_xFFFF_"_s;
    QTest::addRow("what looks like an escape") << u"_x0041_"_s << u"_x005F_x0041_"_s;
    QTest::addRow("what almost does") << u"_x004_ _x00g1_"_s << u"_x004_ _x00g1_"_s;
}

void TestExportRoundTrip::xlsxEscapes()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(spreadsheetText(text), escaped);
}

void TestExportRoundTrip::aFailedExportLeavesNothing()
{
    {
        const auto file = FileExport::open(path(u"half.csv"_s), ExportFormat::Csv, {}, OutputGuard());
        QVERIFY(file);
        const RowBatch rows = zooRows();
        QVERIFY((*file)->writer().begin(rows.columns()));
        QVERIFY((*file)->writer().write(rows));
        QVERIFY((*file)->writer().finish());
    }
    QVERIFY(QDir(m_dir->path()).isEmpty());
    const auto missing = FileExport::open(path(u"no/such/folder.csv"_s), ExportFormat::Csv, {}, OutputGuard());
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::Io);
}

QTEST_GUILESS_MAIN(TestExportRoundTrip)
#include "tst_exportroundtrip.moc"
