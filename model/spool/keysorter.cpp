// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/keysorter.h"

#include "base/cellorder.h"
#include "base/words.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int valuePlace = 0;
constexpr int rowPlace = 1;

bool comesBefore(const RowSorter::Run &left, const RowSorter::Run &right, Qt::SortOrder order)
{
    const int values = compareCells(left.cell(valuePlace), right.cell(valuePlace));
    if (values != 0)
        return (values < 0) == (order == Qt::AscendingOrder);
    return left.cell(rowPlace).integer() < right.cell(rowPlace).integer();
}

} // namespace

KeySorter::KeySorter(Qt::SortOrder order, qint64 runBytes)
    : m_order(order),
      m_sorter({{valuePlace, order == Qt::DescendingOrder}, {rowPlace, false}}, runBytes),
      m_added(Columns{{u"value"_s, {}}, {u"row"_s, {}}})
{
}

Result<void> KeySorter::add(const CellView &value, qint64 row)
{
    constexpr int rowsAtOnce = 512;
    constexpr qint64 bytesAtOnce = 64 << 10;
    m_added.append(value);
    m_added.appendInteger(row);
    const bool isFull = m_added.rowCount() >= rowsAtOnce || m_added.byteSize() >= bytesAtOnce;
    return isFull ? handOver() : Result<void>();
}

Result<void> KeySorter::handOver()
{
    const Result<void> added = m_sorter.add(m_added);
    m_added.clear();
    return added;
}

Result<std::deque<qint64>> KeySorter::finish(const CancelToken &cancel)
{
    constexpr int cancelEvery = 4096; // rows
    if (const Result<void> whole = handOver().and_then([this] { return m_sorter.finish(); });
        !whole)
        return tl::unexpected(whole.error());
    std::vector<RowSorter::Run> runs = m_sorter.runs();
    std::vector<RowSorter::Run *> heap;
    for (RowSorter::Run &run : runs) {
        const Result<bool> more = run.advance();
        if (!more)
            return tl::unexpected(more.error());
        if (*more)
            heap.push_back(&run);
    }
    const auto later = [this](const RowSorter::Run *left, const RowSorter::Run *right) {
        return comesBefore(*right, *left, m_order);
    };
    std::make_heap(heap.begin(), heap.end(), later);
    std::deque<qint64> rows;
    while (!heap.empty()) {
        if (rows.size() % cancelEvery == 0 && cancel.isCancelled())
            return failure(ErrorKind::Cancelled, Words::tr("Sorting was cancelled."));
        std::pop_heap(heap.begin(), heap.end(), later);
        rows.push_back(heap.back()->cell(rowPlace).integer());
        const Result<bool> more = heap.back()->advance();
        if (!more)
            return tl::unexpected(more.error());
        if (*more)
            std::push_heap(heap.begin(), heap.end(), later);
        else
            heap.pop_back();
    }
    return rows;
}

} // namespace pointsman
