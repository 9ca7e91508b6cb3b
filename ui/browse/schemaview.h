// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "browse/tableshape.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTableWidget;

namespace pointsman {

class WorkspaceSession;

/// A table's columns, indexes and CREATE text.
class SchemaView final : public QWidget {
    Q_OBJECT
public:
    SchemaView(WorkspaceSession &session, const TableRef &table, QWidget *parent);

    void setTable(const TableInfo &table); ///< reads its indexes too

private:
    void showIndexes(const QList<IndexInfo> &indexes);

    WorkspaceSession &m_session;
    TableRef m_table;
    QTableWidget *m_columns;
    QTableWidget *m_indexes;
    QLabel *m_problem;
    QPlainTextEdit *m_sql;
};

} // namespace pointsman
