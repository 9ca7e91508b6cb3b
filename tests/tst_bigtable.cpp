// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A watchdog over the window's event loop while a large table is used. The number of rows is a
// million, or what POINTSMAN_BROWSE_ROWS says.
#include "browse/filterheader.h"
#include "browse/findbar.h"
#include "browse/tablegrid.h"
#include "browse/tablepage.h"
#include "ownclock.h"
#include "windowfixture.h"

#include <QTabWidget>
#include <QTableView>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestBigTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void neverBlocks();
    void leavesNoJobBehind_data();
    void leavesNoJobBehind();

private:
    using Done = std::function<bool()>;
    void open(const QString &table = QStringLiteral("messages"));
    void act(const char *what, const std::function<void()> &action, const Done &done);
    bool isIdle() const;

    /// Milliseconds: 50 where the machine is kept quiet for a run with a size of its own; on a
    /// shared one other programs take their part of every gap, and opening a page comes near to it.
    const double longestGap = qEnvironmentVariableIsSet("POINTSMAN_BROWSE_ROWS") ? 50 : 80;
    OwnSettings m_settings;
    QTemporaryDir m_dir;
    qint64 m_rows = 1'000'000;
    std::unique_ptr<MainWindow> m_window;
    TablePage *m_page = nullptr;
    double m_longest = 0;
    QByteArray m_slowest;
};

void TestBigTable::initTestCase()
{
    if (const qint64 rows = qEnvironmentVariable("POINTSMAN_BROWSE_ROWS").toLongLong(); rows > 0)
        m_rows = rows;
    const QByteArray sql = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE TABLE "
                           "messages(id INTEGER PRIMARY KEY, chat_id INTEGER, date TIMESTAMP, text "
                           "TEXT); WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r "
                           "WHERE i < "
        + QByteArray::number(m_rows)
        + ") INSERT INTO messages SELECT i, -1001000000000 - i % 97, datetime(1700000000 + i, "
          "'unixepoch'), 'message ' || (i * 7919 % 1000003) FROM r; CREATE TABLE "
          "keyed(chat_id INTEGER, message_id TEXT, PRIMARY KEY(chat_id, message_id)) WITHOUT "
          "ROWID; INSERT INTO keyed SELECT chat_id, id FROM messages";
    QCOMPARE(fixture::runSql(m_dir.filePath(u"big.db"_s), sql.constData()), QByteArray());
    OpenTarget target;
    target.database = m_dir.filePath(u"big.db"_s);
    target.readOnly = true;
    m_window = openWindow(target);
    QVERIFY(m_window);
    m_window->resize(1280, 800);
}

void TestBigTable::open(const QString &table)
{
    PageRequest request;
    request.kind = PageRequest::Kind::Table;
    request.source = m_window->session().database()->config()->sources.first().name;
    request.table = table;
    m_window->openPage(request);
    m_page = qobject_cast<TablePage *>(m_window->currentPage());
}

