// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/rowindex.h"

#include <algorithm>

namespace pointsman {

RowIndex::RowIndex() : m_blocks(1) { }

KeyRange RowIndex::keysOf(int block) const
{
    KeyRange range{m_blocks[size_t(block)].first, std::nullopt};
    if (block + 1 < blockCount())
        range.end = m_blocks[size_t(block) + 1].first;
    return range;
}

RowIndex::Place RowIndex::placeOf(qint64 position) const
{
    Q_ASSERT(position >= 0 && position < m_rowCount);
    const auto next = std::upper_bound(m_blocks.begin(), m_blocks.end(), position,
        [](qint64 wanted, const Block &block) { return wanted < block.start; });
    // Blocks that lost all their rows share a start with the next one, which comes after them.
    const auto block = std::prev(next);
    return {int(block - m_blocks.begin()), int(position - block->start)};
}

int RowIndex::setRows(int block, int rows)
{
    const int difference = rows - rowsOf(block);
    m_blocks[size_t(block)].rows = rows;
    if (difference != 0)
        renumber(size_t(block));
    return difference;
}

void RowIndex::append(RowKey first)
{
    setRows(blockCount() - 1, blockRows);
    m_blocks.push_back({std::move(first), m_rowCount, 0});
}

void RowIndex::split(int block, int rows, RowKey first, int rest)
{
    m_blocks[size_t(block)].rows = rows;
    m_blocks.insert(m_blocks.begin() + block + 1, {std::move(first), 0, rest});
    renumber(size_t(block));
}

void RowIndex::renumber(size_t from)
{
    for (size_t block = from; block < m_blocks.size(); ++block) {
        if (block > 0)
            m_blocks[block].start = m_blocks[block - 1].start + m_blocks[block - 1].rows;
    }
    m_rowCount = m_blocks.back().start + m_blocks.back().rows;
}

} // namespace pointsman
