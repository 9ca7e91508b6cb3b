// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditcheck.h"
#include "bot/botdatabase.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// What the bot's writes leave in files of an old and of today's schema version, and reads where
/// the times and ids of several releases are mixed.
class TestBotWrites : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesASetting_data();
    void writesASetting();
    void keepsTheTimeOfCreation();
    void unsetsASetting();
    void writesAUser();
    void writesUserData();
    void writesAChat();
    void writesACategory();
    void refusesWhatTheBotCannotRead();
    void refusesAReadOnlySource();
    void ordersMessagesInTrueTime();
    void filtersMessagesInTrueTime();
    void ordersUsersInTrueTime();

private:
    QList<Value> row(const QString &source, const QString &sql) const;
    QStringList texts(const QString &source, const QString &sql) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<AuditLog> m_audit;
    std::unique_ptr<MultiSourceDatabase> m_door;
};

namespace {

constexpr qint64 today = 7; // a chat in the source of today's schema
constexpr qint64 old = -1001; // in a source of version 6
constexpr qint64 frozen = -1002; // in a read-only source

constexpr auto oldSchema = R"(
CREATE TABLE chat_settings (chat_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (chat_id, key));
CREATE TABLE chat_users (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, username TEXT NOT NULL,
    full_name TEXT NOT NULL, timezone TEXT, messages_count INTEGER DEFAULT 0 NOT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    is_spammer BOOLEAN DEFAULT FALSE NOT NULL, metadata TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (chat_id, user_id));
)";

constexpr auto todaysSchema = R"(
CREATE TABLE chat_settings (chat_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT,
    updated_by INTEGER NOT NULL DEFAULT 0, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, key));
CREATE TABLE chat_users (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, username TEXT NOT NULL,
    full_name TEXT NOT NULL, timezone TEXT, messages_count INTEGER DEFAULT 0 NOT NULL,
    metadata TEXT DEFAULT '' NOT NULL, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, user_id));
CREATE TABLE user_data (user_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, key TEXT NOT NULL,
    data TEXT NOT NULL, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL,
    PRIMARY KEY (user_id, chat_id, key));
CREATE TABLE chat_info (chat_id INTEGER PRIMARY KEY, title TEXT, username TEXT, type TEXT NOT NULL,
    is_forum BOOLEAN NOT NULL DEFAULT FALSE, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL);
CREATE TABLE chat_messages (chat_id INTEGER NOT NULL, message_id TEXT NOT NULL,
    date TIMESTAMP NOT NULL, user_id INTEGER NOT NULL, message_text TEXT NOT NULL,
    message_category TEXT DEFAULT 'user' NOT NULL, PRIMARY KEY (chat_id, message_id));
)";

constexpr auto mixedTimes = R"(
INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) VALUES
    (7, '9',  '2026-05-01 09:24:49', 1, 'old form'),
    (7, '10', '2026-05-01 09:24:49', 1, 'the same second, a later number'),
    (7, '11', '2026-05-01T09:24:48+00:00', 1, 'a second before, in the new form'),
    (7, '12', '2026-05-01 23:00:00', 1, 'the evening, in the old form'),
    (7, '13', '2026-05-02T00:30:00+03:00', 1, 'another zone: 21:30'),
    (7, 'mid.b', '2026-04-30 10:00:00', 2, 'b'),
    (7, 'mid.a', '2026-04-30T10:00:00.000000+00:00', 2, 'a');
)";

bool isIsoNow(const QByteArray &text)
{
    const std::optional<Instant> instant = parseTimestamp(text);
    return instant && isoTimestamp(*instant) == text
        && std::chrono::abs(currentInstant() - *instant) < std::chrono::minutes(1);
}

} // namespace

void TestBotWrites::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    Config config;
    const auto add = [&](const QString &name, const char *schema, bool readOnly) {
        SourceSpec spec;
        spec.name = name;
        spec.path = m_dir->filePath(name + u".db"_s);
        spec.readOnly = readOnly;
        QCOMPARE(fixture::runSql(spec.path, schema), QByteArray());
        config.sources += spec;
        config.routing.sourceNames += name;
        config.routing.sources.insert(name, {.readOnly = readOnly});
    };
    add(u"primary"_s, todaysSchema, false);
    add(u"six"_s, oldSchema, false);
    add(u"archive"_s, oldSchema, true);
    config.routing.defaultSource = u"primary"_s;
    config.routing.chatMapping = {{old, u"six"_s}, {frozen, u"archive"_s}};
    m_audit = std::make_shared<AuditLog>(
        AuditSettings{.path = m_dir->filePath(u"audit.jsonl"_s), .workspace = {}});
    m_door = std::make_unique<MultiSourceDatabase>(config, m_audit);
}

