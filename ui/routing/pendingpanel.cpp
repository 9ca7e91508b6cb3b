// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/pendingpanel.h"

#include "editing/configdraft.h"

#include <QVBoxLayout>

namespace pointsman {

PendingPanel::PendingPanel(ConfigDraft &draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_diff(new DiffText(this))
{
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_diff);
    connect(&draft, &ConfigDraft::changed, this, &PendingPanel::refresh);
    connect(&draft, &ConfigDraft::opened, this, &PendingPanel::refresh);
    refresh();
}

void PendingPanel::refresh()
{
    if (!m_draft.isOpen())
        return;
    const QString diff = QString::fromUtf8(m_draft.state().diff);
    if (diff != m_diff->toPlainText())
        m_diff->setPlainText(diff);
}

} // namespace pointsman
