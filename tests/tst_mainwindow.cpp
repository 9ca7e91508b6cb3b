// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/chooser.h"
#include "frame/pagetabs.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QTreeView>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensAWorkspaceWithItsOverview();
    void saysWhyAConfigurationCannotBeOpened();
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
