// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/parameterbar.h"
#include "query/progressstrip.h"
#include "query/querypage.h"
#include "query/queryshelf.h"
#include "query/resultgrid.h"
#include "query/resultview.h"
#include "query/sqleditor.h"
#include "widgets/jobspanel.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestQueryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsTheStatementUnderTheCaret();
    void asksOnlyTheChosenSources();
    void asksForParametersAndRemembersThem();
    void saysWhyAStatementFails();
    void copiesWhatIsSelected();
    void commentsLinesOnAndOff();
    void exportsTheRowsShown();
    void exportsTheSelectedRowsWithAManifest();
    void bringsTheTextBack();
    void completesWhatIsTyped();
    void runsAllStatementsUntilOneFails();
    void laysTheSqlOut();
    void findsAQueryInTheHistory();
    void keepsQueriesUnderNames();
    void answersATemplateWithoutSqlTyped();
    void goesOnWithoutASourceThatIsCancelled();
    void showsTheKindOfChartThatIsChosen();
    void aFinishedJobLeadsToItsResult();

private:
    template <typename Button> Button *button(const QString &text) const;
    QLineEdit *field(const QWidget *in, const QString &name) const;
    QTabBar *tabBar(const QString &tab) const;
    void clickTab(const QString &tab) const;
    QString cell(int row, int column) const;
    void type(const QString &sql);
    bool run();

    OwnSettings m_settings;
    std::unique_ptr<SmallWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QueryPage *m_page = nullptr;
};

void TestQueryPage::init()
{
    m_workspace = std::make_unique<SmallWorkspace>();
    m_window = openWindow(m_workspace->target());
    QVERIFY(m_window);
    PageRequest request;
    request.kind = PageRequest::Kind::Query;
    m_window->openPage(request);
    m_page = qobject_cast<QueryPage *>(m_window->currentPage());
    QVERIFY(m_page);
    m_page->editor().setFocus();
}

void TestQueryPage::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

template <typename Button> Button *TestQueryPage::button(const QString &text) const
{
    for (Button *candidate : m_page->findChildren<Button *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

/// The field whose accessible name has this text.
QLineEdit *TestQueryPage::field(const QWidget *in, const QString &name) const
{
    for (QLineEdit *candidate : in->findChildren<QLineEdit *>()) {
        if (candidate->accessibleName().contains(name))
            return candidate;
    }
    return nullptr;
}

/// The tab bar that has a tab whose text has this part.
QTabBar *TestQueryPage::tabBar(const QString &tab) const
{
    for (QTabBar *bar : m_page->findChildren<QTabBar *>()) {
        for (int i = 0; i < bar->count(); ++i) {
            if (bar->tabText(i).contains(tab) && bar->isVisible())
                return bar;
        }
    }
    return nullptr;
}

void TestQueryPage::clickTab(const QString &tab) const
{
    QTabBar *bar = tabBar(tab);
    QVERIFY(bar);
    for (int i = 0; i < bar->count(); ++i) {
        if (bar->tabText(i).contains(tab))
            QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
    }
}

QString TestQueryPage::cell(int row, int column) const
{
    const auto grid = m_page->result().findChild<ResultGrid *>();
    return grid->model()->index(row, column).data().toString();
}

void TestQueryPage::type(const QString &sql)
{
    m_page->editor().setText(sql);
}

bool TestQueryPage::run()
{
    QSignalSpy finished(m_page->findChild<QueryRunner *>(), &QueryRunner::finished);
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_Return, Qt::ControlModifier);
    return finished.count() > 0 || finished.wait();
}

void TestQueryPage::runsTheStatementUnderTheCaret()
{
    type(
        u"SELECT 1;\nSELECT _source, count(*) FROM chat_messages GROUP BY 1 ORDER BY 1;\nSELECT 3;"_s);
    m_page->editor().setCursorPosition(1, 5);
    QVERIFY(run());
    const auto grid = m_page->findChild<ResultGrid *>();
    const QAbstractItemModelTester tester(grid->model());
    QCOMPARE(grid->model()->rowCount(), 2);
    QCOMPARE(cell(0, 0), u"archive"_s);
    QCOMPARE(cell(0, 1), u"1"_s);
    QCOMPARE(cell(1, 0), u"primary"_s);
    QCOMPARE(cell(1, 1), u"3"_s);
}

void TestQueryPage::asksOnlyTheChosenSources()
{
    for (QToolButton *chip : m_page->findChildren<QToolButton *>()) {
        if (chip->text() == u"primary")
            QTest::mouseClick(chip, Qt::LeftButton);
    }
    type(u"SELECT _source, count(*) FROM chat_messages GROUP BY 1"_s);
    QVERIFY(run());
    QCOMPARE(m_page->findChild<ResultGrid *>()->model()->rowCount(), 1);
    QCOMPARE(m_page->findChild<QueryRunner *>()->query().sources, QStringList{u"archive"_s});
}

void TestQueryPage::asksForParametersAndRemembersThem()
{
    type(u"SELECT count(*) FROM chat_messages WHERE chat_id = :chat"_s);
    QLineEdit *value = field(m_page, u"chat"_s);
    QVERIFY(value);
    QTest::keyClicks(value, u"-100"_s);
    QSignalSpy finished(m_page->findChild<QueryRunner *>(), &QueryRunner::finished);
    QTest::keyClick(value, Qt::Key_Return);
    QVERIFY(finished.count() > 0 || finished.wait());
    QCOMPARE(cell(0, 0), u"3"_s);
    QCOMPARE(m_window->session().queries().parameter(u"chat"_s), u"-100"_s);
}

void TestQueryPage::saysWhyAStatementFails()
{
    type(u"SELECT nothing_like_this FROM chat_messages"_s);
    QSignalSpy failed(m_page->findChild<QueryRunner *>(), &QueryRunner::failed);
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(failed.count() > 0 || failed.wait());
    bool said = false;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(u"nothing_like_this"));
    QVERIFY(said);
}

