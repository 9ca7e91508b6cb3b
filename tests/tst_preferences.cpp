// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditlocation.h"
#include "frame/exportdialog.h"
#include "frame/pagetabs.h"
#include "frame/preferencesdialog.h"
#include "frame/settings.h"
#include "frame/shortcutsdialog.h"
#include "items/celldata.h"
#include "query/querypage.h"
#include "query/resultgrid.h"
#include "query/resultview.h"
#include "query/sqleditor.h"
#include "widgets/celldelegate.h"
#include "windowfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTreeView>

using namespace pointsman;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a delegate writes into a cell.
class ShownCell final : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    QString text(const QModelIndex &index) const { return textOf(*this, index); }
    static QString textOf(const CellDelegate &delegate, const QModelIndex &index)
    {
        QStyleOptionViewItem option;
        (delegate.*&ShownCell::initStyleOption)(&option, index);
        return option.text;
    }
};

} // namespace

/// Every preference is kept, and is in force where it is meant to be.
class TestPreferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryChoice();
    void takesNoNonsenseFromTheFile();
    void theDialogPutsItsChoicesInForce();
    void themeAndFont();
    void cellsAsPreferred();
    void limitsTheRowsOfAnAnswer();
    void endsAStatementAtItsDeadline();
    void exportsBeginWithTheDefaults();
    void logsEveryReadWhenAskedTo();
    void assignsKeysAndKeepsThem();
    void takesKeysOverOnlyAsSaid();

private:
    QueryPage *openQuery(const QString &sql);

    OwnSettings m_settings;
    std::unique_ptr<SmallWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestPreferences::init()
{
    m_window.reset();
    QSettings().clear();
    m_workspace = std::make_unique<SmallWorkspace>();
    m_window = openWindow(m_workspace->target());
    QVERIFY(m_window);
}

QueryPage *TestPreferences::openQuery(const QString &sql)
{
    PageRequest request;
    request.kind = PageRequest::Kind::Query;
    request.sql = sql;
    m_window->openPage(request);
    return qobject_cast<QueryPage *>(m_window->currentPage());
}

static Preferences allChanged()
{
    Preferences changed;
    changed.theme = ThemeChoice::Dark;
    changed.fontPoints = 15;
    changed.cells = {u"∅"_s, DateDisplay::Zone, "Asia/Tokyo", 40};
    changed.resultRows = 2000;
    changed.deadlines = {5s, 60s};
    changed.exports = {u"json"_s, u"nil"_s, true, true};
    changed.logEveryRead = true;
    changed.reopenLast = false;
    return changed;
}

void TestPreferences::keepsEveryChoice()
{
    QCOMPARE(loadPreferences(), Preferences());
    savePreferences(allChanged());
    QCOMPARE(loadPreferences(), allChanged());
}

void TestPreferences::takesNoNonsenseFromTheFile()
{
    QSettings settings;
    settings.setValue(u"theme"_s, u"pink"_s);
    settings.setValue(u"fontPoints"_s, -3);
    settings.setValue(u"query/rows"_s, u"many"_s);
    settings.setValue(u"query/liveSeconds"_s, 1e12);
    settings.sync();
    const Preferences loaded = loadPreferences();
    QCOMPARE(loaded.theme, ThemeChoice::System);
    QCOMPARE(loaded.fontPoints, 0);
    QCOMPARE(loaded.resultRows, Preferences().resultRows);
    QVERIFY(loaded.deadlines.live.count() > 0 && loaded.deadlines.live <= 24h);
}

void TestPreferences::theDialogPutsItsChoicesInForce()
{
    auto dialog = new PreferencesDialog(m_window->session(), m_window.get());
    dialog->open();
    for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
        if (box->findText(u"Dark"_s) >= 0)
            box->setCurrentText(u"Dark"_s);
    }
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
        box->setChecked(true);
    QVERIFY(m_window->session().preferences() == Preferences());
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(m_window->session().preferences().theme, ThemeChoice::Dark);
    QVERIFY(m_window->session().preferences().logEveryRead);
    QCOMPARE(loadPreferences(), m_window->session().preferences());
    QVERIFY(themeColors(QApplication::palette()).dark);
    m_window->session().setPreferences({});
    applyTheme(ThemeChoice::Light);
}

