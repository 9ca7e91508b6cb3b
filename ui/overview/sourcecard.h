// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"
#include "workspace/sourcespec.h"

#include <QFrame>

class QFormLayout;
class QLabel;

namespace pointsman {

class WorkspaceSession;

/// One source on the overview: what it is, where, how it is guarded, what it holds, its state.
class SourceCard final : public QFrame {
    Q_OBJECT
public:
    SourceCard(WorkspaceSession &session, SourceSpec spec, QWidget *parent);

Q_SIGNALS:
    void pageRequested(const PageRequest &request);

private:
    void buildHeader();
    QLabel *addFact(const QString &name, const QString &text);
    void showState();

    WorkspaceSession &m_session;
    SourceSpec m_spec;
    QFormLayout *m_facts;
    QLabel *m_tables;
    QLabel *m_guard;
    QLabel *m_state;
};

} // namespace pointsman
