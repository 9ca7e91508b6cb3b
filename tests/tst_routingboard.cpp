// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "botfixture.h"
#include "items/routingboard.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;
using fixture::BotFolder;

class TestRoutingBoard : public QObject {
    Q_OBJECT

    BotFolder m_folder;
    std::shared_ptr<const Workspace> m_workspace;
    std::shared_ptr<MultiSourceDatabase> m_database;
    CoverageReader m_coverage;

    void build(RoutingBoard &board) const
    {
        board.setWorkspace(m_workspace, m_workspace->config.routing, m_coverage.coverage());
    }
    static QStringList idsIn(const LaneModel &lane)
    {
        QStringList ids;
        for (int row = 0; row < lane.rowCount(); ++row)
            ids.append(lane.index(row).data(LaneModel::ChatRole).toString());
        return ids;
    }
    static QStringList lanesOf(const RoutingBoard &board)
    {
        QStringList lanes;
        for (const LaneModel *lane : board.lanes())
            lanes.append(idsIn(*lane).join(u' '));
        return lanes;
    }

private Q_SLOTS:
    void initTestCase();
    void eachChatStandsInItsLane();
    void titlesRowsAndMarks();
    void movingOneCard();
    void movingManyCards();
    void aChatThatNobodyKnewAppears();
    void searching_data();
    void searching();
    void aFailingSourceIsNamed();
    void largeChatsAreCountedInPages();
    void rowsWithoutAWholeChatIdAreLeftOut();
};

void TestRoutingBoard::initTestCase()
{
    WorkspaceRequest request;
    request.configFile = m_folder.config();
    request.environment = {};
    const Result<Workspace> workspace = loadWorkspace(request);
    QVERIFY(workspace.has_value());
    m_workspace = std::make_shared<const Workspace>(*workspace);
    m_database = std::make_shared<MultiSourceDatabase>(m_workspace->config);
    m_coverage.start(m_database);
    QTRY_VERIFY(!m_coverage.isRunning());
    QCOMPARE(m_coverage.failedSources(), QStringList());
}

void TestRoutingBoard::eachChatStandsInItsLane()
{
    RoutingBoard board;
    build(board);
    // Default, primary, archive with the newest first, missing.
    QCOMPARE(lanesOf(board), (QStringList{u"7"_s, u""_s, u"-200 -1000000000100"_s, u"-300"_s}));
    for (LaneModel *lane : board.lanes())
        QAbstractItemModelTester(lane, QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestRoutingBoard::titlesRowsAndMarks()
{
    RoutingBoard board;
    build(board);
    const RoutedChat *club = board.chat(u"-1000000000100"_s);
    QVERIFY(club);
    QCOMPARE(club->title, u"Book club"_s);
    QCOMPARE(club->comment, u"Book club, until 2025"_s);
    QCOMPARE(club->kind, ChatKind::Supergroup);
    QCOMPARE(club->here.messages, 1);
    QCOMPARE(club->newestSource, u"primary"_s);
    QCOMPARE(club->marks, ChatMarks(ChatMark::Misplaced | ChatMark::Silent));
    QCOMPARE(board.chat(u"-200"_s)->marks, ChatMarks());
    QCOMPARE(board.chat(u"-300"_s)->marks, ChatMarks(ChatMark::Dangling));
    QCOMPARE(board.chat(u"7"_s)->label(), u"@anna"_s);
}

void TestRoutingBoard::movingOneCard()
{
    RoutingBoard board;
    build(board);
    QList<QAbstractItemModelTester *> testers;
    for (LaneModel *lane : board.lanes()) {
        testers.append(new QAbstractItemModelTester(
            lane, QAbstractItemModelTester::FailureReportingMode::QtTest, &board));
    }
    const QSignalSpy resets(board.lanes().at(2), &QAbstractItemModel::modelReset);
    const Routing before = board.routing();
    board.setRouting(withRoute(before, {-1000000000100, {}}, u"primary"_s));
    QCOMPARE(lanesOf(board), (QStringList{u"7"_s, u"-1000000000100"_s, u"-200"_s, u"-300"_s}));
    QCOMPARE(board.chat(u"-1000000000100"_s)->marks, ChatMarks(ChatMark::Pending));
    QCOMPARE(board.chat(u"-1000000000100"_s)->here.messages, 2);
    QCOMPARE(resets.count(), 0);
    board.setRouting(before);
    QCOMPARE(idsIn(*board.lanes().at(2)), (QStringList{u"-200"_s, u"-1000000000100"_s}));
    QVERIFY(!board.chat(u"-1000000000100"_s)->marks.testFlag(ChatMark::Pending));
}

void TestRoutingBoard::movingManyCards()
{
    RoutingBoard board;
    build(board);
    Routing routing = board.routing();
    for (qint64 id = 1000; id < 1200; ++id)
        routing = withRoute(std::move(routing), {id, {}}, u"archive"_s);
    board.setRouting(routing);
    QCOMPARE(board.lanes().at(2)->total(), 202);
    for (qint64 id = 1000; id < 1200; ++id)
        routing = withRoute(std::move(routing), {id, {}}, u"primary"_s);
    board.setRouting(routing);
    QCOMPARE(board.lanes().at(1)->rowCount(), 200);
    QCOMPARE(board.lanes().at(2)->rowCount(), 2);
}

void TestRoutingBoard::aChatThatNobodyKnewAppears()
{
    RoutingBoard board;
    build(board);
    board.setRouting(withRoute(board.routing(), {42, {}}, u"primary"_s));
    QCOMPARE(idsIn(*board.lanes().at(1)), QStringList{u"42"_s});
}

void TestRoutingBoard::searching_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ChatMarks>("marks");
    QTest::addColumn<QStringList>("found");

    QTest::addRow("by a part of the id")
        << u"-100000"_s << ChatMarks() << QStringList{u"-1000000000100"_s};
    QTest::addRow("by title, whatever the case")
        << u"HIK"_s << ChatMarks() << QStringList{u"-200"_s};
    QTest::addRow("by comment") << u"gone"_s << ChatMarks() << QStringList{u"-300"_s};
    QTest::addRow("by kind") << u"private"_s << ChatMarks() << QStringList{u"7"_s};
    QTest::addRow("by what it is mapped to")
        << u"nowhere"_s << ChatMarks() << QStringList{u"-300"_s};
    QTest::addRow("by mark") << u""_s << ChatMarks(ChatMark::Dangling) << QStringList{u"-300"_s};
    QTest::addRow("nothing fits") << u"xyzzy"_s << ChatMarks() << QStringList();
}

void TestRoutingBoard::searching()
{
    QFETCH(const QString, text);
    QFETCH(const ChatMarks, marks);
    QFETCH(const QStringList, found);
    RoutingBoard board;
    build(board);
    board.setSearch({text, marks});
    QStringList ids;
    for (const LaneModel *lane : board.lanes())
        ids += idsIn(*lane);
    QCOMPARE(ids, found);
    QCOMPARE(board.shownCount(), found.size());
}

void TestRoutingBoard::aFailingSourceIsNamed()
{
    Config config = m_workspace->config;
    config.sources[1].path = m_folder.path(u"no such file.db"_s);
    CoverageReader reader;
    reader.start(std::make_shared<MultiSourceDatabase>(config));
    QTRY_VERIFY(!reader.isRunning());
    QCOMPARE(reader.failedSources(), QStringList{u"archive"_s});
    QCOMPARE(reader.coverage().value(u"primary"_s).chats.value(7).messages, 1);
    // Nothing is said of rows that could not be counted.
    RoutingBoard board;
    board.setWorkspace(m_workspace, m_workspace->config.routing, reader.coverage());
    const RoutedChat *club = board.chat(u"-1000000000100"_s);
    QVERIFY(club && !club->isCounted);
    QCOMPARE(club->marks, ChatMarks());
    QVERIFY(board.chat(u"7"_s)->isCounted);
}

void TestRoutingBoard::largeChatsAreCountedInPages()
{
    const QString path = m_folder.path(u"large.db"_s);
    QCOMPARE(fixture::runSql(path, R"(
        CREATE TABLE chat_messages (chat_id INTEGER NOT NULL, message_id TEXT NOT NULL,
            date TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, message_id));
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 45000)
        INSERT INTO chat_messages SELECT -5, i, datetime(1700000000 + i, 'unixepoch') FROM n;)"),
        QByteArray());
    SourceSpec spec;
    spec.name = u"large"_s;
    spec.path = path;
    spec.readOnly = true;
    Config config;
    config.sources = {spec};
    CoverageReader reader;
    reader.start(std::make_shared<MultiSourceDatabase>(config));
    QTRY_VERIFY(!reader.isRunning());
    const ChatPresence presence = reader.coverage().value(u"large"_s).chats.value(-5);
    QCOMPARE(presence.messages, 45000);
    QCOMPARE(presence.first, Instant(std::chrono::seconds(1700000001)));
    QCOMPARE(presence.last, Instant(std::chrono::seconds(1700045000)));
}