QList<Value> TestBotWrites::row(const QString &source, const QString &sql) const
{
    const auto rows =
        m_door
            ->read(source,
                [sql](Connection &connection) -> Result<QList<Value>> {
                    return connection.fetch(sql).map([](const RowBatch &batch) {
                        QList<Value> values;
                        for (int i = 0; i < batch.rowCount() * batch.columnCount(); ++i)
                            values += batch.at(i / batch.columnCount(), i % batch.columnCount())
                                          .toValue();
                        return values;
                    });
                })
            .result();
    return rows.value_or(QList<Value>());
}

QStringList TestBotWrites::texts(const QString &source, const QString &sql) const
{
    QStringList result;
    for (const Value &value : row(source, sql))
        result += QString::fromUtf8(value.bytes);
    return result;
}

void TestBotWrites::writesASetting_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<qint64>("chat");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<bool>("isPlain");
    QTest::addRow("in today's schema, with who did it")
        << u"primary"_s << today << u"chat_id, key, value, updated_by"_s << false;
    QTest::addRow("in version 6, which has no column for that, and other times")
        << u"six"_s << old << u"chat_id, key, value, 42"_s << true;
}

void TestBotWrites::writesASetting()
{
    QFETCH(QString, source);
    QFETCH(qint64, chat);
    QFETCH(QString, columns);
    QFETCH(bool, isPlain);
    const auto written = BotDatabase(*m_door)
                             .settings()
                             .setChatSetting(chat, u"chat-model"_s, u"модель"_s, 42)
                             .result();
    QVERIFY2(written, why(written).constData());
    QCOMPARE(*written, 1);
    QCOMPARE(row(source, u"SELECT %1 FROM chat_settings"_s.arg(columns)),
        (QList<Value>{Value::of(chat), Value::text(u"chat-model"_s), Value::text(u"модель"_s),
            Value::of(qint64(42))}));
    const QList<Value> times = row(source, u"SELECT created_at, updated_at FROM chat_settings"_s);
    QCOMPARE(times.size(), 2);
    for (const Value &time : times) {
        if (isPlain)
            QCOMPARE(plainTimestamp(*parseTimestamp(time.bytes)), time.bytes);
        else
            QVERIFY2(isIsoNow(time.bytes), time.bytes.constData());
    }
}

void TestBotWrites::keepsTheTimeOfCreation()
{
    QCOMPARE(
        fixture::runSql(m_dir->filePath(u"primary.db"_s),
            "INSERT INTO chat_settings VALUES (7, 'chat-prompt', 'v', 5, '2026-01-01 00:00:00', "
            "'2026-01-01 00:00:00')"),
        QByteArray());
    const BotSettings settings = BotDatabase(*m_door).settings();
    QVERIFY(settings.setChatSetting(today, u"chat-prompt"_s, std::nullopt, 6).result());
    const auto setting = settings.chatSetting(today, u"chat-prompt"_s).result();
    QVERIFY(setting && setting->value);
    QCOMPARE(setting->source, u"primary"_s);
    QVERIFY(!setting->value->value);
    QCOMPARE(setting->value->updatedBy, 6);
    QCOMPARE(setting->value->createdAt.text, "2026-01-01 00:00:00");
    QVERIFY(isIsoNow(setting->value->updatedAt.text));
}

void TestBotWrites::unsetsASetting()
{
    const BotSettings settings = BotDatabase(*m_door).settings();
    QVERIFY(settings.setChatSetting(today, u"chat-prompt"_s, u"1"_s).result());
    QVERIFY(settings.setChatSetting(today, u"detect-spam"_s, u"1"_s).result());
    QCOMPARE(settings.unsetChatSetting(today, u"chat-prompt"_s).result(), 1);
    QCOMPARE(settings.unsetChatSetting(today, u"chat-prompt"_s).result(), 0);
    const auto left = settings.chatSettings(today).result();
    QVERIFY(left);
    QCOMPARE(left->value.size(), 1);
    QCOMPARE(left->value.first().key, u"detect-spam"_s);
}

