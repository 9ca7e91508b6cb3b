// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/feed/groupfold.h"

#include "base/cellorder.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace pointsman {

namespace {

constexpr size_t fewestSlots = 1024;

Columns unnamedColumns(int count)
{
    Columns columns;
    for (int column = 0; column < count; ++column)
        columns.append({QString::number(column), {}});
    return columns;
}

/// Equal for cells that compare equal: a whole real hashes as the integer.
size_t hashOf(const CellView &cell, size_t seed)
{
    constexpr double beyond = 9223372036854775808.0; // 2^63
    switch (cell.type()) {
    case CellType::Null:
        return qHash(0x9e3779b9U, seed);
    case CellType::Integer:
        return qHash(quint64(cell.integer()), seed);
    case CellType::Real: {
        const double real = cell.real();
        const bool isWhole = real >= -beyond && real < beyond && std::trunc(real) == real;
        return isWhole ? qHash(quint64(qint64(real)), seed) : qHash(real, seed);
    }
    case CellType::Text:
    case CellType::Blob:
        return qHashBits(cell.bytes().data(), size_t(cell.bytes().size()), seed);
    }
    Q_UNREACHABLE();
}

CellView viewOf(const Value &value)
{
    Cell cell{{value.integer}, quint32(value.bytes.size()), value.type};
    if (value.type == CellType::Real)
        cell.real = value.real;
    else if (value.type == CellType::Text || value.type == CellType::Blob)
        cell.offset = 0;
    return {cell, value.bytes.constData()};
}

bool hasAnyOf(const FoldPlan &plan, std::initializer_list<FoldKind> kinds)
{
    return std::any_of(plan.parts.cbegin(), plan.parts.cend(), [kinds](const FoldPlan::Part &part) {
        return std::find(kinds.begin(), kinds.end(), part.kind) != kinds.end();
    });
}

} // namespace

GroupFold::GroupFold(FoldPlan plan)
    : m_plan(std::move(plan)), m_isDivisible(!hasAnyOf(m_plan, {FoldKind::Sum})),
      m_hasExtremes(hasAnyOf(m_plan, {FoldKind::Min, FoldKind::Max})),
      m_keys(unnamedColumns(m_plan.keys)), m_table(fewestSlots, 0)
{
}

bool GroupFold::add(const RowBatch &rows)
{
    const size_t parts = m_plan.parts.size();
    for (int row = 0; row < rows.rowCount() && m_isExact; ++row) {
        const size_t group = groupOf(rows, row);
        for (size_t part = 0; part < parts; ++part) {
            const auto [kind, argument] = m_plan.parts[part];
            if (kind == FoldKind::CountRows)
                ++m_states[group * parts + part].integer;
            else
                update(group * parts + part, kind, rows.at(row, argument));
        }
    }
    return m_isExact;
}

size_t GroupFold::groupOf(const RowBatch &rows, int row)
{
    size_t hash = 0;
    for (int key = 0; key < m_plan.keys; ++key)
        hash = hashOf(rows.at(row, key), hash);
    const size_t mask = m_table.size() - 1;
    size_t slot = hash & mask;
    for (; m_table[slot] != 0; slot = (slot + 1) & mask) {
        const size_t group = m_table[slot] - 1;
        if (m_hashes[group] == hash && hasKeys(group, rows, row))
            return group;
    }
    const size_t group = m_hashes.size();
    m_table[slot] = quint32(group + 1);
    m_hashes.push_back(hash);
    for (int key = 0; key < m_plan.keys; ++key)
        m_keys.append(rows.at(row, key));
    m_states.resize(m_states.size() + m_plan.parts.size());
    if (m_hasExtremes)
        m_extremes.resize(m_states.size());
    if (m_hashes.size() * 2 > m_table.size())
        grow();
    return group;
}

