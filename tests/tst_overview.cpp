// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditlocation.h"
#include "audit/auditpage.h"
#include "items/days.h"
#include "overview/findingrow.h"
#include "overview/findingspanel.h"
#include "overview/overviewpage.h"
#include "overview/profilechooser.h"
#include "overview/sourcecard.h"
#include "widgets/stateview.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// The overview and the audit page, as someone sees them who opens a workspace.
class TestOverview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCardTellsEveryFactOfASource();
    void findsWhatTheDataTells();
    void findingsAreWhole();
    void aFixJoinsThePendingChanges();
    void noticesAnEditFromOutside();
    void anotherProfileReadsTheSameFile();
    void theAuditPageSaysWhenNothingMatches();
    void theAuditPageVerifiesItsChain();

private:
    FindingsPanel *findings() const { return m_window->findChild<FindingsPanel *>(); }
    bool finds(const QString &code) const;
    AuditPage *openAudit();

    OwnSettings m_settings;
    QTemporaryDir m_audit;
    int m_number = 0; ///< each test has a log of its own
    std::unique_ptr<SmallWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestOverview::init()
{
    m_window.reset();
    qputenv("POINTSMAN_AUDIT_LOG", m_audit.filePath(QString::number(++m_number)).toUtf8());
    m_workspace = std::make_unique<SmallWorkspace>();
    QVERIFY(m_workspace->isReady());
    m_window = openWindow(m_workspace->target());
    QVERIFY(m_window);
}

bool TestOverview::finds(const QString &code) const
{
    const QList<Finding> &found = findings()->findings();
    return std::any_of(found.cbegin(), found.cend(),
        [&code](const Finding &finding) { return finding.code == code; });
}

AuditPage *TestOverview::openAudit()
{
    PageRequest request;
    request.kind = PageRequest::Kind::Audit;
    m_window->openPage(request);
    return qobject_cast<AuditPage *>(m_window->currentPage());
}

void TestOverview::aCardTellsEveryFactOfASource()
{
    const QList<SourceCard *> cards = m_window->findChildren<SourceCard *>();
    QCOMPARE(cards.size(), 2);
    const auto texts = [](const SourceCard *card) {
        QStringList shown;
        for (const QLabel *label : card->findChildren<QLabel *>())
            shown.append(label->text());
        return shown;
    };
    QTRY_VERIFY(texts(cards.at(0)).contains(u"3"_s)); // messages
    const QStringList primary = texts(cards.at(0));
    const QString period = shortDay(QDate(2026, 1, 5)) + u" – "_s + shortDay(QDate(2026, 2, 1));
    for (const QString &fact : {u"primary"_s, u"SQLite"_s, u"writes only where you ask"_s, period})
        QVERIFY2(primary.contains(fact), qPrintable(primary.join(u'|')));
    QVERIFY(primary.filter(u"primary.db  ·  "_s).size() == 1);
    QVERIFY(primary.filter(u"Open"_s).size() == 1);
    QTRY_VERIFY(texts(cards.at(1)).contains(u"read-only, refused by the engine"_s));
}

void TestOverview::findsWhatTheDataTells()
{
    // Chat -100 is read from archive, and primary has newer rows of it.
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().coverage().isRunning()
            && !m_window->session().coverage().coverage().isEmpty(),
        10000);
    QTRY_VERIFY(std::any_of(findings()->findings().cbegin(), findings()->findings().cend(),
        [](const Finding &finding) { return finding.message.contains(u"newer rows"); }));
    QVERIFY(findings()->isVisible());
}

void TestOverview::findingsAreWhole()
{
    QTRY_VERIFY(!findings()->findChildren<FindingRow *>().isEmpty());
    m_window->resize(900, 700);
    for (const FindingRow *row : findings()->findChildren<FindingRow *>()) {
        for (const QLabel *label : row->findChildren<QLabel *>()) {
            QTRY_VERIFY2(
                label->height() >= label->heightForWidth(label->width()) || !label->wordWrap(),
                qPrintable(label->text()));
        }
    }
}

