// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/resulttabs.h"

#include <QLocale>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qsizetype tabText = 20;

ResultTabs::ResultTabs(WorkspaceSession &session, const QString &document, QWidget *parent)
    : QWidget(parent), m_session(session), m_document(document), m_tabs(new QTabWidget(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setTabBarAutoHide(true);
    m_tabs->setFocusPolicy(Qt::NoFocus); // it would hand the focus to its bar, which may be hidden
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->tabBar()->setAccessibleName(tr("Answers to the statements"));
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    m_answers.append(add());
    connect(m_tabs, &QTabWidget::currentChanged, this, &ResultTabs::currentChanged);
}

ResultTabs::Answer ResultTabs::add()
{
    Answer answer;
    answer.runner = new QueryRunner(m_session, m_document, this);
    answer.view = new ResultView(m_session, *answer.runner, m_tabs);
    answer.view->setCellDisplay(m_cells);
    m_tabs->addTab(answer.view, {});
    const QueryRunner *runner = answer.runner;
    connect(runner, &QueryRunner::started, this, &ResultTabs::runningChanged);
    connect(runner, &QueryRunner::finished, this, [this, runner](const CrossQueryReport &report) {
        ended(runner, true,
            report.isPartial() ? tr("partial")
                               : tr("%1 rows").arg(QLocale().toString(report.rows)));
    });
    connect(runner, &QueryRunner::failed, this, [this, runner](const Error &error) {
        ended(runner, false, error.kind == ErrorKind::Cancelled ? tr("cancelled") : tr("failed"));
    });
    connect(answer.view, &ResultView::rowInspected, this, &ResultTabs::rowInspected);
    connect(answer.view, &ResultView::statusChanged, this, &ResultTabs::statusChanged);
    return answer;
}

void ResultTabs::keepOnly(qsizetype count)
{
    while (m_answers.size() > count) {
        const Answer answer = m_answers.takeLast();
        m_tabs->removeTab(m_tabs->indexOf(answer.view));
        answer.view->deleteLater();
        answer.runner->disconnect(this);
        answer.runner->deleteLater();
    }
    while (m_answers.size() < count)
        m_answers.append(add());
}

void ResultTabs::run(const QList<CrossQuery> &queries)
{
    Q_ASSERT(!queries.isEmpty());
    m_queries.clear(); // what ends now is not followed by anything
    for (const Answer &answer : std::as_const(m_answers))
        answer.runner->abandon();
    keepOnly(queries.size());
    m_queries = queries;
    m_next = 0;
    for (qsizetype place = 0; place < queries.size(); ++place) {
        mark(place, u"waiting"_s, Tint::Muted, tr("waiting"));
        if (place > 0)
            m_answers.at(place).view->showWaiting();
    }
    m_tabs->setCurrentIndex(0);
    runNext();
}

void ResultTabs::mark(qsizetype place, const QString &icon, Tint tint, const QString &outcome)
{
    const QString sql = m_queries.at(place).sql.simplified();
    const QString shown = sql.size() > tabText ? sql.left(tabText) + u'…' : sql;
    // The outcome first: it is what must not be cut off.
    m_tabs->setTabText(int(place),
        u"%1 · %2 · %3"_s.arg(place + 1).arg(outcome, QString(shown).replace(u'&', u"&&"_s)));
    m_tabs->setTabIcon(int(place), themedIcon(icon, tint));
    m_tabs->setTabToolTip(int(place), sql.left(1000).toHtmlEscaped());
}

void ResultTabs::runNext()
{
    const qsizetype place = m_next++;
    mark(place, u"run"_s, Tint::Accent, tr("running"));
    m_answers.at(place).runner->run(m_queries.at(place));
}

void ResultTabs::ended(const QueryRunner *runner, bool succeeded, const QString &outcome)
{
    const qsizetype place = m_next - 1;
    if (place < 0 || place >= m_queries.size() || m_answers.at(place).runner != runner
        || runner->isRunning())
        return;
    mark(place, succeeded ? u"ok"_s : u"error"_s, succeeded ? Tint::Good : Tint::Bad, outcome);
    if (!succeeded) {
        m_tabs->setCurrentIndex(int(place));
        for (; m_next < m_queries.size(); ++m_next) {
            mark(m_next, u"cancel"_s, Tint::Muted, tr("not run"));
            m_answers.at(m_next).view->showSkipped();
        }
    } else if (m_next < m_queries.size()) {
        runNext();
    }
    Q_EMIT runningChanged();
}

void ResultTabs::cancel()
{
    for (const Answer &answer : std::as_const(m_answers))
        answer.runner->cancel();
}

bool ResultTabs::isRunning() const
{
    return std::any_of(m_answers.cbegin(), m_answers.cend(),
        [](const Answer &answer) { return answer.runner->isRunning(); });
}

void ResultTabs::setCellDisplay(const CellDisplay &display)
{
    m_cells = display;
    for (const Answer &answer : std::as_const(m_answers))
        answer.view->setCellDisplay(display);
}

ResultView &ResultTabs::current() const
{
    return *static_cast<ResultView *>(m_tabs->currentWidget());
}

} // namespace pointsman
