// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// map, unmap, set-default and check on copies of a bot's folder, in each dialect.
#include "cliruns.h"
#include "shareddata.h"
#include "sqlitefixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;
using fixture::CliRun;
using fixture::runCli;

class TestConfigCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void editsOneLine_data();
    void editsOneLine();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void theCheckOfTheSampleFindsWhatIsWrong();
    void theCheckWritesNothing();
    void savesNothingThatCouldNotBeRecorded();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QByteArray text(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonArray checked() const;

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestConfigCommands::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
    qputenv("XDG_STATE_HOME", m_home.filePath(u"state"_s).toUtf8());
    if (!QFile::exists(sharedData(u"bot"_s)))
        QSKIP("the sample data are not there");
}

void TestConfigCommands::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const QDir bot(sharedData(u"bot"_s));
    for (const QString &name : bot.entryList(QDir::Files)) {
        QVERIFY(QFile::copy(bot.filePath(name), path(name)));
        QVERIFY(QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner));
    }
}

void TestConfigCommands::editsOneLine_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const QByteArray club = "-1001038814482 = \"archive\"";
    for (const QString &config :
        {u"config_today.toml"_s, u"config_dec2025.toml"_s, u"config_design.toml"_s}) {
        QTest::addRow("map, %s", qPrintable(config))
            << config << QStringList{u"map"_s, u"-1001038814482"_s, u"primary"_s} << club
            << QByteArray("-1001038814482 = \"primary\"");
        QTest::addRow("unmap, %s", qPrintable(config))
            << config << QStringList{u"unmap"_s, u"-1001038814482"_s}
            << club + QString::fromUtf8("  # Книжный клуб «Ё»\n").toUtf8() << QByteArray();
    }
    QTest::addRow("set-default") << u"config_today.toml"_s
                                 << QStringList{u"set-default"_s, u"archive"_s}
                                 << QByteArray("default = \"primary\"")
                                 << QByteArray("default = \"archive\"");
}

void TestConfigCommands::editsOneLine()
{
    QFETCH(QString, config);
    QFETCH(QStringList, words);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const QByteArray before = text(config);
    QCOMPARE(before.count(from), 1);
    QByteArray after = before;
    after.replace(from, to);
    const QStringList at{u"--config"_s, path(config)};
    const CliRun dry = runCli(at + words + QStringList{u"--dry-run"_s});
    QCOMPARE(dry.status, 0);
    QCOMPARE(text(config), before);
    QVERIFY(dry.out.startsWith("--- "));
    QCOMPARE(dry.out.count("\n+") + dry.out.count("\n-"), to.isEmpty() ? 2 : 3);
    const CliRun done = runCli(at + words);
    QCOMPARE(done.status, 0);
    QCOMPARE(done.out, dry.out);
    QCOMPARE(text(config), after);
}

void TestConfigCommands::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("says");
    QTest::addRow("an unknown source")
        << QStringList{u"map"_s, u"5"_s, u"gone"_s} << QByteArray("no source \"gone\"");
    QTest::addRow("no chat id") << QStringList{u"map"_s, u"5x"_s, u"archive"_s}
                                << QByteArray("is not a chat id");
    QTest::addRow("a chat that is not mapped")
        << QStringList{u"unmap"_s, u"5"_s} << QByteArray("Chat 5 is not mapped");
    QTest::addRow("an unknown default")
        << QStringList{u"set-default"_s, u"gone"_s} << QByteArray("no source \"gone\"");
}

void TestConfigCommands::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, says);
    const QByteArray before = text(u"config_today.toml"_s);
    const CliRun outcome = runCli(QStringList{u"--config"_s, path(u"config_today.toml"_s)} + words);
    QVERIFY(outcome.status != 0);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QCOMPARE(text(u"config_today.toml"_s), before);
}

QJsonArray TestConfigCommands::checked() const
{
    const CliRun outcome =
        runCli({u"--config"_s, path(u"config_today.toml"_s), u"check"_s, u"--format"_s, u"json"_s});
    return QJsonDocument::fromJson(outcome.out).array();
}

void TestConfigCommands::theCheckOfTheSampleFindsWhatIsWrong()
{
    QMap<QString, QStringList> found; // by code
    for (const QJsonValue &row : checked()) {
        const QJsonObject finding = row.toObject();
        found[finding.value(u"code"_s).toString()].append(finding.value(u"message"_s).toString());
    }
    const auto tells = [&found](const QString &code, const QString &part) {
        return std::any_of(found.value(code).cbegin(), found.value(code).cend(),
            [&part](const QString &message) { return message.contains(part); });
    };
    QVERIFY(tells(u"mapping_unknown_source"_s, u"archive_2023"_s));
    QVERIFY(tells(u"mapping_ignored_today"_s, u"ignores all 30 mappings"_s));
    QVERIFY(tells(u"schema_old"_s, u"\"archive_2024\" has schema version 6"_s));
    QVERIFY(tells(u"newer_rows_elsewhere"_s, u"-139005111"_s));
    QVERIFY(tells(u"live_chat_readonly"_s, u"-139005111"_s));
    QCOMPARE(found.value(u"chat_in_several_sources"_s).size(), 22);
}

void TestConfigCommands::theCheckWritesNothing()
{
    const QMap<QString, QByteArray> before = fixture::contentOf(m_dir->path());
    QVERIFY(!checked().isEmpty());
    QCOMPARE(fixture::contentOf(m_dir->path()), before);
}

void TestConfigCommands::savesNothingThatCouldNotBeRecorded()
{
    const QByteArray before = text(u"config_today.toml"_s);
    QVERIFY(QFile::link(u"/dev/full"_s, path(u"full.jsonl"_s)));
    qputenv("POINTSMAN_AUDIT_LOG", path(u"full.jsonl"_s).toUtf8());
    const auto restored = qScopeGuard([] { qunsetenv("POINTSMAN_AUDIT_LOG"); });
    const CliRun run = runCli(
        {u"--config"_s, path(u"config_today.toml"_s), u"map"_s, u"-1001038814482"_s, u"primary"_s});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains("Nothing was saved") && run.err.contains("full.jsonl"),
        run.err.constData());
    QCOMPARE(text(u"config_today.toml"_s), before);
}

QTEST_GUILESS_MAIN(TestConfigCommands)
#include "tst_configcommands.moc"
