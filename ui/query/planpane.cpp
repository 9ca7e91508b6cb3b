// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/planpane.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int statementRole = Qt::UserRole;

PlanPane::PlanPane(QWidget *parent)
    : QWidget(parent), m_strategy(new QLabel(this)), m_reason(new QLabel(this)),
      m_sources(new QTreeWidget(this)), m_statement(new QPlainTextEdit(this))
{
    m_strategy->setProperty("role", u"headline"_s);
    m_reason->setProperty("role", u"muted"_s);
    for (QLabel *label : {m_strategy, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_sources->setHeaderLabels(
        {tr("Source"), tr("State"), tr("Rows read"), tr("Time"), tr("Duplicates"), tr("Lacks")});
    m_sources->setRootIsDecorated(false);
    m_sources->setAccessibleName(tr("Each source's part"));
    m_statement->setReadOnly(true);
    m_statement->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_statement->setAccessibleName(tr("Statement sent to the source"));

    auto head = new QVBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->addWidget(m_strategy);
    head->addWidget(m_reason);
    auto splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_sources);
    splitter->addWidget(m_statement);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(splitter, 1);
    connect(m_sources, &QTreeWidget::currentItemChanged, this, &PlanPane::showStatement);
}

static QString phaseText(const SourceReport &source)
{
    switch (source.phase) {
    case SourceReport::Phase::Waiting:
        return PlanPane::tr("waiting");
    case SourceReport::Phase::Running:
        return PlanPane::tr("running");
    case SourceReport::Phase::Done:
        return PlanPane::tr("done");
    case SourceReport::Phase::Failed:
        return source.error ? source.error->message : PlanPane::tr("failed");
    }
    return {};
}

void PlanPane::setReport(const CrossQueryReport &report)
{
    m_strategy->setText(strategyName(report.strategy));
    m_reason->setText((QStringList{report.reason} + report.notes).join(u'\n').trimmed());
    const int chosen = m_sources->indexOfTopLevelItem(m_sources->currentItem());
    m_sources->clear();
    const QLocale locale;
    for (const SourceReport &source : report.sources) {
        auto item = new QTreeWidgetItem(m_sources,
            {source.source, phaseText(source), locale.toString(source.rows),
                tr("%1 ms").arg(source.elapsed.count()),
                source.duplicatesDropped ? locale.toString(source.duplicatesDropped) : QString(),
                source.missing.join(u", "_s)});
        item->setData(0, statementRole, source.statements.join(u";\n\n"_s));
        for (const int column : {2, 3, 4})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int column = 0; column < m_sources->columnCount(); ++column)
        m_sources->resizeColumnToContents(column);
    m_sources->setCurrentItem(m_sources->topLevelItem(std::max(0, chosen)));
    showStatement();
}

void PlanPane::showStatement()
{
    const QTreeWidgetItem *item = m_sources->currentItem();
    m_statement->setPlainText(item ? item->data(0, statementRole).toString() : QString());
}

} // namespace pointsman
