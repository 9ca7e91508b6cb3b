// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exportformat.h"
#include "exchange/textwriter.h"

#include <vector>

namespace pointsman {

/// INSERT statements of many rows each, whose literals give back exactly the same values in SQLite.
/// Generated columns are left out, since no INSERT may name them.
class SqlWriter final : public TextWriter {
public:
    SqlWriter(QIODevice &device, const ExportOptions &options);

private:
    void writeHead(const Columns &columns) override;
    void writeRow(const RowBatch &batch, int row) override;
    void writeFoot() override;

    const QString m_tableName;
    const QStringList m_generated;
    std::vector<int> m_columns; ///< that are written
    QByteArray m_insert; ///< up to VALUES
    int m_rowsInStatement = 0;
};

} // namespace pointsman
