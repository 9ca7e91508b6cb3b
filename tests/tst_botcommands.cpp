// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that read and write as the bot does, and what the audit log tells of them.
#include "access/auditcheck.h"
#include "cliruns.h"
#include "sqlitefixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

using fixture::CliRun;
using fixture::runCli;

class TestBotCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endsWithTheRightStatus_data();
    void endsWithTheRightStatus();
    void printsMessages_data();
    void printsMessages();
    void printsAChatOfAnySizeWhole();
    void listsChatsOfAllSources();
    void tellsAChatsTimesToTheMicrosecond();
    void leavesOutWhatIsNoChat();
    void namesTheSourceWithoutChats();
    void writesAndUnwritesASetting();
    void writesAUserAndHisData();
    void refusesToWriteToAReadOnlySource();
    void readsAndVerifiesTheAuditLog();
    void answersABatchOfRoutes();
    void answersABatchWithoutAConfiguration();

private:
    QStringList with(const QStringList &words) const
    {
        return QStringList{u"--config"_s, path(u"config.toml"_s), u"--lf"_s} + words;
    }
    QString path(const QString &file) const { return m_dir->filePath(file); }
    QList<AuditEntry> audited() const
    {
        return readAudit(path(u"audit.jsonl"_s)).value_or(QList<AuditEntry>());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

constexpr auto schema = R"(
CREATE TABLE chat_messages (chat_id INTEGER NOT NULL, message_id TEXT NOT NULL,
    date TIMESTAMP NOT NULL, user_id INTEGER NOT NULL, reply_id TEXT, thread_id INTEGER NOT NULL
    DEFAULT 0, root_message_id TEXT, message_text TEXT NOT NULL, message_type TEXT DEFAULT 'text'
    NOT NULL, message_category TEXT DEFAULT 'user' NOT NULL, quote_text TEXT, media_id TEXT,
    created_at TIMESTAMP, PRIMARY KEY (chat_id, message_id));
CREATE TABLE chat_users (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, username TEXT NOT NULL,
    full_name TEXT NOT NULL, timezone TEXT, messages_count INTEGER DEFAULT 0 NOT NULL,
    metadata TEXT DEFAULT '' NOT NULL, created_at TIMESTAMP, updated_at TIMESTAMP,
    PRIMARY KEY (chat_id, user_id));
CREATE TABLE chat_info (chat_id INTEGER PRIMARY KEY, title TEXT, username TEXT, type TEXT NOT NULL,
    is_forum BOOLEAN NOT NULL DEFAULT 0, created_at TIMESTAMP, updated_at TIMESTAMP);
CREATE TABLE chat_settings (chat_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT,
    updated_by INTEGER NOT NULL DEFAULT 0, created_at TIMESTAMP, updated_at TIMESTAMP,
    PRIMARY KEY (chat_id, key));
CREATE TABLE user_data (user_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, key TEXT NOT NULL,
    data TEXT NOT NULL, created_at TIMESTAMP, updated_at TIMESTAMP,
    PRIMARY KEY (user_id, chat_id, key));
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT);
INSERT INTO settings VALUES ('db-migration-version', '18');
)";

constexpr auto primaryRows = R"(
INSERT INTO chat_info (chat_id, title, username, type) VALUES (-1001, 'Club', 'club', 'group'),
    (7, NULL, 'anna', 'private');
INSERT INTO chat_users (chat_id, user_id, username, full_name) VALUES (-1001, 7, '@anna', 'Anna');
INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) VALUES
    (-1001, '9', '2026-05-01 10:00:00', 7, 'nine'),
    (-1001, '10', '2026-05-01T10:00:00+00:00', 7, 'ten'),
    (-1001, '11', '2026-05-01T09:59:59+00:00', 8, '');
)";

constexpr auto archiveRows = R"(
INSERT INTO chat_info (chat_id, title, username, type) VALUES (-1001, 'Old club', 'club', 'group'),
    (-1002, 'Archived', NULL, 'supergroup'), (-1003, 'News', 'news', 'channel');
INSERT INTO chat_settings (chat_id, key, value) VALUES (-1002, 'old', NULL), (-1002, 'a', '');
INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) VALUES
    (-1002, '1', '2024-01-01 00:00:00', 7, 'one');
)";

