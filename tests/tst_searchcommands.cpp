// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliruns.h"
#include "messagefixture.h"

#include <QSettings>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// `search` and `index` of the command line.
class TestSearchCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsTheSameWithAndWithoutCatalogue_data();
    void findsTheSameWithAndWithoutCatalogue();
    void writesARowAHit();
    void refusesWhatCannotBeSearchedFor_data();
    void refusesWhatCannotBeSearchedFor();
    void namesASourceThatWasNotSearched();
    void tellsOfTheCatalogue();
    void obeysTheSettings();
    void leavesOutWhatIsGone();

private:
    fixture::CliRun run(QStringList words) const
    {
        return fixture::runCli(
            QStringList{u"--config"_s, m_folder->filePath(u"config.toml"_s)} + words);
    }
    void make(const QString &name, const QByteArray &rows) const
    {
        const QByteArray sql = QByteArray(fixture::messageSchema)
            + "INSERT INTO chat_info VALUES (-1000000000001, 'Book club', 'club', 'group');"
              "INSERT INTO chat_users VALUES (-1000000000001, 7, '@anna', 'Anna');"
              "INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text, "
              "message_category) VALUES "
            + rows;
        QCOMPARE(fixture::runSql(m_folder->filePath(name), sql.constData()), QByteArray());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSearchCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CACHE_HOME", m_folder->filePath(u"cache"_s).toUtf8());
    QFile config(m_folder->filePath(u"config.toml"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(R"([bot]
token = "x"
[database]
default = "primary"
[database.providers.primary]
provider = "sqlite3"
parameters = { dbPath = "primary.db" }
[database.providers.archive]
provider = "sqlite3"
parameters = { dbPath = "archive.db", readOnly = true }
)");
    config.close();
    make(u"primary.db"_s,
        R"((-1000000000001, '2', '2025-03-02T10:00:00+00:00', 7, 'Возврат, прошу', 'user'),
        (-1000000000001, '1', '2025-03-01 10:00:00', 7, 'возврат', 'user-spam'),
        (7, '1', '2025-04-01 10:00:00', 7, 'другое', 'user'))");
    make(u"archive.db"_s, R"((-1000000000001, '1', '2025-03-01 10:00:00', 7, 'возврат', 'user'),
        (7, '1', '2024-01-01 10:00:00', 8, 'ВОЗВРАТЫ', 'user'))");
}

void TestSearchCommands::findsTheSameWithAndWithoutCatalogue_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("ids");
    QTest::addColumn<QByteArray>("count");
    const auto row = [](const char *name, const QStringList &words, const char *ids,
                         const char *count) {
        QTest::newRow(name) << words << QByteArray(ids) << QByteArray(count);
    };
    row("all sources", {u"возврат"_s}, "2 1 1", "3");
    row("one source", {u"возврат"_s, u"--source"_s, u"archive"_s}, "1 1", "2");
    row("a chat", {u"возврат"_s, u"--chat"_s, u"-1000000000001"_s}, "2 1", "2");
    row("a user", {u""_s, u"--user"_s, u"8"_s}, "1", "1");
    row("later ones only", {u"возврат"_s, u"--since"_s, u"2025-03-01 10:00:00"_s}, "2", "1");
    row("earlier ones only", {u"возврат"_s, u"--until"_s, u"2025-03-01 10:00:00"_s}, "1", "1");
    row("categories", {u""_s, u"--category"_s, u"user-spam"_s, u"--category"_s, u"bot"_s}, "1",
        "1");
    row("a limit", {u"возврат"_s, u"--limit"_s, u"1"_s}, "2", "3");
    row("no limit", {u"возврат"_s, u"--limit"_s, u"0"_s}, "2 1 1", "3");
    row("operators", {u"возврат from:@anna -прошу"_s}, "1", "1");
    row("nothing", {u"zzz"_s}, "", "0");
}

void TestSearchCommands::findsTheSameWithAndWithoutCatalogue()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, ids);
    QFETCH(QByteArray, count);
    QCOMPARE(run({u"index"_s, u"--build"_s}).status, 0);
    for (const QStringList &how : {QStringList(), QStringList{u"--no-index"_s}}) {
        const fixture::CliRun rows =
            run(QStringList{u"search"_s} + words + how + QStringList{u"-f"_s, u"tsv"_s});
        QCOMPARE(rows.status, 0);
        QByteArrayList found;
        const QByteArrayList lines = rows.out.trimmed().split('\n').mid(1);
        for (const QByteArray &line : lines)
            found += line.split('\t').value(3);
        QCOMPARE(found.join(' '), ids);
        const fixture::CliRun counted =
            run(QStringList{u"search"_s} + words + how + QStringList{u"--count"_s});
        QCOMPARE(counted.status, 0);
        QCOMPARE(counted.out.trimmed(), count);
        QVERIFY(counted.err.contains("searched"));
    }
}

void TestSearchCommands::writesARowAHit()
{
    const fixture::CliRun rows = run({u"search"_s, u"возврат"_s, u"-f"_s, u"ndjson"_s});
    QCOMPARE(rows.status, 0);
    const QByteArrayList lines = rows.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const QByteArray expected =
        R"({"source":"primary","chat_id":-1000000000001,"title":"Book club","message_id":"1",)"
        R"("date":"2025-03-01T10:00:00+00:00","user_id":7,"full_name":"Anna",)"
        R"("message_text":"возврат","category":"user-spam","also_in":"archive"})";
    QCOMPARE(lines[1], expected);
}

