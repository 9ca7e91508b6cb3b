// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/chooser.h"
#include "frame/opentarget.h"
#include "frame/pagetabs.h"
#include "routing/sourcedialog.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QThread>
#include <QTreeView>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensAWorkspaceWithItsOverview();
    void saysWhyAConfigurationCannotBeOpened();
    void keepsTheWorkspaceWhenAnotherFailsToOpen();
    void opensAnotherWorkspaceInItsPlace();
    void asksWhatADroppedDatabaseIsFor();
    void aNamedDatabaseIsNotWritten();
    void asksBeforeARunningExportEnds();
    void remembersWherePathsBegin();
    void lookingChangesNoFile();
    void filtersTheTreeOfSources();
    void opensPagesFromTheCommandPalette();
    void quickOpenFindsTablesThatBecomeKnown();
    void keepsItsTabsForTheNextStart();
    void matchesLettersInOrder_data();
    void matchesLettersInOrder();

private:
    OwnSettings m_settings;
};

void TestMainWindow::opensAWorkspaceWithItsOverview()
{
    const SmallWorkspace workspace;
    QVERIFY(workspace.isReady());
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    QVERIFY(window->currentPage());
    QCOMPARE(window->currentPage()->place().kind, PageRequest::Kind::Overview);
    const QAbstractItemModelTester tester(&window->session().sources());
    QCOMPARE(window->session().sources().rowCount(), 2);
}

void TestMainWindow::saysWhyAConfigurationCannotBeOpened()
{
    MainWindow window([]() -> Result<QString> { return u""_s; });
    QSignalSpy failed(&window.session(), &WorkspaceSession::openFailed);
    OpenTarget target;
    target.config = u"/nonexistent/config.toml"_s;
    window.openWorkspace(target);
    QVERIFY(failed.wait());
    QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
    QVERIFY(!window.currentPage());
}

void TestMainWindow::keepsTheWorkspaceWhenAnotherFailsToOpen()
{
    const SmallWorkspace workspace;
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    PageRequest query;
    query.kind = PageRequest::Kind::Query;
    window->openPage(query);
    Page *page = window->currentPage();
    OpenTarget other;
    other.config = workspace.path(u"missing.toml"_s);
    QSignalSpy failed(&window->session(), &WorkspaceSession::openFailed);
    window->openWorkspace(other);
    QVERIFY(failed.wait());
    QVERIFY(window->session().isOpen());
    QCOMPARE(window->session().target(), workspace.target());
    QCOMPARE(window->currentPage(), page);
    QVERIFY(page->isVisible());
    QVERIFY2(window->notice().contains(u"missing.toml"_s), qPrintable(window->notice()));
    QCOMPARE(lastWorkspace(), workspace.target());
}

void TestMainWindow::opensAnotherWorkspaceInItsPlace()
{
    const SmallWorkspace workspace;
    const SmallWorkspace other;
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    QSignalSpy opened(&window->session(), &WorkspaceSession::opened);
    window->openWorkspace(other.target());
    QVERIFY(opened.wait());
    QCOMPARE(window->session().target(), other.target());
    QVERIFY(window->currentPage() && window->currentPage()->isVisible());
    QVERIFY2(window->notice().isEmpty(), qPrintable(window->notice()));
}

void TestMainWindow::asksWhatADroppedDatabaseIsFor()
{
    const SmallWorkspace workspace;
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    QVERIFY(QFile::copy(workspace.path(u"archive.db"_s), workspace.path(u"dropped one.db"_s)));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(workspace.path(u"dropped one.db"_s))});
    QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    static_cast<QObject &>(*window).event(&drop);
    QCOMPARE(window->session().target(), workspace.target());
    QVERIFY(window->session().isOpen());
    auto question = window->findChild<QMessageBox *>(u"dropQuestion"_s);
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (button->text().startsWith(u"Add"_s))
            button->click();
    }
    QTRY_VERIFY(window->findChild<SourceDialog *>());
    auto dialog = window->findChild<SourceDialog *>();
    dialog->accept();
    QVERIFY(window->session().isOpen());
    QStringList texts;
    for (const QLineEdit *field : dialog->findChildren<QLineEdit *>())
        texts.append(field->text());
    QVERIFY2(texts.contains(workspace.path(u"dropped one.db"_s)), qPrintable(texts.join(u'|')));
    QVERIFY(texts.contains(u"dropped one"_s));
}

void TestMainWindow::aNamedDatabaseIsNotWritten()
{
    const SmallWorkspace workspace;
    const OpenTarget target = targetOfFile(workspace.path(u"archive.db"_s));
    QVERIFY(target.readOnly);
    QVERIFY(target.arguments().contains(u"--readonly"_s));
    QVERIFY(!targetOfFile(workspace.path(u"config.toml"_s)).readOnly);
    const auto window = openWindow(target);
    QVERIFY(window);
    QVERIFY(window->session().database()->config()->sources.first().readOnly);
}