constexpr auto config = R"([database]
default = "primary"
[database.providers.primary]
provider = "sqlite3"
[database.providers.primary.parameters]
dbPath = "primary.db"
[database.providers.archive]
provider = "sqlite3"
[database.providers.archive.parameters]
dbPath = "archive.db"
readOnly = true
[database.chatMapping]
-1002 = "archive"
-1004 = "gone"
)";

QByteArrayList linesOf(const QByteArray &text)
{
    return text.trimmed().split('\n');
}

} // namespace

void TestBotCommands::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    qputenv("POINTSMAN_AUDIT_LOG", QFile::encodeName(path(u"audit.jsonl"_s)));
    const QByteArray fast = QByteArray("PRAGMA synchronous = OFF;") + schema;
    QCOMPARE(
        fixture::runSql(path(u"primary.db"_s), (fast + primaryRows).constData()), QByteArray());
    QCOMPARE(
        fixture::runSql(path(u"archive.db"_s), (fast + archiveRows).constData()), QByteArray());
    QFile file(path(u"config.toml"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(config);
}

void TestBotCommands::endsWithTheRightStatus_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("line"); // how stderr begins

    const auto row = [](const QStringList &words, int status, const char *line) {
        QTest::addRow("%s", qPrintable(words.join(u' '))) << words << status << QByteArray(line);
    };
    const char *usage = "pointsman-cli: usage: ";
    row({u"messages"_s}, 2, usage);
    row({u"messages"_s, u"club"_s}, 2, usage);
    row({u"messages"_s, u"99999999999999999999"_s}, 2, usage);
    row({u"messages"_s, u"-1001"_s, u"--limit=-1"_s}, 2, usage);
    row({u"messages"_s, u"-1001"_s, u"--limit"_s, u"many"_s}, 2, usage);
    row({u"messages"_s, u"-1001"_s, u"--since"_s, u"yesterday"_s}, 2, usage);
    row({u"messages"_s, u"-1001"_s, u"--user"_s, u"@anna"_s}, 2, usage);
    row({u"messages"_s, u"-1001"_s, u"--source"_s, u"a"_s, u"--source"_s, u"b"_s}, 2, usage);
    row({u"chats"_s, u"-1001"_s}, 2, usage);
    row({u"chats"_s, u"--user"_s, u"x"_s}, 2, usage);
    row({u"settings"_s}, 2, usage);
    row({u"userdata"_s, u"-1001"_s}, 2, usage);
    row({u"userdata"_s, u"-1001"_s, u"anna"_s}, 2, usage);
    row({u"set-setting"_s, u"-1001"_s, u"key"_s}, 2, usage);
    row({u"set-setting"_s, u"-1001"_s, u"key"_s, u"v"_s, u"--source"_s, u"primary"_s}, 2, usage);
    row({u"unset-setting"_s, u"-1001"_s}, 2, usage);
    row({u"set-user"_s, u"-1001"_s, u"anna"_s, u"@anna"_s, u"Anna"_s}, 2, usage);
    row({u"add-userdata"_s, u"-1001"_s, u"7"_s, u"key"_s}, 2, usage);
    row({u"route"_s}, 2, usage);
    row({u"route"_s, u"--chat"_s, u"x"_s}, 2, usage);
    row({u"route"_s, u"--chat"_s, u"1"_s, u"--batch"_s, u"f"_s}, 2, usage);
    row({u"route"_s, u"--batch"_s, u"/no/such/file"_s}, 1, "pointsman-cli: io: ");
    row({u"audit"_s, u"--since"_s, u"soon"_s}, 2, usage);
    row({u"set-setting"_s, u"-1002"_s, u"k"_s, u"v"_s}, 4, "pointsman-cli: readonly: ");
    row({u"unset-setting"_s, u"-1002"_s, u"k"_s}, 4, "pointsman-cli: readonly: ");
    row({u"set-user"_s, u"-1002"_s, u"7"_s, u"@a"_s, u"A"_s}, 4, "pointsman-cli: readonly: ");
    row({u"add-userdata"_s, u"-1002"_s, u"7"_s, u"k"_s, u"v"_s}, 4, "pointsman-cli: readonly: ");
    row({u"--profile"_s, u"design"_s, u"messages"_s, u"-1004"_s}, 1,
        "pointsman-cli: connect: The configuration sends this to “gone”");
    row({u"--profile"_s, u"design"_s, u"set-setting"_s, u"-1004"_s, u"k"_s, u"v"_s}, 1,
        "pointsman-cli: connect: The configuration sends this to “gone”");
    row({u"--profile"_s, u"design"_s, u"messages"_s, u"-1001"_s, u"--source"_s, u"x"_s}, 2, usage);
}

