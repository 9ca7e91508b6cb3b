// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/delimitedwriter.h"

#include <algorithm>

namespace pointsman {

namespace {

constexpr ByteSet CsvSpecials = byteSet("\",\r\n");
constexpr ByteSet TsvSpecials = byteSet("\t\r\n\\");

qsizetype countDigits(QByteArrayView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    return at - from;
}

bool isPlainNumber(QByteArrayView text)
{
    qsizetype at = text[0] == '+' || text[0] == '-' ? 1 : 0;
    qsizetype digits = countDigits(text, at);
    at += digits;
    if (at < text.size() && text[at] == '.') {
        const qsizetype fraction = countDigits(text, at + 1);
        digits += fraction;
        at += 1 + fraction;
    }
    if (digits > 0 && at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const qsizetype exponent = countDigits(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return digits > 0 && at == text.size();
}

bool hasAny(QByteArrayView text, const ByteSet &marked)
{
    return std::any_of(text.begin(), text.end(),
        [&marked](char byte) { return marked[static_cast<unsigned char>(byte)]; });
}

} // namespace

bool looksLikeFormula(QByteArrayView text)
{
    constexpr std::string_view starts = "=+-@\t\r";
    return !text.isEmpty() && starts.find(text[0]) != std::string_view::npos
        && !isPlainNumber(text);
}

DelimitedWriter::DelimitedWriter(QIODevice &device, const ExportOptions &options, char separator,
    QByteArray nullText, QByteArray lineEnd)
    : TextWriter(device), m_nullText(std::move(nullText)), m_separator(separator),
      m_lineEnd(std::move(lineEnd)), m_bom(options.bom), m_formulaGuard(options.formulaGuard)
{
}

void DelimitedWriter::writeHead(const Columns &columns)
{
    if (m_bom)
        m_sink.append("\xEF\xBB\xBF");
    for (qsizetype column = 0; column < columns.size(); ++column) {
        if (column > 0)
            m_sink.append(m_separator);
        writeGuarded(columns[column].name.toUtf8());
    }
    m_sink.append(m_lineEnd);
}

void DelimitedWriter::writeRow(const RowBatch &batch, int row)
{
    const int count = batch.columnCount();
    for (int column = 0; column < count; ++column) {
        if (column > 0)
            m_sink.append(m_separator);
        writeCell(batch.at(row, column));
    }
    m_sink.append(m_lineEnd);
}

void DelimitedWriter::writeCell(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return m_sink.append(m_nullText);
    case CellType::Integer:
        return appendInteger(m_sink, cell.integer());
    case CellType::Real:
        return appendReal(m_sink, cell.real());
    case CellType::Text:
        return writeGuarded(cell.bytes());
    case CellType::Blob:
        return appendHexLiteral(m_sink, cell.bytes());
    }
}

void DelimitedWriter::writeGuarded(QByteArrayView text)
{
    if (!m_formulaGuard || !looksLikeFormula(text))
        return writeText(text);
    ++m_counts.guarded;
    writeText("'" + text.toByteArray());
}

CsvWriter::CsvWriter(QIODevice &device, const ExportOptions &options)
    : DelimitedWriter(device, options, ',', options.nullText.value_or(QByteArray()),
        options.lf ? QByteArrayLiteral("\n") : QByteArrayLiteral("\r\n"))
{
}

void CsvWriter::writeText(QByteArrayView text)
{
    // Text that equals the NULL text is quoted, so that only NULL stands bare; so is the empty
    // string, which many readers would take for NULL whatever text NULL has here.
    if (!text.isEmpty() && text != m_nullText && !hasAny(text, CsvSpecials))
        return m_sink.append(text);
    m_sink.append('"');
    qsizetype begin = 0;
    for (qsizetype quote; (quote = text.indexOf('"', begin)) >= 0; begin = quote + 1) {
        m_sink.append(text.sliced(begin, quote + 1 - begin));
        m_sink.append('"');
    }
    m_sink.append(text.sliced(begin));
    m_sink.append('"');
}

TsvWriter::TsvWriter(QIODevice &device, const ExportOptions &options)
    : DelimitedWriter(device, options, '\t', options.nullText.value_or(QByteArrayLiteral("\\N")),
        QByteArrayLiteral("\n"))
{
}

void TsvWriter::writeText(QByteArrayView text)
{
    for (const char byte : text) {
        if (!TsvSpecials[static_cast<unsigned char>(byte)]) {
            m_sink.append(byte);
            continue;
        }
        m_sink.append('\\');
        m_sink.append(byte == '\t' ? 't' : byte == '\n' ? 'n' : byte == '\r' ? 'r' : '\\');
    }
}

} // namespace pointsman
