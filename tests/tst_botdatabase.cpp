// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/botdatabase.h"
#include "bot/idnames.h"
#include "botsample.h"
#include "why.h"

#include <QJsonArray>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// The bot's reads against what the real bot answered over its sample databases.
class TestBotDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersAsTheBot_data();
    void answersAsTheBot();
    void leavesTheFilesAsTheyWere();
    void readsAnOldSchemaWithStatedDefaults();
    void namesWhatLost();
    void looksForMediaEverywhere();
    void visitsWritableSourcesOnly();
    void namesTheFailingSource();
    void tellsHowMuchAChatHolds();
    void namesDoNotDependOnWhoAnswersFirst();

private:
    void compareChats(
        const QFuture<Result<Gathered<ChatInfo>>> &answer, const QJsonArray &expected);

    std::unique_ptr<BotSample> m_sample;
    QMap<QString, QByteArray> m_before;
};

namespace {

template <typename T> QString messageOf(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

qint64 idOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

} // namespace

void TestBotDatabase::initTestCase()
{
    if (!BotSample::isAvailable())
        QSKIP("the sample databases (../shared/data or POINTSMAN_SHARED_DATA) are not here");
    m_sample = std::make_unique<BotSample>();
    QVERIFY(m_sample->isReady());
    m_before = m_sample->contentOfFiles();
}

void TestBotDatabase::answersAsTheBot_data()
{
    QTest::addColumn<QJsonObject>("read");
    const QJsonArray cases = BotSample::readCases();
    QVERIFY(!cases.isEmpty());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject read = cases[i].toObject();
        QTest::addRow("%lld %s of chat %s user %s from %s", qint64(i),
            qPrintable(read["op"_L1].toString()), qPrintable(read["chatId"_L1].toString()),
            qPrintable(read["userId"_L1].toString()),
            qPrintable(read["dataSource"_L1].toString(u"its source"_s)))
            << read;
    }
}

void TestBotDatabase::compareChats(
    const QFuture<Result<Gathered<ChatInfo>>> &answer, const QJsonArray &expected)
{
    const auto chats = answer.result();
    QVERIFY2(chats, why(chats).constData());
    QVERIFY(!chats->isPartial());
    QJsonArray found;
    for (const Sourced<ChatInfo> &chat : chats->rows)
        found += QJsonObject{{u"chatId"_s, QString::number(chat.value.chatId)},
            {u"title"_s, chat.value.title ? QJsonValue(*chat.value.title) : QJsonValue()},
            {u"type"_s, chat.value.type}, {u"source"_s, chat.source}};
    QCOMPARE(found, expected);
}

void TestBotDatabase::answersAsTheBot()
{
    QFETCH(QJsonObject, read);
    const BotDatabase bot(m_sample->door());
    const QString operation = read["op"_L1].toString();
    const QJsonValue expected = read["expect"_L1];
    if (operation == u"getAllGroupChats"_s) {
        compareChats(bot.chats().chats({.groupsOnly = true}), expected.toArray());
    } else if (operation == u"getUserChats"_s) {
        compareChats(bot.chats().chats({.user = idOf(read["userId"_L1])}), expected.toArray());
    } else if (operation == u"getUserIdByUserName"_s) {
        const auto chats = bot.chats().userIdByUserName(read["username"_L1].toString()).result();
        QVERIFY2(chats, why(chats).constData());
        QJsonArray found;
        for (const Sourced<ChatInfo> &chat : chats->rows)
            found += chat.value.chatId;
        QCOMPARE(found, expected.toArray());
    } else if (operation == u"listChatsBySetting"_s) {
        const auto settings = bot.settings().chatsBySetting(read["key"_L1].toString()).result();
        QVERIFY2(settings, why(settings).constData());
        QJsonObject found;
        for (const Sourced<ChatSetting> &setting : settings->rows)
            found.insert(QString::number(setting.value.chatId), *setting.value.value);
        QCOMPARE(found, expected.toObject());
    } else {
        QCOMPARE(operation, u"getChatMessagesSince+getChatInfo"_s);
        ReadOptions options;
        if (read["dataSource"_L1].isString())
            options.source = read["dataSource"_L1].toString();
        const qint64 chat = idOf(read["chatId"_L1]);
        const auto messages = bot.messages().chatMessagesSince(chat, {}, options).result();
        QVERIFY2(messages, why(messages).constData());
        const auto info = bot.chats().chatInfo(chat, options).result();
        QVERIFY2(info, why(info).constData());
        const QJsonObject expect = expected.toObject();
        QCOMPARE(messages->value.size(), expect["messages"_L1].toInteger());
        QCOMPARE(messages->value.isEmpty() ? QJsonValue() : messages->value.first().messageId,
            expect["newestMessageId"_L1]);
        const ChatInfo found = info->value.value_or(ChatInfo());
        QCOMPARE(found.title ? QJsonValue(*found.title) : QJsonValue(), expect["title"_L1]);
        QCOMPARE(info->value ? QJsonValue(found.type) : QJsonValue(), expect["type"_L1]);
    }
}

void TestBotDatabase::leavesTheFilesAsTheyWere()
{
    QCOMPARE(m_sample->contentOfFiles(), m_before);
}

