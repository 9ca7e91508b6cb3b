// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/pagefacts.h"
#include "frame/preferencesdialog.h"
#include "frame/shortcutsdialog.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// Who cannot see the window, or has no mouse, gets everywhere too.
class TestReach : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyControlHasAName_data();
    void everyControlHasAName();
    void tabReachesEveryControl_data();
    void tabReachesEveryControl();
    void noKeysRunTwoCommands();
    void menusHaveNoLetterTwice();

private:
    void places();
    QWidget *open(const QString &place);
    static QList<QWidget *> controlsIn(const QWidget *place);
    static QString described(const QWidget *control);

    OwnSettings m_settings;
    std::unique_ptr<SmallWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<MainWindow> m_empty;
};

void TestReach::initTestCase()
{
    m_workspace = std::make_unique<SmallWorkspace>();
    m_empty = std::make_unique<MainWindow>([]() -> Result<QString> { return u""_s; });
    m_window = openWindow(m_workspace->target());
    QVERIFY(m_window);
}

void TestReach::places()
{
    QTest::addColumn<QString>("place");
    QStringList places{u"start"_s, u"preferences"_s, u"shortcuts"_s};
    for (const PageFacts &facts : pageFacts()) {
        if (facts.kind != PageRequest::Kind::Guide) // its browser has a test of its own
            places.append(facts.name);
    }
    for (const QString &place : std::as_const(places))
        QTest::addRow("%s", qPrintable(place)) << place;
}

QWidget *TestReach::open(const QString &place)
{
    if (place == u"start") {
        m_empty->show();
        return m_empty.get();
    }
    QDialog *dialog = nullptr;
    if (place == u"preferences")
        dialog = new PreferencesDialog(m_window->session(), m_window.get());
    if (place == u"shortcuts")
        dialog = new ShortcutsDialog(m_window->shortcuts(), m_window.get());
    if (dialog) {
        dialog->open();
        return dialog;
    }
    PageRequest request;
    request.kind = factsNamed(place)->kind;
    if (request.kind == PageRequest::Kind::Table) {
        request.source = u"primary"_s;
        request.table = u"chat_messages"_s;
    }
    m_window->openPage(request);
    QTest::qWait(600); // until its rows are there
    return m_window->currentPage();
}

QList<QWidget *> TestReach::controlsIn(const QWidget *place)
{
    QList<QWidget *> controls;
    for (QWidget *widget : place->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QAbstractButton *>(widget)
            || qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
            || qobject_cast<QComboBox *>(widget) || qobject_cast<QLineEdit *>(widget)
            || qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QTabBar *>(widget);
        const bool isPart = qobject_cast<QLineEdit *>(widget->parentWidget())
            || qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<QComboBox *>(widget->parentWidget())
            || qobject_cast<QTabBar *>(widget->parentWidget())
            || qobject_cast<QAbstractItemView *>(widget->parentWidget());
        const QTabBar *tabs = qobject_cast<QTabBar *>(widget);
        if (isControl && !isPart && widget->isVisible() && widget->isEnabled()
            && (!tabs || tabs->count() > 0) && !widget->inherits("QDockWidgetTitleButton")
            && !widget->inherits("QHeaderView"))
            controls.append(widget);
    }
    return controls;
}

QString TestReach::described(const QWidget *control)
{
    QStringList path;
    for (const QWidget *at = control; at && path.size() < 5; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()));
    const auto button = qobject_cast<const QAbstractButton *>(control);
    return path.join(u'/') + (button ? u" \""_s + button->text() + u'"' : QString());
}

void TestReach::everyControlHasAName_data()
{
    places();
}

void TestReach::everyControlHasAName()
{
    QFETCH(QString, place);
    QWidget *shown = open(place);
    QVERIFY(shown);
    QStringList nameless;
    for (QWidget *control : controlsIn(shown)) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(control);
        QVERIFY(interface);
        if (interface->text(QAccessible::Name).isEmpty())
            nameless.append(described(control));
    }
    if (auto dialog = qobject_cast<QDialog *>(shown))
        dialog->reject();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestReach::tabReachesEveryControl_data()
{
    places();
}

void TestReach::tabReachesEveryControl()
{
    struct Stepper : QWidget {
        using QWidget::focusNextPrevChild;
    };
    QFETCH(QString, place);
    QWidget *shown = open(place);
    QVERIFY(shown);
    QWidget *window = shown->window();
    QApplication::setActiveWindow(window);
    QSet<QWidget *> reached;
    for (int step = 0; step < 400; ++step) {
        (window->*&Stepper::focusNextPrevChild)(true);
        QWidget *focused = QApplication::focusWidget();
        if (!focused || (step > 0 && reached.contains(focused) && step > 200))
            break;
        for (QWidget *at = focused; at; at = at->focusProxy())
            reached.insert(at);
    }
    QStringList missed;
    for (QWidget *control : controlsIn(shown)) {
        const bool isProxied = std::any_of(reached.cbegin(), reached.cend(),
            [control](const QWidget *widget) { return control->focusProxy() == widget; });
        if (!reached.contains(control) && !isProxied)
            missed.append(described(control));
    }
    if (auto dialog = qobject_cast<QDialog *>(shown))
        dialog->reject();
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void TestReach::noKeysRunTwoCommands()
{
    for (const char *place : {"overview", "table", "query", "routing", "audit"})
        QVERIFY(open(QString::fromLatin1(place)));
    const Shortcuts &shortcuts = m_window->shortcuts();
    QVERIFY(shortcuts.commands().size() > 20);
    QStringList twice;
    for (const Command &command : shortcuts.commands()) {
        for (const QKeySequence &keys : command.keys) {
            if (const Command *other = shortcuts.conflict(command, keys))
                twice.append(keys.toString() + u": "_s + command.name + u", "_s + other->name);
        }
    }
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
}

void TestReach::menusHaveNoLetterTwice()
{
    QStringList twice;
    for (const QMenu *menu : m_window->findChildren<QMenu *>()) {
        QHash<QKeySequence, QString> letters;
        for (const QAction *action : menu->actions()) {
            const QKeySequence letter = QKeySequence::mnemonic(action->text());
            if (letter.isEmpty())
                continue;
            if (letters.contains(letter))
                twice.append(letters.value(letter) + u" / "_s + action->text());
            letters.insert(letter, action->text());
        }
    }
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
}

QTEST_MAIN(TestReach)
#include "tst_reach.moc"
