// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/pagetabs.h"
#include "frame/settings.h"
#include "query/querypage.h"
#include "query/sqleditor.h"
#include "windowfixture.h"

#include <QLabel>
#include <QProcess>
#include <QPushButton>

#include <signal.h>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// The real program is started beside this test, with the same home, and killed.
class TestSessionRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsWhatIsTypedWithinTwoSeconds();
    void givesBackTabsAndSqlAfterAKill();
    void opensNothingByItselfAfterTwoCrashes();
    void startsWithAFileThatCrashesTheProgram();
    void startsWithAFileThatNeverOpens();
    void aSecondStartRaisesTheFirstWindow();
    void anotherWindowOpensWhenAskedFor();
    void endsWellOnATermination();

private:
    std::unique_ptr<QProcess> start(const QStringList &arguments);
    static void kill(QProcess &program, int signal);
    QByteArray keptText() const;
    std::unique_ptr<MainWindow> window() const;
    QString shownState(const MainWindow &window) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<SmallWorkspace> m_workspace;
};

void TestSessionRestore::initTestCase()
{
    initThemeResources();
    applyTheme(ThemeChoice::Light);
    QCoreApplication::setOrganizationName(u"pointsman"_s);
    QCoreApplication::setApplicationName(u"pointsman"_s);
}

