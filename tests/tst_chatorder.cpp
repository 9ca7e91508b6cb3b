// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/chatorder.h"
#include "catalogue/messagecounts.h"
#include "messagefixture.h"
#include "why.h"

#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// What the catalogue tells without looking for words: the order of a chat, and how many there are.
class TestChatOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ordersAChat();
    void countsDaysAndChats();
};

void TestChatOrder::ordersAChat()
{
    const fixture::MessageFolder folder({u"one"_s, u"two"_s});
    const QByteArray columns = fixture::messageSchema
        + QByteArray(
            "INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) VALUES ");
    QCOMPARE(
        fixture::runSql(folder.path(u"one"_s), columns + R"((-5, '9', '2025-01-01 10:00:00', 1, ''),
        (-5, '10', '2025-01-01T10:00:00+00:00', 1, ''), (-5, 'mid.b', '2025-01-02', 1, ''),
        (-5, 'mid.a', '2025-01-02', 1, ''), (-6, '1', '2025-01-01', 1, ''), (-5, '1', 'never', 1, ''))"),
        QByteArray());
    QCOMPARE(
        fixture::runSql(folder.path(u"two"_s), columns + R"((-5, '9', '2025-01-01 10:00:00', 1, ''),
        (-5, '11', '2024-12-31 23:59:59', 1, ''))"),
        QByteArray());
    QList<Catalogue> catalogues;
    for (const QString &name : folder.names())
        catalogues += *folder.build(name)->catalogue;
    const auto order = chatOrder(catalogues, -5, {});
    QVERIFY2(order, why(order).constData());
    QStringList shown;
    for (const ChatEntry &entry : *order) {
        SegmentReader reader(*catalogues[entry.source].segments[entry.segment]);
        const MessageId id = reader.id(int(entry.at));
        shown += folder.names()[entry.source] + u' ' + QString::fromUtf8(id.toValue().bytes);
    }
    QCOMPARE(shown,
        (QStringList{u"one 1"_s, u"two 11"_s, u"one 9"_s, u"two 9"_s, u"one 10"_s, u"one mid.a"_s,
            u"one mid.b"_s}));
    QVERIFY(chatOrder(catalogues, -7, {})->empty());
}

void TestChatOrder::countsDaysAndChats()
{
    const fixture::MessageFolder folder({u"one"_s});
    QCOMPARE(
        fixture::runSql(folder.path(u"one"_s),
            fixture::messageSchema
                + QByteArray(
                    R"(INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) VALUES
        (1, '1', '1969-12-31 23:59:59', 1, ''), (1, '2', '1970-01-01 00:00:00', 1, ''),
        (1, '3', '1970-01-02T23:30:00-01:00', 1, ''), (2, '4', '1970-01-01 23:59:59', 1, ''),
        (2, '5', 'never', 1, ''))")),
        QByteArray());
    const auto built = folder.build(u"one"_s);
    const auto days = messagesADay(*built->catalogue, {});
    QCOMPARE(*days, (MessagesADay{{-1, 1}, {0, 2}, {2, 1}}));
    const auto chats = messagesByChat(*built->catalogue, {});
    QCOMPARE(*chats, (QHash<qint64, qint64>{{1, 3}, {2, 2}}));
}

QTEST_GUILESS_MAIN(TestChatOrder)
#include "tst_chatorder.moc"
