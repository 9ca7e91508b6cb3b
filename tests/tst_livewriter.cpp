// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/botdatabase.h"
#include "browse/tablepager.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <mutex>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// A live bot beside us: its writes never wait, its log does not grow, and after us it can start.
class TestLiveWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverDisturbsTheBot_data();
    void neverDisturbsTheBot();
    void keepsOutOfTheWayOfAStartingBot();
    void leavesAnotherUsersStoppedBotAlone();
    void keepsItsLocksWhileTheFileIsLookedAt_data();
    void keepsItsLocksWhileTheFileIsLookedAt();
};

namespace {

constexpr qint64 chat = -1001038814482;
constexpr qint64 logLimit = 8 << 20;
constexpr int batches = 4;
constexpr int rowsABatch = 2000;

constexpr auto schema = R"(
PRAGMA journal_mode = WAL;
CREATE TABLE chat_messages (chat_id INTEGER NOT NULL, message_id TEXT NOT NULL,
    date TIMESTAMP NOT NULL, user_id INTEGER NOT NULL, root_message_id TEXT,
    message_text TEXT NOT NULL, message_category TEXT DEFAULT 'user' NOT NULL,
    thread_id INTEGER NOT NULL DEFAULT 0, media_id TEXT, PRIMARY KEY (chat_id, message_id));
CREATE TABLE chat_users (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, username TEXT NOT NULL,
    full_name TEXT NOT NULL, messages_count INTEGER DEFAULT 0 NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, user_id));
CREATE TABLE chat_info (chat_id INTEGER PRIMARY KEY, title TEXT, username TEXT, type TEXT NOT NULL);
CREATE TABLE chat_settings (chat_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT,
    PRIMARY KEY (chat_id, key));
CREATE TABLE user_data (user_id INTEGER, chat_id INTEGER, key TEXT, data TEXT,
    PRIMARY KEY (user_id, chat_id, key));
CREATE TABLE spam_messages (chat_id INTEGER, user_id INTEGER, message_id TEXT, text TEXT,
    reason TEXT, score FLOAT, created_at TIMESTAMP, PRIMARY KEY (chat_id, user_id, message_id));
CREATE TABLE media_attachments (file_unique_id TEXT PRIMARY KEY, media_type TEXT);
CREATE TABLE chat_topics (chat_id INTEGER, topic_id INTEGER, name TEXT);
INSERT INTO chat_info VALUES (-1001038814482, 'Club', 'club', 'group');
INSERT INTO chat_users VALUES (-1001038814482, 1, '@a', 'A', 0, '2026-05-01 09:24:49');
)";

/// How long the bot writes; more seconds spread the same rows.
int liveSeconds()
{
    const int asked = qEnvironmentVariableIntValue("POINTSMAN_LIVE_SECONDS");
    return asked > 0 ? asked : 8;
}

constexpr int longestWaitMs = 100;

