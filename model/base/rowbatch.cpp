// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rowbatch.h"

#include <cstring>

namespace pointsman {

Value CellView::toValue() const
{
    switch (m_cell.type) {
    case CellType::Null:
        return Value::null();
    case CellType::Integer:
        return Value::of(m_cell.integer);
    case CellType::Real:
        return Value::of(m_cell.real);
    case CellType::Text:
        return Value::text(bytes().toByteArray());
    case CellType::Blob:
        return Value::blob(bytes().toByteArray());
    }
    Q_UNREACHABLE();
}

void RowBatch::appendReal(double number)
{
    Cell cell{{0}, 0, CellType::Real};
    cell.real = number;
    m_cells.push_back(cell);
}

void RowBatch::appendBytes(CellType type, QByteArrayView bytes)
{
    Cell cell{{0}, quint32(bytes.size()), type};
    cell.offset = m_arena.size();
    m_arena.insert(m_arena.end(), bytes.begin(), bytes.end());
    m_cells.push_back(cell);
}

void RowBatch::append(const Value &value)
{
    switch (value.type) {
    case CellType::Null:
        return appendNull();
    case CellType::Integer:
        return appendInteger(value.integer);
    case CellType::Real:
        return appendReal(value.real);
    case CellType::Text:
    case CellType::Blob:
        return appendBytes(value.type, value.bytes);
    }
}

void RowBatch::append(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return appendNull();
    case CellType::Integer:
        return appendInteger(cell.integer());
    case CellType::Real:
        return appendReal(cell.real());
    case CellType::Text:
    case CellType::Blob:
        return appendBytes(cell.type(), cell.bytes());
    }
}

void RowBatch::appendRows(const RowBatch &rows)
{
    Q_ASSERT(rows.columnCount() == columnCount());
    const quint64 shift = m_arena.size();
    const size_t firstNew = m_cells.size();
    m_arena.insert(m_arena.end(), rows.m_arena.begin(), rows.m_arena.end());
    m_cells.insert(m_cells.end(), rows.m_cells.begin(), rows.m_cells.end());
    for (size_t index = firstNew; index < m_cells.size(); ++index) {
        Cell &cell = m_cells[index];
        if (cell.type == CellType::Text || cell.type == CellType::Blob)
            cell.offset += shift;
    }
}

void RowBatch::saveTo(QByteArray *bytes) const
{
    const quint64 count = m_cells.size();
    bytes->append(reinterpret_cast<const char *>(&count), sizeof count);
    bytes->append(reinterpret_cast<const char *>(m_cells.data()), qsizetype(count * sizeof(Cell)));
    bytes->append(m_arena.data(), qsizetype(m_arena.size()));
}

void RowBatch::restoreFrom(QByteArrayView bytes)
{
    quint64 count = 0;
    std::memcpy(&count, bytes.data(), sizeof count);
    m_cells.resize(count);
    const char *cells = bytes.data() + sizeof count;
    const char *arena = cells + count * sizeof(Cell);
    if (count > 0)
        std::memcpy(m_cells.data(), cells, count * sizeof(Cell));
    m_arena.assign(arena, bytes.data() + bytes.size());
}

void RowBatch::clear()
{
    constexpr size_t keptBytes = 4 << 20; // one huge cell must not be paid for ever
    m_cells.clear();
    if (m_arena.capacity() > keptBytes)
        m_arena = {};
    m_arena.clear();
}

void RowBatch::reset(Columns columns)
{
    clear();
    m_columns = std::move(columns);
}

} // namespace pointsman
