// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/rowbatch.h"

#include <QTemporaryFile>

namespace pointsman {

/// A queue of batches in an unnamed temporary file, which vanishes with it. Not thread-safe.
class BatchSpool final {
public:
    [[nodiscard]] Result<void> write(const RowBatch &batch); ///< errors: Io
    [[nodiscard]] Result<RowBatch> read(const Columns &columns); ///< not when isEmpty()
    bool isEmpty() const { return m_readAt == m_writtenTo; }

private:
    QTemporaryFile m_file;
    qint64 m_readAt = 0;
    qint64 m_writtenTo = 0;
    QByteArray m_buffer;
};

} // namespace pointsman
