// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"
#include "commands/shellcompletion.h"
#include "demo/demoworkspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestShellCompletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offersWhatMayComeNext_data();
    void offersWhatMayComeNext();
    void offersEveryCommand();
    void neverMakesTheDemo();

private:
    QTemporaryDir m_home;
};

void TestShellCompletion::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    qunsetenv("POINTSMAN_CONFIG");
    QVERIFY(QDir::setCurrent(m_home.path()));
}

void TestShellCompletion::offersWhatMayComeNext_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offered");

    const auto row = [](const char *name, const QString &line, const QStringList &offered) {
        QTest::addRow("%s", name) << line.split(u' ') << offered;
    };
    row("a command by its beginning", u"un"_s, {u"unmap"_s, u"unset-setting"_s});
    row("an option of the command", u"rows --wh"_s, {u"--where"_s});
    row("no option of another command", u"tables --wh"_s, {});
    row("an option before the command is known", u"--wh"_s, {u"--where"_s});
    row("a value of an option", u"-f nd"_s, {u"ndjson"_s});
    row("a value in the same word", u"--format=nd"_s, {u"--format=ndjson"_s});
    row("a value that the shell cut off", u"--format = nd"_s, {u"ndjson"_s});
    row("nothing for a file", u"--config "_s, {});
    row("nothing for a number", u"rows --limit "_s, {});
    row("no option twice", u"--quiet --qui"_s, {});
    row("an option that may be repeated", u"--config-dir a --config-d"_s, {u"--config-dir"_s});
    row("nothing after words that make no sense", u"--nonsense un"_s, {});
    row("a negative chat is an argument", u"settings -100"_s, {});
    row("nothing but arguments after two dashes", u"rows -- --wh"_s, {});
    row("a setting's key", u"set-setting -100 detect"_s, {u"detect-spam"_s});
    row("a setting's value", u"set-setting -100 detect-spam t"_s, {u"true"_s});
    row("no key of the bot for what it keeps of a user", u"add-userdata -100 7 d"_s, {});
    row("no sources without a configuration", u"tables "_s, {});
}

void TestShellCompletion::offersWhatMayComeNext()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, offered);
    QCOMPARE(shellCompletions(words), offered);
}

void TestShellCompletion::offersEveryCommand()
{
    QStringList names;
    for (const Command &command : allCommands())
        names += command.name;
    QCOMPARE(shellCompletions({u""_s}), names);
    QCOMPARE(shellCompletions({}), names);
}

void TestShellCompletion::neverMakesTheDemo()
{
    const QStringList words{u"--demo"_s, u"--demo-size"_s, u"200"_s, u"tables"_s, u""_s};
    QCOMPARE(shellCompletions(words), QStringList());
    QVERIFY(QDir(m_home.path()).isEmpty());
    QVERIFY(demoWorkspace(200));
    QCOMPARE(shellCompletions(words), (QStringList{u"primary"_s, u"archive"_s, u"external_bot"_s}));
}

QTEST_GUILESS_MAIN(TestShellCompletion)
#include "tst_shellcompletion.moc"
