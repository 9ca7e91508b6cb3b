// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/pendingpanel.h"

#include "items/configdraft.h"
#include "routing/difftext.h"
#include "widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

PendingPanel::PendingPanel(ConfigDraft &draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_summary(new QLabel(this)), m_message(new QLabel(this)),
      m_diff(new DiffText(this)), m_save(new QPushButton(tr("Save"), this)),
      m_discard(new QPushButton(tr("Discard"), this))
{
    m_summary->setProperty("role", u"strong"_s);
    m_message->setProperty("role", u"muted"_s);
    for (QLabel *label : {m_summary, m_message})
        label->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_save->setProperty("role", u"primary"_s);
    m_save->setIcon(themedIcon(u"save"_s, Tint::OnAccent));
    auto buttons = new QHBoxLayout;
    buttons->addWidget(m_summary);
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(buttons);
    layout->addWidget(m_diff, 1);
    connect(m_save, &QPushButton::clicked, &draft, &ConfigDraft::save);
    connect(m_discard, &QPushButton::clicked, &draft, &ConfigDraft::discard);
    connect(&draft, &ConfigDraft::changed, this, &PendingPanel::refresh);
    connect(&draft, &ConfigDraft::opened, this, &PendingPanel::refresh);
    refresh();
}

void PendingPanel::say(const QString &text)
{
    m_message->setText(text);
}

void PendingPanel::refresh()
{
    if (!m_draft.isOpen())
        return;
    const QByteArray &diff = m_draft.state().diff;
    const bool isPending = !diff.isEmpty();
    m_diff->setPlainText(QString::fromUtf8(diff));
    const auto routes =
        pointsman::diff(m_draft.onDisk().config.routing, m_draft.current().config.routing);
    m_summary->setText(isPending ? tr("%Ln chat(s) routed anew", nullptr, int(routes.size()))
                                 : tr("Nothing to save"));
    m_save->setEnabled(isPending);
    m_discard->setEnabled(isPending);
}

} // namespace pointsman