/// Acts, then handles events until `done`, and a little longer; remembers the longest that the
/// window was deaf.
void TestBigTable::act(const char *what, const std::function<void()> &action, const Done &done)
{
    QElapsedTimer total;
    total.start();
    qint64 doneSince = -1;
    std::function<void()> next = action;
    double longest = 0;
    while (doneSince < 0 || total.elapsed() - doneSince < 100) {
        const OwnClock clock;
        next();
        longest = std::max(longest, clock.elapsed());
        next = [] { QCoreApplication::processEvents(); };
        if (doneSince < 0 && done())
            doneSince = total.elapsed();
        QVERIFY2(total.elapsed() < 180'000, what);
    }
    qInfo("%-28s longest gap %5.1f ms, done after %lld ms", what, longest, doneSince);
    if (longest > m_longest) {
        m_longest = longest;
        m_slowest = what;
    }
}

bool TestBigTable::isIdle() const
{
    const qint64 top = m_page->grid()->topPosition();
    return m_page->pager().isComplete()
        && (m_page->pager().rowCount() == 0
            || m_page->pager().row(top).state == PagedRow::State::Ready);
}

void TestBigTable::neverBlocks()
{
    const Done idle = [this] { return isIdle(); };
    const Done firstRows = [this] {
        return m_page->pager().rowCount() > 0
            && m_page->pager().row(0).state == PagedRow::State::Ready;
    };
    act(
        "open", [this] { open(); }, firstRows);
    act(
        "count", [] {}, idle);
    TablePage *page = m_page;
    act(
        "jump far", [&] { page->grid()->goTo(m_rows - 1); }, idle);
    act(
        "scroll by pages",
        [&] {
            for (int key = 0; key < 50; ++key)
                QTest::keyClick(page->grid()->view(), Qt::Key_PageUp);
        },
        idle);
    act(
        "select all", [&] { page->grid()->view()->selectAll(); }, idle);
    act(
        "sort", [&] { page->grid()->headerOf(3)->setSortIndicator(3, Qt::DescendingOrder); },
        [&] { return page->pager().view().sort && isIdle(); });
    act(
        "scroll sorted", [&] { page->grid()->goTo(m_rows / 2); }, idle);
    act(
        "unsort", [&] { page->grid()->headerOf(3)->setSortIndicator(-1, Qt::AscendingOrder); },
        idle);
    act(
        "filter", [&] { page->grid()->setFilter(3, u"99"_s); },
        [&] { return !page->pager().view().filters.isEmpty() && isIdle(); });
    act(
        "filter by expression", [&] { page->grid()->setFilter(3, u"/9[0-4]$/"_s); },
        [&] { return page->pager().view().filters.value(0).text.startsWith(u'/') && isIdle(); });
    act(
        "unfilter", [&] { page->grid()->setFilter(3, {}); },
        [&] { return page->pager().view().filters.isEmpty() && isIdle(); });
    auto find = page->findChild<FindBar *>();
    auto tabs = m_window->findChild<QTabWidget *>(u"pages"_s);
    act(
        "find",
        [&] {
            find->openFind();
            QTest::keyClicks(find->focusWidget(), u"message 77777"_s);
            QTest::keyClick(find->focusWidget(), Qt::Key_Return);
        },
        [&] { return page->grid()->currentIndex().row() > 0 && isIdle(); });
    act(
        "open without rowid", [this] { open(u"keyed"_s); }, firstRows);
    act(
        "count without rowid", [] {}, idle);
    act(
        "filter without rowid", [this] { m_page->grid()->setFilter(1, u"/[0-8]$/"_s); },
        [this] { return !m_page->pager().view().filters.isEmpty() && isIdle(); });
    act(
        "sort without rowid",
        [this] { m_page->grid()->headerOf(1)->setSortIndicator(1, Qt::AscendingOrder); },
        [this] { return m_page->pager().view().sort && isIdle(); });
    page = m_page;
    act(
        "close", [&] { Q_EMIT tabs->tabCloseRequested(tabs->currentIndex()); },
        [&] { return m_window->currentPage() != page; });
    QVERIFY2(m_longest < longestGap, m_slowest.constData());
}

void TestBigTable::leavesNoJobBehind_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("sorted");
    QTest::addRow("while counting") << QString() << -1;
    QTest::addRow("while filtering") << u"/9[0-4]$/"_s << -1;
    QTest::addRow("while sorting") << QString() << 3;
}

void TestBigTable::leavesNoJobBehind()
{
    QFETCH(QString, filter);
    QFETCH(int, sorted);
    open();
    QVERIFY(QTest::qWaitFor([this] { return m_page->pager().rowCount() > 0; }, 10000));
    TableView view;
    if (!filter.isEmpty())
        view.filters << ColumnFilter{3, filter};
    if (sorted >= 0)
        view.sort = SortOrder{sorted, Qt::AscendingOrder};
    if (view != TableView()) {
        QVERIFY(m_page->pager().setView(view));
        QTest::qWait(20);
    }
    if (m_page->pager().isComplete())
        QSKIP("The rows were counted before the tab could be closed");
    auto tabs = m_window->findChild<QTabWidget *>(u"pages"_s);
    Q_EMIT tabs->tabCloseRequested(tabs->currentIndex());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // Every thread of the pool is free again.
    const auto database = m_window->session().database();
    const SourceSpec &source = database->config()->sources.first();
    QElapsedTimer timer;
    timer.start();
    QList<QFuture<Result<int>>> reads;
    for (int read = 0; read < source.maxConnections; ++read)
        reads << database->read(source.name, [](Connection &) { return Result<int>(1); });
    for (QFuture<Result<int>> &read : reads)
        read.waitForFinished();
    QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestBigTable)
#include "tst_bigtable.moc"