void TestBotCommands::endsWithTheRightStatus()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QByteArray, line);
    const CliRun outcome = runCli(with(words));
    QVERIFY2(outcome.status == status, outcome.err.constData());
    QVERIFY2(outcome.err.startsWith(line), outcome.err.constData());
    QCOMPARE(outcome.err.count('\n'), 1);
    QCOMPARE(outcome.out, QByteArray());
}

void TestBotCommands::printsMessages_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArrayList>("texts");

    const auto row = [](const char *name, const QStringList &words, const QByteArrayList &texts) {
        QTest::addRow("%s", name) << words << texts;
    };
    row("the newest first, by number in one moment", {u"-1001"_s}, {"ten", "nine", R"("")"});
    row("at most so many", {u"-1001"_s, u"--limit"_s, u"1"_s}, {"ten"});
    row("none", {u"-1001"_s, u"--limit"_s, u"0"_s}, {});
    row("one user's", {u"-1001"_s, u"--user"_s, u"8"_s}, {R"("")"});
    row("one message", {u"-1001"_s, u"--message"_s, u"9"_s}, {"nine"});
    row("one message, if it is that user's",
        {u"-1001"_s, u"--message"_s, u"9"_s, u"--user"_s, u"8"_s}, {});
    row("no such message", {u"-1001"_s, u"--message"_s, u"12"_s}, {});
    row("later ones", {u"-1001"_s, u"--since"_s, u"2026-05-01 09:59:59"_s}, {"ten", "nine"});
    row("earlier ones", {u"-1001"_s, u"--until"_s, u"2026-05-01T10:00:00Z"_s}, {R"("")"});
    row("with an offset", {u"-1001"_s, u"--since"_s, u"2026-05-01T13:00:00+03:00"_s}, {});
    row("a mapped chat's, from its source", {u"-1002"_s}, {"one"});
    row("another source's", {u"-1002"_s, u"--source"_s, u"primary"_s}, {});
    row("a chat that nobody knows", {u"5"_s}, {});
    row("options before the id", {u"--limit=1"_s, u"--"_s, u"-1001"_s}, {"ten"});
}

void TestBotCommands::printsMessages()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArrayList, texts);
    const auto before = fixture::contentOf(m_dir->path());
    const CliRun outcome = runCli(with({u"messages"_s}) + words);
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QByteArrayList lines = linesOf(outcome.out);
    QVERIFY(lines[0].startsWith("chat_id,message_id,date,user_id,username,"));
    QCOMPARE(lines.size() - 1, texts.size());
    const qsizetype column = lines[0].split(',').indexOf("message_text");
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(lines[i + 1].split(',')[column], texts[i]);
    QCOMPARE(fixture::contentOf(m_dir->path()), before);
}

void TestBotCommands::printsAChatOfAnySizeWhole()
{
    QCOMPARE(fixture::runSql(path(u"primary.db"_s),
                 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1700) "
                 "INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) "
                 "SELECT 5, i, datetime('2026-01-01', (i % 97) || ' minutes'), 1, 'm' || i FROM n"),
        QByteArray());
    const CliRun all = runCli(with({u"messages"_s, u"5"_s}));
    QCOMPARE(all.status, 0);
    QByteArrayList lines = linesOf(all.out);
    QCOMPARE(lines.size(), 1701);
    QCOMPARE(QSet<QByteArray>(lines.cbegin(), lines.cend()).size(), 1701);
    const CliRun some = runCli(with({u"messages"_s, u"5"_s, u"--limit"_s, u"1200"_s}));
    QCOMPARE(linesOf(some.out), lines.first(1201));
    for (qsizetype i = 2; i < lines.size(); ++i)
        QVERIFY(lines[i - 1].split(',')[2] >= lines[i].split(',')[2]);
}