void TestPreferences::themeAndFont()
{
    Preferences preferences;
    preferences.fontPoints = 17;
    preferences.theme = ThemeChoice::Dark;
    m_window->session().setPreferences(preferences);
    QCOMPARE(QApplication::font().pointSize(), 17);
    QVERIFY(themeColors(QApplication::palette()).dark);
    applyTheme(ThemeChoice::Light);
    QVERIFY(QApplication::font().pointSize() != 17);
}

void TestPreferences::cellsAsPreferred()
{
    QueryPage *page = openQuery(u"SELECT date, message_text FROM primary.chat_messages "
                                "WHERE message_id = '2'"_s);
    QVERIFY(page);
    page->runCurrent();
    auto grid = page->findChild<ResultGrid *>();
    QTRY_COMPARE(grid->model()->rowCount(), 1);
    ShownCell shown;
    const QModelIndex date = grid->model()->index(0, 0);
    const QModelIndex null = grid->model()->index(0, 1);
    QCOMPARE(shown.text(null), u"NULL"_s);
    QCOMPARE(shown.text(date), u"2026-01-06 10:00:00"_s);
    shown.setDisplay({u"∅"_s, DateDisplay::Zone, "Asia/Tokyo", 300});
    QCOMPARE(shown.text(null), u"∅"_s);
    QCOMPARE(shown.text(date), u"2026-01-06 19:00:00"_s);
    shown.setDisplay({u"∅"_s, DateDisplay::AsStored, {}, 300});
    QCOMPARE(shown.text(date), u"2026-01-06 10:00:00"_s);
    shown.setDisplay({u"∅"_s, DateDisplay::Utc, {}, 5});
    QCOMPARE(shown.text(date), u"2026-…"_s);

    // The pages' own grids follow.
    const auto textIn = [](QTableView *view, const QModelIndex &index) {
        return ShownCell::textOf(*static_cast<CellDelegate *>(view->itemDelegate()), index);
    };
    m_window->session().setPreferences(allChanged());
    QCOMPARE(textIn(grid, null), u"∅"_s);
    QCOMPARE(textIn(grid, date), u"2026-01-06 19:00:00"_s);
    PageRequest request;
    request.kind = PageRequest::Kind::Table;
    request.source = u"primary"_s;
    request.table = u"chat_messages"_s;
    m_window->openPage(request);
    const auto tables = [this] { return m_window->currentPage()->findChildren<QTableView *>(); };
    QTRY_VERIFY(!tables().isEmpty() && tables().constLast()->model()->rowCount() == 3);
    QTableView *rows = tables().constLast();
    QTRY_COMPARE(textIn(rows, rows->model()->index(1, 3)), u"∅"_s);
    QCOMPARE(textIn(rows, rows->model()->index(1, 2)), u"2026-01-06 19:00:00"_s);
    applyTheme(ThemeChoice::Light);
}

void TestPreferences::limitsTheRowsOfAnAnswer()
{
    Preferences preferences;
    preferences.resultRows = 2;
    m_window->session().setPreferences(preferences);
    QueryPage *page = openQuery(u"SELECT * FROM chat_messages"_s);
    page->runCurrent();
    auto grid = page->findChild<ResultGrid *>();
    QTRY_COMPARE(grid->model()->rowCount(), 2);
}

