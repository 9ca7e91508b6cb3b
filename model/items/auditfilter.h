// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QSortFilterProxyModel>

namespace pointsman {

/// Records of an AuditModel that hold a text in any column and were written on some days of the
/// local time. GUI thread only.
class AuditFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit AuditFilter(QObject *parent = nullptr);

    void setDays(const QDate &first, const QDate &last); ///< both included; invalid: no limit

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QDate m_first;
    QDate m_last;
};

} // namespace pointsman
