// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TOML 1.1 as the bot's parser reads it since January 2026, and edits of its forms.
#include "editing/configedit.h"
#include "editing/tomlchange.h"
#include "why.h"

#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestToml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void knowsWhereThingsStand();
    void edits_data();
    void edits();
};

void TestToml::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("value");

    QTest::addRow("a line break in braces") << QByteArray("t = {\n  x = 'v'\n}\n") << u"v"_s;
    QTest::addRow("a last comma") << QByteArray("t = { x = 'v', }\n") << u"v"_s;
    QTest::addRow("comments in braces")
        << QByteArray("t = { # one\n  # two\n  x = 'v', # three\n}\n") << u"v"_s;
    QTest::addRow("CRLF in braces") << QByteArray("t = {\r\n  x = 'v',\r\n}\r\n") << u"v"_s;
    QTest::addRow("the escape sign") << QByteArray("t.x = \"a\\eb\"\n") << u"a\x1b"_s + u'b';
    QTest::addRow("two digits of a sign") << QByteArray("t.x = \"\\x41\\xe9\"\n") << u"Aé"_s;
    QTest::addRow("a time without seconds") << QByteArray("t.x = 07:32\n") << u"07:32"_s;
    QTest::addRow("a moment without seconds")
        << QByteArray("t.x = 1979-05-27T07:32Z\n") << u"1979-05-27T07:32Z"_s;
    QTest::addRow("a moment with a blank and an offset")
        << QByteArray("t.x = 1979-05-27 07:32-07:00\n") << u"1979-05-27 07:32-07:00"_s;
    QTest::addRow("a key of any signs in quotes")
        << QByteArray("[t]\n'+ё' = 1\nx = 'v'\n") << u"v"_s;
    QTest::addRow("a plus in a quoted part of a dotted key")
        << QByteArray("t . \"+1\" . y = 1\nt.x = 'v'\n") << u"v"_s;
    QTest::addRow("hexadecimal digits of a whole number") << QByteArray("t.x = 0xA0\n") << u"160"_s;
}

void TestToml::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, value);
    const Result<TomlNode> root = parseToml(text);
    QVERIFY2(root, why(root).constData());
    const TomlNode *node = root->find({u"t"_s, u"x"_s});
    QVERIFY(node);
    QCOMPARE(displayText(*node), value);
}

void TestToml::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("start");

    QTest::addRow("a plus in a bare key") << QByteArray("a = 1\n+5 = 2\n") << u"line 2: "_s;
    QTest::addRow("a plus in a header") << QByteArray("[a.b+c]\nx = 1\n") << u"line 1: "_s;
    QTest::addRow("a plus in braces")
        << QByteArray("t = {\n  x = 1,\n  a+b = 2 }\n") << u"line 3: "_s;
    QTest::addRow("letters of another script in a bare key")
        << QByteArray("ключ = 1\n") << u"line 1: "_s;
    QTest::addRow("a hexadecimal fraction") << QByteArray("x = 0x1.8p1\n") << u"line 1: "_s;
    QTest::addRow("one in a list") << QByteArray("x = [\n 1.0,\n -0x1.8p1 ]\n") << u"line 3: "_s;
    QTest::addRow("two commas") << QByteArray("t = { x = 1,, }\n") << u"line 1: "_s;
    QTest::addRow("a comma alone") << QByteArray("t = { , }\n") << u"line 1: "_s;
    QTest::addRow("one digit of a sign") << QByteArray("x = \"\\x4\"\n") << u"line 1: "_s;
    QTest::addRow("a byte order mark") << QByteArray("\xEF\xBB\xBFx = 1\n") << u"line 1: "_s;
}

void TestToml::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, start);
    const Result<TomlNode> root = parseToml(text);
    QVERIFY(!root);
    QVERIFY2(root.error().message.startsWith(start), qPrintable(root.error().message));
}

void TestToml::knowsWhereThingsStand()
{
    const QByteArray text("t = {\n  # ё, a = 1\n  'a' = \"\\e\", # x\n  b = 07:32,\n}\n");
    const Result<TomlNode> root = parseToml(text);
    QVERIFY2(root, why(root).constData());
    const TomlNode *table = root->find(u"t"_s);
    QVERIFY(table && table->isInline && table->entries.size() == 2);
    const auto written = [&text](const TextSpan &span) {
        return text.mid(span.begin, span.end - span.begin);
    };
    QVERIFY(written(table->span).startsWith('{') && written(table->span).endsWith('}'));
    QCOMPARE(written(table->entries[0].keySpan), QByteArray("'a'"));
    QCOMPARE(written(table->entries[0].value.span), QByteArray("\"\\e\""));
    QCOMPARE(table->entries[1].keySpan.line, 4);
    QCOMPARE(written(table->entries[1].value.span), QByteArray("07:32"));
}

