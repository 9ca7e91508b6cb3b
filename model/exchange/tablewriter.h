// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exportformat.h"
#include "exchange/textwriter.h"

#include <vector>

namespace pointsman {

/// Aligned columns for people at a terminal. The widths come from the first rows, which are held
/// back until they are known; later cells may stick out. Numbers stand right and are never cut,
/// long text is. Control and direction characters are shown, never sent.
class TableWriter final : public TextWriter {
public:
    TableWriter(QIODevice &device, const ExportOptions &options);

    static constexpr int SampleRows = 1000; ///< that the widths are computed from
    static constexpr int LongestText = 100; ///< terminal columns a text may take

private:
    struct Field {
        QByteArray text;
        int width = 0; ///< in terminal columns
        bool number = false;
    };
    using Line = std::vector<Field>;

    void writeHead(const Columns &columns) override;
    void writeRow(const RowBatch &batch, int row) override;
    void writeFoot() override;
    Field fieldOf(const CellView &cell);
    Field shownText(QByteArrayView text);
    void widen(const Line &line);
    void print(const Line &line);
    void endSample();

    const QByteArray m_nullText;
    Line m_names;
    std::vector<int> m_widths;
    std::vector<Line> m_sample;
    bool m_sampling = true;
};

} // namespace pointsman
