// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/schemadrift.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QTableWidget;

namespace pointsman {

class WorkspaceSession;

/// The matrix column × source of one table, or of all, with what differs marked.
class DriftView final : public QWidget {
    Q_OBJECT
public:
    DriftView(WorkspaceSession &session, const QString &table, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override; ///< reads the schemas that are not known yet

private:
    void fill();

    WorkspaceSession &m_session;
    QString m_table;
    QLabel *m_summary;
    QCheckBox *m_allTables;
    QCheckBox *m_onlyDifferences;
    QTableWidget *m_matrix;
};

} // namespace pointsman