void TestQueryPage::copiesWhatIsSelected()
{
    type(u"SELECT 1 AS a, 'two' AS b UNION ALL SELECT 3, 'four'"_s);
    QVERIFY(run());
    auto grid = m_page->findChild<ResultGrid *>();
    grid->selectAll();
    QTest::keyClick(grid, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"1\ttwo\n3\tfour"_s);
}

void TestQueryPage::commentsLinesOnAndOff()
{
    type(u"SELECT 1\nFROM x"_s);
    m_page->editor().setCursorPosition(1, 0);
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(m_page->editor().text(), u"SELECT 1\n-- FROM x"_s);
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(m_page->editor().text(), u"SELECT 1\nFROM x"_s);
}

void TestQueryPage::exportsTheRowsShown()
{
    type(u"SELECT -100 AS chat, 'x' AS text"_s);
    QVERIFY(run());
    QTest::mouseClick(button<QPushButton>(u"Export…"_s), Qt::LeftButton);
    auto dialog = m_page->findChild<ExportDialog *>();
    QVERIFY(dialog);
    QLineEdit *path = field(dialog, u"File to write"_s);
    QVERIFY(path);
    const QString file = m_workspace->path(u"out.csv"_s);
    path->setText(file);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("chat,text\r\n-100,x\r\n"));
}

void TestQueryPage::exportsTheSelectedRowsWithAManifest()
{
    type(u"SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3"_s);
    QVERIFY(run());
    auto grid = m_page->findChild<ResultGrid *>();
    grid->sortByColumn(0, Qt::DescendingOrder);
    QTRY_COMPARE(cell(0, 0), u"3"_s);
    const auto place = [grid](int row) {
        return grid->visualRect(grid->model()->index(row, 0)).center();
    };
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, place(0));
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, Qt::ShiftModifier, place(1));
    QTest::mouseClick(button<QPushButton>(u"Export…"_s), Qt::LeftButton);
    auto dialog = m_page->findChild<ExportDialog *>();
    QVERIFY(dialog);
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
        if (box->text().contains(u"manifest"))
            QTest::mouseClick(box, Qt::LeftButton);
    }
    auto what = dialog->findChildren<QComboBox *>().constFirst();
    what->setFocus();
    QTest::keyClick(what, Qt::Key_Down);
    QVERIFY2(what->currentText().contains(u"2"), qPrintable(what->currentText()));
    const QString file = m_workspace->path(u"selected.csv"_s);
    field(dialog, u"File to write"_s)->setText(file);
    QTest::keyClick(dialog, Qt::Key_Return);
    QFile manifest(file + u".manifest.json"_s);
    QTRY_VERIFY(manifest.exists());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("n\r\n3\r\n2\r\n"));
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    const QByteArray text = manifest.readAll();
    QVERIFY2(text.contains("\"complete\": false") && text.contains("\"rows\": 2")
            && text.contains("UNION ALL"),
        text);
    // What the job became stays to be seen, with the way to the file.
    const JobListModel &jobs = m_window->session().jobs();
    QTRY_COMPARE(jobs.runningCount(), 0);
    QCOMPARE(jobs.index(0, 0).data(JobListModel::FileRole).toString(), file);
    QVERIFY(jobs.index(0, JobListModel::Outcome).data().toString().contains(file));
}