bool GroupFold::hasKeys(size_t group, const RowBatch &rows, int row) const
{
    for (int key = 0; key < m_plan.keys; ++key) {
        if (compareCells(m_keys.at(int(group), key), rows.at(row, key)) != 0)
            return false;
    }
    return true;
}

void GroupFold::grow()
{
    std::vector<quint32> table(m_table.size() * 2, 0);
    const size_t mask = table.size() - 1;
    for (size_t group = 0; group < m_hashes.size(); ++group) {
        size_t slot = m_hashes[group] & mask;
        while (table[slot] != 0)
            slot = (slot + 1) & mask;
        table[slot] = quint32(group + 1);
    }
    m_table = std::move(table);
}

void GroupFold::update(size_t place, FoldKind kind, const CellView &cell)
{
    if (cell.isNull())
        return;
    State &state = m_states[place];
    const bool isFirst = std::exchange(state.isEmpty, false);
    switch (kind) {
    case FoldKind::Count:
        ++state.integer;
        return;
    case FoldKind::Sum:
        return addToSum(state, cell);
    case FoldKind::Largest:
        // The sum of the same values sees to the text and the one integer without an opposite.
        if (cell.type() == CellType::Integer)
            state.real = std::max(state.real, std::abs(double(cell.integer())));
        else if (cell.type() == CellType::Real)
            state.real = std::max(state.real, std::abs(cell.real()));
        return;
    default:
        return keepExtreme(place, isFirst, kind, cell);
    }
}

void GroupFold::keepExtreme(size_t place, bool isFirst, FoldKind kind, const CellView &cell)
{
    Value &extreme = m_extremes[place];
    const int order = isFirst ? 0 : compareCells(cell, viewOf(extreme));
    if (!isFirst && (kind == FoldKind::Min ? order >= 0 : order <= 0))
        return;
    m_extremeBytes -= extreme.bytes.size();
    extreme = cell.toValue();
    m_extremeBytes += extreme.bytes.size();
}

void GroupFold::addToSum(State &state, const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Integer:
        state.real += double(cell.integer());
        m_isExact = m_isExact && cell.integer() != std::numeric_limits<qint64>::min()
            && (state.isReal
                || !__builtin_add_overflow(state.integer, cell.integer(), &state.integer));
        return;
    case CellType::Real:
        state.real += cell.real();
        state.isReal = true;
        return;
    default:
        m_isExact = false;
    }
}

qint64 GroupFold::byteSize() const
{
    return m_keys.byteSize() + m_extremeBytes
        + qint64(m_states.size() * sizeof(State) + m_extremes.size() * sizeof(Value)
            + m_table.size() * sizeof(quint32) + m_hashes.size() * sizeof(size_t));
}

void GroupFold::appendPart(RowBatch &rows, FoldKind kind, size_t place) const
{
    const State &state = m_states[place];
    const bool isCount = kind == FoldKind::Count || kind == FoldKind::CountRows;
    if (isCount || (kind == FoldKind::Sum && !state.isEmpty && !state.isReal))
        rows.appendInteger(state.integer);
    else if (state.isEmpty)
        rows.appendNull();
    else if (kind == FoldKind::Sum || kind == FoldKind::Largest)
        rows.appendReal(state.real);
    else
        rows.append(m_extremes[place]);
}

RowBatch GroupFold::take()
{
    RowBatch rows(unnamedColumns(m_plan.keys + int(m_plan.parts.size())));
    const size_t parts = m_plan.parts.size();
    for (size_t group = 0; group < m_hashes.size(); ++group) {
        for (int key = 0; key < m_plan.keys; ++key)
            rows.append(m_keys.at(int(group), key));
        for (size_t part = 0; part < parts; ++part)
            appendPart(rows, m_plan.parts[part].kind, group * parts + part);
    }
    m_keys.clear();
    m_hashes.clear();
    m_states.clear();
    m_extremes.clear();
    m_table.assign(fewestSlots, 0);
    m_extremeBytes = 0;
    return rows;
}

} // namespace pointsman
