// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/stateview.h"

#include "widgets/iconlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int stateIcon = 44;
static constexpr int textWidth = 420;

static QLabel *centredLabel(const char *role, QWidget *parent)
{
    auto label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("role", QLatin1StringView(role));
    return label;
}

StateView::StateView(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel({}, Tint::Muted, stateIcon, {}, this)),
      m_headline(centredLabel("headline", this)), m_hint(centredLabel("hint", this)),
      m_busy(new QProgressBar(this)), m_action(new QPushButton(this)),
      m_second(new QPushButton(this)), m_copy(new QPushButton(tr("Copy details"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(180);
    m_action->setProperty("role", u"primary"_s);
    m_copy->setIcon(themedIcon(u"copy"_s));

    auto buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton *button : {m_action, m_second, m_copy, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch();

    auto texts = new QWidget(this);
    texts->setFixedWidth(textWidth);
    auto lines = new QVBoxLayout(texts);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(10);
    lines->addWidget(m_headline);
    lines->addWidget(m_hint);
    auto layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    // Not by alignment, which asks for the height that the texts need at the width of all.
    auto middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(texts);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addStretch(3);

    connect(m_action, &QPushButton::clicked, this, &StateView::actionTriggered);
    connect(m_second, &QPushButton::clicked, this, &StateView::secondActionTriggered);
    connect(m_cancel, &QPushButton::clicked, this, &StateView::cancelRequested);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_details); });
    showEmpty(u"table"_s, {});
}

void StateView::showEmpty(const QString &icon, const QString &headline, const QString &hint)
{
    m_icon->setIcon(icon, Tint::Muted);
    // Beside an alignment the layout does not ask how high a text of this width is.
    for (const auto &[label, text] : {std::pair(m_headline, headline), std::pair(m_hint, hint)}) {
        label->setText(text);
        label->ensurePolished();
        label->setMinimumHeight(std::max(0, label->heightForWidth(textWidth)));
    }
    m_hint->setVisible(!hint.isEmpty());
    m_icon->show();
    m_busy->hide();
    m_copy->hide();
    m_cancel->hide();
    setAction({});
    setSecondAction({});
}

void StateView::showLoading(const QString &headline, bool cancellable)
{
    showEmpty({}, headline);
    m_icon->hide();
    m_busy->show();
    m_cancel->setVisible(cancellable);
}

void StateView::showError(const QString &headline, const Error &error)
{
    showEmpty(u"error"_s, headline, error.message);
    m_icon->setIcon(u"error"_s, Tint::Bad);
    m_details = headline;
    for (const QString &part : {error.source, error.message, error.detail}) {
        if (!part.isEmpty())
            m_details += u'\n' + part;
    }
    m_copy->show();
}

void StateView::setSecondAction(const QString &text)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
}

void StateView::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

} // namespace pointsman