void TestQueryPage::completesWhatIsTyped()
{
    SqlEditor &editor = m_page->editor();
    editor.setFocus();
    QTest::keyClicks(&editor, u"SELECT * FROM chat_m"_s);
    QVERIFY(editor.isListActive());
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(editor.text(), u"SELECT * FROM chat_messages"_s);
    QTest::keyClicks(&editor, u" WHERE chat_messages.mes"_s);
    QVERIFY(editor.isListActive());
    QTest::keyClick(&editor, Qt::Key_Down);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QCOMPARE(editor.text(), u"SELECT * FROM chat_messages WHERE chat_messages.message_text"_s);
}

void TestQueryPage::runsAllStatementsUntilOneFails()
{
    type(u"SELECT 1 AS a;\nSELECT nothing_like_this;\nSELECT 3;"_s);
    QTest::keyClick(
        m_page->editor().viewport(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(tabBar(u"SELECT 3"_s) && tabBar(u"not run"_s));
    QVERIFY(tabBar(u"failed"_s));
    QCOMPARE(tabBar(u"failed"_s)->currentIndex(), 1);
    clickTab(u"SELECT 1"_s);
    QCOMPARE(m_page->result().findChild<ResultGrid *>()->model()->rowCount(), 1);
    // A single statement needs no tabs.
    type(u"SELECT 4 AS d"_s);
    QVERIFY(run());
    QVERIFY(!tabBar(u"SELECT"_s));
    QCOMPARE(cell(0, 0), u"4"_s);
}

void TestQueryPage::laysTheSqlOut()
{
    type(u"select a,b from t where a=1"_s);
    QTest::keyClick(
        m_page->editor().viewport(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_page->editor().text(), u"select a, b\nfrom t\nwhere a = 1\n"_s);
    m_page->editor().undo();
    QCOMPARE(m_page->editor().text(), u"select a,b from t where a=1"_s);
}

void TestQueryPage::findsAQueryInTheHistory()
{
    for (const QString &sql : {u"SELECT 'the first'"_s, u"SELECT 'the second'"_s}) {
        type(sql);
        QVERIFY(run());
    }
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_H, Qt::ControlModifier);
    auto shelf = m_page->findChild<QueryShelf *>();
    QVERIFY(shelf && shelf->isVisible());
    QLineEdit *search = field(shelf, u"Search"_s);
    QTest::keyClicks(search, u"first select"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_page->editor().text(), u"SELECT 'the first'"_s);
    QTRY_VERIFY(!m_page->findChild<QueryShelf *>());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    // Delete takes the newest, which is chosen, away.
    const qsizetype known = m_window->session().queries().history().size();
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_H, Qt::ControlModifier);
    shelf = m_page->findChild<QueryShelf *>();
    QVERIFY(shelf);
    QTest::keyClick(field(shelf, u"Search"_s), Qt::Key_Delete);
    QCOMPARE(m_window->session().queries().history().size(), known - 1);
    QTest::keyClick(shelf, Qt::Key_Escape);
}

void TestQueryPage::keepsQueriesUnderNames()
{
    type(u"SELECT 'worth keeping'"_s);
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_S, Qt::ControlModifier);
    auto dialog = m_page->findChild<QInputDialog *>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"My favourite"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    type(u""_s);
    QTest::mouseClick(button<QToolButton>(u"Saved"_s), Qt::LeftButton);
    auto shelf = m_page->findChild<QueryShelf *>();
    QVERIFY(shelf);
    QTest::keyClicks(field(shelf, u"Search"_s), u"favour"_s);
    QTest::keyClick(field(shelf, u"Search"_s), Qt::Key_Return);
    QCOMPARE(m_page->editor().text(), u"SELECT 'worth keeping'"_s);
}

