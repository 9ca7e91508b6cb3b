// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/auditfilter.h"

#include "items/auditmodel.h"

namespace pointsman {

AuditFilter::AuditFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setFilterKeyColumn(-1);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(AuditModel::SortRole);
}

void AuditFilter::setDays(const QDate &first, const QDate &last)
{
    if (first == m_first && last == m_last)
        return;
    m_first = first;
    m_last = last;
    invalidateFilter();
}

bool AuditFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!QSortFilterProxyModel::filterAcceptsRow(row, parent))
        return false;
    if (!m_first.isValid() && !m_last.isValid())
        return true;
    const auto &records = static_cast<const AuditModel &>(*sourceModel());
    const QDate day = records.entry(row).time.toLocalTime().date();
    return (!m_first.isValid() || day >= m_first) && (!m_last.isValid() || day <= m_last);
}

} // namespace pointsman