void TestBotDatabase::readsAnOldSchemaWithStatedDefaults()
{
    const BotDatabase bot(m_sample->door());
    const qint64 chat = -1001357765435;
    const auto messages = bot.messages().chatMessagesSince(chat).result();
    QVERIFY2(messages, why(messages).constData());
    QCOMPARE(messages->source, u"archive_2024"_s);
    QCOMPARE(messages->value.first().markup, u""_s);
    QVERIFY(!messages->value.first().mediaGroupId);
    QVERIFY(messages->value.first().fullName);
    const auto settings = bot.settings().chatSettings(chat).result();
    QVERIFY2(settings, why(settings).constData());
    QVERIFY(!settings->value.isEmpty());
    QCOMPARE(settings->value.first().updatedBy, 0);
    const auto users = bot.users().chatUsers(chat).result();
    QVERIFY2(users, why(users).constData());
    QVERIFY(!users->value.isEmpty());
    const auto spam =
        bot.spam().spamMessages(1000, SourceScope::All, {.source = u"archive_2024"_s}).result();
    QVERIFY2(spam, why(spam).constData());
    QVERIFY(!spam->rows.isEmpty());
    QCOMPARE(spam->rows.first().value.confidence, 1.0);
}

void TestBotDatabase::namesWhatLost()
{
    const auto chats = BotDatabase(m_sample->door()).chats().chats({.groupsOnly = true}).result();
    QVERIFY2(chats, why(chats).constData());
    const auto renamed = std::find_if(chats->lost.begin(), chats->lost.end(),
        [](const Sourced<ChatInfo> &chat) { return chat.value.chatId == -1001650205185; });
    QVERIFY(renamed != chats->lost.end());
    QCOMPARE(renamed->source, u"archive"_s);
    QCOMPARE(renamed->value.title, u"Настольные игры"_s);
    qint64 lost = 0;
    for (const SourceAnswer &answer : chats->sources)
        lost += answer.lost;
    QCOMPARE(lost, chats->lost.size());
    QCOMPARE(chats->sources.size(), 5);
}

void TestBotDatabase::looksForMediaEverywhere()
{
    const BotDatabase bot(m_sample->door());
    QSet<QString> wanted;
    const auto chats = bot.chats().chats({}, {.source = u"archive"_s}).result();
    QVERIFY2(chats, why(chats).constData());
    for (const Sourced<ChatInfo> &chat : chats->rows) {
        const auto messages =
            bot.messages()
                .chatMessagesSince(chat.value.chatId, {}, {.source = u"archive"_s})
                .result();
        for (const ChatMessage &message : messages->value) {
            if (message.mediaId)
                wanted += *message.mediaId;
        }
    }
    QVERIFY(wanted.size() > 100);
    const QStringList ids(wanted.begin(), wanted.end());
    const auto inArchive = bot.media().mediaAttachments(ids, {.source = u"archive"_s}).result();
    const auto anywhere = bot.media().mediaAttachments(ids).result();
    QVERIFY2(inArchive && anywhere, why(anywhere).constData());
    QVERIFY2(inArchive->rows.size() < wanted.size(), "some ids dangle in the archive itself");
    QCOMPARE(anywhere->rows.size(), wanted.size());
}

void TestBotDatabase::visitsWritableSourcesOnly()
{
    const auto chats = BotDatabase(m_sample->door())
                           .chats()
                           .chats({.groupsOnly = true, .scope = SourceScope::WritableOnly})
                           .result();
    QVERIFY2(chats, why(chats).constData());
    QCOMPARE(chats->sources.size(), 1);
    QCOMPARE(chats->rows.size(), 28);
}

void TestBotDatabase::namesTheFailingSource()
{
    Config config = *m_sample->door().config();
    config.sources[1].path = m_sample->path(u"missing.db"_s);
    const MultiSourceDatabase door(config);
    const auto chats = BotDatabase(door).chats().chats({.groupsOnly = true}).result();
    QVERIFY2(chats, why(chats).constData());
    QVERIFY(chats->isPartial());
    QVERIFY(chats->sources[1].error);
    QCOMPARE(chats->sources[1].error->source, u"archive"_s);
    QVERIFY(chats->rows.size() > 28);
}

void TestBotDatabase::tellsHowMuchAChatHolds()
{
    const BotDatabase bot(m_sample->door());
    const qint64 chat = -1002005316456;
    const auto activity = bot.chats().activity(u"primary"_s, {chat, 555}).result();
    QVERIFY2(activity, why(activity).constData());
    QCOMPARE(activity->size(), 1);
    QCOMPARE(activity->first().messages, 116);
    const auto messages = bot.messages().chatMessagesSince(chat).result();
    QCOMPARE(activity->first().last, messages->value.first().date.instant);
    QCOMPARE(activity->first().first, messages->value.last().date.instant);
}

void TestBotDatabase::namesDoNotDependOnWhoAnswersFirst()
{
    const IdNames own{{{-5, u"Own"_s}}, {}};
    const IdNames first{{{-5, u"First"_s}, {-6, u"First"_s}}, {{7, u"Anna"_s}}};
    const IdNames second{{{-5, u"Second"_s}, {-6, u"Second"_s}, {-7, u"Second"_s}}, {}};
    const QHash<QString, IdNames> known{{u"c"_s, own}, {u"b"_s, second}, {u"a"_s, first}};
    const IdNames names = namesInOrder(u"c"_s, {u"a"_s, u"b"_s, u"c"_s}, known);
    QCOMPARE(
        names.chats, (QHash<qint64, QString>{{-5, u"Own"_s}, {-6, u"First"_s}, {-7, u"Second"_s}}));
    QCOMPARE(names.users, (QHash<qint64, QString>{{7, u"Anna"_s}}));
}

QTEST_GUILESS_MAIN(TestBotDatabase)
#include "tst_botdatabase.moc"
