// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/markdownwriter.h"

namespace pointsman {

namespace {

constexpr ByteSet MarkdownSpecials = byteSet("\\`*_[]|~<>&", true);

void appendSpecial(ByteSink &sink, unsigned char byte)
{
    switch (byte) {
    case '\t':
        return sink.append('\t');
    case '\n':
        return sink.append("<br>");
    case '\r': // of CR LF; alone it is no line break in anything that reads Markdown
        return;
    case '<':
        return sink.append("&lt;");
    case '>':
        return sink.append("&gt;");
    case '&':
        return sink.append("&amp;");
    default:
        break;
    }
    if (byte < 0x20)
        return sink.append(ReplacementCharacter);
    sink.append('\\');
    sink.append(char(byte));
}

} // namespace

MarkdownWriter::MarkdownWriter(QIODevice &device, const ExportOptions &options)
    : TextWriter(device), m_nullText(options.nullText.value_or(QByteArray()))
{
}

void MarkdownWriter::writeHead(const Columns &columns)
{
    for (const Column &column : columns) {
        m_sink.append("| ");
        writeText(column.name.toUtf8());
        m_sink.append(' ');
    }
    m_sink.append("|\n");
    for (qsizetype column = 0; column < columns.size(); ++column)
        m_sink.append("| --- ");
    m_sink.append("|\n");
}

void MarkdownWriter::writeRow(const RowBatch &batch, int row)
{
    for (int column = 0; column < batch.columnCount(); ++column) {
        m_sink.append("| ");
        writeCell(batch.at(row, column));
        m_sink.append(' ');
    }
    m_sink.append("|\n");
}

void MarkdownWriter::writeCell(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return writeText(m_nullText);
    case CellType::Integer:
        return appendInteger(m_sink, cell.integer());
    case CellType::Real:
        return appendReal(m_sink, cell.real());
    case CellType::Text:
        return writeText(cell.bytes());
    case CellType::Blob:
        return appendHexLiteral(m_sink, cell.bytes());
    }
}

void MarkdownWriter::writeText(QByteArrayView text)
{
    writeValidText(
        text, MarkdownSpecials, [this](unsigned char byte) { appendSpecial(m_sink, byte); });
}

} // namespace pointsman
