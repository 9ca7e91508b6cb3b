// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "browse/rowcollector.h"
#include "source/cursor.h"
#include "spool/rowspool.h"

namespace pointsman {

/// All rows of a table's view, whole, one after the other, in short bursts on the source's pool,
/// for an export. It waits for them: never use it on the GUI thread.
class TableCursor final : public Cursor {
public:
    TableCursor(std::shared_ptr<const MultiSourceDatabase> door, const QString &source,
        TableShape shape, RowFilter filter, std::optional<SortOrder> order, CancelToken cancel);

    const Columns &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override;

private:
    [[nodiscard]] Result<bool> nextRange(RowBatch &batch);
    [[nodiscard]] Result<bool> nextListed(RowBatch &batch);
    [[nodiscard]] Result<bool> nextSpooled(RowBatch &batch);
    [[nodiscard]] Result<void> listKeys();

    std::shared_ptr<const MultiSourceDatabase> m_door;
    QString m_source;
    TableShape m_shape;
    RowFilter m_filter;
    std::optional<SortOrder> m_order;
    CancelToken m_cancel;
    Columns m_columns;
    std::optional<RowKey> m_next; ///< unsorted: where the next range begins
    bool m_started = false;
    bool m_finished = false;
    KeyList m_keys; ///< sorted
    std::shared_ptr<RowSpool> m_spool; ///< a view
    qint64 m_position = 0; ///< in the keys or the spool
};

} // namespace pointsman
