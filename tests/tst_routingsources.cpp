// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources from the routing page's lanes, and findings with their fixes where they are about.
#include "routing/chatpanel.h"
#include "routing/difftext.h"
#include "routing/laneheader.h"
#include "routing/routingfindings.h"
#include "routing/sourcedialog.h"
#include "routingwindow.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>

using namespace pointsman;
using namespace Qt::StringLiterals;
using fixture::BotFolder;

class TestRoutingSources : public QObject, protected fixture::RoutingWindow {
    Q_OBJECT

    QMenu *laneMenu(const QString &source)
    {
        for (LaneHeader *header : m_page->findChildren<LaneHeader *>()) {
            if (header->accessibleName().contains(source))
                QTest::mouseClick(header->findChild<QToolButton *>(), Qt::LeftButton);
        }
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    static QAction *actionWith(const QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text().contains(text) || action->toolTip() == text)
                return action;
        }
        return nullptr;
    }
    SourceDialog *dialogOf(const QString &source, const QString &action)
    {
        QMenu *menu = laneMenu(source);
        if (!menu || !actionWith(menu, action))
            return nullptr;
        actionWith(menu, action)->trigger();
        menu->close();
        return m_page->findChild<SourceDialog *>();
    }
    static QString textIn(const QWidget *widget)
    {
        QStringList texts;
        for (const QLabel *label : widget->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }
    static void enter(QLineEdit *field, const QString &text)
    {
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void accept(SourceDialog *dialog)
    {
        QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(ok->isEnabled());
        QTest::mouseClick(ok, Qt::LeftButton);
        QTRY_VERIFY(!draft().isBusy());
    }
    void choose(const Finding &finding)
    {
        const auto panel = m_page->findChild<RoutingFindings *>();
        const QList<Finding> &findings = panel->model().findings();
        for (int row = 0; row < findings.size(); ++row) {
            if (findings[row].message == finding.message)
                panel->findChild<QTreeView *>()->setCurrentIndex(panel->model().index(row, 0));
        }
    }
    QList<Finding> findings() { return m_page->findChild<RoutingFindings *>()->model().findings(); }

private Q_SLOTS:
    void initTestCase() { ownSettings(); }
    void init() { open(); }
    void cleanup() { shut(); }

    void theConnectionTestShowsThatReadingCannotWrite();
    void theConnectionTestTellsWhyItFails_data();
    void theConnectionTestTellsWhyItFails();
    void aSourceIsAdded();
    void settingsOfASourceAreChanged();
    void aSourceIsRenamedWithAllThatNamesIt();
    void aSourceIsMadeTheDefaultAndRemoved();
    void everyFindingIsReachable();
    void everyFixDoesWhatItSays();
};

void TestRoutingSources::theConnectionTestShowsThatReadingCannotWrite()
{
    const QMap<QString, QByteArray> before = fixture::contentOf(m_folder->path({}));
    SourceDialog *dialog = dialogOf(u"archive"_s, u"Edit"_s);
    QVERIFY(dialog);
    QVERIFY(!textIn(dialog).contains(u"archive.db")); // the path is a field as the file says it
    QCOMPARE(dialog->findChildren<QLineEdit *>().at(1)->text(), u"archive.db"_s);
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"Test connection")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY2(textIn(dialog).contains(u"holds 2 table"), qPrintable(textIn(dialog)));
    QVERIFY(textIn(dialog).contains(u"A write was tried and refused: "));
    QCOMPARE(fixture::contentOf(m_folder->path({})), before);
}

void TestRoutingSources::theConnectionTestTellsWhyItFails_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says");
    QTest::addRow("no such file") << u"none.db"_s << u"none.db"_s;
    QTest::addRow("no database") << u"config.toml"_s << u"config.toml"_s;
    QTest::addRow("an unset variable") << u"${NOWHERE_AT_ALL}/x.db"_s << u"NOWHERE_AT_ALL"_s;
}

void TestRoutingSources::theConnectionTestTellsWhyItFails()
{
    QFETCH(QString, path);
    QFETCH(QString, says);
    SourceDialog *dialog = dialogOf(u"archive"_s, u"Add a source"_s);
    QVERIFY(dialog);
    const auto fields = dialog->findChildren<QLineEdit *>();
    enter(fields.at(0), u"new"_s);
    enter(fields.at(1), path);
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"Test connection")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY2(textIn(dialog).contains(says), qPrintable(textIn(dialog)));
    QVERIFY(!QFileInfo::exists(m_folder->path(u"none.db"_s)));
}

void TestRoutingSources::aSourceIsAdded()
{
    SourceDialog *dialog = dialogOf(u"archive"_s, u"Add a source"_s);
    QVERIFY(dialog);
    const auto fields = dialog->findChildren<QLineEdit *>();
    QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    enter(fields.at(0), u"primary"_s);
    enter(fields.at(1), u"other.db"_s);
    QVERIFY(!ok->isEnabled());
    QVERIFY(textIn(dialog).contains(u"There is a source “primary” already"));
    enter(fields.at(0), u"other"_s);
    accept(dialog);
    QCOMPARE(draft().routing().sourceNames, (QStringList{u"primary"_s, u"archive"_s, u"other"_s}));
    QVERIFY(draft().state().diff.contains("+dbPath = \"other.db\"\n+readOnly = true\n"));
    save();
    QVERIFY(m_folder->text().contains("[database.providers.other]"));
}

