// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/tableheader.h"

#include "widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabBar>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

TableHeader::TableHeader(const TableRef &table, bool readOnly, QWidget *parent)
    : QWidget(parent), m_count(new QLabel(this)), m_views(new QTabBar(this)),
      m_buttons(new QHBoxLayout)
{
    auto name = new QLabel(table.source + u"  ›  "_s + table.table, this);
    name->setTextFormat(Qt::PlainText);
    name->setProperty("role", u"strong"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("role", u"muted"_s);
    m_count->setAccessibleName(tr("Number of rows"));
    m_views->addTab(tr("Rows"));
    m_views->addTab(tr("Schema"));
    m_views->addTab(tr("Across sources"));
    m_views->setAccessibleName(tr("Views of the table"));
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 10, 0);
    layout->setSpacing(8);
    if (readOnly) {
        auto lock = new QLabel(this);
        lock->setPixmap(themedIcon(u"lock"_s, Tint::Muted).pixmap(14, 14));
        lock->setToolTip(tr("This source is read-only."));
        layout->addWidget(lock);
    }
    layout->addWidget(name);
    layout->addWidget(m_count);
    layout->addStretch();
    m_buttons->setSpacing(4);
    layout->addLayout(m_buttons);
    layout->addWidget(m_views);
}

void TableHeader::setCount(const QString &text)
{
    m_count->setText(text);
}

void TableHeader::addButton(QAction *action, Qt::ToolButtonStyle style)
{
    auto button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setAccessibleName(action->text());
    button->setVisible(action->isVisible());
    connect(action, &QAction::changed, button,
        [action, button] { button->setVisible(action->isVisible()); });
    m_buttons->addWidget(button);
    if (style == Qt::ToolButtonTextBesideIcon)
        m_wordy.append(button);
}

/// Where room is scarce, words go before the tabs are cut.
void TableHeader::fitButtons()
{
    const auto widthOfButtons = [this] {
        int width = 0;
        for (const QToolButton *button : std::as_const(m_wordy))
            width += button->sizeHint().width();
        return width;
    };
    const bool isScarce = layout()->sizeHint().width() + m_saved > width();
    if (isScarce == (m_saved > 0))
        return;
    const int before = widthOfButtons();
    for (QToolButton *button : std::as_const(m_wordy))
        button->setToolButtonStyle(
            isScarce ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_saved = isScarce ? before - widthOfButtons() : 0;
}

bool TableHeader::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fitButtons();
    return isHandled;
}

} // namespace pointsman
