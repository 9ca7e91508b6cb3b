// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/sessionkeeper.h"
#include "frame/sessiontext.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

using Beside = SessionKeeper::Beside;
using After = SessionKeeper::After;

namespace {

SessionSnapshot tabsWith(const QString &sql)
{
    PageRequest query;
    query.kind = PageRequest::Kind::Query;
    query.document = u"3"_s;
    query.sql = sql;
    PageRequest table;
    table.kind = PageRequest::Kind::Table;
    table.source = u"primary"_s;
    table.table = u"chat_messages"_s;
    table.filter = u"chat_id:-100\nmessage_text:!NULL"_s;
    return {{{}, query, table}, 1, QDateTime(QDate(2026, 11, 25), QTime(22, 0), Qt::UTC)};
}

} // namespace

class TestSessionKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesWhatItReads();
    void refusesWhatIsNoSession();
    void givesAWorkspaceToOneWindow();
    void givesASecondWindowWhenAskedTo();
    void keepsTheLastThreeRuns();
    void passesOverADamagedFile();
    void countsCrashesInARow();
    void aCleanEndForgetsCrashes();

private:
    std::shared_ptr<SessionKeeper> claim(After after = After::CleanEnds);
    /// A run that saves the tabs, if there are any, and is killed.
    void runAndCrash(const SessionSnapshot &tabs, After after = After::CleanEnds);
    QString file() const { return m_home->filePath(u"keeper/sessions/workspace.json"_s); }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestSessionKeeper::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    // The application's name is part of the path of its data.
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
    QCoreApplication::setApplicationName(u"keeper"_s);
    QCoreApplication::setOrganizationName({});
    QCOMPARE(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
        m_home->filePath(u"keeper"_s));
}

std::shared_ptr<SessionKeeper> TestSessionKeeper::claim(After after)
{
    const auto keeper = SessionKeeper::claim(u"workspace"_s, Beside::Nobody, after);
    return keeper ? *keeper : nullptr;
}

void TestSessionKeeper::runAndCrash(const SessionSnapshot &tabs, After after)
{
    std::shared_ptr<SessionKeeper> keeper = claim(after);
    QVERIFY(keeper && !keeper->isHeldBack());
    if (!tabs.isEmpty())
        QVERIFY(keeper->save(tabs));
    QFile open(file());
    QVERIFY(open.open(QIODevice::ReadOnly));
    const QByteArray asKilled = open.readAll();
    open.close();
    keeper.reset(); // which writes that it ended well; a killed program would not have
    QVERIFY(open.open(QIODevice::WriteOnly));
    QCOMPARE(open.write(asKilled), asKilled.size());
}

void TestSessionKeeper::writesWhatItReads()
{
    const KeptSession session{tabsWith(u"SELECT 'ё'"_s), true, 1};
    QCOMPARE(sessionOfText(textOfSession(session)), session);
}

void TestSessionKeeper::refusesWhatIsNoSession()
{
    const QByteArray whole = textOfSession({tabsWith(u"SELECT 1"_s), true, 1});
    QVERIFY(!sessionOfText({}));
    QVERIFY(!sessionOfText("[]"));
    QVERIFY(!sessionOfText("{}"));
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!sessionOfText(whole.first(length)), qPrintable(QString::number(length)));
}

void TestSessionKeeper::givesAWorkspaceToOneWindow()
{
    std::shared_ptr<SessionKeeper> first = claim();
    QVERIFY(first);
    QCOMPARE(first->window(), 1);
    QVERIFY(!claim());
    first.reset();
    QVERIFY(claim());
}

void TestSessionKeeper::givesASecondWindowWhenAskedTo()
{
    const std::shared_ptr<SessionKeeper> first = claim();
    const auto second =
        SessionKeeper::claim(u"workspace"_s, Beside::OtherWindows, After::CleanEnds);
    QVERIFY(second && *second);
    QCOMPARE((*second)->window(), 2);
    QVERIFY((*second)->save(tabsWith(u"SELECT 2"_s)));
    QVERIFY(first->save(tabsWith(u"SELECT 1"_s)));
    QVERIFY(QFile::exists(m_home->filePath(u"keeper/sessions/workspace-2.json"_s)));
}

void TestSessionKeeper::keepsTheLastThreeRuns()
{
    for (int run = 1; run <= 5; ++run) {
        const std::shared_ptr<SessionKeeper> keeper = claim();
        QVERIFY(keeper);
        // Each save of one run replaces the one before it.
        QVERIFY(keeper->save(tabsWith(u"SELECT %1 -- half"_s.arg(run))));
        QVERIFY(keeper->save(tabsWith(u"SELECT %1"_s.arg(run))));
        QVERIFY(keeper->end());
    }
    const QList<SessionSnapshot> kept = claim()->kept();
    QCOMPARE(kept,
        QList<SessionSnapshot>(
            {tabsWith(u"SELECT 5"_s), tabsWith(u"SELECT 4"_s), tabsWith(u"SELECT 3"_s)}));
    QCOMPARE(
        QDir(m_home->filePath(u"keeper/sessions"_s)).entryList({u"*.json*"_s}, QDir::Files).size(),
        3);
}

void TestSessionKeeper::passesOverADamagedFile()
{
    for (const QString &sql : {u"SELECT 1"_s, u"SELECT 2"_s})
        QVERIFY(claim()->save(tabsWith(sql)));
    QVERIFY(QFile::resize(file(), 20));
    const std::shared_ptr<SessionKeeper> keeper = claim();
    QVERIFY(keeper);
    QCOMPARE(keeper->kept(), QList{tabsWith(u"SELECT 1"_s)});
    QCOMPARE(keeper->crashes(), 0);
}

void TestSessionKeeper::countsCrashesInARow()
{
    runAndCrash(tabsWith(u"SELECT 1"_s));
    runAndCrash({});
    for (int look = 0; look < 2; ++look) { // to look does not count
        const std::shared_ptr<SessionKeeper> third = claim();
        QVERIFY(third);
        QVERIFY(third->isHeldBack());
        QCOMPARE(third->crashes(), 2);
        QCOMPARE(third->kept().value(0), tabsWith(u"SELECT 1"_s));
    }
    runAndCrash({}, After::Crashes);
    QCOMPARE(claim()->crashes(), 3);
}

void TestSessionKeeper::aCleanEndForgetsCrashes()
{
    runAndCrash(tabsWith(u"SELECT 1"_s));
    std::shared_ptr<SessionKeeper> second = claim();
    QVERIFY(second);
    QVERIFY(!second->isHeldBack());
    QCOMPARE(second->crashes(), 1);
    QVERIFY(second->end());
    second.reset(); // the workspace is free for the next window
    runAndCrash({});
    QVERIFY(!claim()->isHeldBack());
}

QTEST_GUILESS_MAIN(TestSessionKeeper)
#include "tst_sessionkeeper.moc"
