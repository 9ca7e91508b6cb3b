// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/coveragereader.h"
#include "workspace/check.h"

#include <QAbstractTableModel>

namespace pointsman {

/// What the check of a configuration found, the worst first. GUI thread only.
class FindingModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum ColumnId { Message, Place, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole, ///< Severity as int
        ChatRole, ///< the id as text, or ""
        FixRole ///< bool: there is one obvious fix
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(QList<Finding> findings);
    const QList<Finding> &findings() const { return m_findings; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Finding> m_findings;
};

/// What the coverage tells the check, as far as it is known.
[[nodiscard]] QList<SourceFacts> factsOf(
    const Config &config, const QHash<QString, SourceCoverage> &coverage);

} // namespace pointsman
