// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/noticebar.h"

#include "widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_text(new QLabel(this))
{
    setProperty("role", u"notice"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto close = new QToolButton(this);
    close->setIcon(themedIcon(u"close"_s, Tint::Muted));
    close->setAccessibleName(tr("Close the notice"));
    close->setToolTip(close->accessibleName());
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->setSpacing(10);
    layout->addWidget(new IconLabel(u"info"_s, Tint::Accent, 18, {}, this));
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::showNotice(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QString NoticeBar::text() const
{
    return m_text->text();
}

} // namespace pointsman
