// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"

class QChartView;
class QFrame;
class QGridLayout;
class QVBoxLayout;

namespace pointsman {

class FindingsPanel;
class SourceCard;
class SourceSummaries;
class WorkspaceSession;

/// The first page of a workspace: a card for each source and the messages of each month.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(WorkspaceSession &session, QWidget *parent = nullptr);

    PageRequest place() const override;
    QString title() const override;
    QString iconName() const override;
    bool inspectsRows() const override { return false; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeading();
    QWidget *makeFindings();
    QWidget *makeChart();
    void fill();
    void arrange();
    void takeSummaries();
    void drawMonths();

    WorkspaceSession &m_session;
    SourceSummaries *m_summaries;
    QList<SourceCard *> m_cards;
    FindingsPanel *m_findings = nullptr;
    QWidget *m_canvas;
    QGridLayout *m_grid;
    QFrame *m_chartCard = nullptr;
    QChartView *m_chart = nullptr;
};

} // namespace pointsman