/// Read as a number, each of these ids would be another chat's, or lead the count back to its
/// start.
void TestRoutingBoard::rowsWithoutAWholeChatIdAreLeftOut()
{
    const QString path = m_folder.path(u"odd.db"_s);
    QCOMPARE(fixture::runSql(path, R"(
        CREATE TABLE chat_info (chat_id, title TEXT, username TEXT, type TEXT);
        INSERT INTO chat_info VALUES (-5, 'Whole', NULL, 'group'), ('x', 'Odd', NULL, 'group');
        CREATE TABLE chat_messages (chat_id INTEGER, message_id TEXT NOT NULL,
            date TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, message_id));
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
        INSERT INTO chat_messages SELECT -5, i, datetime(1700000000 + i, 'unixepoch') FROM n;
        INSERT INTO chat_messages VALUES ('abc', '1', ''), ('', '1', ''), (x'00FF', '1', ''),
            (NULL, '1', ''), (2.5, '1', '2026-01-01'), (2.5, '2', ''), (-9e999, '1', ''),
            (9, '1', '2026-01-01');)"),
        QByteArray());
    SourceSpec spec;
    spec.name = u"odd"_s;
    spec.path = path;
    Config config;
    config.sources = {spec};
    CoverageReader reader;
    reader.start(std::make_shared<MultiSourceDatabase>(config));
    QTRY_VERIFY_WITH_TIMEOUT(!reader.isRunning(), 10'000);
    const SourceCoverage coverage = reader.coverage().value(u"odd"_s);
    QCOMPARE(coverage.chats.size(), 2);
    QCOMPARE(coverage.chats.value(-5).messages, 40);
    QCOMPARE(coverage.chats.value(9).messages, 1);
    QCOMPARE(coverage.labels.keys(), QList<qint64>{-5});
    const OddChats messages{u"chat_messages"_s, 7, {u"NULL"_s, u"''"_s, u"'abc'"_s}};
    const OddChats chats{u"chat_info"_s, 1, {u"'x'"_s}};
    QCOMPARE(coverage.odd.size(), 2);
    QCOMPARE(coverage.odd.value(0).rows, messages.rows);
    QCOMPARE(coverage.odd.value(1), chats);
}

QTEST_GUILESS_MAIN(TestRoutingBoard)
#include "tst_routingboard.moc"
