// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablewriter.h"

#include "base/displaywidth.h"
#include "base/text.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// A blob's literal, or as much of it as is longer than any field.
QByteArray hexStart(QByteArrayView bytes)
{
    const QByteArrayView start =
        bytes.first(std::min<qsizetype>(bytes.size(), TableWriter::LongestText));
    return "x'" + start.toByteArray().toHex().toUpper() + "'";
}

} // namespace

TableWriter::TableWriter(QIODevice &device, const ExportOptions &options)
    : TextWriter(device), m_nullText(options.nullText.value_or(QByteArray()))
{
}

void TableWriter::writeHead(const Columns &columns)
{
    for (const Column &column : columns)
        m_names.push_back(shownText(column.name.toUtf8()));
    m_widths.resize(m_names.size());
    widen(m_names);
}

void TableWriter::writeRow(const RowBatch &batch, int row)
{
    Line line;
    line.reserve(size_t(batch.columnCount()));
    for (int column = 0; column < batch.columnCount(); ++column)
        line.push_back(fieldOf(batch.at(row, column)));
    if (!m_sampling)
        return print(line);
    widen(line);
    m_sample.push_back(std::move(line));
    if (m_sample.size() == SampleRows)
        endSample();
}

void TableWriter::writeFoot()
{
    if (m_sampling)
        endSample();
}

TableWriter::Field TableWriter::fieldOf(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Integer:
    case CellType::Real: {
        const QByteArray text = displayText(cell).toLatin1();
        return {text, int(text.size()), true};
    }
    case CellType::Null:
        return shownText(m_nullText);
    case CellType::Text:
        m_counts.repaired += !isValidUtf8(cell.bytes());
        return shownText(cell.bytes());
    case CellType::Blob:
        return shownText(hexStart(cell.bytes()));
    }
    Q_UNREACHABLE();
}

TableWriter::Field TableWriter::shownText(QByteArrayView text)
{
    // No character is longer than four bytes, so what lies beyond cannot be shown; combining marks
    // without end are cut here too.
    constexpr qsizetype enough = 8 * LongestText;
    const ShownText shown =
        terminalText(QString::fromUtf8(text.first(std::min(text.size(), enough))), LongestText);
    const bool cut = shown.cut || text.size() > enough;
    m_counts.shortened += cut;
    return {(cut ? shown.text + u'…' : shown.text).toUtf8(), shown.width + cut};
}

void TableWriter::widen(const Line &line)
{
    for (size_t column = 0; column < line.size(); ++column)
        m_widths[column] = std::max(m_widths[column], line[column].width);
}

void TableWriter::print(const Line &line)
{
    for (size_t column = 0; column < line.size(); ++column) {
        const Field &field = line[column];
        const QByteArray padding(std::max(0, m_widths[column] - field.width), ' ');
        if (column > 0)
            m_sink.append("  ");
        if (field.number)
            m_sink.append(padding);
        m_sink.append(field.text);
        if (!field.number && column + 1 < line.size())
            m_sink.append(padding);
    }
    m_sink.append('\n');
}

void TableWriter::endSample()
{
    m_sampling = false;
    print(m_names);
    Line rule;
    for (const int width : m_widths)
        rule.push_back({QByteArray(width, '-'), width});
    print(rule);
    for (const Line &line : m_sample)
        print(line);
    m_sample.clear();
}

} // namespace pointsman
