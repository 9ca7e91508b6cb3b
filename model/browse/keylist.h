// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/tableshape.h"

#include <deque>
#include <vector>

namespace pointsman {

/// The keys of chosen rows in the order of a view: 8 bytes a row for a table with rowids; without,
/// the keys lie in a few large batches beside it.
class KeyList final {
public:
    KeyList() = default;
    KeyList(KeyList &&) = default;
    KeyList &operator=(KeyList &&) = default;
    Q_DISABLE_COPY(KeyList)

    qint64 size() const { return qint64(m_rows.size()); }
    qint64 byteSize() const;
    RowKey at(qint64 position) const;
    const std::deque<qint64> &rowids() const { return m_rows; } ///< of a table that has them

    void appendRowid(qint64 rowid) { m_rows.push_back(rowid); }
    /// Adds the key in the first `width` columns of a row; the number that arrange() knows it by.
    qint64 appendKey(const RowBatch &batch, int row, qsizetype width);
    void append(KeyList &&other);
    void arrange(std::deque<qint64> rows); ///< rowids, or numbers from appendKey(), in their order

private:
    std::deque<qint64> m_rows; ///< rowids, or where in m_keys each key is
    std::vector<RowBatch> m_keys;
    qint64 m_keyBytes = 0;
};

} // namespace pointsman