void TestOverview::aFixJoinsThePendingChanges()
{
    const auto fixButton = [this]() -> QPushButton * {
        for (QPushButton *button : findings()->findChildren<QPushButton *>()) {
            if (button->text().startsWith(u"Fix"))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(fixButton(), 10000);
    fixButton()->click();
    QTRY_VERIFY(m_window->session().draft().isPending());
    QCOMPARE(m_window->currentPage()->place().kind, PageRequest::Kind::Routing);
    QTRY_VERIFY(!m_window->session().draft().state().diff.isEmpty());
    m_window->session().draft().discard(); // or closing would ask
    QTRY_VERIFY(!m_window->session().draft().isPending());
}

void TestOverview::noticesAnEditFromOutside()
{
    QTRY_VERIFY(!findings()->findings().isEmpty());
    QVERIFY(!finds(u"mapping_unknown_source"_s));
    QFile config(m_workspace->path(u"config.toml"_s));
    QVERIFY(config.open(QIODevice::Append));
    QVERIFY(config.write("-200 = \"nowhere\"\n") > 0);
    config.close();
    QTRY_VERIFY_WITH_TIMEOUT(finds(u"mapping_unknown_source"_s), 10000);
}

void TestOverview::anotherProfileReadsTheSameFile()
{
    auto *profile = m_window->findChild<ProfileChooser *>()->findChild<QComboBox *>();
    QVERIFY(profile && profile->isEnabled());
    const BotRelease release = m_window->session().workspace().release;
    QCOMPARE(profile->currentData().toInt(), int(release));
    const BotRelease other = release == BotRelease::Today ? BotRelease::Dec2025 : BotRelease::Today;
    profile->setCurrentIndex(profile->findData(int(other)));
    Q_EMIT profile->activated(profile->currentIndex());
    QTRY_COMPARE(m_window->session().workspace().release, other);
    QCOMPARE(m_window->session().draft().current().release, other);
    QCOMPARE(profile->currentData().toInt(), int(other));
    QTRY_COMPARE(finds(u"mapping_ignored_today"_s), other == BotRelease::Today);
    QVERIFY(!m_window->session().draft().isPending());
    const Config &config = m_window->session().workspace().config;
    m_window->session().draft().apply(
        SetDefaultSource{config.routing.sourceNames.constLast()}, u"x"_s);
    QTRY_VERIFY(!profile->isEnabled());
}

void TestOverview::theAuditPageSaysWhenNothingMatches()
{
    AuditPage *page = openAudit();
    QVERIFY(page);
    auto state = page->findChild<StateView *>();
    QTRY_VERIFY(state->isVisible());
    AuditRecord record;
    record.operation = u"export"_s;
    record.source = u"archive"_s;
    record.statement = u"SELECT 'ё'"_s;
    QVERIFY(m_window->session().database()->record(record).result());
    for (QAction *action : page->actions()) {
        if (action->text() == u"Read again"_s)
            action->trigger();
    }
    auto table = page->findChild<QTableView *>();
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
    auto filter = page->findChild<QLineEdit *>();
    filter->setText(u"no such thing"_s);
    QVERIFY(state->isVisible());
    QCOMPARE(page->kept().filter, u"no such thing"_s);
    filter->setText(u"ARCHIVE"_s);
    QVERIFY(table->isVisible());
}

void TestOverview::theAuditPageVerifiesItsChain()
{
    for (int i = 0; i < 3; ++i) {
        AuditRecord record;
        record.operation = u"export"_s;
        QVERIFY(m_window->session().database()->record(record).result());
    }
    AuditPage *page = openAudit();
    const auto verdict = [page](const QString &role) {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->property("role").toString() == role && !label->text().isEmpty())
                return label->text();
        }
        return QString();
    };
    const auto verify = [page] {
        for (QAction *action : page->actions()) {
            if (action->text() == u"Verify chain"_s)
                action->trigger();
        }
    };
    verify();
    QTRY_VERIFY2(verdict(u"good"_s).contains(u'3'), qPrintable(verdict(u"bad"_s)));
    QFile log(auditLocation());
    QVERIFY(log.open(QIODevice::ReadWrite));
    QByteArray text = log.readAll();
    text.replace("export", "exporT");
    QVERIFY(log.seek(0) && log.write(text) == text.size());
    log.close();
    verify();
    QTRY_VERIFY(verdict(u"bad"_s).contains(u"broken"));
}

QTEST_MAIN(TestOverview)
#include "tst_overview.moc"
