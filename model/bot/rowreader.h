// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"
#include "bot/chatrows.h"
#include "bot/messagerows.h"

#include <QHash>

namespace pointsman {

/// Reads a batch's rows by column name; a column that the file's schema version lacks gives the
/// fallback. Borrows the batch.
class RowReader final {
public:
    explicit RowReader(const RowBatch &batch);

    int rowCount() const { return m_batch.rowCount(); }
    void goTo(int row) { m_row = row; }

    qint64 integer(const QString &column, qint64 fallback = 0) const;
    double real(const QString &column, double fallback = 0) const;
    QString text(const QString &column, const QString &fallback = QStringLiteral("")) const;
    Timestamp timestamp(const QString &column) const;
    std::optional<QString> optionalText(const QString &column) const;
    std::optional<qint64> optionalInteger(const QString &column) const;

private:
    /// Nothing when the column is missing or NULL.
    std::optional<CellView> cell(const QString &column) const;

    const RowBatch &m_batch;
    QHash<QString, int> m_columns;
    int m_row = 0;
};

// One row each, of the reader's present row.
template <typename Row> [[nodiscard]] Row readRow(const RowReader &reader) = delete;
template <> ChatMessage readRow<ChatMessage>(const RowReader &reader);
template <> ChatUser readRow<ChatUser>(const RowReader &reader);
template <> ChatInfo readRow<ChatInfo>(const RowReader &reader);
template <> ChatTopic readRow<ChatTopic>(const RowReader &reader);
template <> ChatSetting readRow<ChatSetting>(const RowReader &reader);
template <> UserData readRow<UserData>(const RowReader &reader);
template <> UserMemory readRow<UserMemory>(const RowReader &reader);
template <> SpamMessage readRow<SpamMessage>(const RowReader &reader);
template <> MediaAttachment readRow<MediaAttachment>(const RowReader &reader);

template <typename Row> [[nodiscard]] QList<Row> readRows(const RowBatch &batch)
{
    RowReader reader(batch);
    QList<Row> rows;
    rows.reserve(reader.rowCount());
    for (int row = 0; row < reader.rowCount(); ++row) {
        reader.goTo(row);
        rows += readRow<Row>(reader);
    }
    return rows;
}

} // namespace pointsman