void TestBotWrites::writesAUser()
{
    const BotUsers users = BotDatabase(*m_door).users();
    for (const qint64 chat : {today, old}) {
        QVERIFY(users.updateChatUser(chat, 8290000000, u"@anna"_s, u"Анна"_s).result());
        QVERIFY(users.updateChatUser(chat, 8290000000, u"@Anna2"_s, u"Анна К."_s).result());
        const auto user = users.chatUserByUsername(chat, u"@ANNA2"_s).result();
        QVERIFY2(user && user->value, why(user).constData());
        QCOMPARE(user->value->userId, 8290000000);
        QCOMPARE(user->value->fullName, u"Анна К."_s);
        QCOMPARE(user->value->messagesCount, 0);
        QCOMPARE(user->value->metadata, u""_s);
    }
}

void TestBotWrites::writesUserData()
{
    const BotUsers users = BotDatabase(*m_door).users();
    QVERIFY(users.addUserData(1, today, u"tz"_s, u"\"Asia/Irkutsk\""_s).result());
    QVERIFY(users.addUserData(1, today, u"api-token"_s, u"\"s3cret\""_s).result());
    QCOMPARE(users.deleteUserData(1, today, u"tz"_s).result(), 1);
    const auto data = users.userData(1, today).result();
    QVERIFY(data);
    QCOMPARE(data->value.size(), 1);
    QCOMPARE(data->value.first().data, u"\"s3cret\""_s);
    const auto audited = readAudit(m_audit->path());
    QVERIFY(audited);
    QCOMPARE(audited->size(), 3);
    QCOMPARE(audited->at(0).record.keys["data"_L1].toString(), u"\"Asia/Irkutsk\""_s);
    QCOMPARE(audited->at(1).record.keys["data"_L1].toString(), u"***"_s);
}

void TestBotWrites::writesAChat()
{
    const BotChats chats = BotDatabase(*m_door).chats();
    const ChatInfo info{.chatId = today,
        .title = u"Клуб"_s,
        .username = std::nullopt,
        .type = u"group"_s,
        .isForum = true};
    QVERIFY(chats.updateChatInfo(info).result());
    const auto found = chats.chatInfo(today).result();
    QVERIFY(found && found->value);
    QCOMPARE(found->value->title, info.title);
    QCOMPARE(found->value->username, info.username);
    QCOMPARE(found->value->type, info.type);
    QVERIFY(found->value->isForum);
    QCOMPARE(row(u"primary"_s, u"SELECT typeof(is_forum) FROM chat_info"_s),
        QList<Value>{Value::text(u"integer"_s)});
}

void TestBotWrites::writesACategory()
{
    QCOMPARE(fixture::runSql(m_dir->filePath(u"primary.db"_s), mixedTimes), QByteArray());
    const BotMessages messages = BotDatabase(*m_door).messages();
    QCOMPARE(messages.updateChatMessageCategory(today, u"9"_s, u"user-spam"_s).result(), 1);
    QCOMPARE(messages.updateChatMessageCategory(today, u"none"_s, u"user-spam"_s).result(), 0);
    QCOMPARE(
        messages.chatMessageByMessageId(today, u"9"_s).result()->value->category, u"user-spam"_s);
    QCOMPARE(messages.chatMessageByMessageId(today, u"10"_s).result()->value->category, u"user"_s);
}

void TestBotWrites::refusesWhatTheBotCannotRead()
{
    const BotDatabase bot(*m_door);
    const auto category =
        bot.messages().updateChatMessageCategory(today, u"9"_s, u"spam"_s).result();
    QVERIFY(!category);
    QCOMPARE(category.error().kind, ErrorKind::Usage);
    const auto key = bot.settings().setChatSetting(today, u"detect_spam"_s, u"true"_s).result();
    QVERIFY(!key && key.error().kind == ErrorKind::Usage);
    const auto value = bot.settings().setChatSetting(today, u"detect-spam"_s, u"yes"_s).result();
    QVERIFY(!value && value.error().kind == ErrorKind::Usage);
    const auto text = bot.users().addUserData(1, today, u"k"_s, u"v"_s).result();
    QVERIFY(!text && text.error().kind == ErrorKind::Usage);
    QCOMPARE(row(u"primary"_s, u"SELECT count(*) FROM chat_settings"_s),
        QList<Value>{Value::of(qint64(0))});
    const auto chat = bot.chats().updateChatInfo({.chatId = today, .type = u"forum"_s}).result();
    QVERIFY(!chat);
    QCOMPARE(chat.error().kind, ErrorKind::Usage);
}

