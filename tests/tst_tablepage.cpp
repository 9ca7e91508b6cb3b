// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "browse/filterheader.h"
#include "browse/findbar.h"
#include "browse/tablecursor.h"
#include "browse/tablegrid.h"
#include "browse/tablepage.h"
#include "exchange/cliptext.h"
#include "frame/pagetabs.h"
#include "valuezoo.h"
#include "why.h"
#include "windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestTablePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bringsEveryValueUnchanged();
    void theInspectorFollowsThePageInFront();
    void isUsedByKeyboardAlone();
    void remembersFiltersAndOrder();
    void filtersEndWithTheirTab();
    void followsUnlessSorted();
    void showsNamesUnderIds();
    void showsTimestampsRaw();
    void asksBeforeALongCellIsRead();

private:
    void make(const QByteArray &sql);
    void open(const QString &table);
    bool waitShown() const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    void run(const QString &action) const;
    QString copied(const QString &action) const;
    QString shown(int row, int column) const;
    TableModel &model() const { return *m_page->findChild<TableModel *>(); }

    OwnSettings m_settings;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;
    TablePage *m_page = nullptr;
};

void TestTablePage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestTablePage::cleanup()
{
    m_window.reset();
}

void TestTablePage::make(const QByteArray &sql)
{
    QCOMPARE(fixture::runSql(m_dir->filePath(u"a.db"_s), sql.constData()), QByteArray());
}

