// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "botfixture.h"
#include "frame/page.h"
#include "mainwindow.h"
#include "routing/boardview.h"
#include "routing/chattable.h"
#include "routing/chatviews.h"
#include "routing/conflictdialog.h"
#include "routing/difftext.h"
#include "routing/flowpicture.h"
#include "routing/laneview.h"
#include "routing/pastedialog.h"
#include "routing/routingpage.h"
#include "routing/testerpanel.h"
#include "widgets/theme.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;
using fixture::BotFolder;

/// Drives the page in the window as a user would: by mouse and keys.
class TestRoutingPage : public QObject {
    Q_OBJECT

    enum LaneNumber { Default, Primary, Archive, Missing };

    std::unique_ptr<BotFolder> m_folder;
    std::unique_ptr<MainWindow> m_window;
    RoutingPage *m_page = nullptr;

    ConfigDraft &draft() { return m_window->session().draft(); }
    LaneView &lane(LaneNumber number)
    {
        return *m_page->findChild<BoardView *>()->views().at(number);
    }
    QStringList idsIn(LaneNumber number)
    {
        QStringList ids;
        const LaneModel &model = lane(number).lane();
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.index(row).data(LaneModel::ChatRole).toString());
        return ids;
    }
    QPoint cardOf(LaneNumber number, int row)
    {
        LaneView &view = lane(number);
        m_page->findChild<BoardView *>()->ensureWidgetVisible(&view);
        return view.visualRect(view.lane().index(row)).center();
    }
    void click(LaneNumber number, int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(lane(number).viewport(), Qt::LeftButton, modifiers, cardOf(number, row));
    }
    /// Drags whatever is selected with the card at `row` to another lane. The offscreen platform
    /// gives a drag up as soon as it began, so the drop is delivered from here.
    void drag(LaneNumber from, int row, LaneNumber to)
    {
        QWidget *begin = lane(from).viewport();
        const QPoint press = cardOf(from, row);
        QTest::mousePress(begin, Qt::LeftButton, {}, press);
        for (const int distance : {5, 30}) {
            const QPoint at = press + QPoint(distance, distance);
            QMouseEvent move(QEvent::MouseMove, at, begin->mapToGlobal(at), Qt::NoButton,
                Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(begin, &move);
        }
        const auto *begun = lane(from).findChild<QDrag *>();
        QVERIFY2(begun, "moving the pressed mouse did not begin a drag");
        QWidget *end = lane(to).viewport();
        const QPoint place(20, 20);
        QDragEnterEvent enter(
            place, Qt::MoveAction, begun->mimeData(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(end, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(place, Qt::MoveAction, begun->mimeData(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(end, &drop);
        QTest::mouseRelease(begin, Qt::LeftButton, {}, press);
        QTRY_VERIFY(!draft().isBusy());
    }
    void press(const QKeySequence &keys) { QTest::keySequence(m_window.get(), keys); }
    void save()
    {
        const QSignalSpy saved(&draft(), &ConfigDraft::saved);
        press(QKeySequence::Save);
        QTRY_COMPARE(saved.count(), 1);
    }
    static QByteArray textWith(const QByteArray &chat, const QByteArray &source)
    {
        QByteArray text = BotFolder::configText();
        text.replace(chat + " = \"archive\"", chat + " = \"" + source + '"');
        return text;
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aCardIsDraggedSavedUndoneAndRedone();
    void manyCardsAreDraggedAtOnce();
    void droppingOnTheDefaultUnmaps();
    void theKeyboardWalksOverTheLanes();
    void searchingFindsByTitle();
    void theChosenChatTellsWhatIsWrong();
    void theTesterTellsEachStep();
    void pastedIdsAreRouted();
    void theTableSelectsTheSameChats();
    void anOutsideEditIsMerged();
    void aConflictIsAsked();
    void closingAsksOnce();
    void thePictureIsSaved_data();
    void thePictureIsSaved();
};

void TestRoutingPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"pointsman-tests"_s);
    initThemeResources();
    applyTheme(ThemeChoice::Light);
}

void TestRoutingPage::init()
{
    m_folder = std::make_unique<BotFolder>();
    m_window = std::make_unique<MainWindow>(DemoMaker());
    m_window->resize(1500, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    OpenTarget target;
    target.config = m_folder->config();
    m_window->openWorkspace(target);
    QTRY_VERIFY(m_window->session().isOpen());
    PageRequest request;
    request.kind = PageRequest::Kind::Routing;
    m_window->openPage(request);
    m_page = m_window->findChild<RoutingPage *>();
    QVERIFY(m_page);
    QTRY_VERIFY(!m_window->session().coverage().isRunning());
    QTRY_COMPARE(idsIn(Archive), (QStringList{u"-200"_s, u"-1000000000100"_s}));
}

void TestRoutingPage::cleanup()
{
    m_window.reset();
    m_folder.reset();
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
    QVERIFY(shown().contains(u"Book club"));
    QVERIFY(shown().contains(u"will be lost silently"));
    QVERIFY(shown().contains(u"config.toml:16"));
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
    QVERIFY(saveFlow(m_folder->path(name), picture, m_page->palette()).has_value());
    QFile file(m_folder->path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(beginning));
}

QTEST_MAIN(TestRoutingPage)
#include "tst_routingpage.moc"
