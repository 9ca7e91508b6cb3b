// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/chooser.h"
#include "routing/chatpanel.h"
#include "routing/chattable.h"
#include "routing/chatviews.h"
#include "routing/conflictdialog.h"
#include "routing/difftext.h"
#include "routing/drawer.h"
#include "routing/flowpicture.h"
#include "routing/lanecolumn.h"
#include "routing/lanespine.h"
#include "routing/noticestrip.h"
#include "routing/pastedialog.h"
#include "routing/testerpanel.h"
#include "routingwindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeView>

using namespace pointsman;
using namespace Qt::StringLiterals;
using fixture::BotFolder;

class TestRoutingPage : public QObject, protected fixture::RoutingWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aCardIsDraggedSavedUndoneAndRedone();
    void theTreeStaysOpenOverASave();
    void manyCardsAreDraggedAtOnce();
    void droppingOnTheDefaultUnmaps();
    void theKeyboardWalksOverTheLanes();
    void searchingFindsByTitle();
    void theChosenChatTellsWhatIsWrong();
    void theChoiceOutlivesCounting();
    void quickOpenFindsAChatByItsTitle();
    void theTesterTellsEachStep();
    void pastedIdsAreRouted();
    void theTableSelectsTheSameChats();
    void anOutsideEditIsMerged();
    void aConflictIsAsked();
    void aSaveThatMeetsAnOutsideEditAsks();
    void discardIsTakenBackByUndo();
    void theDifferenceComesWithTheFirstChange();
    void theDetailsComeWithTheFirstChatAndStayAway();
    void aFoldedLaneTakesDrops();
    void emptyLanesFoldWhereRoomIsScarce();
    void closingAsksOnce();
    void thePictureIsSaved_data();
    void thePictureIsSaved();
};

void TestRoutingPage::initTestCase()
{
    ownSettings();
}

void TestRoutingPage::init()
{
    open();
}

void TestRoutingPage::cleanup()
{
    shut();
}

void TestRoutingPage::aCardIsDraggedSavedUndoneAndRedone()
{
    drag(Archive, 1, Primary);
    QCOMPARE(idsIn(Primary), QStringList{u"-1000000000100"_s});
    const QString diff = m_page->findChild<DiffText *>()->toPlainText();
    QVERIFY(diff.contains(u"+-1000000000100 = \"primary\"  # Book club, until 2025\n"));
    QCOMPARE(diff.count(u"\n+"), 2); // the file's name and the one line
    QCOMPARE(m_folder->text(), BotFolder::configText());
    save();
    QCOMPARE(m_folder->text(), textWith("-1000000000100", "primary"));
    press(QKeySequence::Undo);
    QTRY_COMPARE(idsIn(Archive), (QStringList{u"-200"_s, u"-1000000000100"_s}));
    save();
    QCOMPARE(m_folder->text(), BotFolder::configText());
    press(QKeySequence::Redo);
    QTRY_COMPARE(idsIn(Primary), QStringList{u"-1000000000100"_s});
    save();
    QCOMPARE(m_folder->text(), textWith("-1000000000100", "primary"));
}

void TestRoutingPage::theTreeStaysOpenOverASave()
{
    auto tree = m_window->findChild<QTreeView *>(u"sourcesTree"_s);
    const auto archive = [tree] { return tree->model()->index(1, 0); };
    QCOMPARE(archive().data().toString(), u"archive"_s);
    QTRY_VERIFY(tree->model()->rowCount(archive()) > 0);
    tree->expand(archive());
    const QSignalSpy reset(tree->model(), &QAbstractItemModel::modelReset);
    drag(Archive, 0, Primary);
    save();
    QTRY_VERIFY(reset.size() > 0);
    QTRY_VERIFY(tree->isExpanded(archive()));
}

void TestRoutingPage::manyCardsAreDraggedAtOnce()
{
    click(Archive, 0);
    click(Archive, 1, Qt::ShiftModifier);
    drag(Archive, 1, Primary);
    QCOMPARE(idsIn(Archive), QStringList());
    QCOMPARE(idsIn(Primary).size(), 2);
    press(QKeySequence::Undo);
    QTRY_COMPARE(idsIn(Archive).size(), 2);
    QVERIFY(!draft().isPending());
}

void TestRoutingPage::droppingOnTheDefaultUnmaps()
{
    drag(Archive, 0, Default);
    QVERIFY(idsIn(Default).contains(u"-200"_s));
    QVERIFY(!draft().current().config.routing.chatMapping.contains(-200));
    save();
    QVERIFY(!m_folder->text().contains("Hikers"));
}

void TestRoutingPage::theKeyboardWalksOverTheLanes()
{
    click(Default, 0);
    QTest::keyClick(&lane(Default), Qt::Key_Right);
    QVERIFY(lane(Archive).hasFocus());
    QTest::keyClick(&lane(Archive), Qt::Key_Down);
    QCOMPARE(m_page->findChild<ChatViews *>()->selectedChats(), QStringList{u"-1000000000100"_s});
}