void TestToml::edits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<TomlChange>("change");
    QTest::addColumn<QByteArray>("after");

    const auto set = [](const QString &key, const QString &comment = {}) {
        return TomlChange{
            TomlChange::Kind::Set, {u"m"_s}, {{key, tomlText(u"x"_s), comment}}, {}, {}, {}};
    };
    const auto remove = [](const QStringList &keys) {
        return TomlChange{TomlChange::Kind::Remove, {u"m"_s}, {}, keys, {}, {}};
    };
    const auto row = [](const char *name, const QByteArray &before, const TomlChange &change,
                         const QByteArray &after) {
        QTest::addRow("%s", name) << before << change << after;
    };
    row("a new entry takes a line of its own, with its title", "m = {\n  -1 = 'a', # one\n}\n",
        set(u"-2"_s, u"two"_s), "m = {\n  -1 = 'a', # one\n  -2 = 'x', # two\n}\n");
    row("the comma that was missing", "m = {\n  -1 = 'a' # one\n}\n", set(u"-2"_s, u"two"_s),
        "m = {\n  -1 = 'a', # one\n  -2 = 'x' # two\n}\n");
    row("with the file's line breaks", "m = {\r\n\t-1 = 'a',\r\n}\r\n", set(u"-2"_s),
        "m = {\r\n\t-1 = 'a',\r\n\t-2 = 'x',\r\n}\r\n");
    row("beside the last where that shares its line", "m = { -1 = 'a',\n  -2 = 'b', }\n",
        set(u"-3"_s), "m = { -1 = 'a',\n  -2 = 'b', -3 = 'x', }\n");
    row("into braces that hold a comment alone", "m = { # none\n}\n", set(u"-1"_s),
        "m = { -1 = \"x\" # none\n}\n");
    row("a changed value leaves the rest", "m = {\n  -1 = 'a', # one\n  -2 = 'b', # two\n}\n",
        set(u"-1"_s), "m = {\n  -1 = 'x', # one\n  -2 = 'b', # two\n}\n");
    row("a removed entry takes its line and its comment",
        "m = {\n  -1 = 'a', # one\n  -2 = 'b', # two\n  # three is next\n  -3 = 'c' # three\n}\n",
        remove({u"-2"_s}), "m = {\n  -1 = 'a', # one\n  # three is next\n  -3 = 'c' # three\n}\n");
    row("the last one without a comma", "m = {\n  -1 = 'a', # one\n  -2 = 'b' # two\n}\n",
        remove({u"-2"_s}), "m = {\n  -1 = 'a', # one\n}\n");
    row("all of them", "m = {\n  -1 = 'a', # one\n  -2 = 'b' # two\n} # end\n",
        remove({u"-1"_s, u"-2"_s}), "m = {\n} # end\n");
    row("comments of others between", "m = { -1 = 'a', # one\n  # two is next\n  -2 = 'b' }\n",
        remove({u"-1"_s}), "m = {  # one\n  # two is next\n  -2 = 'b' }\n");
    row("commas in front", "m = { -1 = 'a' # one\n    , -2 = 'b' # two\n}\n", remove({u"-2"_s}),
        "m = { -1 = 'a' # one\n      # two\n}\n");
    row("a time beside it stays as written", "at = 07:32\nm = { -1 = 'a', }\n", set(u"-2"_s),
        "at = 07:32\nm = { -1 = 'a', -2 = 'x', }\n");
}

void TestToml::edits()
{
    QFETCH(QByteArray, before);
    QFETCH(TomlChange, change);
    QFETCH(QByteArray, after);
    const auto document = makeDocument(u"/nowhere/a.toml"_s, before);
    QVERIFY2(document, why(document).constData());
    const auto changed = changedDocument(*document, {change});
    QVERIFY2(changed, why(changed).constData());
    QCOMPARE(changed->bytes, after);
}

QTEST_GUILESS_MAIN(TestToml)
#include "tst_toml.moc"
