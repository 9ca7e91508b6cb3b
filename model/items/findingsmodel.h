// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/check.h"

#include <QAbstractTableModel>

namespace pointsman {

/// What an admin should know of the configuration, in the order of checkWorkspace(). GUI thread only.
class FindingsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum ColumnId { Message, Place, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole, ///< Severity as int
        FixableRole ///< bool: there is one obvious mend
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(QList<Finding> findings);
    const QList<Finding> &findings() const { return m_findings; }
    const Finding &finding(int row) const { return m_findings.at(row); }
    int count(Severity severity) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Finding> m_findings;
};

} // namespace pointsman
