// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/keysorter.h"

#include "base/cellorder.h"
#include "base/words.h"
#include "browse/cellcodec.h"

#include <algorithm>
#include <numeric>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int cancelEvery = 4096; ///< rows between two looks at the cancel token

bool comesBefore(
    const RowBatch &left, int leftRow, const RowBatch &right, int rightRow, Qt::SortOrder order)
{
    const int values = compareCells(left.at(leftRow, 0), right.at(rightRow, 0));
    if (values != 0)
        return (values < 0) == (order == Qt::AscendingOrder);
    return left.at(leftRow, 1).integer() < right.at(rightRow, 1).integer();
}

Columns runColumns()
{
    return {{u"value"_s, {}}, {u"row"_s, {}}};
}

} // namespace

/// A sorted run in the file, read in pieces.
class KeySorter::Run final {
public:
    Run(qint64 begin, qint64 end) : m_next(begin), m_end(end), m_rows(runColumns()) { }

    const RowBatch &rows() const { return m_rows; }
    int row() const { return m_row; }

    /// Moves on to the next row; false at the end.
    bool advance(QFile *file)
    {
        if (++m_row < m_rows.rowCount())
            return true;
        m_row = 0;
        m_rows.clear();
        // Each piece is led by its length, so that it never ends within a row.
        quint32 size = 0;
        if (m_next >= m_end || !file->seek(m_next)
            || file->read(reinterpret_cast<char *>(&size), sizeof size) != sizeof size)
            return false;
        const QByteArray piece = file->read(size);
        const char *position = piece.constData();
        while (position < piece.constData() + piece.size())
            decodeCell(position, &m_rows);
        m_next += qint64(sizeof size) + size;
        return piece.size() == qsizetype(size);
    }

private:
    qint64 m_next;
    qint64 m_end;
    RowBatch m_rows;
    int m_row = -1;
};

KeySorter::KeySorter(Qt::SortOrder order, qint64 runBytes)
    : m_order(order), m_runBytes(runBytes), m_values(runColumns())
{
}

Result<void> KeySorter::add(const CellView &value, qint64 row)
{
    m_values.append(value);
    m_values.appendInteger(row);
    return m_values.byteSize() < m_runBytes ? Result<void>() : spill();
}

void KeySorter::sortRun()
{
    m_sorted.resize(size_t(m_values.rowCount()));
    std::iota(m_sorted.begin(), m_sorted.end(), 0U);
    std::sort(m_sorted.begin(), m_sorted.end(), [this](quint32 left, quint32 right) {
        return comesBefore(m_values, int(left), m_values, int(right), m_order);
    });
}

Error KeySorter::fileError() const
{
    return {ErrorKind::Io,
        Words::tr("The temporary file for sorting cannot be used: %1.").arg(m_file->errorString()),
        {}, m_file->fileName()};
}

Result<void> KeySorter::spill()
{
    constexpr qsizetype pieceBytes = 128 << 10;
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!m_file->open())
            return tl::unexpected(fileError());
    }
    sortRun();
    QByteArray piece;
    const auto writePiece = [&piece, this] {
        const auto size = quint32(piece.size());
        const bool written =
            m_file->write(reinterpret_cast<const char *>(&size), sizeof size) == qint64(sizeof size)
            && m_file->write(piece) == piece.size();
        piece.clear();
        return written;
    };
    for (const quint32 row : m_sorted) {
        encodeCell(m_values.at(int(row), 0), &piece);
        encodeCell(m_values.at(int(row), 1), &piece);
        if (piece.size() >= pieceBytes && !writePiece())
            return tl::unexpected(fileError());
    }
    if ((!piece.isEmpty() && !writePiece()) || !m_file->flush())
        return tl::unexpected(fileError());
    m_runEnds.push_back(m_file->pos());
    m_values.clear();
    return {};
}

Result<std::deque<qint64>> KeySorter::finish(const CancelToken &cancel)
{
    if (!m_runEnds.empty())
        return spill().and_then([&cancel, this] { return merge(cancel); });
    sortRun();
    std::deque<qint64> rows;
    for (const quint32 row : m_sorted)
        rows.push_back(m_values.at(int(row), 1).integer());
    m_values.clear();
    return rows;
}

Result<std::deque<qint64>> KeySorter::merge(const CancelToken &cancel)
{
    std::vector<std::unique_ptr<Run>> heap;
    const auto later = [this](const std::unique_ptr<Run> &left, const std::unique_ptr<Run> &right) {
        return comesBefore(right->rows(), right->row(), left->rows(), left->row(), m_order);
    };
    qint64 begin = 0;
    for (const qint64 end : m_runEnds) {
        auto run = std::make_unique<Run>(begin, end);
        if (run->advance(m_file.get()))
            heap.push_back(std::move(run));
        begin = end;
    }
    std::make_heap(heap.begin(), heap.end(), later);
    std::deque<qint64> rows;
    while (!heap.empty()) {
        if (rows.size() % cancelEvery == 0 && cancel.isCancelled())
            return failure(ErrorKind::Cancelled, Words::tr("Sorting was cancelled."));
        std::pop_heap(heap.begin(), heap.end(), later);
        Run &first = *heap.back();
        rows.push_back(first.rows().at(first.row(), 1).integer());
        if (first.advance(m_file.get()))
            std::push_heap(heap.begin(), heap.end(), later);
        else
            heap.pop_back();
    }
    if (m_file->error() != QFileDevice::NoError)
        return tl::unexpected(fileError());
    return rows;
}

} // namespace pointsman
