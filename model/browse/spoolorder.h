// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/rowcollector.h"
#include "browse/roworder.h"
#include "spool/rowspool.h"

#include <QTimer>

namespace pointsman {

/// Runs a view's statement once and puts the rows that pass into the spool. On a source that
/// somebody writes to meanwhile it ends after 30 seconds, so that it does not pin the write-ahead
/// log.
[[nodiscard]] Result<void> spoolRows(Connection &connection, const TableShape &shape,
    const RowFilter &filter, const std::optional<SortOrder> &order, const CancelToken &cancel,
    RowSpool *spool);

/// The rows of a view, which have no identity: its statement runs once, and what it gave is kept in
/// a temporary file.
class SpoolOrder final : public RowOrder {
    Q_OBJECT

public:
    SpoolOrder(const TableAccess &table, const RowFilter &filter,
        const std::optional<SortOrder> &order, QObject *parent);

    qint64 rowCount() const override { return m_rowCount; }
    Place placeOf(qint64 position) const override;
    qint64 startOf(quint64 page) const override;
    void start() override;
    void fetch(quint64 page) override;
    bool canFollow() const override { return false; }
    void follow() override { }
    QFuture<Result<WholeRows>> readWhole(
        qint64 first, int count, const QList<int> &columns) override;

private:
    void lookForRows();

    RowFilter m_filter;
    std::optional<SortOrder> m_order;
    std::shared_ptr<RowSpool> m_spool;
    QTimer m_growth; ///< while the statement runs
    qint64 m_rowCount = 0;
};

} // namespace pointsman
