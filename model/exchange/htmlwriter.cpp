// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/htmlwriter.h"

namespace pointsman {

namespace {

constexpr ByteSet HtmlSpecials = byteSet("<>&\"\x7f", true);

constexpr std::string_view Style = R"(<style>
:root { color-scheme: light dark }
body { font-family: system-ui, sans-serif }
table { border-collapse: collapse }
th, td { border: 1px solid #8888; padding: 2px 6px; vertical-align: top; text-align: start }
td { white-space: pre-wrap; overflow-wrap: anywhere }
td.n { text-align: right; font-variant-numeric: tabular-nums }
td.null, td.b { color: #888 }
</style>
)";

} // namespace

HtmlWriter::HtmlWriter(QIODevice &device, const ExportOptions &options)
    : TextWriter(device), m_title(options.tableName.toUtf8()),
      m_nullText(options.nullText.value_or(QByteArray()))
{
}

void HtmlWriter::writeHead(const Columns &columns)
{
    m_sink.append("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>");
    writeText(m_title.isEmpty() ? QByteArrayView("Rows") : QByteArrayView(m_title));
    m_sink.append("</title>\n");
    m_sink.append(Style);
    m_sink.append("</head>\n<body>\n<table>\n<thead><tr>");
    for (const Column &column : columns) {
        m_sink.append("<th dir=\"auto\">");
        writeText(column.name.toUtf8());
        m_sink.append("</th>");
    }
    m_sink.append("</tr></thead>\n<tbody>\n");
}

void HtmlWriter::writeRow(const RowBatch &batch, int row)
{
    m_sink.append("<tr>");
    for (int column = 0; column < batch.columnCount(); ++column) {
        writeCell(batch.at(row, column));
        m_sink.append("</td>");
    }
    m_sink.append("</tr>\n");
}

void HtmlWriter::writeFoot()
{
    m_sink.append("</tbody>\n</table>\n</body>\n</html>\n");
}

void HtmlWriter::writeCell(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        m_sink.append("<td class=\"null\">");
        return writeText(m_nullText);
    case CellType::Integer:
        m_sink.append("<td class=\"n\">");
        return appendInteger(m_sink, cell.integer());
    case CellType::Real:
        m_sink.append("<td class=\"n\">");
        return appendReal(m_sink, cell.real());
    case CellType::Text:
        m_sink.append("<td dir=\"auto\">");
        return writeText(cell.bytes());
    case CellType::Blob:
        m_sink.append("<td class=\"b\">");
        return appendHexLiteral(m_sink, cell.bytes());
    }
}

void HtmlWriter::writeText(QByteArrayView text)
{
    bool replaced = false;
    const bool repaired = appendUtf8(m_sink, text, HtmlSpecials, [&](unsigned char byte) {
        switch (byte) {
        case '<':
            return m_sink.append("&lt;");
        case '>':
            return m_sink.append("&gt;");
        case '&':
            return m_sink.append("&amp;");
        case '"':
            return m_sink.append("&quot;");
        case '\r': // a bare one would be read as a line feed
            return m_sink.append("&#13;");
        case '\t':
        case '\n':
            return m_sink.append(char(byte));
        default:
            replaced = true;
            return m_sink.append(ReplacementCharacter);
        }
    });
    m_counts.repaired += repaired || replaced;
}

} // namespace pointsman
