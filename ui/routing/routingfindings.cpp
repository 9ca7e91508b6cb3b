// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/routingfindings.h"

#include "base/deliver.h"
#include "editing/configdraft.h"
#include "routing/findingrows.h"
#include "widgets/findinglook.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// A finding with the sign of its severity.
class FindingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != FindingsModel::Message)
            return;
        const SeverityLook look =
            severityLook(Severity(index.data(FindingsModel::SeverityRole).toInt()));
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {16, 16};
        option->icon = themedIcon(look.icon, look.tint);
    }
};

} // namespace

RoutingFindings::RoutingFindings(
    ConfigDraft &draft, const QHash<QString, SourceCoverage> &coverage, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_coverage(coverage), m_model(new FindingsModel(this)),
      m_view(new QTreeView(this)), m_show(new QPushButton(tr("Show"), this)),
      m_fix(new QPushButton(tr("Fix…"), this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FindingDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAccessibleName(tr("Findings"));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(FindingsModel::Message, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(FindingsModel::Place, QHeaderView::ResizeToContents);
    auto buttons = new QVBoxLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_fix);
    buttons->addStretch();
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &RoutingFindings::showCurrent);
    connect(m_view, &QTreeView::activated, m_show, &QPushButton::click);
    connect(m_show, &QPushButton::clicked, this, &RoutingFindings::showPlace);
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const Finding *finding = current())
            fix(*finding);
    });
    showCurrent();
}

void RoutingFindings::refresh()
{
    const int generation = ++m_generation;
    const auto found =
        QtConcurrent::run([workspace = m_draft.state().current,
                              facts = factsOf(m_draft.current().config, m_coverage)] {
            return checkWorkspace(*workspace, facts);
        });
    deliver(found, this, [this, generation](const QList<Finding> &findings) {
        if (generation != m_generation)
            return;
        m_model->setFindings(withTitles(findings, m_draft.current().config, m_coverage));
        showCurrent();
        Q_EMIT checked();
    });
}

const Finding *RoutingFindings::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model->findings().at(index.row()) : nullptr;
}

void RoutingFindings::showCurrent()
{
    const Finding *finding = current();
    m_show->setEnabled(finding);
    m_fix->setEnabled(finding && finding->fix);
    m_fix->setToolTip(finding && finding->fix ? fixText(*finding->fix) : QString());
}

void RoutingFindings::showPlace()
{
    const Finding *finding = current();
    if (!finding)
        return;
    if (finding->chat)
        Q_EMIT chatRequested(finding->chat->text());
    else
        Q_EMIT sourceRequested(finding->source, finding->place.file);
}

void RoutingFindings::fix(const Finding &finding)
{
    if (finding.fix)
        m_draft.apply(*finding.fix, tr("fix: %1").arg(finding.message));
}

QList<Finding> RoutingFindings::findingsOfChat(const QString &id) const
{
    QList<Finding> found;
    for (const Finding &finding : m_model->findings()) {
        if (finding.chat && finding.chat->text() == id)
            found.append(finding);
    }
    return found;
}

QList<Finding> RoutingFindings::findingsOfSource(const QString &source) const
{
    QList<Finding> found;
    for (const Finding &finding : m_model->findings()) {
        if (!finding.chat && finding.source == source)
            found.append(finding);
    }
    return found;
}

} // namespace pointsman