void TestRoutingSources::settingsOfASourceAreChanged()
{
    QByteArray dec = BotFolder::configText();
    dec.replace("providers", "sources").replace("provider = \"sqlite3\"\n", "");
    dec.replace("parameters = { dbPath = \"primary.db\" }", "path = \"primary.db\"  # live");
    dec.replace("parameters = { dbPath = \"archive.db\", readOnly = true }",
        "path = \"archive.db\"\nreadonly = true\ntimeout = 5.0\npool-size = 2");
    m_folder->write(dec);
    QTRY_COMPARE(draft().current().section.dialect, ConfigDialect::Dec2025);
    SourceDialog *dialog = dialogOf(u"archive"_s, u"Edit"_s);
    QVERIFY(dialog);
    auto timeout = dialog->findChild<QDoubleSpinBox *>();
    auto connections = dialog->findChild<QSpinBox *>();
    QVERIFY(timeout->isVisible() && connections->isVisible());
    QCOMPARE(timeout->value(), 5.0);
    QCOMPARE(connections->value(), 2);
    timeout->setValue(7.5);
    connections->setValue(3);
    QTest::mouseClick(dialog->findChild<QCheckBox *>(), Qt::LeftButton, {}, {8, 8});
    accept(dialog);
    save();
    dec.replace("timeout = 5.0", "timeout = 7.5").replace("pool-size = 2", "pool-size = 3");
    dec.replace("readonly = true", "readonly = false");
    QCOMPARE(m_folder->text(), dec);
}

void TestRoutingSources::aSourceIsRenamedWithAllThatNamesIt()
{
    SourceDialog *dialog = dialogOf(u"archive"_s, u"Edit"_s);
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QSpinBox *>()->isVisible()); // today's release has no such setting
    enter(dialog->findChildren<QLineEdit *>().at(0), u"attic"_s);
    accept(dialog);
    QCOMPARE(draft().state().undoText, u"rename archive to attic"_s);
    save();
    QByteArray renamed = BotFolder::configText();
    renamed.replace("providers.archive", "providers.attic").replace("\"archive\"", "\"attic\"");
    QCOMPARE(m_folder->text(), renamed);
}

void TestRoutingSources::aSourceIsMadeTheDefaultAndRemoved()
{
    QMenu *menu = laneMenu(u"archive"_s);
    QVERIFY(menu);
    actionWith(menu, u"the default"_s)->trigger();
    menu->close();
    QTRY_COMPARE(draft().routing().defaultSource, u"archive"_s);
    QTRY_VERIFY(!draft().isBusy());
    menu = laneMenu(u"primary"_s);
    QVERIFY(menu);
    actionWith(menu, u"Remove"_s)->trigger();
    menu->close();
    QTRY_COMPARE(draft().routing().sourceNames, QStringList{u"archive"_s});
    press(QKeySequence::Undo);
    press(QKeySequence::Undo);
    QTRY_VERIFY(!draft().isBusy() && !draft().isPending());
    QCOMPARE(draft().routing().defaultSource, u"primary"_s);
}

void TestRoutingSources::everyFindingIsReachable()
{
    QTRY_VERIFY(findings().size() >= 4);
    auto panel = m_page->findChild<RoutingFindings *>();
    for (const Finding &finding : findings()) {
        if (finding.chat) {
            m_page->chooseChat(finding.chat->text());
            const QString shown = textIn(m_page->findChild<ChatPanel *>());
            QVERIFY2(shown.contains(finding.message), qPrintable(finding.message + shown));
        } else if (!finding.source.isEmpty()) {
            QMenu *menu = laneMenu(finding.source);
            QVERIFY2(menu && actionWith(menu, finding.message), qPrintable(finding.message));
            menu->close();
        }
        choose(finding);
        QCOMPARE(
            panel->findChild<QTreeView *>()->currentIndex().data().toString(), finding.message);
    }
}

void TestRoutingSources::everyFixDoesWhatItSays()
{
    QTRY_VERIFY(std::any_of(findings().cbegin(), findings().cend(),
        [](const Finding &finding) { return finding.code == u"live_chat_readonly"; }));
    const QList<Finding> all = findings();
    const auto live = std::find_if(all.cbegin(), all.cend(),
        [](const Finding &finding) { return finding.code == u"live_chat_readonly"; });
    choose(*live);
    for (QPushButton *button :
        m_page->findChild<RoutingFindings *>()->findChildren<QPushButton *>()) {
        if (button->text() == u"Fix…") {
            QVERIFY(button->isEnabled());
            button->click();
        }
    }
    QTRY_COMPARE(idsIn(Primary), QStringList{u"-1000000000100"_s});
    QTRY_VERIFY(!draft().isBusy());
    QTRY_VERIFY(std::none_of(findings().cbegin(), findings().cend(),
        [](const Finding &finding) { return finding.code == u"live_chat_readonly"; }));
    save();
    QCOMPARE(m_folder->text(), textWith("-1000000000100", "primary"));
}

QTEST_MAIN(TestRoutingSources)
#include "tst_routingsources.moc"
