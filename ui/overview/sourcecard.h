// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/sourcesummary.h"
#include "frame/page.h"
#include "workspace/sourcespec.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QPushButton;

namespace pointsman {

class WorkspaceSession;

/// One source on the overview: what it is, where, how it is guarded, what it holds, its state.
class SourceCard final : public QFrame {
    Q_OBJECT
public:
    SourceCard(WorkspaceSession &session, SourceSpec spec, QWidget *parent);

    const QString &source() const { return m_spec.name; }
    void setSummary(const Result<SourceSummary> &summary);

Q_SIGNALS:
    void pageRequested(const PageRequest &request);

private:
    QWidget *makeHeader();
    QLabel *addFact(const QString &name, const QString &text);
    void addPlace();
    void showState();
    QString stateText() const;

    WorkspaceSession &m_session;
    SourceSpec m_spec;
    QFormLayout *m_facts;
    QLabel *m_tables = nullptr;
    QLabel *m_messages = nullptr;
    QLabel *m_chats = nullptr;
    QLabel *m_period = nullptr;
    QLabel *m_version = nullptr;
    QLabel *m_state = nullptr;
};

} // namespace pointsman