void TestMainWindow::asksBeforeARunningExportEnds()
{
    const SmallWorkspace workspace;
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    ExportOrder order;
    order.title = u"a long one"_s;
    order.plan.path = workspace.path(u"long.csv"_s);
    order.open = [](const CancelToken &cancel) -> Result<std::unique_ptr<Cursor>> {
        while (!cancel.isCancelled())
            QThread::msleep(2);
        return failure(ErrorKind::Cancelled, u"cancelled"_s);
    };
    window->session().startExport(order);
    QCOMPARE(window->session().runningExports(), 1);
    const auto answer = [&window](const QString &start) {
        auto question = window->findChild<QMessageBox *>(u"exportQuestion"_s);
        QVERIFY(question);
        for (QAbstractButton *button : question->buttons()) {
            if (button->text().startsWith(start))
                button->click();
        }
    };
    QVERIFY(!window->close());
    answer(u"Wait"_s);
    QTRY_VERIFY(!window->findChild<QMessageBox *>(u"exportQuestion"_s));
    QVERIFY(window->isVisible());
    QCOMPARE(window->session().runningExports(), 1);
    QVERIFY(!window->close());
    answer(u"Cancel"_s);
    QTRY_VERIFY(!window->isVisible());
    QTRY_COMPARE(window->session().runningExports(), 0);
    QVERIFY(!QFile::exists(order.plan.path));
}

void TestMainWindow::remembersWherePathsBegin()
{
    const SmallWorkspace workspace;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(workspace.folder()));
    OpenTarget target;
    target.config = u"config.toml"_s;
    setLastWorkspace(target);
    rememberWorkspace(target);
    QVERIFY(QDir::setCurrent(u"/"_s));
    QCOMPARE(QFileInfo(lastWorkspace().config).canonicalFilePath(),
        QFileInfo(workspace.path(u"config.toml"_s)).canonicalFilePath());
    QVERIFY(QDir::isAbsolutePath(recentWorkspaces().value(0).config));
    QDir::setCurrent(before);
}

void TestMainWindow::lookingChangesNoFile()
{
    const SmallWorkspace workspace;
    QVERIFY(workspace.isReady());
    const auto before = fixture::contentOf(workspace.folder());
    {
        const auto window = openWindow(workspace.target());
        QVERIFY(window);
    }
    QCOMPARE(fixture::contentOf(workspace.folder()), before);
}

void TestMainWindow::filtersTheTreeOfSources()
{
    const SmallWorkspace workspace;
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    auto tree = window->findChild<QTreeView *>(u"sourcesTree"_s);
    auto filter = window->findChild<QLineEdit *>(u"sourcesFilter"_s);
    QVERIFY(tree && filter);
    QTest::keyClicks(filter, u"notes"_s);
    QCOMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->model()->index(0, 0).data().toString(), u"archive"_s);
    QTest::keyClick(filter, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(filter, Qt::Key_Delete);
    QCOMPARE(tree->model()->rowCount(), 2);
}

/// The popup that a key with Ctrl opens; null: none.
static Chooser *openedChooser(MainWindow &window, Qt::Key key)
{
    if (!QTest::qWaitForWindowActive(&window))
        return nullptr;
    QTest::keyClick(&window, key, Qt::ControlModifier);
    return window.findChild<Chooser *>();
}

void TestMainWindow::opensPagesFromTheCommandPalette()
{
    const SmallWorkspace workspace;
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    Chooser *chooser = openedChooser(*window, Qt::Key_K);
    QVERIFY(chooser);
    auto field = chooser->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"new query"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(
        window->currentPage() && window->currentPage()->place().kind == PageRequest::Kind::Query);
}

void TestMainWindow::quickOpenFindsTablesThatBecomeKnown()
{
    const SmallWorkspace workspace;
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    Chooser *chooser = openedChooser(*window, Qt::Key_P);
    QVERIFY(chooser);
    auto field = chooser->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"archive notes"_s); // before any schema was read
    auto list = chooser->findChild<QListView *>();
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(
        window->currentPage() && window->currentPage()->place().kind == PageRequest::Kind::Table);
    QCOMPARE(window->currentPage()->place().table, u"notes"_s);
}

void TestMainWindow::keepsItsTabsForTheNextStart()
{
    const SmallWorkspace workspace;
    {
        const auto window = openWindow(workspace.target());
        QVERIFY(window);
        PageRequest audit;
        audit.kind = PageRequest::Kind::Audit;
        window->openPage(audit);
    }
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    const SessionSnapshot shown = window->findChild<PageTabs *>()->snapshot();
    QCOMPARE(shown.tabs.size(), 2);
    QCOMPARE(shown.tabs.at(1).kind, PageRequest::Kind::Audit);
    QCOMPARE(window->currentPage()->place().kind, PageRequest::Kind::Audit);
    QVERIFY(window->notice().isEmpty());
}

void TestMainWindow::matchesLettersInOrder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    QTest::addRow("nothing typed fits everything") << u""_s << u"chat_info"_s << true;
    QTest::addRow("letters in order fit") << u"chif"_s << u"chat_info"_s << true;
    QTest::addRow("letters out of order do not") << u"ifch"_s << u"chat_info"_s << false;
    QTest::addRow("case does not count") << u"CHAT"_s << u"chat_info"_s << true;
    QTest::addRow("spaces do not count") << u"new q"_s << u"File: New query"_s << true;
}

void TestMainWindow::matchesLettersInOrder()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QFETCH(bool, fits);
    QCOMPARE(matchScore(typed, name).has_value(), fits);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
