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

QList<RowKey> keySlice(const TableShape &shape, const RowBatch &keys, int first, int count)
{
    QList<RowKey> slice;
    const int end = std::min(first + count, keys.rowCount());
    for (int row = first; row < end; ++row)
        slice << keyAt(keys, row, shape.keyColumns.size());
    return slice;
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
    const Result<Keys> listed = listKeys(connection, shape, range, std::move(keys), cancel);
    if (!listed)
        return tl::unexpected(listed.error());
    const QList<RowKey> wanted = keySlice(shape, **listed, firstRow, RowPage::rowLimit);
    return readPage(connection, shape, wanted, cancel).map([&listed](RowPage &&page) {
        return BlockRead{*listed, std::move(page)};
    });
}

/// The keys of a block, read unless they are known.
Result<BlockOrder::Keys> BlockOrder::listKeys(Connection &connection, const TableShape &shape,
    const KeyRange &range, Keys known, const CancelToken &cancel)
{
    if (known)
        return known;
    return readKeys(connection, shape, range, mostKeys + 1, cancel).map([](RowBatch &&keys) {
        return std::make_shared<const RowBatch>(std::move(keys));
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
            all.appendRows(*keys);
            const bool lastLives =
                more->rowCount() > 0 && keyAt(*more, 0, table().shape.keyColumns.size()) == last;
            for (int row = lastLives ? 1 : 0; row < more->rowCount(); ++row) {
                for (int column = 0; column < more->columnCount(); ++column)
                    all.append(more->at(row, column));
            }
            if (all.rowCount() == keys->rowCount())
                return;
            takeKeys(block, std::make_shared<const RowBatch>(std::move(all)));
        });
}

QFuture<Result<WholeRows>> BlockOrder::readWhole(qint64 first, int count, const QList<int> &columns)
{
    QList<Stretch> stretches;
    const qint64 end = std::min(first + count, rowCount());
    for (qint64 position = first; position < end;) {
        const RowIndex::Place place = m_index.placeOf(position);
        const qint64 blockEnd = m_index.startOf(place.block) + m_index.rowsOf(place.block);
        const int rows = int(std::min(end, blockEnd) - position);
        stretches << Stretch{
            m_index.keysOf(place.block), keysOf(place.block), position, place.row, rows};
        position += rows;
    }
    return table().door.read(table().table.source,
        [shape = table().shape.withColumns(columns), stretches, cancel = cancelToken()](
            Connection &connection) -> Result<WholeRows> {
            WholeRows whole{RowBatch(pageColumns(shape)), {}};
            for (const Stretch &stretch : stretches) {
                if (auto read = readStretch(connection, shape, stretch, cancel, &whole); !read)
                    return tl::unexpected(read.error());
            }
            return whole;
        });
}

Result<void> BlockOrder::readStretch(Connection &connection, const TableShape &shape,
    const Stretch &stretch, const CancelToken &cancel, WholeRows *whole)
{
    const Result<Keys> keys = listKeys(connection, shape, stretch.range, stretch.keys, cancel);
    if (!keys)
        return tl::unexpected(keys.error());
    const Result<WholeRows> read = readWholeRows(connection, shape,
        keySlice(shape, **keys, stretch.firstRow, stretch.rows), stretch.position, cancel);
    if (!read)
        return tl::unexpected(read.error());
    whole->positions += read->positions;
    whole->rows.appendRows(read->rows);
    return {};
}

} // namespace pointsman
