// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/queryrunner.h"
#include "query/resultview.h"
#include "widgets/celldisplay.h"
#include "widgets/icons.h"

#include <QWidget>

class QTabWidget;

namespace pointsman {

/// The answers to one run: a tab a statement, run one after another until one does not succeed.
/// With a single statement there are no tabs to see, only its answer.
class ResultTabs final : public QWidget {
    Q_OBJECT
public:
    ResultTabs(WorkspaceSession &session, const QString &document, QWidget *parent = nullptr);

    void run(const QList<CrossQuery> &queries); ///< at least one; ends what runs
    void cancel(); ///< the one that runs, and those that would follow
    bool isRunning() const;
    ResultView &current() const; ///< the answer that is shown
    void setCellDisplay(const CellDisplay &display);

Q_SIGNALS:
    void runningChanged();
    void currentChanged();
    void rowInspected(const InspectedRow &row);
    void statusChanged(const QString &text);

private:
    struct Answer {
        QueryRunner *runner = nullptr;
        ResultView *view = nullptr;
    };

    Answer add();
    void keepOnly(qsizetype count);
    void mark(qsizetype place, const QString &icon, Tint tint, const QString &outcome);
    void runNext();
    void ended(const QueryRunner *runner, bool succeeded, const QString &outcome);

    WorkspaceSession &m_session;
    const QString m_document;
    QTabWidget *m_tabs;
    QList<Answer> m_answers; ///< the first one is always there
    QList<CrossQuery> m_queries;
    CellDisplay m_cells;
    qsizetype m_next = 0; ///< the next one to run
};

} // namespace pointsman