void TestSearchCommands::refusesWhatCannotBeSearchedFor_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a date") << QStringList{u"a date:2025-13"_s} << QByteArray("date:2025-13");
    QTest::newRow("only invisible signs")
        << QStringList{u"\u200D"_s} << QByteArray("nothing to search for");
    QTest::newRow("a limit") << QStringList{u"a"_s, u"--limit"_s, u"x"_s} << QByteArray("--limit");
    QTest::newRow("a chat") << QStringList{u"a"_s, u"--chat"_s, u"x"_s} << QByteArray("no chat id");
    QTest::newRow("a source") << QStringList{u"a"_s, u"--source"_s, u"x"_s} << QByteArray("“x”");
    QTest::newRow("a pattern") << QStringList{u"/(/"_s} << QByteArray("regular expression");
}

void TestSearchCommands::refusesWhatCannotBeSearchedFor()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, says);
    const fixture::CliRun refused = run(QStringList{u"search"_s} + words);
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.contains(says), refused.err.constData());
    QCOMPARE(refused.out, QByteArray());
}

void TestSearchCommands::namesASourceThatWasNotSearched()
{
    QVERIFY(QFile::remove(m_folder->filePath(u"archive.db"_s)));
    const fixture::CliRun partial = run({u"search"_s, u"возврат"_s, u"--count"_s});
    QCOMPARE(partial.status, 3);
    QCOMPARE(partial.out.trimmed(), QByteArray("2"));
    QVERIFY2(partial.err.contains("archive.db"), partial.err.constData());
    QCOMPARE(run({u"search"_s, u"возврат"_s, u"--source"_s, u"archive"_s}).status, 1);
    const fixture::CliRun strict = run({u"search"_s, u"возврат"_s, u"--strict"_s});
    QCOMPARE(strict.status, 1);
    QCOMPARE(strict.out, QByteArray());
}

void TestSearchCommands::tellsOfTheCatalogue()
{
    const auto states = [this](const QStringList &words) {
        const fixture::CliRun shown = run(QStringList{u"index"_s, u"-f"_s, u"tsv"_s} + words);
        QByteArrayList found;
        for (const QByteArray &line : shown.out.trimmed().split('\n').mid(1))
            found += line.split('\t').value(1) + ' ' + line.split('\t').value(2);
        return found.join(", ");
    };
    QCOMPARE(states({}), QByteArray("none 0, none 0"));
    const fixture::CliRun first = run({u"index"_s, u"--build"_s, u"primary"_s});
    QVERIFY2(first.err.contains("holds the texts"), first.err.constData());
    QVERIFY(!run({u"index"_s, u"--build"_s, u"primary"_s}).err.contains("holds the texts"));
    QCOMPARE(states({}), QByteArray("fresh 3, none 0"));
    QCOMPARE(
        fixture::runSql(m_folder->filePath(u"primary.db"_s),
            "INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) VALUES "
            "(1, '5', '2025-05-01', 1, 'возврат')"),
        QByteArray());
    QCOMPARE(states({}), QByteArray("changed 3, none 0"));
    QCOMPARE(run({u"search"_s, u"возврат"_s, u"--count"_s}).out.trimmed(), QByteArray("4"));
    QCOMPARE(states({u"--verify"_s}), QByteArray("fresh 4, none 0"));
    QCOMPARE(states({u"--drop"_s}), QByteArray("none 0, none 0"));
    QCOMPARE(run({u"index"_s, u"--build"_s, u"--drop"_s}).status, 2);
    QCOMPARE(run({u"index"_s, u"nowhere"_s}).status, 2);
}

void TestSearchCommands::obeysTheSettings()
{
    QSettings settings(u"pointsman"_s, u"pointsman"_s);
    settings.setValue(u"search_index"_s, false);
    settings.sync();
    const fixture::CliRun built = run({u"index"_s, u"--build"_s});
    settings.remove(u"search_index"_s);
    settings.sync();
    QCOMPARE(built.status, 0);
    QVERIFY2(built.err.contains("switched off"), built.err.constData());
    QVERIFY(built.out.contains("primary,off,0"));
    QVERIFY(!QFile::exists(m_folder->filePath(u"cache/pointsman/messages"_s)));
}

void TestSearchCommands::leavesOutWhatIsGone()
{
    QCOMPARE(run({u"index"_s, u"--build"_s}).status, 0);
    QCOMPARE(fixture::runSql(m_folder->filePath(u"primary.db"_s),
                 "DELETE FROM chat_messages WHERE message_id = '2'"),
        QByteArray());
    // Few rows are all compared, so what is gone is gone at once.
    QCOMPARE(run({u"search"_s, u"прошу"_s, u"--count"_s}).out.trimmed(), QByteArray("0"));
}

int main(int argc, char *argv[])
{
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.filePath(u"config"_s).toUtf8());
    qputenv("XDG_DATA_HOME", home.filePath(u"data"_s).toUtf8());
    QCoreApplication application(argc, argv);
    TestSearchCommands test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_searchcommands.moc"