void TestBotCommands::listsChatsOfAllSources()
{
    const QByteArray head = "chat_id,type,title,username,source,mapped_to,in_sources,messages,"
                            "first,last";
    const CliRun groups = runCli(with({u"chats"_s, u"--groups"_s}));
    QCOMPARE(groups.status, 0);
    QCOMPARE(linesOf(groups.out),
        (QByteArrayList{head,
            "-1001,group,Club,club,primary,,\"primary,archive\",3,2026-05-01T09:59:59+00:00,"
            "2026-05-01T10:00:00+00:00",
            "-1002,supergroup,Archived,,archive,archive,archive,1,2024-01-01T00:00:00+00:00,"
            "2024-01-01T00:00:00+00:00"}));
    QVERIFY2(groups.err.contains("archive: chats shown from an earlier source instead: 1"),
        groups.err.constData());
    const CliRun ofUser = runCli(with({u"chats"_s, u"--user"_s, u"7"_s}));
    QCOMPARE(linesOf(ofUser.out).size(), 2);
    const CliRun one = runCli(with({u"chats"_s, u"--source"_s, u"archive"_s}));
    QCOMPARE(linesOf(one.out).size(), 4);
    QVERIFY(one.out.contains("-1001,group,Old club,club,archive,,archive,"));
}

void TestBotCommands::tellsAChatsTimesToTheMicrosecond()
{
    QCOMPARE(fixture::runSql(path(u"primary.db"_s), R"(
        INSERT INTO chat_info (chat_id, title, type) VALUES (-77, 'Exact', 'group'), (-78, 'None', 'group');
        INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) VALUES
            (-77, '1', '2026-05-02T00:14:47.290834+00:00', 7, ''),
            (-77, '2', '2026-05-02T00:14:47.290830+00:00', 7, ''),
            (-77, '3', '2026-05-02T03:14:47.300001+03:00', 7, ''),
            (-77, '4', '2026-05-02 00:14:47', 7, ''), (-78, '1', 'nonsense', 7, '');)"),
        QByteArray());
    const CliRun chats = runCli(with({u"chats"_s, u"--source"_s, u"primary"_s}));
    QVERIFY2(chats.out.contains(",4,2026-05-02T00:14:47+00:00,2026-05-02T00:14:47.300001+00:00\n"),
        chats.out.constData());
    QVERIFY2(chats.out.contains("-78,group,None,,primary,,primary,1,,\n"), chats.out.constData());
    const CliRun later =
        runCli(with({u"query"_s, u"--source"_s, u"primary"_s, u"SELECT 100000.0 AS r"_s}));
    QCOMPARE(later.out, QByteArray("r\n100000.0\n"));
}

void TestBotCommands::leavesOutWhatIsNoChat()
{
    QCOMPARE(fixture::runSql(path(u"primary.db"_s), R"(
        INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) VALUES
            ('abc', '1', '2026-01-01', 7, ''), (x'00', '1', '2026-01-01', 7, '');)"),
        QByteArray());
    const CliRun chats = runCli(with({u"chats"_s, u"--groups"_s, u"--source"_s, QString()}));
    QCOMPARE(chats.status, 0);
    QCOMPARE(linesOf(chats.out).size(), 3);
    QVERIFY2(
        chats.err.contains("primary: chat_messages holds rows whose chat id is no whole number "
                           "(2 of them, such as 'abc', x'00')"),
        chats.err.constData());
    // An empty source is none at all where every source is asked.
    QVERIFY2(!chats.err.contains("There is no source"), chats.err.constData());
}

void TestBotCommands::namesTheSourceWithoutChats()
{
    QVERIFY(QFile::remove(path(u"archive.db"_s)));
    const CliRun partial = runCli(with({u"chats"_s}));
    QCOMPARE(partial.status, 3);
    QCOMPARE(linesOf(partial.out).size(), 3);
    QVERIFY2(partial.err.contains("pointsman-cli: connect: ") && partial.err.contains("archive"),
        partial.err.constData());
    const CliRun strict = runCli(with({u"chats"_s, u"--strict"_s}));
    QCOMPARE(strict.status, 1);
    QCOMPARE(strict.out, QByteArray());
}

