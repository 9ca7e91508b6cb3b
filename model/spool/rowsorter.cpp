// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/rowsorter.h"

#include "base/cellorder.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace pointsman {

namespace {

/// A number's place among all numbers, in 62 bits; numbers close to each other may share one.
quint64 rankOfNumber(double number)
{
    constexpr quint64 sign = quint64(1) << 63;
    quint64 bits = 0;
    number += 0.0; // the negative zero equals the positive one
    std::memcpy(&bits, &number, sizeof bits);
    return (bits & sign ? ~bits : bits | sign) >> 2;
}

quint64 rankOfBytes(QByteArrayView bytes)
{
    quint64 rank = 0;
    for (qsizetype index = 0; index < qsizetype(sizeof rank); ++index)
        rank = rank << 8 | (index < bytes.size() ? quint8(bytes[index]) : 0);
    return rank >> 2;
}

/// Cells in order have ranks in order; equal ranks say nothing. The first bytes of a text may be
/// left out where they are the same in all of them.
quint64 rankOf(const CellView &cell, qsizetype sameBytes)
{
    const auto ofType = [](quint64 type, quint64 rank) { return type << 62 | rank; };
    switch (cell.type()) {
    case CellType::Null:
        return 0;
    case CellType::Integer:
        return ofType(1, rankOfNumber(double(cell.integer())));
    case CellType::Real:
        return ofType(1, rankOfNumber(cell.real()));
    case CellType::Text:
        return ofType(2, rankOfBytes(cell.bytes().sliced(sameBytes)));
    case CellType::Blob:
        return ofType(3, rankOfBytes(cell.bytes()));
    }
    Q_UNREACHABLE();
}

quint64 prefixOf(const CellView &cell, bool descending, qsizetype sameBytes)
{
    const quint64 rank = rankOf(cell, sameBytes);
    return descending ? ~rank : rank;
}

/// Whether cells of that rank are equal, because the rank of a number this small loses nothing.
bool isWholeRank(const CellView &cell)
{
    constexpr qint64 limit = qint64(1) << 51;
    return cell.isNull()
        || (cell.type() == CellType::Integer && cell.integer() > -limit && cell.integer() < limit);
}

qsizetype commonLength(QByteArrayView left, QByteArrayView right)
{
    const qsizetype shorter = std::min(left.size(), right.size());
    return std::mismatch(left.begin(), left.begin() + shorter, right.begin()).first - left.begin();
}

/// How many bytes all texts of a column begin with alike.
qsizetype sameBytesOf(const RowBatch &rows, int place)
{
    std::optional<QByteArrayView> same;
    for (int row = 0; row < rows.rowCount() && (!same || !same->isEmpty()); ++row) {
        const CellView cell = rows.at(row, place);
        if (cell.type() == CellType::Text)
            same = same ? same->first(commonLength(*same, cell.bytes())) : cell.bytes();
    }
    return same ? same->size() : 0;
}

} // namespace

quint64 sortPrefix(const CellView &cell, bool descending)
{
    return prefixOf(cell, descending, 0);
}

Result<void> RowSorter::add(const RowBatch &rows)
{
    if (m_rows.columnCount() == 0)
        m_rows.reset(rows.columns());
    m_rows.appendRows(rows);
    return m_rows.byteSize() < m_runBytes ? Result<void>() : endRun();
}

Result<void> RowSorter::finish()
{
    if (m_runEnds.empty())
        m_sorted = sorted();
    else if (m_rows.rowCount() > 0)
        return endRun();
    return {};
}

bool RowSorter::comesBefore(const Entry &left, const Entry &right) const
{
    if (left.first != right.first)
        return left.first < right.first;
    if (left.isFirstWhole && right.isFirstWhole && left.second != right.second)
        return left.second < right.second;
    for (const Term &term : m_terms) {
        const int order = compareCells(
            m_rows.at(int(left.row), term.place), m_rows.at(int(right.row), term.place));
        if (order != 0)
            return (order < 0) != term.descending;
    }
    return left.row < right.row;
}

std::vector<quint32> RowSorter::sorted() const
{
    std::vector<Entry> entries(size_t(m_rows.rowCount()));
    for (size_t row = 0; row < entries.size(); ++row)
        entries[row].row = quint32(row);
    const auto fill = [this, &entries](size_t number, quint64 Entry::*prefix) {
        const Term &term = m_terms[number];
        const qsizetype sameBytes = sameBytesOf(m_rows, term.place);
        for (Entry &entry : entries) {
            const CellView cell = m_rows.at(int(entry.row), term.place);
            entry.*prefix = prefixOf(cell, term.descending, sameBytes);
            if (number == 0)
                entry.isFirstWhole = isWholeRank(cell);
        }
    };
    if (!m_terms.empty())
        fill(0, &Entry::first);
    if (m_terms.size() > 1)
        fill(1, &Entry::second);
    std::sort(entries.begin(), entries.end(),
        [this](const Entry &left, const Entry &right) { return comesBefore(left, right); });
    std::vector<quint32> rows;
    rows.reserve(entries.size());
    for (const Entry &entry : entries)
        rows.push_back(entry.row);
    return rows;
}

Result<void> RowSorter::endRun()
{
    constexpr int rowsInBatch = 512;
    RowBatch batch(m_rows.columns());
    const auto write = [&batch, this] {
        const Result<qint64> place = m_file.append(batch);
        batch.clear();
        return place.map([](qint64) {});
    };
    for (const quint32 row : sorted()) {
        for (int column = 0; column < m_rows.columnCount(); ++column)
            batch.append(m_rows.at(int(row), column));
        if (batch.rowCount() < rowsInBatch)
            continue;
        if (const Result<void> written = write(); !written)
            return written;
    }
    if (batch.rowCount() > 0) {
        if (const Result<void> written = write(); !written)
            return written;
    }
    m_runEnds.push_back(m_file.size());
    m_rows.clear();
    return {};
}

std::vector<RowSorter::Run> RowSorter::runs()
{
    std::vector<Run> runs;
    if (m_runEnds.empty()) {
        runs.emplace_back(this);
        return runs;
    }
    qint64 begin = 0;
    for (const qint64 end : m_runEnds) {
        runs.emplace_back(this, begin, end);
        begin = end;
    }
    return runs;
}

Result<bool> RowSorter::Run::advance()
{
    if (m_inMemory)
        return ++m_row < int(m_sorter->m_sorted.size());
    if (++m_row < m_rows.rowCount())
        return true;
    m_row = 0;
    if (m_next >= m_end)
        return false;
    m_rows.reset(m_sorter->m_rows.columns());
    const Result<qint64> next = m_sorter->m_file.read(m_next, &m_rows);
    if (!next)
        return tl::unexpected(next.error());
    m_next = *next;
    return true;
}

} // namespace pointsman