void TestBotWrites::refusesAReadOnlySource()
{
    const auto before = fixture::contentOf(m_dir->path()).value(u"archive.db"_s);
    const BotDatabase bot(*m_door);
    const QList<QFuture<Result<qint64>>> writes{
        bot.settings().setChatSetting(frozen, u"k"_s, u"v"_s),
        bot.settings().unsetChatSetting(frozen, u"k"_s),
        bot.users().updateChatUser(frozen, 1, u"@a"_s, u"a"_s),
        bot.users().addUserData(1, frozen, u"k"_s, u"v"_s),
        bot.users().deleteUserData(1, frozen, u"k"_s),
        bot.chats().updateChatInfo({.chatId = frozen, .type = u"group"_s}),
        bot.messages().updateChatMessageCategory(frozen, u"1"_s, u"user"_s)};
    for (const QFuture<Result<qint64>> &write : writes) {
        const auto refused = write.result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::ReadOnly);
        QCOMPARE(refused.error().source, u"archive"_s);
    }
    QCOMPARE(fixture::contentOf(m_dir->path()).value(u"archive.db"_s), before);
    const auto audited = readAudit(m_audit->path());
    QCOMPARE(audited->size(), writes.size());
    for (const AuditEntry &entry : *audited)
        QCOMPARE(entry.record.outcome, AuditOutcome::Refused);
}

void TestBotWrites::ordersMessagesInTrueTime()
{
    QCOMPARE(fixture::runSql(m_dir->filePath(u"primary.db"_s), mixedTimes), QByteArray());
    const auto messages = BotDatabase(*m_door).messages().chatMessagesSince(today).result();
    QVERIFY2(messages, why(messages).constData());
    QStringList ids;
    for (const ChatMessage &message : messages->value)
        ids += message.messageId;
    QCOMPARE(ids.join(u' '), u"12 13 10 9 11 mid.b mid.a"_s);
    QVERIFY(!messages->value.first().fullName);
    QVERIFY2(texts(u"primary"_s,
                 u"SELECT message_id FROM chat_messages ORDER BY date DESC, message_id DESC"_s)
            != ids,
        "the order of the texts is another one");
}

void TestBotWrites::filtersMessagesInTrueTime()
{
    QCOMPARE(fixture::runSql(m_dir->filePath(u"primary.db"_s), mixedTimes), QByteArray());
    const BotMessages messages = BotDatabase(*m_door).messages();
    MessageFilter filter;
    filter.since = parseTimestamp("2026-05-01T09:24:48+00:00");
    filter.until = parseTimestamp("2026-05-01 23:00:00");
    QStringList ids;
    for (const QList<ChatMessage> found = messages.chatMessagesSince(today, filter).result()->value;
         const ChatMessage &message : found)
        ids += message.messageId;
    QCOMPARE(ids.join(u' '), u"13 10 9"_s);
    filter = {};
    filter.user = 2;
    filter.categories = QStringList{u"user"_s, u"bot"_s};
    filter.limit = 1;
    const auto one = messages.chatMessagesSince(today, filter).result();
    QCOMPARE(one->value.size(), 1);
    QCOMPARE(one->value.first().messageId, u"mid.b"_s);
    QCOMPARE(messages.chatMessagesByUser(today, 2).result()->value.size(), 2);
}

void TestBotWrites::ordersUsersInTrueTime()
{
    QCOMPARE(fixture::runSql(m_dir->filePath(u"primary.db"_s),
                 "INSERT INTO chat_users VALUES"
                 "(7, 1, '@a', 'a', NULL, 5, '', '2026-01-01', '2026-05-01 23:00:00'),"
                 "(7, 2, '@b', 'b', NULL, 1, '{\"isSpammer\":true}', '2026-01-01', "
                 "'2026-05-01T01:00:00+00:00')"),
        QByteArray());
    const BotUsers users = BotDatabase(*m_door).users();
    const auto all = users.chatUsers(today).result();
    QVERIFY(all);
    QCOMPARE(all->value.size(), 2);
    QCOMPARE(all->value.first().userId, 1);
    QVERIFY(!all->value.first().isSpammer);
    QVERIFY(all->value.last().isSpammer);
    UserFilter busy;
    busy.minMessages = 2;
    QCOMPARE(users.chatUsers(today, busy).result()->value.size(), 1);
    UserFilter active;
    active.seenSince = parseTimestamp("2026-05-01");
    QCOMPARE(users.chatUsers(today, active).result()->value.size(), 2);
    active.lastActiveDays = 1;
    QCOMPARE(users.chatUsers(today, active).result()->value.size(), 0);
}

QTEST_GUILESS_MAIN(TestBotWrites)
#include "tst_botwrites.moc"
