// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/textwriter.h"

namespace pointsman {

/// One array of objects, or an object a line. Integers keep all digits, REAL reads back as the same
/// double (infinity as 9e999, which parsers read as infinity; NaN, which SQLite has not, as null),
/// a BLOB is base64, and a repeated column name gets _2, _3. Ill-formed UTF-8 becomes U+FFFD and is
/// counted.
class JsonWriter final : public TextWriter {
public:
    enum class Layout { Array, Lines };
    JsonWriter(QIODevice &device, Layout layout) : TextWriter(device), m_layout(layout) { }

private:
    void writeHead(const Columns &columns) override;
    void writeRow(const RowBatch &batch, int row) override;
    void writeFoot() override;
    void writeCell(const CellView &cell);
    void writeReal(double number);

    const Layout m_layout;
    QList<QByteArray> m_keys; ///< with punctuation: {"a": and ,"b":
    bool m_first = true;
};

} // namespace pointsman