/// The bot: rows of 3 KB, each committed by itself, with the patience that it may need at most: any
/// reader of SQLite that meets a half-written commit holds the log for a moment. Tells the longest
/// write in ms.
int writeLikeTheBot(const QString &path)
{
    constexpr int rowsARun = 100; // bursts, as a busy group's: between them nobody commits
    const int pauseMs = liveSeconds() * 1000 / (batches * rowsABatch / rowsARun);
    sqlite3 *handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    sqlite3_busy_timeout(handle, longestWaitMs);
    sqlite3_exec(handle, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(handle,
        "INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) VALUES "
        "(-1001038814482, ?, '2026-05-01T09:24:49+00:00', 1, hex(zeroblob(1500)))",
        -1, &insert, nullptr);
    qint64 longest = 0;
    bool failed = !insert;
    for (int row = 0; row < batches * rowsABatch && !failed; ++row) {
        QElapsedTimer clock;
        clock.start();
        sqlite3_bind_int(insert, 1, row);
        failed = sqlite3_step(insert) != SQLITE_DONE;
        if (failed)
            qWarning("row %d", row);
        sqlite3_reset(insert);
        longest = std::max(longest, clock.elapsed());
        if (row % rowsARun == 0)
            QThread::msleep(pauseMs);
    }
    if (failed)
        qWarning("SQLite %d: %s", sqlite3_extended_errcode(handle), sqlite3_errmsg(handle));
    sqlite3_finalize(insert);
    sqlite3_close(handle);
    std::printf("%lld\n", longest);
    return failed ? 1 : 0;
}

SourceSpec specOf(const QString &path, bool readOnly = false)
{
    SourceSpec spec;
    spec.readOnly = readOnly;
    spec.name = u"primary"_s;
    spec.path = path;
    spec.busyTimeout = std::chrono::milliseconds(500);
    return spec;
}

Config configOf(const QString &path, bool readOnly = false)
{
    Config config;
    config.sources = {specOf(path, readOnly)};
    config.routing.sourceNames = {u"primary"_s};
    config.routing.sources = {{u"primary"_s, {}}};
    config.routing.defaultSource = u"primary"_s;
    return config;
}

/// One round of everything that a window full of views asks; the first error.
QString readEverything(const MultiSourceDatabase &door)
{
    const BotDatabase bot(door);
    MessageFilter page;
    page.limit = 100;
    QStringList errors;
    const auto take = [&errors](const auto &future) {
        const auto answer = future.result();
        if (!answer)
            errors += answer.error().message;
    };
    take(bot.messages().chatMessagesSince(chat, page));
    take(bot.messages().chatMessagesByUser(chat, 1));
    take(bot.messages().chatMessagesByRootId(chat, u"1"_s));
    take(bot.messages().chatMessageByMessageId(chat, u"5"_s));
    take(bot.users().chatUser(chat, 1));
    take(bot.users().chatUserByUsername(chat, u"@a"_s));
    take(bot.users().chatUsers(chat));
    take(bot.users().userData(1, chat));
    take(bot.settings().chatSettings(chat));
    take(bot.settings().chatsBySetting(u"k"_s));
    take(bot.chats().chats({.user = 1}));
    take(bot.chats().chats({.groupsOnly = true}));
    take(bot.chats().chatTopics(chat));
    take(bot.chats().userIdByUserName(u"club"_s));
    take(bot.chats().activity(u"primary"_s, {chat}));
    take(bot.spam().spamMessages());
    take(bot.media().mediaAttachments({u"x"_s}));
    take(door.read(u"primary"_s, [](Connection &connection) {
        return connection.fetch(u"SELECT * FROM chat_messages ORDER BY rowid DESC LIMIT 200"_s)
            .map([](const RowBatch &rows) { return rows.rowCount(); });
    }));
    return errors.value(0);
}

/// Asks everything again and again on a thread of its own.
class BusyReader final {
public:
    explicit BusyReader(const MultiSourceDatabase &door)
        : m_thread([this, &door](const std::stop_token &stop) {
              while (!stop.stop_requested() && problem().isEmpty()) {
                  const QString found = readEverything(door);
                  const std::lock_guard lock(m_mutex);
                  m_problem = found;
                  ++m_rounds;
              }
          })
    {
    }

    QString problem()
    {
        const std::lock_guard lock(m_mutex);
        return m_problem;
    }
    int rounds()
    {
        const std::lock_guard lock(m_mutex);
        return m_rounds;
    }

private:
    std::mutex m_mutex; ///< guards the next two
    QString m_problem;
    int m_rounds = 0;
    std::jthread m_thread;
};

} // namespace

void TestLiveWriter::neverDisturbsTheBot_data()
{
    QTest::addColumn<bool>("readOnly");
    QTest::addRow("read as a writable source") << false;
    QTest::addRow("read as a read-only source") << true;
}

void TestLiveWriter::neverDisturbsTheBot()
{
    QFETCH(bool, readOnly);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"bot.db"_s);
    QCOMPARE(fixture::runSql(path, schema), QByteArray());
    QProcess bot;
    bot.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    bot.start(QCoreApplication::applicationFilePath(), {u"--write"_s, path});
    QVERIFY(bot.waitForStarted());

    qint64 biggestLog = 0;
    int rounds = 0;
    int pages = 0;
    QString problem;
    {
        const MultiSourceDatabase door(configOf(path, readOnly));
        TablePager page(door, {u"primary"_s, u"chat_messages"_s});
        QObject::connect(&page, &TablePager::failed,
            [&problem](const Error &error) { problem = error.message; });
        QObject::connect(&page, &TablePager::rowsChanged, [&pages] { ++pages; });
        page.open();
        page.setFollowing(true);
        BusyReader reader(door);
        while (bot.state() == QProcess::Running && problem.isEmpty()) {
            for (qint64 position = page.rowCount() - 1; position > 0; position /= 2)
                page.row(position);
            QTest::qWait(1);
            biggestLog = std::max(biggestLog, walSize(path));
            problem += reader.problem();
        }
        rounds = reader.rounds();
    }
    QVERIFY(bot.state() == QProcess::NotRunning || bot.waitForFinished());
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const int longestWait = bot.readAllStandardOutput().trimmed().toInt();
    qInfo("%d rounds and %d pages in %d s, the log grew to %lld KB, the bot's longest write took "
          "%d ms",
        rounds, pages, liveSeconds(), biggestLog >> 10, longestWait);
    QCOMPARE(bot.exitCode(), 0);
    QVERIFY(rounds > 10);
    QVERIFY(pages > 10);
    QVERIFY2(biggestLog < logLimit, "the log is checkpointed and reused");
    QVERIFY2(longestWait < longestWaitMs, "the bot does not wait for us");
    QCOMPARE(fixture::runSql(path, "PRAGMA wal_checkpoint(TRUNCATE)"), QByteArray());
}

