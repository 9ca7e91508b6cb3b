// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/blockorder.h"

namespace pointsman {

namespace {

constexpr int pageBits = 8; ///< of a page's number; the block is above them
constexpr int mostKeys = 2 * RowIndex::blockRows; ///< a block with more is divided
constexpr int keptKeys = 512 * 1024;

int blockOf(quint64 page)
{
    return int(page >> pageBits);
}

int firstRowOf(quint64 page)
{
    return int(page & ((1U << pageBits) - 1)) * RowPage::rowLimit;
}

} // namespace

BlockOrder::BlockOrder(const TableAccess &table, QObject *parent)
    : RowOrder(table, parent), m_keys(keptKeys)
{
}

RowOrder::Place BlockOrder::placeOf(qint64 position) const
{
    const RowIndex::Place place = m_index.placeOf(position);
    return {quint64(place.block) << pageBits | quint64(place.row / RowPage::rowLimit),
        place.row % RowPage::rowLimit};
}

qint64 BlockOrder::startOf(quint64 page) const
{
    return m_index.startOf(blockOf(page)) + firstRowOf(page);
}

void BlockOrder::start()
{
    fetch(0);
    scan();
}

BlockOrder::Keys BlockOrder::keysOf(int block) const
{
    const Keys *keys = m_keys.object(block);
    return keys ? *keys : nullptr;
}

void BlockOrder::fetch(quint64 page)
{
    const int block = blockOf(page);
    const Keys keys = keysOf(block);
    const KeyRange range = m_index.keysOf(block);
    run(
        [shape = table().shape, range, keys, first = firstRowOf(page), cancel = cancelToken()](
            Connection &connection) {
            return readBlock(connection, shape, range, keys, first, cancel);
        },
        [this, page, range, keysAreNew = !keys, layout = m_layout](Result<BlockRead> read) {
            if (layout != m_layout)
                return;
            // The pass may have found meanwhile where the block ends.
            if (range.end != m_index.keysOf(blockOf(page)).end)
                fetch(page);
            else
                takeBlock(page, keysAreNew, std::move(read));
        });
}

Result<BlockOrder::BlockRead> BlockOrder::readBlock(Connection &connection, const TableShape &shape,
    const KeyRange &range, Keys keys, int firstRow, const CancelToken &cancel)
{
    if (!keys) {
        Result<RowBatch> read = readKeys(connection, shape, range, mostKeys + 1, cancel);
        if (!read)
            return tl::unexpected(read.error());
        keys = std::make_shared<const RowBatch>(*std::move(read));
    }
    QList<RowKey> wanted;
    const int end = std::min(firstRow + RowPage::rowLimit, keys->rowCount());
    for (int row = firstRow; row < end; ++row)
        wanted << keyAt(*keys, row, shape.keyColumns.size());
    return readPage(connection, shape, wanted, cancel).map([&keys](RowPage &&page) {
        return BlockRead{keys, std::move(page)};
    });
}

void BlockOrder::takeBlock(quint64 page, bool keysAreNew, Result<BlockRead> read)
{
    if (!read) {
        Q_EMIT pageFailed(page, read.error());
        return;
    }
    const int layout = m_layout;
    // Another page of the same block may have brought its keys meanwhile; the first to come counts.
    const Keys known = keysOf(blockOf(page));
    if (keysAreNew && known) {
        fetch(page);
        return;
    }
    if (keysAreNew)
        takeKeys(blockOf(page), read->keys);
    if (layout == m_layout)
        Q_EMIT pageRead(page, std::make_shared<const RowPage>(std::move(read->page)));
}

void BlockOrder::takeKeys(int block, const Keys &keys)
{
    const bool isLast = block == m_index.blockCount() - 1;
    const int rows = keys->rowCount();
    const qint64 start = m_index.startOf(block);
    const int before = m_index.rowsOf(block);
    m_keys.insert(block, new Keys(keys), std::max(rows, 1));
    if (rows <= (isLast ? RowIndex::blockRows : mostKeys)) {
        m_index.setRows(block, rows);
    } else {
        const RowKey next = keyAt(*keys, RowIndex::blockRows, table().shape.keyColumns.size());
        m_index.split(block, RowIndex::blockRows, next, rows - RowIndex::blockRows);
    }
    if (isLast) {
        Q_EMIT changed();
        return;
    }
    if (rows != before)
        Q_EMIT shifted(start + std::min(rows, before), rows - before);
    if (rows > mostKeys) {
        m_keys.clear();
        ++m_layout;
        Q_EMIT rearranged();
    }
}

void BlockOrder::scan()
{
    m_scanning = true;
    const int block = m_index.blockCount() - 1;
    run([shape = table().shape, first = m_index.keysOf(block).first, cancel = cancelToken()](
            Connection &connection) { return walkKeys(connection, shape, first, slice, cancel); },
        [this, block](const Result<KeyPass> &pass) { takePass(block, pass); });
}

void BlockOrder::takePass(int block, const Result<KeyPass> &pass)
{
    m_scanning = false;
    if (!pass) {
        Q_EMIT failed(pass.error());
        return;
    }
    if (block != m_index.blockCount() - 1) { // reading the last block went further meanwhile
        scan();
        return;
    }
    // Rows came in since the block was listed: it is listed anew when it is shown again.
    if (!pass->anchors.isEmpty())
        m_keys.remove(block);
    for (const RowKey &anchor : pass->anchors)
        m_index.append(anchor);
    if (!pass->finished) {
        Q_EMIT changed();
        scan();
        return;
    }
    setComplete(true);
    const bool listed = pass->anchors.isEmpty() && keysOf(block);
    if (!listed)
        m_index.setRows(m_index.blockCount() - 1, pass->rest);
    Q_EMIT changed();
    if (listed)
        extendTail();
    if (std::exchange(m_followAgain, false))
        follow();
}

void BlockOrder::follow()
{
    if (m_scanning)
        m_followAgain = true;
    else if (isComplete())
        scan();
}

/// Rows that are listed keep their places; new ones come behind them.
void BlockOrder::extendTail()
{
    const int block = m_index.blockCount() - 1;
    const Keys keys = keysOf(block);
    if (keys->rowCount() == 0) {
        m_keys.remove(block);
        fetch(quint64(block) << pageBits);
        return;
    }
    const RowKey last = keyAt(*keys, keys->rowCount() - 1, table().shape.keyColumns.size());
    run(
        [shape = table().shape, last, cancel = cancelToken()](Connection &connection) {
            return readKeys(connection, shape, {last, std::nullopt}, mostKeys + 1, cancel);
        },
        [this, block, keys, last](const Result<RowBatch> &more) {
            if (!more) {
                Q_EMIT failed(more.error());
                return;
            }
            if (keysOf(block) != keys || block != m_index.blockCount() - 1)
                return;
            RowBatch all(keys->columns());
            const auto append = [&all](const RowBatch &batch, int from) {
                for (int row = from; row < batch.rowCount(); ++row) {
                    for (int column = 0; column < batch.columnCount(); ++column)
                        all.append(batch.at(row, column));
                }
            };
            append(*keys, 0);
            const bool lastLives =
                more->rowCount() > 0 && keyAt(*more, 0, table().shape.keyColumns.size()) == last;
            append(*more, lastLives ? 1 : 0);
            if (all.rowCount() == keys->rowCount())
                return;
            takeKeys(block, std::make_shared<const RowBatch>(std::move(all)));
        });
}

QFuture<Result<RowBatch>> BlockOrder::readWhole(qint64 position)
{
    const RowIndex::Place place = m_index.placeOf(position);
    return table().door.read(table().table.source,
        [shape = table().shape, range = m_index.keysOf(place.block), keys = keysOf(place.block),
            row = place.row, cancel = cancelToken()](Connection &connection) -> Result<RowBatch> {
            Keys listed = keys;
            if (!listed) {
                Result<RowBatch> read = readKeys(connection, shape, range, mostKeys + 1, cancel);
                if (!read)
                    return tl::unexpected(read.error());
                listed = std::make_shared<const RowBatch>(*std::move(read));
            }
            if (row >= listed->rowCount())
                return RowBatch(pageColumns(shape));
            return readRow(connection, shape, keyAt(*listed, row, shape.keyColumns.size()), cancel);
        });
}

} // namespace pointsman
