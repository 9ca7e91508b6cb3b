// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exportformat.h"
#include "exchange/textwriter.h"

namespace pointsman {

/// A GitHub pipe table. Characters that would be markup are escaped, a line break becomes <br>.
class MarkdownWriter final : public TextWriter {
public:
    MarkdownWriter(QIODevice &device, const ExportOptions &options);

private:
    void writeHead(const Columns &columns) override;
    void writeRow(const RowBatch &batch, int row) override;
    void writeCell(const CellView &cell);
    void writeText(QByteArrayView text);

    const QByteArray m_nullText;
};

} // namespace pointsman
