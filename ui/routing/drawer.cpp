// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/drawer.h"

#include "widgets/icons.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

Drawer::Drawer(QWidget *parent)
    : QWidget(parent), m_bar(new QHBoxLayout), m_tabs(new QHBoxLayout),
      m_panes(new QStackedWidget(this))
{
    auto bar = new QFrame(this);
    bar->setProperty("role", u"bar"_s);
    bar->setLayout(m_bar);
    bar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_bar->setContentsMargins(8, 4, 8, 4);
    m_bar->setSpacing(6);
    m_tabs->setSpacing(2);
    m_bar->addLayout(m_tabs);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_panes, 1);
    close();
}

void Drawer::addPane(QWidget *pane, const QString &icon, const QString &title)
{
    const int number = m_panes->addWidget(pane);
    auto button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setText(title);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    m_tabs->addWidget(button);
    m_buttons.append(button);
    connect(button, &QToolButton::clicked, this, [this, number] { toggle(number); });
}

void Drawer::setTitle(QWidget *pane, const QString &title)
{
    m_buttons.at(m_panes->indexOf(pane))->setText(title);
}

void Drawer::addToBar(QWidget *widget)
{
    m_bar->addWidget(widget);
}

bool Drawer::isOpen() const
{
    return !m_panes->isHidden();
}

QWidget *Drawer::shownPane() const
{
    return isOpen() ? m_panes->currentWidget() : nullptr;
}

void Drawer::open(QWidget *pane)
{
    m_panes->setCurrentWidget(pane);
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(i == m_panes->currentIndex());
    m_panes->show();
    fit();
    Q_EMIT opened(pane);
}

void Drawer::close()
{
    for (QToolButton *button : std::as_const(m_buttons))
        button->setChecked(false);
    m_panes->hide();
    fit();
    Q_EMIT closed();
}

/// Closed, it is as high as its bar, whatever room there is.
void Drawer::fit()
{
    setMaximumHeight(isOpen() ? QWIDGETSIZE_MAX : layout()->sizeHint().height());
}

bool Drawer::event(QEvent *event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        fit();
    return isHandled;
}

void Drawer::toggle(int pane)
{
    if (isOpen() && m_panes->currentIndex() == pane)
        close();
    else
        open(m_panes->widget(pane));
}

} // namespace pointsman
