// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/judgement.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace pointsman {

class ConfigDraft;

/// Tries one request: a chat, perhaps an explicit source, read or write; shows how the decision is
/// made and what each release of the bot would do.
class TesterPanel final : public QWidget {
    Q_OBJECT
public:
    TesterPanel(const ConfigDraft &draft, QWidget *parent);

    void setChat(const QString &id);
    void refresh(); ///< the routing or the sources changed

private:
    QLayout *buildReleases();
    void fillSources();
    void run();

    const ConfigDraft &m_draft;
    QLineEdit *m_chat;
    QComboBox *m_source;
    QComboBox *m_access;
    QLabel *m_steps;
    QMap<BotRelease, QLabel *> m_releases; ///< what each would do
};

} // namespace pointsman
