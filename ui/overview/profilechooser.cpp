// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/profilechooser.h"

#include "frame/workspacesession.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace pointsman {

ProfileChooser::ProfileChooser(WorkspaceSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_box(new QComboBox(this))
{
    const std::pair<BotRelease, QString> profiles[] = {{BotRelease::Design, tr("Design version")},
        {BotRelease::Dec2025, tr("Release of December 2025")},
        {BotRelease::Today, tr("Current release")}};
    for (const auto &[release, title] : profiles)
        m_box->addItem(title, int(release));
    auto label = new QLabel(tr("Profile"), this);
    label->setBuddy(m_box);
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label);
    layout->addWidget(m_box);
    connect(m_box, &QComboBox::activated, this, &ProfileChooser::choose);
    connect(&m_session, &WorkspaceSession::reloaded, this, &ProfileChooser::show);
    connect(&m_session.draft(), &ConfigDraft::changed, this, &ProfileChooser::show);
    show();
}

void ProfileChooser::show()
{
    const QSignalBlocker blocker(m_box);
    m_box->setCurrentIndex(m_box->findData(int(m_session.workspace().release)));
    const bool isPending = m_session.draft().isPending();
    m_box->setEnabled(!isPending);
    m_box->setToolTip(isPending
            ? tr("Save or discard the pending changes first")
            : tr("By whose rules the configuration is read: releases of the bot differ in it"));
}

void ProfileChooser::choose(int index)
{
    m_session.judgeAs(BotRelease(m_box->itemData(index).toInt()));
}

} // namespace pointsman