void TestLiveWriter::keepsOutOfTheWayOfAStartingBot()
{
    // A bot that was interrupted after it had made its files and before it prepared them.
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"bot.db"_s);
    QCOMPARE(fixture::runSql(path, schema), QByteArray());
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        QFile file(path + suffix);
        QVERIFY(file.open(QFile::WriteOnly));
    }
    const auto before = fixture::contentOf(dir.path());
    const auto connection = Connection::open(specOf(path));
    QVERIFY2(connection, why(connection).constData());
    const auto countUsers = [&connection] {
        return (*connection)->fetchValue(u"SELECT count(*) FROM chat_users"_s);
    };
    QCOMPARE(countUsers(), Value::of(1LL));
    QVERIFY2(fixture::contentOf(dir.path()) == before, "nothing was prepared for the bot");

    sqlite3 *bot = nullptr;
    sqlite3_open(path.toUtf8().constData(), &bot);
    constexpr auto write = "INSERT INTO chat_users VALUES (-1001038814482, 2, '@b', 'B', 0, '')";
    QCOMPARE(sqlite3_exec(bot, write, nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE(countUsers(), Value::of(2LL));
    QCOMPARE((*connection)->mode(), OpenMode::Live);
    sqlite3_close(bot);
}

void TestLiveWriter::leavesAnotherUsersStoppedBotAlone()
{
    if (::geteuid() != 0)
        QSKIP("only root can become another user");
    constexpr uid_t botUser = 1001;
    constexpr uid_t viewer = 65534;
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"bot.db"_s);
    QCOMPARE(fixture::runSql(path, schema), QByteArray());
    const QByteArray name = QFile::encodeName(path);
    const QByteArray folder = QFile::encodeName(dir.path());
    QCOMPARE(::chown(name.constData(), botUser, botUser), 0);
    QCOMPARE(::chmod(name.constData(), 0644), 0);
    QCOMPARE(::chmod(folder.constData(), 0777), 0);

    const auto runAs = [&path](uid_t user, const QString &what) {
        QProcess process;
        process.setChildProcessModifier([user] {
            if (::setgid(user) != 0 || ::setuid(user) != 0)
                ::_exit(99);
        });
        process.start(QCoreApplication::applicationFilePath(), {what, path});
        process.waitForFinished();
        return process.exitCode();
    };
    const QStringList before = QDir(dir.path()).entryList(QDir::Files);
    const int viewed = runAs(viewer, u"--view"_s);
    if (viewed == 127 || viewed == 255)
        QSKIP("another user cannot run this test's program from its folder");
    QCOMPARE(viewed, 0);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), before);
    QCOMPARE(runAs(botUser, u"--insert"_s), 0);
}

void TestLiveWriter::keepsItsLocksWhileTheFileIsLookedAt_data()
{
    QTest::addColumn<QByteArray>("journal");
    QTest::addRow("rollback journal") << QByteArray("PRAGMA journal_mode = DELETE");
    QTest::addRow("write-ahead log") << QByteArray("PRAGMA journal_mode = WAL");
}

void TestLiveWriter::keepsItsLocksWhileTheFileIsLookedAt()
{
    QFETCH(QByteArray, journal);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"bot.db"_s);
    QCOMPARE(fixture::runSql(path, schema), QByteArray());
    QCOMPARE(fixture::runSql(path, journal.constData()), QByteArray());
    const auto insertElsewhere = [&path] {
        return QProcess::execute(QCoreApplication::applicationFilePath(), {u"--insert"_s, path});
    };
    {
        const auto writer = Writer::begin(specOf(path));
        QVERIFY2(writer, why(writer).constData());
        QVERIFY((*writer)->execute(u"DELETE FROM chat_users"_s));
        QVERIFY2(planOpen(path, false), "as another thread does that opens a connection");
        const auto reader = Connection::open(specOf(path));
        QVERIFY2(insertElsewhere() != 0, "the file is still locked");
    }
    QCOMPARE(insertElsewhere(), 0);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString mode = arguments.value(1);
    if (mode == u"--write"_s)
        return writeLikeTheBot(arguments[2]);
    if (mode == u"--view"_s) {
        const MultiSourceDatabase door(configOf(arguments[2]));
        return readEverything(door).isEmpty() ? 0 : 1;
    }
    if (mode == u"--insert"_s)
        return fixture::runSql(arguments[2], "INSERT INTO chat_settings VALUES (1, 'k', 'v')")
                   .isEmpty()
            ? 0
            : 1;
    TestLiveWriter test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_livewriter.moc"
