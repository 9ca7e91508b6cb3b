// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"

class QGridLayout;

namespace pointsman {

class SourceCard;
class WorkspaceSession;

/// The first page of a workspace: a card for each source.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(WorkspaceSession &session, QWidget *parent = nullptr);

    PageRequest place() const override;
    QString title() const override;
    QString iconName() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void arrange();

    WorkspaceSession &m_session;
    QList<SourceCard *> m_cards;
    QWidget *m_canvas;
    QGridLayout *m_grid;
};

} // namespace pointsman
