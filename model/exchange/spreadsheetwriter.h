// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/rowwriter.h"

#include <QFile>
#include <QString>

#include <memory>

class QIODevice;
struct lxw_workbook;
struct lxw_worksheet;

namespace pointsman {

/// An XLSX workbook of one sheet, in memory that does not grow with the rows: the library collects
/// it in temporary files and finish() copies the workbook to the device. No temporary file has a
/// name, so none is left behind, however the program ends. Integers of more than 15
/// digits, which a spreadsheet would round, are text; REAL keeps 16 digits; text is never a
/// formula. NULL and the empty string are both an empty cell. What a sheet cannot hold is an error,
/// never left out.
class SpreadsheetWriter final : public RowWriter {
public:
    explicit SpreadsheetWriter(QIODevice &device);
    ~SpreadsheetWriter() override;

    [[nodiscard]] Result<void> begin(const Columns &columns) override;
    [[nodiscard]] Result<void> write(const RowBatch &batch) override;
    [[nodiscard]] Result<void> finish() override;

private:
    [[nodiscard]] Result<void> openWorkbook();
    [[nodiscard]] Result<void> writeCell(int row, int column, const CellView &cell);
    [[nodiscard]] Result<void> writeText(int row, int column, QByteArrayView text);
    [[nodiscard]] Result<void> checkCollected();
    [[nodiscard]] Result<void> copyToDevice();

    QIODevice &m_device;
    QFile m_workbookFile; ///< removed as soon as it is made
    QString m_path; ///< of the workbook, as long as it is open
    lxw_workbook *m_workbook = nullptr; ///< freed by finish() or the destructor
    lxw_worksheet *m_sheet = nullptr; ///< the workbook's
    int m_nextRow = 0;
    qint64 m_collected = 0; ///< bytes of the sheet's rows, as far as the library has written them
};

/// Text as XLSX holds it: characters that XML forbids as _xHHHH_, and text that looks like such an
/// escape with its first underscore escaped.
[[nodiscard]] QString spreadsheetText(const QString &text);

} // namespace pointsman
