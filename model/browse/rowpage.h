// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "browse/tableshape.h"

#include <QHash>

namespace pointsman {

class Connection;

/// Some consecutive rows as they are shown: long cells cut, rows that went away or cannot be read
/// left as gaps.
class RowPage final {
public:
    static constexpr int rowLimit = 128;
    static constexpr qint64 cellBytes =
        2048; ///< of a text or blob; the rest is left in the database

    explicit RowPage(Columns columns, int rows = 0);

    int rowCount() const { return int(m_rowOf.size()); }
    bool isGone(int row) const { return m_rowOf[size_t(row)] < 0; } ///< deleted since it was listed
    const Error *errorAt(int row) const; ///< why a row cannot be read; null when it was
    CellView at(int row, int column) const { return m_rows.at(m_rowOf[size_t(row)], column); }
    /// Bytes of a cell in the database; what at() gives is shorter when the cell was cut.
    qint64 fullSize(int row, int column) const;
    qint64 byteSize() const { return m_rows.byteSize() + qint64(m_rowOf.size() * sizeof(int)); }

    /// Takes a row of `batch`, whose first `skipped` columns are not part of the page.
    void setRow(int row, const RowBatch &batch, int batchRow, int skipped);
    void setError(int row, Error error);

private:
    RowBatch m_rows;
    std::vector<int> m_rowOf; ///< by row of the page; -1 where the row is gone
    QHash<qint64, qint64> m_fullSizes; ///< by cell, of cut ones only
    QHash<int, Error> m_errors; ///< by row
};

/// The rows with the given keys, in their order, as one statement saw them. When it cannot read
/// some of them, each is read by itself.
[[nodiscard]] Result<RowPage> readPage(Connection &connection, const TableShape &shape,
    const QList<RowKey> &keys, const CancelToken &cancel);

/// Rows whole, without cutting.
struct WholeRows {
    RowBatch rows;
    QList<qint64> positions; ///< of each row; rows that are gone are left out
};

/// The rows with the given keys, the first of which stands at `position`, without cutting. A single
/// cell, which is one column of one row, may be as long as SQLite can hold; all else ends with an
/// error at a row of more than 64 MB.
[[nodiscard]] Result<WholeRows> readWholeRows(Connection &connection, const TableShape &shape,
    const QList<RowKey> &keys, qint64 position, const CancelToken &cancel);

/// The columns of a page, as the schema declares them.
[[nodiscard]] Columns pageColumns(const TableShape &shape);

} // namespace pointsman