void TestRoutingPage::searchingFindsByTitle()
{
    press(QKeySequence::Find);
    QTest::keyClicks(QApplication::focusWidget(), u"hik"_s);
    QCOMPARE(idsIn(Archive), QStringList{u"-200"_s});
    QCOMPARE(idsIn(Default), QStringList());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(board().selectedChats(), QStringList{u"-200"_s});
    QVERIFY(lane(Archive).hasFocus());
    press(QKeySequence::Find);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QCOMPARE(idsIn(Archive).size(), 2);
}

void TestRoutingPage::theChosenChatTellsWhatIsWrong()
{
    click(Archive, 1);
    const auto shown = [this] {
        QStringList texts;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    };
    QTRY_VERIFY(shown().contains(u"\"primary\" has newer rows"));
    QVERIFY(shown().contains(u"“\u2068Book club\u2069” (-1000000000100) is read"));
    QVERIFY(shown().contains(u"will be lost silently"));
    QVERIFY(shown().contains(u"config.toml:16"));
}

void TestRoutingPage::theChoiceOutlivesCounting()
{
    click(Archive, 1);
    const QStringList chosen{u"-1000000000100"_s};
    QCOMPARE(board().selectedChats(), chosen);
    const QSignalSpy counted(&m_window->session().coverage(), &CoverageReader::sourceChanged);
    press(QKeySequence(QKeySequence::Refresh));
    QTRY_VERIFY(counted.size() > 0 && !m_window->session().coverage().isRunning());
    QTRY_COMPARE(idsIn(Archive).indexOf(chosen.constFirst()), 1);
    QCOMPARE(board().selectedChats(), chosen);
    click(Default, 0);
    press(QKeySequence(QKeySequence::Refresh));
    QTRY_VERIFY(!m_window->session().coverage().isRunning());
    QVERIFY(lane(Archive).selectedChats().isEmpty());
}

void TestRoutingPage::quickOpenFindsAChatByItsTitle()
{
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    auto chooser = m_window->findChild<Chooser *>();
    QVERIFY(chooser);
    auto field = chooser->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"zzzz"_s);
    QVERIFY(!chooser->findChild<QListView *>()->isVisible());
    field->clear();
    QTest::keyClicks(field, u"book cl"_s);
    QVERIFY(chooser->findChild<QListView *>()->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(board().selectedChats(), QStringList{u"-1000000000100"_s});
}

void TestRoutingPage::theTesterTellsEachStep()
{
    auto tester = m_page->findChild<TesterPanel *>();
    tester->setChat({});
    QTest::keyClicks(tester->findChild<QLineEdit *>(), u"-300"_s);
    QStringList texts;
    for (const QLabel *label : tester->findChildren<QLabel *>())
        texts.append(label->text());
    const QString all = texts.join(u'\n');
    QVERIFY(all.contains(u"mapped to \"nowhere\", which is not configured"));
    QVERIFY(all.contains(u"\"primary\" is the default"));
    QVERIFY(all.contains(u"ignores every mapping"));
}

void TestRoutingPage::pastedIdsAreRouted()
{
    press(QKeySequence(u"Ctrl+Shift+V"_s));
    auto dialog = m_page->findChild<PasteDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(u"7, -200\n-200 oops"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!draft().isBusy());
    QCOMPARE(idsIn(Primary).size(), 2);
    QCOMPARE(pastedIds(u"7, -200\n-200 oops"_s), (PastedIds{{u"7"_s, u"-200"_s}, {u"oops"_s}}));
}

void TestRoutingPage::theTableSelectsTheSameChats()
{
    click(Archive, 0);
    press(QKeySequence(u"Ctrl+2"_s));
    auto table = m_page->findChild<ChatTable *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(table->selectedChats(), QStringList{u"-200"_s});
}

void TestRoutingPage::anOutsideEditIsMerged()
{
    drag(Archive, 0, Primary);
    m_folder->write(textWith("-1000000000100", "primary"));
    QTRY_COMPARE(idsIn(Primary).size(), 2);
    QVERIFY(!m_page->findChild<ConflictDialog *>());
    save();
    QByteArray both = textWith("-1000000000100", "primary");
    both.replace("-200 = \"archive\"", "-200 = \"primary\"");
    QCOMPARE(m_folder->text(), both);
}

void TestRoutingPage::aConflictIsAsked()
{
    drag(Archive, 0, Primary);
    const QByteArray theirs = textWith("-200", "nowhere");
    m_folder->write(theirs);
    QTRY_VERIFY(m_page->findChild<ConflictDialog *>());
    QCOMPARE(m_folder->text(), theirs);
    auto ours = m_page->findChild<ConflictDialog *>()->findChild<QPushButton *>(u"ours"_s);
    QTest::mouseClick(ours, Qt::LeftButton);
    QTRY_VERIFY(!draft().isBusy() && draft().isPending());
    QTRY_VERIFY(!m_page->findChild<ConflictDialog *>());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    save();
    QCOMPARE(m_folder->text(), textWith("-200", "primary"));
}

