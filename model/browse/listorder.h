// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/rowcollector.h"
#include "browse/roworder.h"

namespace pointsman {

/// The rows that pass a filter, or all of them sorted: a list of keys, collected once, so that what
/// is shown stays in its place while the bot writes.
class ListOrder final : public RowOrder {
    Q_OBJECT

public:
    static constexpr qint64 mostBytes = qint64(1) << 30; ///< 8 a row for a table with rowids

    ListOrder(const TableAccess &table, const RowFilter &filter,
        const std::optional<SortOrder> &order, QObject *parent);

    qint64 rowCount() const override { return m_keys.size(); }
    qint64 scanned() const override { return m_scanned; }
    Place placeOf(qint64 position) const override;
    qint64 startOf(quint64 page) const override;
    void start() override;
    void fetch(quint64 page) override;
    bool canFollow() const override { return !m_sorted; } ///< a sorted list shows one moment
    void follow() override;
    QFuture<Result<WholeRows>> readWhole(
        qint64 first, int count, const QList<int> &columns) override;

private:
    QList<RowKey> keysFrom(qint64 first, int count) const;
    void takeStep(Result<RowCollector::Step> step);

    std::shared_ptr<RowCollector> m_collector; ///< touched by the job under way only
    KeyList m_keys;
    qint64 m_scanned = 0;
    bool m_sorted;
    bool m_working = false;
    bool m_followAgain = false; ///< a change was told while working
};

} // namespace pointsman
