// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "botfixture.h"
#include "mainwindow.h"
#include "routing/boardview.h"
#include "routing/laneview.h"
#include "routing/routingpage.h"
#include "widgets/theme.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace pointsman::fixture {

/// A window with the routing page of a BotFolder, driven as a user would: by mouse and keys.
class RoutingWindow {
protected:
    enum LaneNumber { Default, Primary, Archive, Missing };

    std::unique_ptr<BotFolder> m_folder;
    std::unique_ptr<MainWindow> m_window;
    RoutingPage *m_page = nullptr;

    static void ownSettings()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"pointsman-tests"_s);
        initThemeResources();
        applyTheme(ThemeChoice::Light);
    }
    void open(const QSize &size = {1500, 900})
    {
        m_folder = std::make_unique<BotFolder>();
        m_window = std::make_unique<MainWindow>(DemoMaker());
        m_window->resize(size);
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
    void shut()
    {
        m_window.reset();
        m_folder.reset();
    }

    BoardView &board() { return *m_page->findChild<BoardView *>(); }
    ConfigDraft &draft() { return m_window->session().draft(); }
    LaneView &lane(LaneNumber number) { return *board().views().at(number); }
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
        board().ensureWidgetVisible(&view);
        return view.visualRect(view.lane().index(row)).center();
    }
    void click(LaneNumber number, int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(lane(number).viewport(), Qt::LeftButton, modifiers, cardOf(number, row));
    }
    /// Drags whatever is selected with the card at `row` to a widget. The offscreen platform gives
    /// a drag up as soon as it began, so the drop is delivered from here.
    void dragTo(LaneNumber from, int row, QWidget *end)
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
    void drag(LaneNumber from, int row, LaneNumber to) { dragTo(from, row, lane(to).viewport()); }
    void press(const QKeySequence &keys)
    {
        m_window->activateWindow(); // a menu or dialog may have closed just now
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keySequence(m_window.get(), keys);
    }
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
};

} // namespace pointsman::fixture
