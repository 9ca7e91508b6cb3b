// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/auditrecord.h"
#include "base/rowbatch.h"

#include <QAbstractTableModel>

namespace pointsman {

/// The audit log's records, newest first. GUI thread only.
class AuditModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum ColumnId {
        Time,
        User,
        Operation,
        Source,
        Statement,
        Rows,
        Milliseconds,
        Outcome,
        ColumnCount
    };
    enum Role {
        OutcomeRole = Qt::UserRole, ///< AuditOutcome as int
        SortRole ///< what the column sorts by
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(QList<AuditEntry> entries); ///< oldest first, as the log has them
    const AuditEntry &entry(int row) const { return m_entries.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<AuditEntry> m_entries; ///< newest first
};

/// Records as rows, for an export.
[[nodiscard]] RowBatch auditRows(const QList<AuditEntry> &entries);

} // namespace pointsman
