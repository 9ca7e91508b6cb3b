// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/querybar.h"

#include "widgets/icons.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

QueryBar::QueryBar(QWidget *parent)
    : QWidget(parent),
      m_run(pushButton({}, tr("Run"), tr("Run the statement under the caret (Ctrl+Enter)"),
          &QueryBar::runRequested)),
      m_runAll(pushButton({}, tr("Run all"),
          tr("Run every statement, one after another (Ctrl+Shift+Enter)"),
          &QueryBar::runAllRequested)),
      m_cancel(pushButton(
          u"stop"_s, tr("Cancel"), tr("Stop what runs (Ctrl+.)"), &QueryBar::cancelRequested)),
      m_export(pushButton(u"export"_s, tr("Export…"), tr("Take the result out as a file (Ctrl+E)"),
          &QueryBar::exportRequested)),
      m_history(wishButton(u"history"_s, tr("History"), tr("Queries that were run (Ctrl+H)"),
          &QueryBar::historyRequested)),
      m_saved(wishButton(u"bookmark"_s, tr("Saved"), tr("Queries kept under a name (Ctrl+B)"),
          &QueryBar::savedRequested))
{
    m_run->setIcon(themedIcon(u"run"_s, Tint::OnAccent));
    m_run->setProperty("role", u"primary"_s);
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 4);
    for (QPushButton *button : {m_run, m_runAll, m_cancel})
        layout->addWidget(button);
    layout->addSpacing(8);
    layout->addWidget(templatesButton());
    layout->addWidget(m_history);
    layout->addWidget(m_saved);
    layout->addWidget(wishButton(u"format"_s, tr("Format"),
        tr("Lay the SQL out, an item a line (Ctrl+Shift+I)"), &QueryBar::formatRequested));
    layout->addStretch(1);
    layout->addWidget(m_export);
    showTools(Qt::ToolButtonIconOnly);
    setMinimumWidth(layout->minimumSize().width());
    showTools(Qt::ToolButtonTextBesideIcon);
    setState({});
}

/// Where the words do not fit, the icons stand alone, with the words as their tips.
void QueryBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTools(Qt::ToolButtonTextBesideIcon);
    if (layout()->sizeHint().width() > width())
        showTools(Qt::ToolButtonIconOnly);
}

void QueryBar::showTools(Qt::ToolButtonStyle style)
{
    for (QToolButton *button : std::as_const(m_tools))
        button->setToolButtonStyle(style);
    layout()->invalidate();
}

QPushButton *QueryBar::pushButton(
    const QString &icon, const QString &text, const QString &tip, void (QueryBar::*wish)())
{
    auto button = new QPushButton(text, this);
    if (!icon.isEmpty())
        button->setIcon(themedIcon(icon));
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, wish);
    return button;
}

QToolButton *QueryBar::toolButton(const QString &icon, const QString &text, const QString &tip)
{
    auto button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setToolTip(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    m_tools.append(button);
    return button;
}

QToolButton *QueryBar::wishButton(
    const QString &icon, const QString &text, const QString &tip, void (QueryBar::*wish)())
{
    QToolButton *button = toolButton(icon, text, tip);
    connect(button, &QToolButton::clicked, this, wish);
    return button;
}

QToolButton *QueryBar::templatesButton()
{
    QToolButton *button =
        toolButton(u"template"_s, tr("Templates"), tr("Questions that admins ask"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    for (const QueryTemplate &known : queryTemplates()) {
        QAction *action =
            menu->addAction(known.title, this, [this, known] { Q_EMIT templateChosen(known); });
        action->setToolTip(known.question);
    }
    button->setMenu(menu);
    // The menu takes the mouse, so that the button never hears that it left.
    connect(menu, &QMenu::aboutToHide, button, [button] {
        button->setAttribute(Qt::WA_UnderMouse, false);
        button->update();
    });
    return button;
}

void QueryBar::setState(const State &state)
{
    m_run->setEnabled(!state.running);
    m_runAll->setEnabled(!state.running && state.severalStatements);
    m_cancel->setEnabled(state.running);
    m_export->setEnabled(state.exportable);
}

QWidget *QueryBar::historyButton() const
{
    return m_history;
}

QWidget *QueryBar::savedButton() const
{
    return m_saved;
}

} // namespace pointsman