void TestPreferences::endsAStatementAtItsDeadline()
{
    Preferences preferences;
    preferences.deadlines = {1s, 0s};
    m_window->session().setPreferences(preferences);
    QueryPage *page = openQuery(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                "SELECT count(*) FROM n, primary.chat_messages"_s);
    page->runCurrent();
    auto cancel = [page] {
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->text() == u"Cancel"_s && button->isVisible())
                return button->isEnabled();
        }
        return false;
    };
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY_WITH_TIMEOUT(!cancel(), 20000);
    QVERIFY2(time.elapsed() >= 500, "it did not even run");
}

void TestPreferences::exportsBeginWithTheDefaults()
{
    m_window->session().setPreferences(allChanged());
    ExportSubject subject;
    subject.title = u"rows"_s;
    subject.fileName = u"rows"_s;
    subject.preview = std::make_shared<const RowBatch>(Columns{{u"a"_s, {}}});
    subject.choices.append({u"all"_s, {}});
    ExportDialog dialog(m_window->session(), subject, m_window.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    bool hasFormat = false;
    for (const QComboBox *box : dialog.findChildren<QComboBox *>())
        hasFormat = hasFormat || box->currentData().toString() == u"json"_s;
    QVERIFY(hasFormat);
    bool hasNull = false;
    for (const QLineEdit *edit : dialog.findChildren<QLineEdit *>())
        hasNull = hasNull || edit->text() == u"nil"_s;
    QVERIFY(hasNull);
    applyTheme(ThemeChoice::Light);
}

void TestPreferences::logsEveryReadWhenAskedTo()
{
    const auto logged = [] {
        QFile log(auditLocation());
        return log.open(QIODevice::ReadOnly) ? log.readAll().count("\"source\":\"primary\"") : 0;
    };
    m_window->session().refresh();
    QTest::qWait(300);
    const auto before = logged();
    Preferences preferences;
    preferences.logEveryRead = true;
    m_window->session().setPreferences(preferences);
    m_window->session().refresh();
    QTRY_VERIFY(logged() > before);
}

void TestPreferences::assignsKeysAndKeepsThem()
{
    const QString name = u"go:audit"_s;
    m_window->shortcuts().assign(name, QKeySequence(u"Ctrl+Shift+U"_s));
    m_window.reset(); // and with it its hold on the workspace
    m_window = openWindow(m_workspace->target());
    QVERIFY(m_window);
    QCOMPARE(m_window->shortcuts().command(name)->keys.value(0), QKeySequence(u"Ctrl+Shift+U"_s));
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_window->currentPage()->place().kind, PageRequest::Kind::Audit);
    m_window->shortcuts().reset(name);
    QCOMPARE(
        m_window->shortcuts().command(name)->keys, m_window->shortcuts().command(name)->standard);
    QVERIFY(loadShortcuts().isEmpty());
}

void TestPreferences::takesKeysOverOnlyAsSaid()
{
    auto dialog = new ShortcutsDialog(m_window->shortcuts(), m_window.get());
    dialog->open();
    auto view = dialog->findChild<QTreeView *>();
    auto search = dialog->findChild<QLineEdit *>();
    search->setText(u"Quit"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    view->setCurrentIndex(view->model()->index(0, 0));
    auto keys = dialog->findChild<QKeySequenceEdit *>();
    keys->setKeySequence(QKeySequence(u"Ctrl+K"_s));
    QPushButton *assign = nullptr;
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"&Take over"_s)
            assign = button;
    }
    QVERIFY2(assign, "the conflict with the command palette is not told");
    QCOMPARE(m_window->shortcuts().command(u"palette"_s)->keys.value(0), QKeySequence(u"Ctrl+K"_s));
    assign->click();
    QVERIFY(m_window->shortcuts().command(u"palette"_s)->keys.isEmpty());
    QCOMPARE(m_window->shortcuts().command(u"quit"_s)->keys.value(0), QKeySequence(u"Ctrl+K"_s));
    m_window->shortcuts().resetAll();
    QCOMPARE(m_window->shortcuts().command(u"palette"_s)->keys.value(0), QKeySequence(u"Ctrl+K"_s));
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
