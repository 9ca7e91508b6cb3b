// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/check.h"
#include "shareddata.h"
#include "workspace/layers.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

QJsonValue toJson(const TomlNode &node)
{
    switch (node.type) {
    case TomlNode::Type::Table: {
        QJsonObject object;
        for (const TomlEntry &entry : node.entries)
            object.insert(entry.key, toJson(entry.value));
        return object;
    }
    case TomlNode::Type::Array: {
        QJsonArray array;
        for (const TomlNode &item : node.items)
            array.append(toJson(item));
        return array;
    }
    case TomlNode::Type::Integer:
        return node.integer;
    case TomlNode::Type::Real:
        return node.real;
    case TomlNode::Type::Boolean:
        return node.boolean;
    case TomlNode::Type::String:
    case TomlNode::Type::Time:
        return node.text;
    }
    Q_UNREACHABLE();
}

QStringList keysOf(const TomlNode *node)
{
    QStringList keys;
    if (node) {
        for (const TomlEntry &entry : node->entries)
            keys.append(entry.key);
    }
    return keys;
}

QStringList strings(const QJsonValue &array)
{
    return array.toVariant().toStringList();
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The bot ends; its databases can be looked at all the same, and the check calls it an error.
bool failsWithoutToken(const ConfigLayers &layers)
{
    Workspace empty;
    empty.layers.folder = layers.folder;
    const auto workspace = withDocuments(std::move(empty), layers.documents);
    if (!workspace)
        return false;
    const QList<Finding> findings = checkConfig(*workspace);
    return std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.code == u"token_missing" && finding.severity == Severity::Error;
    });
}

} // namespace

class TestLayers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void merges_as_the_bot_does_data();
    void merges_as_the_bot_does();
    void every_value_knows_its_file_and_line();
    void folders_are_searched_in_the_bots_order();
    void a_missing_file_is_one_sentence();
    void what_the_bots_parser_refuses_is_refused_data();
    void what_the_bots_parser_refuses_is_refused();
};

void TestLayers::merges_as_the_bot_does_data()
{
    QTest::addColumn<QJsonObject>("row");
    const QJsonArray rows = sharedCases(u"layers.json"_s).object()[u"cases"_s].toArray();
    if (rows.isEmpty())
        QSKIP("no sample cases beside the sources");
    for (const QJsonValue &row : rows)
        QTest::addRow("%s", qPrintable(row[u"note"_s].toString())) << row.toObject();
}

void TestLayers::merges_as_the_bot_does()
{
    QFETCH(QJsonObject, row);
    QTemporaryDir dir;
    const QJsonObject files = row[u"files"_s].toObject();
    for (auto file = files.begin(); file != files.end(); ++file)
        write(dir.filePath(file.key()), file->toString().toUtf8());
    if (row[u"dotenv"_s].isString())
        write(dir.filePath(u".env"_s), row[u"dotenv"_s].toString().toUtf8());
    LayerRequest request{row[u"main"_s].toString(), strings(row[u"dirs"_s]), dir.path(), {}};
    const QJsonObject variables = row[u"env"_s].toObject();
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        request.environment.insert(variable.key(), variable->toString());

    const auto layers = readLayers(request);
    const QJsonObject expected = row[u"expect"_s].toObject();
    if (!expected[u"ok"_s].toBool()) {
        QVERIFY(!layers || failsWithoutToken(*layers));
        return;
    }
    QVERIFY2(layers, qPrintable(layers ? QString() : layers.error().message));
    QCOMPARE(toJson(layers->merged), QJsonValue(expected[u"config"_s]));
    const TomlNode *database = layers->merged.find(u"database");
    QCOMPARE(keysOf(database), strings(expected[u"key_order"_s][u"database"_s]));
    QCOMPARE(keysOf(database ? database->find(u"providers") : nullptr),
        strings(expected[u"key_order"_s][u"providers"_s]));
    QCOMPARE(layers->warnings.size(), strings(expected[u"warnings"_s]).size());
    QCOMPARE(QDir(dir.path()).relativeFilePath(layers->dataFolder), expected[u"cwd"_s].toString());
}

void TestLayers::every_value_knows_its_file_and_line()
{
    QTemporaryDir dir;
    write(dir.filePath(u"a.toml"_s), "[database]\n\ndefault = \"a\"\n");
    write(dir.filePath(u"d/b.toml"_s),
        "# \u0451\r\n[database]\r\nx = '\u0451' # c\r\ndefault = \"b\"\r\n");
    const auto layers = readLayers({u"a.toml"_s, {u"d"_s}, dir.path(), {}});
    QVERIFY(layers);
    const TomlEntry *entry = layers->merged.find(u"database")->entry(u"default");
    QCOMPARE(entry->layer, 1);
    QCOMPARE(entry->keySpan.line, 4);
    const QByteArray &bytes = layers->documents[1].bytes;
    const TextSpan span = entry->value.span;
    QCOMPARE(bytes.mid(span.begin, span.end - span.begin), "\"b\"");
    QCOMPARE(layers->merged.find(u"database")->find(u"x")->text, u"\u0451"_s);
}

void TestLayers::folders_are_searched_in_the_bots_order()
{
    QTemporaryDir dir;
    const QStringList ordered{u".hidden.toml"_s, u"10.toml"_s, u"2.toml"_s, u"B.toml"_s,
        u"a/z.toml"_s, u"a-b/y.toml"_s, u"a.toml"_s, u"\uff5e.toml"_s,
        QString::fromUcs4(U"\U0001F600.toml")};
    for (const QString &file : ordered)
        write(dir.filePath(file), "");
    write(dir.filePath(u"UPPER.TOML"_s), "");
    write(dir.filePath(u"other.txt"_s), "");
    QStringList found = configFilesIn(dir.path());
    for (QString &path : found)
        path = QDir(dir.path()).relativeFilePath(path);
    QCOMPARE(found, ordered);
}

void TestLayers::a_missing_file_is_one_sentence()
{
    QTemporaryDir dir;
    const auto missing = readLayers({u"none.toml"_s, {}, dir.path(), {}});
    QCOMPARE(missing.error().kind, ErrorKind::Config);
    QCOMPARE(missing.error().message,
        u"The configuration file “%1/none.toml” does not exist."_s.arg(dir.path()));
    const auto empty = readLayers({{}, {u"nowhere"_s}, dir.path(), {}});
    QCOMPARE(empty.error().message, u"The configuration folder \"nowhere\" does not exist"_s);
}

void TestLayers::what_the_bots_parser_refuses_is_refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("a byte order mark") << QByteArray("\xEF\xBB\xBF[a]\n");
    QTest::addRow("a table twice") << QByteArray("[a]\n[a]\n");
    QTest::addRow("one key bare and quoted") << QByteArray("-1=1\n\"-1\"=2\n");
    QTest::addRow("a bare key with a plus") << QByteArray("+5=1\n");
    QTest::addRow("invalid UTF-8") << QByteArray("x=\"\xff\"\n");
    QTest::addRow("no TOML at all") << QByteArray("SQLite format 3\0junk", 20);
}

void TestLayers::what_the_bots_parser_refuses_is_refused()
{
    QFETCH(QByteArray, bytes);
    const auto parsed = parseToml(bytes);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::Config);
    QVERIFY(parsed.error().message.startsWith(u"line "_s));
    QVERIFY(!parsed.error().message.contains(u'\n'));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
