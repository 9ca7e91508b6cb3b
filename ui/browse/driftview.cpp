// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/driftview.h"

#include "frame/workspacesession.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QString columnText(const ColumnInfo &column)
{
    QStringList parts{
        column.declaredType.isEmpty() ? DriftView::tr("no type") : column.declaredType};
    if (column.primaryKeyPosition > 0)
        parts << DriftView::tr("key %1").arg(column.primaryKeyPosition);
    if (column.notNull)
        parts << DriftView::tr("not null");
    return parts.join(u" · ");
}

QTableWidgetItem *cell(const QString &text, const QColor &color)
{
    auto item = new QTableWidgetItem(text);
    if (color.isValid())
        item->setForeground(color);
    return item;
}

} // namespace

DriftView::DriftView(WorkspaceSession &session, const QString &table, QWidget *parent)
    : QWidget(parent), m_session(session), m_table(table), m_summary(new QLabel(this)),
      m_allTables(new QCheckBox(tr("All tables"), this)),
      m_onlyDifferences(new QCheckBox(tr("Only differences"), this)),
      m_matrix(new QTableWidget(this))
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setProperty("role", u"muted"_s);
    m_matrix->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_matrix->verticalHeader()->hide();
    m_matrix->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_matrix->setAccessibleName(tr("Columns in each source"));
    auto options = new QHBoxLayout;
    options->setContentsMargins(10, 6, 10, 4);
    options->addWidget(m_summary, 1);
    options->addWidget(m_onlyDifferences);
    options->addWidget(m_allTables);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(options);
    layout->addWidget(m_matrix, 1);
    connect(m_allTables, &QCheckBox::toggled, this, &DriftView::fill);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &DriftView::fill);
    connect(&session, &WorkspaceSession::schemaChanged, this, &DriftView::fill);
    connect(&session, &WorkspaceSession::sourceFailed, this, &DriftView::fill);
}

void DriftView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_session.loadAllSchemas();
    fill();
}

void DriftView::fill()
{
    if (!m_session.isOpen())
        return;
    QList<SourceSchema> schemas;
    QStringList missing;
    QStringList titles{tr("Table"), tr("Column")};
    for (const SourceSpec &spec : m_session.database()->config()->sources) {
        if (const Schema *schema = m_session.sources().schema(spec.name)) {
            schemas << SourceSchema{spec.name, *schema};
            titles << spec.name;
        } else {
            missing << spec.name;
        }
    }
    const QList<DriftRow> rows =
        schemaDrift(schemas, m_allTables->isChecked() ? QString() : m_table);
    const ThemeColors colors = themeColors(palette());
    int differing = 0;
    m_matrix->setRowCount(0);
    m_matrix->setColumnCount(int(titles.size()));
    m_matrix->setHorizontalHeaderLabels(titles);
    m_matrix->setColumnHidden(0, !m_allTables->isChecked());
    for (const DriftRow &drift : rows) {
        differing += drift.differs;
        if (m_onlyDifferences->isChecked() && !drift.differs)
            continue;
        const int row = m_matrix->rowCount();
        const QColor warning = drift.differs ? colors.warning : QColor();
        m_matrix->insertRow(row);
        m_matrix->setItem(row, 0, cell(drift.table, colors.muted));
        m_matrix->setItem(
            row, 1, cell(drift.differs ? u"≠ "_s + drift.column : drift.column, warning));
        for (int source = 0; source < drift.in.size(); ++source) {
            const auto &column = drift.in.at(source);
            const bool hasTable = schemas.at(source).schema.table(drift.table);
            const QString text = column ? columnText(*column)
                : hasTable              ? tr("missing")
                                        : tr("no such table");
            const QColor absent = hasTable ? colors.bad : colors.muted;
            m_matrix->setItem(row, source + 2, cell(text, column ? warning : absent));
        }
    }
    m_matrix->resizeColumnsToContents();
    QString summary =
        differing ? tr("%Ln column(s) differ", nullptr, differing) : tr("All sources agree");
    if (!missing.isEmpty())
        summary += u"  ·  "_s + tr("not read: %1").arg(missing.join(u", "));
    m_summary->setText(summary);
}

} // namespace pointsman
