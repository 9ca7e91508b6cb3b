// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/keylist.h"

#include <algorithm>

namespace pointsman {

namespace {

constexpr int batchBits = 16; ///< of a key's number; which batch it is in is above them
constexpr int batchKeys = 1 << batchBits;

} // namespace

qint64 KeyList::byteSize() const
{
    return qint64(m_rows.size() * sizeof(qint64)) + m_keyBytes;
}

RowKey KeyList::at(qint64 position) const
{
    const qint64 row = m_rows[size_t(position)];
    if (m_keys.empty())
        return {Value::of(row)};
    const RowBatch &batch = m_keys[size_t(row >> batchBits)];
    return keyAt(batch, int(row & (batchKeys - 1)), batch.columnCount());
}

qint64 KeyList::appendKey(const RowBatch &batch, int row, qsizetype width)
{
    if (m_keys.empty() || m_keys.back().rowCount() == batchKeys)
        m_keys.emplace_back(batch.columns().first(width));
    RowBatch &keys = m_keys.back();
    const qint64 before = keys.byteSize();
    for (int column = 0; column < width; ++column)
        keys.append(batch.at(row, column));
    m_keyBytes += keys.byteSize() - before;
    m_rows.push_back((qint64(m_keys.size() - 1) << batchBits) + keys.rowCount() - 1);
    return m_rows.back();
}

void KeyList::append(KeyList &&other)
{
    if (m_rows.empty()) {
        *this = std::move(other);
        return;
    }
    const qint64 moved = qint64(m_keys.size()) << batchBits;
    std::transform(other.m_rows.begin(), other.m_rows.end(), std::back_inserter(m_rows),
        [moved](qint64 row) { return row + moved; });
    std::move(other.m_keys.begin(), other.m_keys.end(), std::back_inserter(m_keys));
    m_keyBytes += other.m_keyBytes;
}

void KeyList::arrange(std::deque<qint64> rows)
{
    m_rows = std::move(rows);
}

} // namespace pointsman
