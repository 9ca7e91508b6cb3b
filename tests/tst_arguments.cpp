// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/arguments.h"
#include "commands/command.h"

#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

const QList<OptionSpec> known{
    {u"format"_s, u"NAME"_s, {}, u'f'},
    {u"source"_s, u"NAME"_s, {}, {}, true},
    {u"chat"_s, u"ID"_s, {}},
    {u"write"_s, {}, {}},
    {u"quiet"_s, {}, {}, u'q'},
};

} // namespace

class TestArguments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesACommandLineApart_data();
    void takesACommandLineApart();
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void readsCounts();
    void anOptionMeansTheSameInEveryCommand();
};

void TestArguments::takesACommandLineApart_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<Arguments>("expected");

    QTest::addRow("an option before the command") << QStringList{
        u"-f"_s, u"csv"_s, u"rows"_s} << Arguments{{{u"format"_s, {u"csv"_s}}}, {u"rows"_s}};
    QTest::addRow("an option after the command") << QStringList{
        u"rows"_s, u"--format"_s, u"csv"_s} << Arguments{{{u"format"_s, {u"csv"_s}}}, {u"rows"_s}};
    QTest::addRow("a value after an equals sign, which may hold another")
        << QStringList{u"--format=a=b"_s} << Arguments{{{u"format"_s, {u"a=b"_s}}}, {}};
    QTest::addRow("a value joined to a letter")
        << QStringList{u"-fjson"_s} << Arguments{{{u"format"_s, {u"json"_s}}}, {}};
    QTest::addRow("a negative chat id is an argument") << QStringList{u"map"_s, u"-1001038814482"_s,
        u"primary"_s} << Arguments{{}, {u"map"_s, u"-1001038814482"_s, u"primary"_s}};
    QTest::addRow("a negative chat id is a value")
        << QStringList{u"--chat"_s, u"-100"_s} << Arguments{{{u"chat"_s, {u"-100"_s}}}, {}};
    QTest::addRow("a dash alone is an argument") << QStringList{u"-"_s} << Arguments{{}, {u"-"_s}};
    QTest::addRow("an empty value is a value")
        << QStringList{u"--source"_s, u""_s} << Arguments{{{u"source"_s, {u""_s}}}, {}};
    QTest::addRow("an empty argument is an argument")
        << QStringList{u""_s} << Arguments{{}, {u""_s}};
    QTest::addRow("a repeated option keeps its order") << QStringList{
        u"--source"_s, u"b"_s, u"--source=a"_s} << Arguments{{{u"source"_s, {u"b"_s, u"a"_s}}}, {}};
    QTest::addRow("after two dashes all are arguments") << QStringList{u"--write"_s, u"--"_s,
        u"--write"_s, u"--"_s} << Arguments{{{u"write"_s, {u""_s}}}, {u"--write"_s, u"--"_s}};
    QTest::addRow("a value may begin with dashes") << QStringList{
        u"--format"_s, u"--write"_s} << Arguments{{{u"format"_s, {u"--write"_s}}}, {}};
}

void TestArguments::takesACommandLineApart()
{
    QFETCH(QStringList, words);
    QFETCH(Arguments, expected);
    const auto arguments = parseArguments(words, known);
    QVERIFY(arguments);
    QCOMPARE(arguments->positional, expected.positional);
    QCOMPARE(arguments->options, expected.options);
}

void TestArguments::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("says");

    QTest::addRow("an unknown option") << QStringList{u"--frob"_s} << u"--frob"_s;
    QTest::addRow("an unknown letter") << QStringList{u"-x"_s} << u"-x"_s;
    QTest::addRow("a beginning of an option") << QStringList{u"--form=csv"_s} << u"--form"_s;
    QTest::addRow("a value for a flag") << QStringList{u"--write=1"_s} << u"takes no value"_s;
    QTest::addRow("letters run together") << QStringList{u"-qf"_s} << u"takes no value"_s;
    QTest::addRow("a missing value") << QStringList{u"--chat"_s} << u"needs a value"_s;
    QTest::addRow("an option twice") << QStringList{u"--chat=1"_s, u"--chat=2"_s} << u"twice"_s;
    QTest::addRow("a dash before something like a number") << QStringList{u"-1x"_s} << u"-1x"_s;
}

void TestArguments::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const auto arguments = parseArguments(words, known);
    QVERIFY(!arguments);
    QCOMPARE(arguments.error().kind, ErrorKind::Usage);
    QVERIFY2(arguments.error().message.contains(says), qPrintable(arguments.error().message));
}

void TestArguments::readsCounts()
{
    const Arguments arguments{
        {{u"limit"_s, {u"20"_s}}, {u"offset"_s, {u"-1"_s}}, {u"n"_s, {u"1k"_s}}}, {}};
    QCOMPARE(arguments.count(u"limit"_s, 5), Result<qint64>(20));
    QCOMPARE(arguments.count(u"absent"_s, 5), Result<qint64>(5));
    QVERIFY(!arguments.count(u"offset"_s, 5));
    QVERIFY(!arguments.count(u"n"_s, 5));
}

void TestArguments::anOptionMeansTheSameInEveryCommand()
{
    // An option may stand before its command, so whether it takes a value cannot depend on it.
    QHash<QString, OptionSpec> seen;
    for (const OptionSpec &option : commonOptions())
        seen.insert(option.name, option);
    for (const Command &command : allCommands()) {
        for (const OptionSpec &option : command.options) {
            const OptionSpec &first = *seen.insert(option.name, seen.value(option.name, option));
            QVERIFY2(first.value.isEmpty() == option.value.isEmpty()
                    && first.repeatable == option.repeatable && first.letter == option.letter,
                qPrintable(command.name + u" --"_s + option.name));
        }
        QVERIFY2(command.example.startsWith(u"pointsman-cli "_s), qPrintable(command.name));
    }
}

QTEST_APPLESS_MAIN(TestArguments)
#include "tst_arguments.moc"