void TestTablePage::open(const QString &table)
{
    if (!m_window) {
        OpenTarget target;
        target.database = m_dir->filePath(u"a.db"_s);
        m_window = openWindow(target);
        QVERIFY(m_window);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    PageRequest request;
    request.kind = PageRequest::Kind::Table;
    request.source = m_window->session().database()->config()->sources.first().name;
    request.table = table;
    m_window->openPage(request);
    m_page = qobject_cast<TablePage *>(m_window->currentPage());
    QVERIFY(m_page);
    QVERIFY(waitShown());
}

bool TestTablePage::waitShown() const
{
    return QTest::qWaitFor(
        [this] {
            TablePager &pager = m_page->pager();
            return pager.isComplete()
                && (pager.rowCount() == 0 || pager.row(0).state == PagedRow::State::Ready);
        },
        10000);
}

void TestTablePage::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TestTablePage::run(const QString &action) const
{
    for (QAction *known : m_page->actions()) {
        if (known->text() == action)
            return known->trigger();
    }
    QFAIL(qPrintable(action));
}

QString TestTablePage::copied(const QString &action) const
{
    QGuiApplication::clipboard()->clear();
    run(action);
    const auto isThere = [] { return !QGuiApplication::clipboard()->text().isEmpty(); };
    return QTest::qWaitFor(isThere, 5000) ? QGuiApplication::clipboard()->text() : QString();
}

QString TestTablePage::shown(int row, int column) const
{
    return model().index(row, column).data().toString();
}

void TestTablePage::bringsEveryValueUnchanged()
{
    const QList<ZooAnimal> zoo = valueZoo();
    RowBatch batch(Columns{{u"id"_s, u"INTEGER"_s}, {u"v"_s, {}}});
    QByteArray sql = "CREATE TABLE zoo(id INTEGER PRIMARY KEY, v);";
    for (qsizetype row = 0; row < zoo.size(); ++row) {
        batch.appendInteger(row + 1);
        batch.append(zoo[row].value);
        sql += "INSERT INTO zoo VALUES (" + QByteArray::number(row + 1) + ", "
            + sqlLiteral(batch.at(int(row), 1)) + ");";
    }
    make(sql);
    open(u"zoo"_s);
    TablePager &pager = m_page->pager();
    QCOMPARE(pager.rowCount(), zoo.size());
    QSignalSpy inspected(m_page, &Page::rowInspected);
    for (int row = 0; row < zoo.size(); ++row) {
        const PagedRow paged = pager.row(row);
        QVERIFY2(paged.page->at(paged.row, 1).toValue() == zoo[row].value, zoo[row].name);
        inspected.clear();
        m_page->grid()->goTo(row, 1);
        QVERIFY(inspected.wait(5000));
        const auto seen = inspected.last().first().value<InspectedRow>();
        QVERIFY2(seen.values.value(1) == zoo[row].value, zoo[row].name);
        // What is not valid UTF-8 can be seen byte by byte only.
        const auto text = m_window->findChild<Inspector *>()->findChild<QPlainTextEdit *>();
        if (zoo[row].value.type == CellType::Text && isValidUtf8(zoo[row].value.bytes)
            && !zoo[row].value.bytes.contains('\0') && !zoo[row].value.bytes.contains('\r'))
            QCOMPARE(text->toPlainText().toUtf8(), zoo[row].value.bytes);
    }
    m_page->grid()->view()->selectAll();
    const QHash<QString, QString> forms{{u"Copy"_s, {}}, {u"Copy as TSV"_s, u"tsv"_s},
        {u"Copy as CSV"_s, u"csv"_s}, {u"Copy as JSON"_s, u"json"_s}, {u"Copy as SQL"_s, u"sql"_s},
        {u"Copy as Markdown"_s, u"markdown"_s}};
    for (auto form = forms.begin(); form != forms.end(); ++form) {
        const Result<QString> expected = clipText(batch, form.value(), u"zoo"_s);
        QVERIFY2(expected, why(expected).constData());
        QCOMPARE(copied(form.key()), *expected);
    }
    // SQL says every value exactly.
    const QString insert = copied(u"Copy as SQL"_s);
    make("ALTER TABLE zoo RENAME TO original; CREATE TABLE zoo(id INTEGER PRIMARY KEY, v);"
        + insert.toUtf8());
    make("CREATE TABLE proof(ok CHECK(ok)); INSERT INTO proof SELECT count(*) = "
        + QByteArray::number(zoo.size())
        + " FROM zoo JOIN original USING(id) WHERE zoo.v IS original.v AND typeof(zoo.v) = "
          "typeof(original.v)");
    TableCursor cursor(m_window->session().database(), pager.table().source,
        tableShape(pager.shape().table), {}, {}, {});
    RowBatch exported;
    QVERIFY(cursor.next(exported));
    for (int row = 0; row < zoo.size(); ++row)
        QVERIFY2(exported.at(row, 1).toValue() == zoo[row].value, zoo[row].name);
}

void TestTablePage::theInspectorFollowsThePageInFront()
{
    make("CREATE TABLE t(a); INSERT INTO t VALUES ('seen');");
    open(u"t"_s);
    const auto text = m_window->findChild<Inspector *>()->findChild<QPlainTextEdit *>();
    m_page->grid()->goTo(0, 0);
    QTRY_COMPARE(text->toPlainText(), u"seen"_s);
    PageRequest audit;
    audit.kind = PageRequest::Kind::Audit;
    m_window->openPage(audit);
    QTRY_VERIFY(text->toPlainText().isEmpty());
    m_window->openPage(m_page->place());
    QTRY_COMPARE(text->toPlainText(), u"seen"_s);
}

void TestTablePage::isUsedByKeyboardAlone()
{
    make("CREATE TABLE t(a INTEGER, b TEXT, c TEXT); INSERT INTO t VALUES (3, 'x', 'one'), (1, "
         "'y', 'two'), (2, 'x', 'three')");
    open(u"t"_s);
    QCOMPARE(QApplication::focusWidget(), m_page->grid()->view());
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Right);
    QCOMPARE(m_page->grid()->currentIndex().column(), 1);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"=x"_s);
    press(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([this] { return m_page->pager().rowCount() == 2; }));
    press(Qt::Key_Down); // from the field to the rows
    QCOMPARE(QApplication::focusWidget(), m_page->grid()->view());
    QVERIFY(waitShown());
    press(Qt::Key_Home);
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(waitShown());
    QCOMPARE(shown(0, 0), u"2"_s);
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(waitShown());
    QCOMPARE(shown(0, 0), u"3"_s);
    press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(waitShown());
    QCOMPARE(m_page->pager().rowCount(), 3);

    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"TWO"_s);
    press(Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([this] { return m_page->grid()->currentIndex().row() == 1; }));
    QCOMPARE(m_page->grid()->currentIndex().column(), 2);
    press(Qt::Key_Escape);
    press(Qt::Key_G, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"3"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_page->grid()->currentIndex().row(), 2);
    press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), m_page->grid()->view());

    QGuiApplication::clipboard()->clear();
    press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([] { return QGuiApplication::clipboard()->text() == u"three"_s; }));
    const int width = m_page->grid()->view()->columnWidth(2);
    press(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(m_page->grid()->view()->columnWidth(2) > width);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_page->grid()->view()->horizontalHeader()->visualIndex(2), 1);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_page->grid()->isPinned(2));
    press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_page->grid()->isColumnHidden(2));
    run(u"Show all columns"_s);
    QVERIFY(!m_page->grid()->isColumnHidden(2));
}

