// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobspanel.h"

#include "items/joblistmodel.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

struct StateMark {
    QString icon;
    Tint tint;
};

StateMark markOf(Job::State state)
{
    switch (state) {
    case Job::State::Running:
        return {u"waiting"_s, Tint::Accent};
    case Job::State::Done:
        return {u"ok"_s, Tint::Good};
    case Job::State::Failed:
        return {u"error"_s, Tint::Bad};
    case Job::State::Cancelled:
        return {u"cancel"_s, Tint::Muted};
    }
    return {};
}

/// Puts the state's mark before the title and a thin bar under the outcome of a running job.
class JobDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != JobListModel::Title)
            return;
        const StateMark mark = markOf(Job::State(index.data(JobListModel::StateRole).toInt()));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = themedIcon(mark.icon, mark.tint);
        option->decorationSize = {16, 16};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const int percent = index.data(JobListModel::PercentRole).toInt();
        if (index.column() != JobListModel::Outcome || percent < 0
            || index.data(JobListModel::StateRole).toInt() != int(Job::State::Running))
            return;
        const ThemeColors colors = themeColors(option.palette);
        QRect bar = option.rect.adjusted(4, option.rect.height() - 4, -8, -1);
        painter->fillRect(bar, colors.line);
        bar.setWidth(bar.width() * percent / 100);
        painter->fillRect(bar, colors.accent);
    }
};

QToolButton *panelButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

JobsPanel::JobsPanel(JobListModel &jobs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_view(new QTreeView(this)),
      m_cancel(panelButton(u"stop"_s, tr("Cancel the job"), this)),
      m_open(panelButton(u"open"_s, tr("Show the result or the file's folder"), this)),
      m_clear(panelButton(u"close"_s, tr("Remove finished jobs from the list"), this))
{
    m_view->setModel(&jobs);
    m_view->setItemDelegate(new JobDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAccessibleName(tr("Jobs"));
    m_view->header()->resizeSection(JobListModel::Title, 380);
    m_view->header()->resizeSection(JobListModel::Source, 140);
    m_view->header()->resizeSection(JobListModel::Rows, 90);
    m_view->header()->resizeSection(JobListModel::Time, 80);

    auto buttons = new QVBoxLayout;
    for (QToolButton *button : {m_cancel, m_open, m_clear})
        buttons->addWidget(button);
    buttons->addStretch();
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(2);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);

    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_jobs.cancel(m_view->currentIndex().data(JobListModel::JobIdRole).toLongLong());
    });
    connect(m_open, &QToolButton::clicked, this, &JobsPanel::showResult);
    connect(m_view, &QTreeView::activated, this, &JobsPanel::showResult);
    connect(m_clear, &QToolButton::clicked, this, [this] { m_jobs.removeFinished(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &JobsPanel::updateButtons);
    connect(&m_jobs, &JobListModel::runningChanged, this, &JobsPanel::updateButtons);
    updateButtons();
}

void JobsPanel::updateButtons()
{
    const QModelIndex current = m_view->currentIndex();
    m_cancel->setEnabled(current.isValid()
        && current.data(JobListModel::StateRole).toInt() == int(Job::State::Running));
    m_open->setEnabled(!current.data(JobListModel::FileRole).toString().isEmpty()
        || !current.data(JobListModel::DocumentRole).toString().isEmpty());
}

void JobsPanel::showResult()
{
    const QModelIndex current = m_view->currentIndex();
    const QString file = current.data(JobListModel::FileRole).toString();
    const QString document = current.data(JobListModel::DocumentRole).toString();
    if (!file.isEmpty())
        Q_EMIT folderWanted(QFileInfo(file).absolutePath());
    else if (!document.isEmpty())
        Q_EMIT resultWanted(document, current.data(JobListModel::StatementRole).toString());
}

} // namespace pointsman
