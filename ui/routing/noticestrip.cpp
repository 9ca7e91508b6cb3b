// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/noticestrip.h"

#include "widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

NoticeStrip::NoticeStrip(QWidget *parent)
    : QFrame(parent), m_icon(new IconLabel(u"info"_s, Tint::Muted, 18, {}, this)),
      m_text(new QLabel(this))
{
    setProperty("role", u"strip"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto shut = new QToolButton(this);
    shut->setIcon(themedIcon(u"close"_s, Tint::Muted));
    shut->setToolTip(tr("Close this notice"));
    shut->setAccessibleName(shut->toolTip());
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(shut, 0, Qt::AlignTop);
    connect(shut, &QToolButton::clicked, this, &QWidget::hide);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void NoticeStrip::say(Kind kind, const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
    switch (kind) {
    case Kind::Note:
        m_icon->setIcon(u"info"_s, Tint::Accent);
        break;
    case Kind::Done:
        m_icon->setIcon(u"ok"_s, Tint::Good);
        break;
    case Kind::Warning:
        m_icon->setIcon(u"warning"_s, Tint::Warning);
        break;
    case Kind::Error:
        m_icon->setIcon(u"error"_s, Tint::Bad);
        break;
    }
}

void NoticeStrip::stay(Kind kind, const QString &text)
{
    if (text == m_stayed)
        return;
    m_stayed = text;
    say(kind, text);
}

QString NoticeStrip::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace pointsman