void TestTablePage::remembersFiltersAndOrder()
{
    make("CREATE TABLE t(a INTEGER, b TEXT); INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'x')");
    open(u"t"_s);
    m_page->grid()->setFilter(1, u"=x"_s);
    m_page->grid()->headerOf(0)->setSortIndicator(0, Qt::DescendingOrder);
    QVERIFY(QTest::qWaitFor([this] { return m_page->pager().view().filters.size() == 1; }));
    QVERIFY(waitShown());
    const TableView view = m_page->pager().view();
    m_window.reset();
    open(u"t"_s);
    QCOMPARE(m_page->pager().view(), view);
    QCOMPARE(m_page->grid()->headerOf(1)->filters().value(1), u"=x"_s);
    QCOMPARE(m_page->grid()->headerOf(0)->sortIndicatorSection(), 0);
    QCOMPARE(m_page->pager().rowCount(), 2);
    QCOMPARE(shown(0, 0), u"3"_s);
    run(u"Clear filters and order"_s);
    QVERIFY(waitShown());
    m_window.reset();
    open(u"t"_s);
    QCOMPARE(m_page->pager().rowCount(), 3);
}

void TestTablePage::filtersEndWithTheirTab()
{
    make("CREATE TABLE t(a INTEGER, b TEXT); INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'x')");
    open(u"t"_s);
    m_page->grid()->setFilter(1, u"=x"_s);
    QTRY_COMPARE(m_page->pager().rowCount(), 2);
    PageRequest other = m_page->place();
    other.filter = u"a:=2"_s;
    m_window->openPage(other);
    m_page = qobject_cast<TablePage *>(m_window->currentPage());
    QVERIFY(m_page && waitShown());
    QTRY_COMPARE(m_page->pager().rowCount(), 1);
    m_page->grid()->setFilter(0, u"=1"_s);
    QTRY_COMPARE(m_page->pager().view().filters.value(0).text, u"=1"_s);
    const auto tabs = m_window->findChild<PageTabs *>();
    while (tabs->count() > 1)
        tabs->closeCurrent();
    open(u"t"_s);
    QVERIFY(m_page->pager().view() == TableView());
    QCOMPARE(m_page->pager().rowCount(), 3);
}

