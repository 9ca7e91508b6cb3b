// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"

#include <QList>
#include <QString>

#include <vector>

namespace pointsman {

/// A result column: its name as the engine reports it and the declared type ("" for expressions).
struct Column {
    QString name;
    QString declaredType;
    bool operator==(const Column &) const = default;
};
using Columns = QList<Column>;

/// A tagged 16-byte value; text and blob are a range of the batch's arena.
struct Cell {
    union {
        qint64 integer;
        double real;
        quint64 offset;
    };
    quint32 size;
    CellType type;
};
static_assert(sizeof(Cell) == 16);

/// A borrowed look at one cell, valid until its batch is changed or destroyed.
class CellView final {
public:
    CellView(const Cell &cell, const char *arena) : m_cell(cell), m_arena(arena) { }

    CellType type() const { return m_cell.type; }
    bool isNull() const { return m_cell.type == CellType::Null; }
    qint64 integer() const { return m_cell.integer; } ///< Integer only
    double real() const { return m_cell.real; } ///< Real only
    QByteArrayView bytes() const ///< Text (UTF-8 as stored) and Blob only
    {
        return {m_arena + m_cell.offset, qsizetype(m_cell.size)};
    }
    Value toValue() const;

private:
    Cell m_cell;
    const char *m_arena;
};

/// Rows on their way: columns once, cells row by row pointing into one byte arena.
/// Move-only on purpose; a batch belongs to one thread at a time.
class RowBatch final {
public:
    RowBatch() = default;
    explicit RowBatch(Columns columns) : m_columns(std::move(columns)) { }
    RowBatch(RowBatch &&) = default;
    RowBatch &operator=(RowBatch &&) = default;
    Q_DISABLE_COPY(RowBatch)

    const Columns &columns() const { return m_columns; }
    int columnCount() const { return int(m_columns.size()); }
    int rowCount() const
    {
        return m_columns.isEmpty() ? 0 : int(m_cells.size() / size_t(m_columns.size()));
    }
    CellView at(int row, int column) const
    {
        return {m_cells[size_t(row) * size_t(m_columns.size()) + size_t(column)], m_arena.data()};
    }
    /// Bytes held by cells and arena, for budgets.
    qint64 byteSize() const { return qint64(m_cells.size() * sizeof(Cell) + m_arena.size()); }

    /// Cells are appended left to right, row after row; a row is whole when all columns are.
    void appendNull() { m_cells.push_back({{0}, 0, CellType::Null}); }
    void appendInteger(qint64 number) { m_cells.push_back({{number}, 0, CellType::Integer}); }
    void appendReal(double number);
    void appendBytes(CellType type, QByteArrayView bytes); ///< type is Text or Blob
    void append(const Value &value);
    void append(const CellView &cell);
    void appendRows(const RowBatch &rows); ///< all rows of a batch with the same number of columns

    /// Appends all rows as bytes that only this program can read again.
    void saveTo(QByteArray *bytes) const;
    /// Replaces the rows by those of saveTo(), from a batch with the same number of columns.
    void restoreFrom(QByteArrayView bytes);

    void clear(); ///< keeps columns and capacity
    void reset(Columns columns); ///< clears and takes other columns

private:
    Columns m_columns;
    std::vector<Cell> m_cells;
    std::vector<char> m_arena;
};

} // namespace pointsman
