// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/pendingbar.h"

#include "editing/configdraft.h"
#include "widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pointsman {

using namespace Qt::StringLiterals;

PendingBar::PendingBar(ConfigDraft &draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_summary(new QLabel(this)),
      m_discard(new QPushButton(tr("Discard"), this)), m_save(new QPushButton(tr("Save"), this))
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_discard->setToolTip(tr("Back to what the files say; Undo brings the changes again"));
    m_save->setToolTip(tr("Write the pending changes into the files, each with a backup"));
    m_save->setProperty("role", u"primary"_s);
    m_save->setIcon(themedIcon(u"save"_s, Tint::OnAccent));
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary, 1);
    layout->addSpacing(6);
    layout->addWidget(m_discard);
    layout->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, &draft, &ConfigDraft::save);
    connect(m_discard, &QPushButton::clicked, &draft, &ConfigDraft::discard);
    connect(&draft, &ConfigDraft::changed, this, &PendingBar::refresh);
    connect(&draft, &ConfigDraft::opened, this, &PendingBar::refresh);
    refresh();
}

void PendingBar::refresh()
{
    if (!m_draft.isOpen())
        return;
    const bool isPending = m_draft.isPending();
    const qsizetype routes =
        diff(m_draft.onDisk().config.routing, m_draft.current().config.routing).size();
    m_summary->setText(!isPending ? tr("Nothing pending")
            : routes > 0          ? tr("%Ln chat(s) routed anew", nullptr, int(routes))
                                  : tr("Sources changed"));
    if (!isPending && (m_save->hasFocus() || m_discard->hasFocus()))
        Q_EMIT focusReleased();
    m_save->setEnabled(isPending);
    m_discard->setEnabled(isPending);
}

} // namespace pointsman