void TestTablePage::followsUnlessSorted()
{
    make("PRAGMA journal_mode=WAL; CREATE TABLE t(a INTEGER); INSERT INTO t VALUES (1)");
    open(u"t"_s);
    const auto follow = [this]() -> QAction * {
        for (QAction *action : m_page->actions()) {
            if (action->text() == u"Follow"_s)
                return action;
        }
        return nullptr;
    };
    QVERIFY(follow());
    follow()->trigger();
    QVERIFY(m_page->pager().isFollowing());
    m_page->grid()->headerOf(0)->setSortIndicator(0, Qt::DescendingOrder);
    QVERIFY(waitShown());
    QVERIFY(!follow()->isEnabled());
    QVERIFY(!m_page->pager().isFollowing());
    m_page->grid()->headerOf(0)->setSortIndicator(-1, Qt::AscendingOrder);
    QVERIFY(waitShown());
    QVERIFY(follow()->isEnabled());
    QVERIFY(m_page->pager().isFollowing());
    make(
        "WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 500) INSERT INTO "
        "t SELECT i FROM r");
    QVERIFY(QTest::qWaitFor([this] { return m_page->pager().rowCount() == 501; }, 10000));
    QVERIFY(m_page->grid()->topPosition() > 400); // the end was in sight, and still is
    m_page->grid()->goTo(100);
    const qint64 top = m_page->grid()->topPosition();
    make("INSERT INTO t SELECT a FROM t");
    QVERIFY(QTest::qWaitFor([this] { return m_page->pager().rowCount() == 1002; }, 10000));
    QCOMPARE(m_page->grid()->topPosition(), top);
    QCOMPARE(m_page->grid()->currentIndex().row(), 100);
}

void TestTablePage::showsNamesUnderIds()
{
    make(
        "CREATE TABLE chat_info(chat_id INTEGER, title TEXT, username TEXT); INSERT INTO chat_info "
        "VALUES (-100, 'Books', ''); CREATE TABLE t(chat_id INTEGER); INSERT INTO t VALUES (-100), "
        "(5)");
    open(u"t"_s);
    const auto name = [this](int row) {
        return model().index(row, 0).data(TableModel::NameRole).toString();
    };
    QVERIFY(QTest::qWaitFor([&] { return name(0) == u"Books"_s; }));
    QCOMPARE(name(1), QString());
    const int height = m_page->grid()->view()->rowHeight(0);
    run(u"Names"_s);
    QVERIFY(m_page->grid()->view()->rowHeight(0) > height);
    m_window.reset();
    open(u"t"_s);
    QVERIFY(m_page->grid()->view()->rowHeight(0) > height);
    run(u"Names"_s);
    QCOMPARE(m_page->grid()->view()->rowHeight(0), height);
}

void TestTablePage::showsTimestampsRaw()
{
    make("CREATE TABLE t(at TIMESTAMP); INSERT INTO t VALUES ('2026-05-01 09:24:49'), "
         "('2026-05-01T09:24:49+00:00')");
    open(u"t"_s);
    QCOMPARE(shown(0, 0), shown(1, 0));
    run(u"Timestamps as they are written"_s);
    QCOMPARE(shown(1, 0), u"2026-05-01T09:24:49+00:00"_s);
}

void TestTablePage::asksBeforeALongCellIsRead()
{
    make(
        "CREATE TABLE t(a TEXT, b TEXT); INSERT INTO t VALUES (printf('%.*c', 3000000, 'x'), 'y')");
    open(u"t"_s);
    QSignalSpy inspected(m_page, &Page::rowInspected);
    m_page->grid()->goTo(0, 0);
    QVERIFY(inspected.wait(5000));
    auto row = inspected.last().first().value<InspectedRow>();
    QCOMPARE(row.cutSizes.value(0), 3000000);
    QCOMPARE(row.values.at(0).bytes.size(), RowPage::cellBytes);
    QCOMPARE(row.values.at(1), Value::text(u"y"_s));
    Q_EMIT m_window->findChild<Inspector *>()->wholeWanted(0);
    QVERIFY(inspected.wait(5000));
    row = inspected.last().first().value<InspectedRow>();
    QCOMPARE(row.values.at(0).bytes.size(), 3000000);
    QVERIFY(row.cutSizes.isEmpty());
}

QTEST_MAIN(TestTablePage)
#include "tst_tablepage.moc"