void TestBotCommands::writesAndUnwritesASetting()
{
    const CliRun set = runCli(with({u"set-setting"_s, u"-1001"_s, u"chat-prompt"_s, u"kind"_s}));
    QVERIFY2(set.status == 0, set.err.constData());
    QCOMPARE(set.out, QByteArray());
    QVERIFY2(set.err.startsWith("primary: written, rows: 1.\n")
            && set.err.contains("takes effect when the bot restarts")
            && set.err.contains("updated_by is 0"),
        set.err.constData());
    const CliRun settings = runCli(with({u"settings"_s, u"-1001"_s}));
    QVERIFY(linesOf(settings.out).value(1).startsWith("-1001,chat-prompt,kind,"));
    const CliRun unset = runCli(with({u"unset-setting"_s, u"-1001"_s, u"chat-prompt"_s}));
    QCOMPARE(unset.status, 0);
    QCOMPARE(linesOf(runCli(with({u"settings"_s, u"-1001"_s})).out).size(), 1);
    const CliRun again = runCli(with({u"unset-setting"_s, u"-1001"_s, u"chat-prompt"_s}));
    QCOMPARE(again.err, QByteArray("primary: nothing to change.\n"));

    const CliRun nulls = runCli(with({u"settings"_s, u"-1002"_s}));
    QVERIFY(nulls.out.contains("\n-1002,a,\"\",") && nulls.out.contains("\n-1002,old,,"));

    QCOMPARE(audited().size(), 3);
    QCOMPARE(audited()[0].record.operation, u"setChatSetting"_s);
    QCOMPARE(audited()[0].record.keys[u"value"_s].toString(), u"kind"_s);
    QCOMPARE(audited()[1].record.operation, u"unsetChatSetting"_s);
    QCOMPARE(audited()[2].record.rows, 0);
}

void TestBotCommands::writesAUserAndHisData()
{
    const QStringList user{u"set-user"_s, u"-1001"_s, u"-9"_s, u"@new"_s, u"New One"_s};
    const CliRun set = runCli(with(user));
    QVERIFY2(set.status == 0, set.err.constData());
    const QStringList data{u"add-userdata"_s, u"-1001"_s, u"-9"_s, u"tz"_s, u"\"Asia/Irkutsk\""_s};
    QCOMPARE(runCli(with(data)).status, 0);
    const CliRun read = runCli(with({u"userdata"_s, u"-1001"_s, u"-9"_s}));
    QVERIFY2(read.out.contains("\n-9,-1001,tz,\"\"\"Asia/Irkutsk\"\"\","), read.out.constData());
    const CliRun chats = runCli(with({u"chats"_s, u"--user"_s, u"-9"_s}));
    QVERIFY(linesOf(chats.out).value(1).startsWith("-1001,"));
    QCOMPARE(audited().size(), 3);
    QCOMPARE(audited()[0].record.operation, u"updateChatUser"_s);
    QCOMPARE(audited()[1].record.operation, u"addUserData"_s);
    QCOMPARE(audited()[2].record.operation, u"getUserChats"_s);
}

void TestBotCommands::refusesToWriteToAReadOnlySource()
{
    const QByteArray before = fixture::contentOf(m_dir->path()).value(u"archive.db"_s);
    QCOMPARE(runCli(with({u"set-setting"_s, u"-1002"_s, u"k"_s, u"v"_s})).status, 4);
    QCOMPARE(fixture::contentOf(m_dir->path()).value(u"archive.db"_s), before);
    QCOMPARE(audited().size(), 1);
    QCOMPARE(audited()[0].record.outcome, AuditOutcome::Refused);
    QCOMPARE(audited()[0].record.source, u"archive"_s);
    QCOMPARE(audited()[0].record.operation, u"setChatSetting"_s);

    const QStringList legacy{u"--db"_s, path(u"archive.db"_s)};
    const QStringList set{u"set-setting"_s, u"-1002"_s, u"chat-prompt"_s, u"v"_s};
    QCOMPARE(runCli(legacy + QStringList{u"--readonly"_s} + set).status, 4);
    QCOMPARE(fixture::contentOf(m_dir->path()).value(u"archive.db"_s), before);
    const CliRun written = runCli(legacy + set);
    QVERIFY2(written.status == 0, written.err.constData());
}

