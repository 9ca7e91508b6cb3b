// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsonwriter.h"

#include "exchange/columnnames.h"

#include <QBuffer>

#include <cmath>

namespace pointsman {

namespace {

constexpr ByteSet JsonSpecials = byteSet("\"\\\x7f", true);

void appendEscape(ByteSink &sink, unsigned char byte)
{
    constexpr char digits[] = "0123456789abcdef";
    constexpr std::string_view shortForms = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    const size_t place = shortForms.find(char(byte));
    sink.append('\\');
    if (place != std::string_view::npos)
        return sink.append(letters[place]);
    sink.append("u00");
    sink.append(digits[byte >> 4]);
    sink.append(digits[byte & 0xF]);
}

bool appendString(ByteSink &sink, QByteArrayView text)
{
    sink.append('"');
    const bool repaired = appendUtf8(
        sink, text, JsonSpecials, [&sink](unsigned char byte) { appendEscape(sink, byte); });
    sink.append('"');
    return repaired;
}

} // namespace

void JsonWriter::writeHead(const Columns &columns)
{
    for (const QString &name : uniqueNames(columns)) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        ByteSink sink(buffer);
        sink.append(m_keys.isEmpty() ? '{' : ',');
        appendString(sink, name.toUtf8());
        sink.append(':');
        if (sink.flush())
            m_keys += buffer.data();
    }
    if (m_layout == Layout::Array)
        m_sink.append('[');
}

void JsonWriter::writeRow(const RowBatch &batch, int row)
{
    if (m_layout == Layout::Array)
        m_sink.append(m_first ? "\n" : ",\n");
    m_first = false;
    const int count = batch.columnCount();
    for (int column = 0; column < count; ++column) {
        m_sink.append(m_keys[column]);
        writeCell(batch.at(row, column));
    }
    m_sink.append(m_layout == Layout::Lines ? "}\n" : "}");
}

void JsonWriter::writeFoot()
{
    if (m_layout == Layout::Array)
        m_sink.append(m_first ? "]\n" : "\n]\n");
}

void JsonWriter::writeCell(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return m_sink.append("null");
    case CellType::Integer:
        return appendInteger(m_sink, cell.integer());
    case CellType::Real:
        return writeReal(cell.real());
    case CellType::Text:
        m_counts.repaired += appendString(m_sink, cell.bytes());
        return;
    case CellType::Blob:
        m_sink.append('"');
        appendBase64(m_sink, cell.bytes());
        m_sink.append('"');
        return;
    }
}

void JsonWriter::writeReal(double number)
{
    if (std::isnan(number))
        m_sink.append("null");
    else if (std::isinf(number))
        m_sink.append(number > 0 ? "9e999" : "-9e999");
    else
        appendReal(m_sink, number);
}

} // namespace pointsman