void TestSessionRestore::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *name :
        {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"})
        qputenv(name, m_home->path().toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
    QFile::setPermissions(m_home->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_workspace = std::make_unique<SmallWorkspace>();
    QVERIFY(m_workspace->isReady());
}

std::unique_ptr<QProcess> TestSessionRestore::start(const QStringList &arguments)
{
    auto program = std::make_unique<QProcess>();
    program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program->start(QStringLiteral(POINTSMAN_PROGRAM), arguments);
    return program->waitForStarted() ? std::move(program) : nullptr;
}

void TestSessionRestore::kill(QProcess &program, int signal)
{
    QCOMPARE(::kill(pid_t(program.processId()), signal), 0);
    QVERIFY(program.waitForFinished());
}

QByteArray TestSessionRestore::keptText() const
{
    QFile file(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sessions/"_s
        + m_workspace->target().key() + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<MainWindow> TestSessionRestore::window() const
{
    return std::make_unique<MainWindow>(
        []() -> Result<QString> { return u""_s; }, loadPreferences());
}

/// The sentences that the start page shows.
QString TestSessionRestore::shownState(const MainWindow &window) const
{
    QStringList shown;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible())
            shown.append(label->text());
    }
    return shown.join(u'\n');
}

void TestSessionRestore::keepsWhatIsTypedWithinTwoSeconds()
{
    const auto shown = openWindow(m_workspace->target());
    QVERIFY(shown);
    PageRequest query;
    query.kind = PageRequest::Kind::Query;
    shown->openPage(query);
    auto page = qobject_cast<QueryPage *>(shown->currentPage());
    QVERIFY(page);
    page->editor().setText(u"SELECT 'typed'"_s);
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY_WITH_TIMEOUT(keptText().contains("SELECT 'typed'"), 2000);
    // It goes on being kept, and soon enough for who types without a pause.
    for (int key = 0; key < 30; ++key) {
        page->editor().append(u"x"_s);
        QTest::qWait(50);
    }
    QTRY_VERIFY_WITH_TIMEOUT(keptText().contains(QByteArray(30, 'x')), 2000);
}

void TestSessionRestore::givesBackTabsAndSqlAfterAKill()
{
    const auto program = start({u"--config"_s, m_workspace->target().config, u"--page"_s,
        u"audit"_s, u"--page"_s, u"routing"_s, u"--page"_s, u"table:archive/notes"_s, u"--page"_s,
        u"query:SELECT 'not saved'"_s});
    QVERIFY(program);
    QTRY_VERIFY_WITH_TIMEOUT(keptText().contains("not saved"), 20000);
    kill(*program, SIGKILL);

    const auto shown = window();
    shown->show();
    QCOMPARE(lastWorkspace(), m_workspace->target()); // what a start without arguments opens
    QSignalSpy opened(&shown->session(), &WorkspaceSession::opened);
    shown->openWorkspace(lastWorkspace());
    QVERIFY(opened.wait());
    const SessionSnapshot tabs = shown->findChild<PageTabs *>()->snapshot();
    QCOMPARE(tabs.tabs.size(), 5);
    QCOMPARE(tabs.tabs.at(1).kind, PageRequest::Kind::Audit);
    QCOMPARE(tabs.tabs.at(2).kind, PageRequest::Kind::Routing);
    QCOMPARE(tabs.tabs.at(3).table, u"notes"_s);
    QCOMPARE(tabs.tabs.at(4).sql, u"SELECT 'not saved'"_s);
    QCOMPARE(tabs.current, 4);
    QVERIFY2(shown->notice().contains(u"5 tab"), qPrintable(shown->notice()));
}

void TestSessionRestore::opensNothingByItselfAfterTwoCrashes()
{
    const QStringList arguments{u"--config"_s, m_workspace->target().config};
    for (int crash = 0; crash < 2; ++crash) {
        const auto program =
            start(QStringList(arguments) << u"--page"_s << u"table:archive/notes"_s);
        QVERIFY(program);
        QTRY_VERIFY_WITH_TIMEOUT(
            keptText().contains("notes") && keptText().contains("\"open\":true"), 20000);
        QTest::qWait(300);
        kill(*program, SIGKILL);
    }
    const auto shown = window();
    shown->show();
    QSignalSpy heldBack(&shown->session(), &WorkspaceSession::heldBack);
    shown->openWorkspace(lastWorkspace());
    QVERIFY(heldBack.wait());
    QCOMPARE(heldBack.first().first().toInt(), 2);
    QVERIFY(!shown->session().isOpen());
    QVERIFY2(shownState(*shown).contains(u"2 time"), qPrintable(shownState(*shown)));
    QVERIFY(shownState(*shown).contains(u"archive.notes"_s));

    QSignalSpy opened(&shown->session(), &WorkspaceSession::opened);
    for (QPushButton *button : shown->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Open with its tabs"_s)
            button->click();
    }
    QVERIFY(opened.wait());
    QCOMPARE(shown->findChild<PageTabs *>()->snapshot().tabs.size(), 2);
}

void TestSessionRestore::startsWithAFileThatCrashesTheProgram()
{
    // The library that is put before the program aborts it when it opens a file of this name.
    const QString deadly = m_workspace->path(u"deadly.db"_s);
    QVERIFY(QFile::copy(m_workspace->path(u"archive.db"_s), deadly));
    qputenv("LD_PRELOAD", POINTSMAN_TROUBLE_LIBRARY);
    qputenv("POINTSMAN_CRASH_AT", "deadly.db");
    for (int crash = 0; crash < 2; ++crash) {
        const auto program = start(crash == 0 ? QStringList{deadly} : QStringList());
        QVERIFY(program);
        QVERIFY(program->waitForFinished(20000));
        QCOMPARE(program->exitStatus(), QProcess::CrashExit);
    }
    const auto third = start({});
    QVERIFY(third);
    const bool ended = third->waitForFinished(3000);
    qunsetenv("LD_PRELOAD");
    qunsetenv("POINTSMAN_CRASH_AT");
    QVERIFY2(!ended, "the third start crashed as well");
    kill(*third, SIGTERM);
    QCOMPARE(third->exitStatus(), QProcess::NormalExit);
}

void TestSessionRestore::startsWithAFileThatNeverOpens()
{
    const QString stuck = m_workspace->path(u"stuck.db"_s);
    QVERIFY(QFile::copy(m_workspace->path(u"archive.db"_s), stuck));
    qputenv("LD_PRELOAD", POINTSMAN_TROUBLE_LIBRARY);
    qputenv("POINTSMAN_HANG_AT", "stuck.db");
    // The window itself waits for nothing: it can be closed. Then twice the user's patience ends.
    QStringList arguments{stuck};
    for (const int signal : {SIGTERM, SIGKILL, SIGKILL, SIGTERM}) {
        const auto program = start(std::exchange(arguments, {}));
        QVERIFY(program);
        QVERIFY(!program->waitForFinished(2000));
        kill(*program, signal);
        QCOMPARE(
            program->exitStatus(), signal == SIGTERM ? QProcess::NormalExit : QProcess::CrashExit);
    }
    qunsetenv("LD_PRELOAD");
    qunsetenv("POINTSMAN_HANG_AT");
}

void TestSessionRestore::aSecondStartRaisesTheFirstWindow()
{
    const auto shown = openWindow(m_workspace->target());
    QVERIFY(shown);
    shown->showMinimized();
    QVERIFY(shown->isMinimized());
    const auto second = start({u"--config"_s, m_workspace->target().config});
    QVERIFY(second);
    QTRY_VERIFY_WITH_TIMEOUT(second->state() == QProcess::NotRunning, 10000);
    QCOMPARE(second->exitStatus(), QProcess::NormalExit);
    QCOMPARE(second->exitCode(), 0);
    QTRY_VERIFY(!shown->isMinimized());
}

void TestSessionRestore::anotherWindowOpensWhenAskedFor()
{
    const auto shown = openWindow(m_workspace->target());
    QVERIFY(shown);
    const auto second = start(
        {u"--config"_s, m_workspace->target().config, u"--new-window"_s, u"--page"_s, u"audit"_s});
    QVERIFY(second);
    const QString file = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + u"/sessions/"_s + m_workspace->target().key() + u"-2.json"_s;
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 10000);
    QCOMPARE(second->state(), QProcess::Running);
    kill(*second, SIGTERM);
}

void TestSessionRestore::endsWellOnATermination()
{
    const auto program = start({u"--config"_s, m_workspace->target().config});
    QVERIFY(program);
    QTRY_VERIFY_WITH_TIMEOUT(keptText().contains("overview"), 20000);
    kill(*program, SIGTERM);
    QCOMPARE(program->exitStatus(), QProcess::NormalExit);
    QVERIFY(keptText().contains("\"open\":false"));
}

QTEST_MAIN(TestSessionRestore)
#include "tst_sessionrestore.moc"
