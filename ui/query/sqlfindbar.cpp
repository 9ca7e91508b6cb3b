// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sqlfindbar.h"

#include "widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int fieldWidth = 280;

SqlFindBar::SqlFindBar(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_result(new QLabel(this))
{
    m_field->setPlaceholderText(tr("Find"));
    m_field->setAccessibleName(tr("Text to find"));
    m_field->setClearButtonEnabled(true);
    m_field->setFixedWidth(fieldWidth);
    m_result->setProperty("role", u"muted"_s);
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 4);
    layout->addWidget(m_field);
    const auto button = [this, layout](const QString &icon, const QString &text) {
        auto made = new QToolButton(this);
        made->setIcon(themedIcon(icon));
        made->setToolTip(text);
        made->setAccessibleName(text);
        layout->addWidget(made);
        return made;
    };
    const QToolButton *back = button(u"up"_s, tr("Find previous"));
    const QToolButton *next = button(u"down"_s, tr("Find next"));
    layout->addWidget(m_result, 1);
    const QToolButton *end = button(u"close"_s, tr("Close the search"));
    connect(back, &QToolButton::clicked, this,
        [this] { Q_EMIT findRequested(m_field->text(), false); });
    connect(
        next, &QToolButton::clicked, this, [this] { Q_EMIT findRequested(m_field->text(), true); });
    connect(m_field, &QLineEdit::textEdited, m_result, &QLabel::clear);
    connect(end, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void SqlFindBar::open(const QString &text)
{
    if (!text.isEmpty())
        m_field->setText(text);
    m_result->clear();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SqlFindBar::setFound(bool found)
{
    m_result->setText(found ? QString() : tr("Not found"));
}

void SqlFindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        Q_EMIT closed();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT findRequested(m_field->text(), !(event->modifiers() & Qt::ShiftModifier));
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace pointsman
