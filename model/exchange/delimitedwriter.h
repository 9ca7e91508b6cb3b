// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exportformat.h"
#include "exchange/textwriter.h"

namespace pointsman {

/// Text between separators, a line a row, the column names first. Bytes of text pass unchanged,
/// even where they are not UTF-8; a BLOB is x'0A0B'.
class DelimitedWriter : public TextWriter {
public:
    DelimitedWriter(QIODevice &device, const ExportOptions &options, char separator,
        QByteArray nullText, QByteArray lineEnd);

protected:
    void writeHead(const Columns &columns) final;
    void writeRow(const RowBatch &batch, int row) final;
    virtual void writeText(QByteArrayView text) = 0;

    const QByteArray m_nullText;

private:
    void writeCell(const CellView &cell);
    void writeGuarded(QByteArrayView text);

    const char m_separator;
    const QByteArray m_lineEnd;
    const bool m_bom;
    const bool m_formulaGuard;
};

/// RFC 4180: NULL is nothing and the empty string is "", so that both can be told apart.
class CsvWriter final : public DelimitedWriter {
public:
    CsvWriter(QIODevice &device, const ExportOptions &options);

private:
    void writeText(QByteArrayView text) override;
};

/// Tabs between cells, never inside: \t \n \r \\ stand for the characters and \N for NULL, as in
/// PostgreSQL's COPY; lines end with LF.
class TsvWriter final : public DelimitedWriter {
public:
    TsvWriter(QIODevice &device, const ExportOptions &options);

private:
    void writeText(QByteArrayView text) override;
};

/// Whether a spreadsheet would take this text for a formula: it begins with = + - @ TAB or CR and
/// is no plain number (CWE-1236).
[[nodiscard]] bool looksLikeFormula(QByteArrayView text);

} // namespace pointsman