/// Chosen with the mouse and the arrow keys: runs at once, once per message, as a chart.
void TestQueryPage::answersATemplateWithoutSqlTyped()
{
    QVERIFY(fixture::runSql(m_workspace->path(u"primary.db"_s),
        "ALTER TABLE chat_messages ADD COLUMN user_id INTEGER;"
        "ALTER TABLE chat_messages ADD COLUMN message_category TEXT DEFAULT 'user';"
        "CREATE TABLE chat_users(chat_id, user_id, full_name TEXT);"
        "INSERT INTO chat_users VALUES(-100, 7, 'Ада');"
        "UPDATE chat_messages SET user_id = 7;")
                .isEmpty());
    auto templates = button<QToolButton>(u"Templates"_s);
    QVERIFY(templates);
    QTimer::singleShot(0, this, [] {
        QWidget *menu = QApplication::activePopupWidget();
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    auto runner = m_page->findChild<QueryRunner *>();
    QSignalSpy finished(runner, &QueryRunner::finished);
    QTest::mouseClick(templates, Qt::LeftButton);
    QVERIFY(finished.count() > 0 || finished.wait());
    QCOMPARE(int(runner->query().dedupe.key), int(Dedupe::Key::Message));
    QLineEdit *since = field(m_page, u"since"_s);
    QVERIFY(since && since->isVisible());
    QVERIFY(QDate::fromString(since->text(), Qt::ISODate).isValid());
    // Another span of time, still without SQL.
    for (const auto &[name, day] :
        {std::pair{u"since"_s, u"2026-01-01"_s}, {u"until"_s, u"2026-03-01"_s}}) {
        QLineEdit *edit = field(m_page, name);
        edit->selectAll();
        QTest::keyClicks(edit, day);
    }
    finished.clear();
    QTest::keyClick(since, Qt::Key_Return);
    QVERIFY(finished.wait());
    QCOMPARE(m_page->findChild<ResultGrid *>()->model()->rowCount(), 1);
    QCOMPARE(cell(0, 0), u"Ада"_s);
    QCOMPARE(cell(0, 1), u"3"_s);
    QTRY_COMPARE(m_page->findChild<QChartView *>()->chart()->series().size(), 1);
    QVERIFY(m_page->findChild<QChartView *>()->isVisible());
}

void TestQueryPage::goesOnWithoutASourceThatIsCancelled()
{
    QVERIFY(fixture::runSql(m_workspace->path(u"archive.db"_s),
        "CREATE VIEW slow AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
        "SELECT i FROM n;")
                .isEmpty());
    QVERIFY(fixture::runSql(m_workspace->path(u"primary.db"_s),
        "CREATE TABLE slow(i); INSERT INTO slow VALUES(1), (2);")
                .isEmpty());
    type(u"SELECT _source, count(*) AS n FROM slow GROUP BY 1"_s);
    auto runner = m_page->findChild<QueryRunner *>();
    QSignalSpy finished(runner, &QueryRunner::finished);
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_Return, Qt::ControlModifier);
    auto strip = m_page->findChild<ProgressStrip *>();
    const auto place = [&] { return strip->placeOf(u"archive"_s); };
    QTRY_VERIFY(strip->accessibleDescription().contains(u"archive running"));
    QVERIFY(!place().isEmpty());
    QTest::mouseClick(strip, Qt::LeftButton, {}, place().center());
    QVERIFY(finished.count() > 0 || finished.wait());
    QCOMPARE(m_page->findChild<ResultGrid *>()->model()->rowCount(), 1);
    QCOMPARE(cell(0, 0), u"primary"_s);
    bool said = false;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(u"archive is missing"));
    QVERIFY(said);
}

void TestQueryPage::showsTheKindOfChartThatIsChosen()
{
    type(u"SELECT 'a' AS name, 3 AS n UNION ALL SELECT 'b', 5"_s);
    QVERIFY(run());
    clickTab(u"Chart"_s);
    auto view = m_page->findChild<QChartView *>();
    QComboBox *kind = nullptr;
    for (QComboBox *candidate : m_page->findChildren<QComboBox *>()) {
        if (candidate->accessibleName() == u"Kind of chart")
            kind = candidate;
    }
    QVERIFY(kind);
    const auto drawn = [view] {
        return view->chart()->series().isEmpty() ? -1 : int(view->chart()->series().at(0)->type());
    };
    QTRY_COMPARE(drawn(), int(QAbstractSeries::SeriesTypeBar));
    kind->setFocus();
    for (const auto type : {QAbstractSeries::SeriesTypeStackedBar, QAbstractSeries::SeriesTypeLine,
             QAbstractSeries::SeriesTypePie}) {
        QTest::keyClick(kind, Qt::Key_Down);
        QTRY_COMPARE(drawn(), int(type));
    }
}

void TestQueryPage::aFinishedJobLeadsToItsResult()
{
    type(u"SELECT 'asked'"_s);
    QVERIFY(run());
    const PageRequest place = m_page->place();
    m_window->openPage({});
    QVERIFY(m_window->currentPage() != m_page);
    auto jobs = m_window->findChild<JobsPanel *>();
    auto list = jobs->findChild<QTreeView *>();
    m_window->findChild<QDockWidget *>(u"jobs"_s)->show();
    QCOMPARE(list->model()->index(0, JobListModel::Outcome).data().toString(), u"done"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), m_page);
    QCOMPARE(m_window->currentPage()->place(), place);
}

void TestQueryPage::bringsTheTextBack()
{
    type(u"SELECT 'kept'"_s);
    const PageRequest place = m_page->place();
    m_window.reset();
    m_window = openWindow(m_workspace->target());
    QVERIFY(m_window);
    m_window->openPage(place);
    auto page = qobject_cast<QueryPage *>(m_window->currentPage());
    QVERIFY(page);
    QCOMPARE(page->editor().text(), u"SELECT 'kept'"_s);
}

QTEST_MAIN(TestQueryPage)
#include "tst_querypage.moc"