/// The file changes between the last look and the save: the save must notice by itself.
void TestRoutingPage::aSaveThatMeetsAnOutsideEditAsks()
{
    drag(Archive, 0, Primary);
    const QByteArray theirs = textWith("-200", "nowhere");
    m_folder->write(theirs);
    press(QKeySequence::Save);
    QTRY_VERIFY(m_page->findChild<ConflictDialog *>());
    QCOMPARE(m_folder->text(), theirs);
    auto mine = m_page->findChild<ConflictDialog *>()->findChild<QPushButton *>(u"theirs"_s);
    QTest::mouseClick(mine, Qt::LeftButton);
    QTRY_VERIFY(!draft().isBusy() && !draft().isPending());
    QCOMPARE(idsIn(Missing).size(), 2);
    QCOMPARE(m_folder->text(), theirs);
}

void TestRoutingPage::discardIsTakenBackByUndo()
{
    drag(Archive, 0, Primary);
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->text() == u"Discard")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(idsIn(Archive).size(), 2);
    QVERIFY(!draft().isPending());
    press(QKeySequence::Undo);
    QTRY_COMPARE(idsIn(Primary), QStringList{u"-200"_s});
    QVERIFY(draft().isPending());
}

void TestRoutingPage::theDifferenceComesWithTheFirstChange()
{
    auto drawer = m_page->findChild<Drawer *>();
    QVERIFY(!drawer->isOpen());
    drag(Archive, 0, Primary);
    QVERIFY(drawer->isOpen());
    QVERIFY(m_page->findChild<DiffText *>()->isVisible());
    press(QKeySequence::Undo);
    QTRY_VERIFY(!drawer->isOpen());
}

void TestRoutingPage::theDetailsComeWithTheFirstChatAndStayAway()
{
    auto panel = m_page->findChild<ChatPanel *>();
    QVERIFY(!panel->isVisible());
    click(Archive, 0);
    QVERIFY(panel->isVisible());
    press(QKeySequence(u"Ctrl+I"_s));
    QVERIFY(!panel->isVisible());
    click(Archive, 1);
    QVERIFY(!panel->isVisible());
    QTest::keyClick(&lane(Archive), Qt::Key_Return);
    QVERIFY(panel->isVisible());
}

void TestRoutingPage::aFoldedLaneTakesDrops()
{
    board().fold(u"archive"_s);
    LaneColumn *archive = board().columns().at(1);
    QVERIFY(archive->isFolded());
    QVERIFY(!lane(Archive).isVisible());
    auto spine = archive->findChild<LaneSpine *>();
    dragTo(Default, 0, spine);
    QCOMPARE(idsIn(Archive).size(), 3);
    QVERIFY(!archive->isFolded()); // what was dropped is shown
    board().fold(u"archive"_s);
    spine->setFocus();
    QTest::keyClick(spine, Qt::Key_Space);
    QVERIFY(!archive->isFolded());
}

void TestRoutingPage::emptyLanesFoldWhereRoomIsScarce()
{
    draft().apply(AddSource{u"new"_s, u"new.db"_s, false}, u"add"_s);
    QTRY_COMPARE(board().columns().size(), 4);
    QVERIFY(!board().columns().at(2)->isFolded());
    m_window->resize(800, 700);
    QTRY_VERIFY(board().columns().at(2)->isFolded());
    QVERIFY(!board().columns().at(1)->isFolded());
    m_window->resize(1500, 900);
    QTRY_VERIFY(!board().columns().at(2)->isFolded());
}

void TestRoutingPage::closingAsksOnce()
{
    drag(Archive, 0, Primary);
    m_window->close();
    m_window->close();
    const QList<QMessageBox *> boxes = m_window->findChildren<QMessageBox *>();
    QCOMPARE(boxes.size(), 1);
    QVERIFY(m_window->isVisible());
    QTest::mouseClick(boxes.constFirst()->button(QMessageBox::Save), Qt::LeftButton);
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(m_folder->text(), textWith("-200", "primary"));
}

void TestRoutingPage::thePictureIsSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::addRow("as SVG") << u"flow.svg"_s << QByteArray("<?xml");
    QTest::addRow("as PNG") << u"flow.png"_s << QByteArray("\x89PNG");
}

void TestRoutingPage::thePictureIsSaved()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, beginning);
    RoutingBoard board;
    board.setWorkspace(
        draft().state().current, draft().routing(), m_window->session().coverage().coverage());
    const FlowPicture picture = flowPicture(board, FlowWidth::Messages, m_page->palette());
    QCOMPARE(picture.kinds.size(), 3); // private, group, supergroup
    QVERIFY(saveFlow(m_folder->path(name), picture, m_page->palette(), OutputGuard()).has_value());
    QFile file(m_folder->path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(beginning));
}

QTEST_MAIN(TestRoutingPage)
#include "tst_routingpage.moc"
