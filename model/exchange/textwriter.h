// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/encode.h"
#include "exchange/rowwriter.h"

namespace pointsman {

/// What the text formats share: the sink and the walk over a batch's rows.
class TextWriter : public RowWriter {
public:
    explicit TextWriter(QIODevice &device) : m_sink(device) { }

    [[nodiscard]] Result<void> begin(const Columns &columns) override
    {
        writeHead(columns);
        return m_sink.status();
    }

    [[nodiscard]] Result<void> write(const RowBatch &batch) override
    {
        for (int row = 0; row < batch.rowCount(); ++row)
            writeRow(batch, row);
        m_counts.rows += batch.rowCount();
        return m_sink.status();
    }

    [[nodiscard]] Result<void> finish() override
    {
        writeFoot();
        return m_sink.flush();
    }

protected:
    virtual void writeHead(const Columns &columns) = 0;
    virtual void writeRow(const RowBatch &batch, int row) = 0;
    virtual void writeFoot() { }

    /// Text made valid UTF-8, its marked bytes replaced by what `special` appends; counts repairs.
    template <typename Special>
    void writeValidText(QByteArrayView text, const ByteSet &marked, Special special)
    {
        m_counts.repaired += appendUtf8(m_sink, text, marked, special);
    }

    ByteSink m_sink;
};

} // namespace pointsman
