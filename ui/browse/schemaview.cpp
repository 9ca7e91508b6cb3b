// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/schemaview.h"

#include "base/deliver.h"
#include "frame/workspacesession.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QTableWidget *makeTable(const QStringList &titles, const QString &name, QWidget *parent)
{
    auto table = new QTableWidget(0, int(titles.size()), parent);
    table->setHorizontalHeaderLabels(titles);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAccessibleName(name);
    return table;
}

void addRow(QTableWidget *table, const QStringList &cells)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int column = 0; column < cells.size(); ++column)
        table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto label = new QLabel(text, parent);
    label->setProperty("role", u"strong"_s);
    label->setContentsMargins(10, 8, 10, 2);
    return label;
}

} // namespace

SchemaView::SchemaView(WorkspaceSession &session, const TableRef &table, QWidget *parent)
    : QWidget(parent), m_session(session), m_table(table),
      m_columns(makeTable(
          {tr("Column"), tr("Type"), tr("Key"), tr("Not null"), tr("Default"), tr("Generated")},
          tr("Columns"), this)),
      m_indexes(makeTable({tr("Index"), tr("Columns"), tr("Unique"), tr("Partial"), tr("SQL")},
          tr("Indexes"), this)),
      m_problem(new QLabel(this)), m_sql(new QPlainTextEdit(this))
{
    m_sql->setReadOnly(true);
    m_sql->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_sql->setAccessibleName(tr("CREATE text"));
    m_sql->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setContentsMargins(10, 2, 10, 2);
    m_problem->hide();
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(heading(tr("Columns"), this));
    layout->addWidget(m_columns, 3);
    layout->addWidget(heading(tr("Indexes"), this));
    layout->addWidget(m_problem);
    layout->addWidget(m_indexes, 1);
    layout->addWidget(heading(tr("CREATE text"), this));
    layout->addWidget(m_sql, 2);
}

void SchemaView::setTable(const TableInfo &table)
{
    const auto yes = [](bool is) { return is ? tr("yes") : QString(); };
    m_columns->setRowCount(0);
    for (const ColumnInfo &column : table.columns) {
        addRow(m_columns,
            {column.name, column.declaredType,
                column.primaryKeyPosition ? QString::number(column.primaryKeyPosition) : QString(),
                yes(column.notNull), column.defaultValue, yes(column.generated)});
    }
    m_columns->resizeColumnsToContents();
    m_sql->setPlainText(table.sql);
    const auto read = m_session.database()->read(m_table.source,
        [name = table.name](Connection &connection) { return readIndexes(connection, name); });
    deliver(read, this, [this](const Result<QList<IndexInfo>> &indexes) {
        m_problem->setVisible(!indexes);
        if (indexes)
            showIndexes(*indexes);
        else
            m_problem->setText(indexes.error().message);
    });
}

void SchemaView::showIndexes(const QList<IndexInfo> &indexes)
{
    const auto yes = [](bool is) { return is ? tr("yes") : QString(); };
    m_indexes->setRowCount(0);
    for (const IndexInfo &index : indexes) {
        QStringList columns = index.columns;
        for (QString &column : columns) {
            if (column.isEmpty())
                column = tr("(expression)");
        }
        addRow(m_indexes,
            {index.name, columns.join(u", "), yes(index.unique), yes(index.partial),
                index.sql.isEmpty() ? tr("of a constraint") : index.sql});
    }
    m_indexes->resizeColumnsToContents();
}

} // namespace pointsman
