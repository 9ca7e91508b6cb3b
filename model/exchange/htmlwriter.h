// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exportformat.h"
#include "exchange/textwriter.h"

namespace pointsman {

/// One self-contained page with a table: no script, no link, text only as text. Each text chooses
/// its own direction; control characters that HTML forbids become U+FFFD.
class HtmlWriter final : public TextWriter {
public:
    HtmlWriter(QIODevice &device, const ExportOptions &options);

private:
    void writeHead(const Columns &columns) override;
    void writeRow(const RowBatch &batch, int row) override;
    void writeFoot() override;
    void writeCell(const CellView &cell);
    void writeText(QByteArrayView text);

    const QByteArray m_title;
    const QByteArray m_nullText;
};

} // namespace pointsman
