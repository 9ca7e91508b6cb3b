// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/rowpage.h"

#include "source/connection.h"
#include "source/sqlitetext.h"

#include <limits>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

qint64 cellNumber(int row, int column)
{
    return (qint64(row) << 32) | column;
}

/// A statement that looks each listed key up by itself, so that rows that came between them do not
/// count; the first column says which one it was.
QString lookupStatement(const TableShape &shape, qsizetype keys)
{
    const qsizetype width = shape.keyColumns.size();
    const QString parameters = u", ?"_s.repeated(width);
    QStringList values;
    for (qsizetype key = 0; key < keys; ++key)
        values << u'(' + QString::number(key) + parameters + u')';
    QStringList match;
    for (qsizetype column = 0; column < width; ++column)
        match << shape.keyColumns[column] + u" = k.column"_s + QString::number(column + 2);
    return u"SELECT k.column1, "_s + shape.columnList() + u" FROM (VALUES "_s + values.join(u", ")
        + u") AS k CROSS JOIN "_s + shape.source() + u" ON "_s + match.join(u" AND ")
        + u" ORDER BY k.column1"_s;
}

/// Calls `take(batch, row)` for each row found; its first column is the key's place in the list.
template <typename Take>
Result<void> lookUp(Connection &connection, const TableShape &shape, const QList<RowKey> &keys,
    const QueryLimits &limits, Take take)
{
    if (keys.isEmpty())
        return {};
    Bindings bindings;
    for (const RowKey &key : keys)
        bindings.positional += key;
    const auto cursor = connection.query(lookupStatement(shape, keys.size()), bindings, limits);
    if (!cursor)
        return tl::unexpected(cursor.error());
    RowBatch batch;
    for (;;) {
        const Result<bool> more = (*cursor)->next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        for (int row = 0; row < batch.rowCount(); ++row)
            take(batch, row);
    }
}

Result<RowPage> readOneByOne(Connection &connection, const TableShape &shape,
    const QList<RowKey> &keys, const QueryLimits &limits)
{
    RowPage page(pageColumns(shape), int(keys.size()));
    for (int row = 0; row < keys.size(); ++row) {
        const Result<void> read = lookUp(connection, shape, {keys.at(row)}, limits,
            [&page, row](
                const RowBatch &batch, int batchRow) { page.setRow(row, batch, batchRow, 1); });
        if (!read && !concernsSomeRows(read.error()))
            return tl::unexpected(read.error());
        if (!read)
            page.setError(row, read.error());
    }
    return page;
}

} // namespace

RowPage::RowPage(Columns columns, int rows) : m_rows(std::move(columns)), m_rowOf(size_t(rows), -1)
{
}

qint64 RowPage::fullSize(int row, int column) const
{
    const CellView cell = at(row, column);
    const bool sized = cell.type() == CellType::Text || cell.type() == CellType::Blob;
    return m_fullSizes.value(cellNumber(row, column), sized ? cell.bytes().size() : 0);
}

const Error *RowPage::errorAt(int row) const
{
    const auto found = m_errors.constFind(row);
    return found == m_errors.cend() ? nullptr : &*found;
}

void RowPage::setError(int row, Error error)
{
    m_errors.insert(row, std::move(error));
}

void RowPage::setRow(int row, const RowBatch &batch, int batchRow, int skipped)
{
    m_rowOf[size_t(row)] = m_rows.rowCount();
    for (int column = skipped; column < batch.columnCount(); ++column) {
        const CellView cell = batch.at(batchRow, column);
        const bool sized = cell.type() == CellType::Text || cell.type() == CellType::Blob;
        if (!sized || cell.bytes().size() <= cellBytes) {
            m_rows.append(cell);
            continue;
        }
        qsizetype end = cellBytes;
        // A text is cut before a character, so that cutting does not make it invalid.
        while (cell.type() == CellType::Text && end > cellBytes - 4
            && (uchar(cell.bytes()[end]) & 0xc0) == 0x80)
            --end;
        m_rows.appendBytes(cell.type(), cell.bytes().first(end));
        m_fullSizes.insert(cellNumber(row, column - skipped), cell.bytes().size());
    }
}

Columns pageColumns(const TableShape &shape)
{
    Columns columns;
    for (const ColumnInfo &column : shape.table.columns)
        columns << Column{column.name, column.declaredType};
    return columns;
}

Result<RowPage> readPage(Connection &connection, const TableShape &shape, const QList<RowKey> &keys,
    const CancelToken &cancel)
{
    QueryLimits limits;
    limits.cancel = cancel;
    Result<RowPage> read = Connection::whole([&] {
        RowPage page(pageColumns(shape), int(keys.size()));
        return lookUp(connection, shape, keys, limits, [&page](const RowBatch &batch, int row) {
            page.setRow(int(batch.at(row, 0).integer()), batch, row, 1);
        }).map([&page] { return std::move(page); });
    });
    return read || !concernsSomeRows(read.error()) ? std::move(read)
                                                   : readOneByOne(connection, shape, keys, limits);
}

Result<WholeRows> readWholeRows(Connection &connection, const TableShape &shape,
    const QList<RowKey> &keys, qint64 position, const CancelToken &cancel)
{
    QueryLimits limits;
    limits.cancel = cancel;
    if (keys.size() == 1 && shape.table.columns.size() == 1)
        limits.rowBytes = std::numeric_limits<int>::max(); // the engine lowers it to its own limit
    return Connection::whole([&]() -> Result<WholeRows> {
        WholeRows whole{RowBatch(pageColumns(shape)), {}};
        for (qsizetype first = 0; first < keys.size(); first += RowPage::rowLimit) {
            const Result<void> read = lookUp(connection, shape, keys.mid(first, RowPage::rowLimit),
                limits, [&whole, start = position + first](const RowBatch &batch, int row) {
                    whole.positions << start + batch.at(row, 0).integer();
                    for (int column = 1; column < batch.columnCount(); ++column)
                        whole.rows.append(batch.at(row, column));
                });
            if (!read)
                return tl::unexpected(read.error());
        }
        return whole;
    });
}

} // namespace pointsman