void TestBotCommands::readsAndVerifiesTheAuditLog()
{
    for (const QString &value : {u"1"_s, u"2"_s, u"3"_s})
        QCOMPARE(
            runCli(with({u"set-setting"_s, u"-1001"_s, u"auto-spam-max-messages"_s, value})).status,
            0);
    const CliRun log = runCli({u"audit"_s, u"--lf"_s});
    QCOMPARE(log.status, 0);
    QCOMPARE(linesOf(log.out).size(), 4);
    QVERIFY(log.out.contains(",setChatSetting,primary,done,1,"));
    QCOMPARE(linesOf(runCli({u"audit"_s, u"--lf"_s, u"--since"_s, u"2100-01-01"_s}).out).size(), 1);
    const CliRun whole = runCli({u"audit"_s, u"--lf"_s, u"--verify"_s});
    QCOMPARE(whole.status, 0);
    QCOMPARE(whole.out, QByteArray("records,torn,chain\n3,0,whole\n"));

    QFile file(path(u"audit.jsonl"_s));
    QVERIFY(file.open(QFile::ReadWrite));
    QByteArray text = file.readAll();
    text.replace("\"value\":\"2\"", "\"value\":\"4\"");
    QVERIFY(file.seek(0) && file.write(text) == text.size());
    file.close();
    const CliRun broken = runCli({u"audit"_s, u"--lf"_s, u"--verify"_s});
    QCOMPARE(broken.status, 1);
    QVERIFY(broken.out.contains(",broken\n"));
    QVERIFY2(broken.err.startsWith("pointsman-cli: conflict: ")
            && broken.err.contains("audit.jsonl:3: the record before it was changed"),
        broken.err.constData());
}

void TestBotCommands::answersABatchOfRoutes()
{
    const QByteArray questions = "-1002\t-\tread\n-1002\t-\twrite\nnone\t-\twrite\n"
                                 "-1004\t-\tread\n5\t\tread\n-1002\tarchive\tread\n";
    const QByteArrayList answers{
        R"({"chat":"-1002","source":"archive","reason":"mapping","access":"read","warning":null})",
        R"({"error":"readonly","source":"archive"})",
        R"({"chat":null,"source":"primary","reason":"default","access":"write","warning":null})",
        R"({"chat":"-1004","source":"primary","reason":"default","access":"read","warning":"mapped_to_missing"})",
        R"({"chat":"5","source":"primary","reason":"default","access":"read","warning":"unknown_data_source"})",
        R"({"chat":"-1002","source":"archive","reason":"explicit","access":"read","warning":null})"};
    const CliRun today = runCli(with({u"route"_s, u"--batch"_s, u"-"_s}), questions);
    QCOMPARE(today.status, 0);
    QCOMPARE(linesOf(today.out), answers);
    const CliRun design =
        runCli(with({u"--profile"_s, u"design"_s, u"route"_s, u"--batch"_s, u"-"_s}), questions);
    QCOMPARE(design.status, 0);
    QCOMPARE(linesOf(design.out)[3], QByteArray(R"({"error":"unknown_source","source":"gone"})"));
    const CliRun bad = runCli(with({u"route"_s, u"--batch"_s, u"-"_s}), "5\t-\tread\nx\n");
    QCOMPARE(bad.status, 2);
    QCOMPARE(bad.out, QByteArray());
    QVERIFY(bad.err.startsWith("pointsman-cli: usage: Line 2: "));
}

void TestBotCommands::answersABatchWithoutAConfiguration()
{
    QFile file(path(u"config.toml"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("[database]\ndefault = \"nowhere\"\n[database.providers.primary]\n");
    file.close();
    const CliRun batch =
        runCli(with({u"route"_s, u"--batch"_s, u"-"_s}), "5\t-\tread\n6\t-\tread\n");
    QCOMPARE(batch.status, 5);
    QCOMPARE(linesOf(batch.out).size(), 1);
    QVERIFY2(batch.out.startsWith(R"({"error":"config","message":)"), batch.out.constData());
    QVERIFY(batch.err.startsWith("pointsman-cli: config: "));
}

QTEST_GUILESS_MAIN(TestBotCommands)
#include "tst_botcommands.moc"
