// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/exportdialog.h"
#include "query/queryrunner.h"
#include "widgets/inspector.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace pointsman {

class ChartPane;
class PlanPane;
class ProgressStrip;
class ResultGrid;
class StateView;
class WorkspaceSession;
struct CellDisplay;

/// What a query gives: the sources' progress, a message where the answer is not whole, and the rows
/// as grid and chart beside the plan.
class ResultView final : public QWidget {
    Q_OBJECT
public:
    ResultView(WorkspaceSession &session, QueryRunner &runner, QWidget *parent = nullptr);

    void setCellDisplay(const CellDisplay &display);
    bool hasResult() const;
    /// The rows shown; the page adds what it knows of running the query again.
    ExportSubject exportSubject() const;
    void showTab(const QString &name); ///< grid, chart or plan
    QueryRunner &runner() { return m_runner; }
    const QueryRunner &runner() const { return m_runner; }
    void showWaiting(); ///< an earlier statement runs first
    void showSkipped(); ///< an earlier statement failed

Q_SIGNALS:
    void rowInspected(const InspectedRow &row);
    void statusChanged(const QString &text);

private:
    void begin();
    void takeColumns(const Columns &columns);
    void takeRows(const std::vector<SharedBatch> &batches);
    void finish(const CrossQueryReport &report, qint64 milliseconds);
    void fail(const Error &error, const CrossQueryReport &report);
    void setBanner(const QStringList &lines);
    void updateChart();
    ExportChoice rowsInHand(
        const QString &label, std::vector<quint32> order, const QString &shortened) const;

    QueryRunner &m_runner;
    ProgressStrip *m_strip;
    QWidget *m_banner;
    QLabel *m_bannerText;
    QStackedWidget *m_stack;
    StateView *m_state;
    QTabWidget *m_tabs;
    ResultGrid *m_grid;
    ChartPane *m_chart;
    PlanPane *m_plan;
    bool m_fitted = false; ///< columns take their width from the first rows
    bool m_chartStale = true;
    QString m_shortened; ///< why these are not all rows; empty: they are
};

} // namespace pointsman
