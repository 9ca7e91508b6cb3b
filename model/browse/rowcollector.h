// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/keylist.h"
#include "browse/rowfilter.h"
#include "spool/keysorter.h"

#include <chrono>

namespace pointsman {

class Connection;

struct SortOrder {
    int column = 0; ///< of the table's shape
    Qt::SortOrder direction = Qt::AscendingOrder;
    bool operator==(const SortOrder &) const = default;
};

/// Collects the keys of the rows that pass a filter, and sorts them where an order is wanted, in
/// short statements over ranges of the key, so that a live source is never held for long.
/// Every row that exists all the while is found exactly once. Used by one job at a time.
class RowCollector final {
public:
    RowCollector(TableShape shape, RowFilter filter, std::optional<SortOrder> order);

    struct Step {
        KeyList
            keys; ///< found now, in their final places; for a sorted view all at once at the end
        qint64 scanned = 0; ///< rows looked at so far
        bool finished = false;
    };

    /// Works for about `slice`. Errors: Query, Io, Cancelled.
    [[nodiscard]] Result<Step> step(
        Connection &connection, std::chrono::milliseconds slice, const CancelToken &cancel);

    /// After the last step of an unsorted list: the next steps find what came in behind it.
    void resume();

private:
    [[nodiscard]] Result<void> readRange(
        Connection &connection, const KeyRange &range, const CancelToken &cancel, KeyList *found);
    [[nodiscard]] Result<bool> readAtOnce(
        Connection &connection, const CancelToken &cancel, KeyList *found);
    [[nodiscard]] Result<bool> accepts(const RowBatch &batch, int row) const;
    [[nodiscard]] Result<void> take(const RowBatch &batch, KeyList *found);
    [[nodiscard]] Result<KeyList> sorted(const CancelToken &cancel);
    void adaptBurst(qint64 elapsedMs);
    QString statement(const KeyRange &range, Bindings *bindings) const;

    TableShape m_shape;
    RowFilter m_filter;
    std::optional<KeySorter> m_sorter;
    QList<int>
        m_cellColumns; ///< of the shape; fetched behind the key: the tests', then the order's
    KeyList m_sortedKeys; ///< what the sorter's rows mean without a rowid
    std::optional<RowKey> m_next; ///< where the next range begins
    std::optional<RowKey> m_first; ///< where the one read last began
    std::optional<RowKey> m_lastFound; ///< unsorted only; within the range read last
    std::optional<RowKey> m_known; ///< found before resuming: not to be found again
    bool m_started = false;
    int m_burstRows = 8192;
    qint64 m_scanned = 0;
};

} // namespace pointsman
