// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/tableshape.h"

#include <vector>

namespace pointsman {

/// Where the rows of a table are, in key order, known by every 1024th key: a list of blocks, each
/// reaching from its first key to the next block's. It grows while a pass over the keys runs.
class RowIndex final {
public:
    static constexpr int blockRows = 1024;

    RowIndex();

    struct Place {
        int block = 0;
        int row = 0; ///< within the block
    };

    qint64 rowCount() const { return m_rowCount; } ///< known so far
    int blockCount() const { return int(m_blocks.size()); }
    qint64 startOf(int block) const { return m_blocks[size_t(block)].start; }
    int rowsOf(int block) const { return m_blocks[size_t(block)].rows; }
    KeyRange keysOf(int block) const; ///< without end for the last block
    Place placeOf(qint64 position) const; ///< of a position in 0 .. rowCount() - 1

    /// Says how many rows a block really has; the change in rows.
    int setRows(int block, int rows);
    /// Adds a block after the last one, which is thereby full.
    void append(RowKey first);
    /// Divides a block: `rows` rows stay, the others, `rest` of them, begin at key `first`.
    void split(int block, int rows, RowKey first, int rest);

private:
    struct Block {
        std::optional<RowKey> first; ///< absent for the first block
        qint64 start = 0;
        int rows = 0;
    };
    void renumber(size_t from);

    std::vector<Block> m_blocks; ///< never empty
    qint64 m_rowCount = 0;
};

} // namespace pointsman
