// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/messagefeed.h"
#include "catalogue/searchmatch.h"
#include "catalogue/searchplan.h"
#include "text/messageencoder.h"

namespace pointsman {

/// A message that was found, as its source has it now.
struct SearchHit {
    QString source;
    Value chat;
    Value title; ///< NULL where the source knows none
    Value messageId;
    Timestamp date;
    Value author;
    Value authorName;
    Value text;
    Value category;
    QStringList alsoIn; ///< later sources that hold the same message
    qint64 time = noTime;
};

/// Reads found messages again, and asks whether the plan still accepts them. Belongs to one thread;
/// for jobs on a source's connection.
class HitReader final {
public:
    HitReader(Connection &connection, const MessageTable &table, QueryLimits limits);

    struct Read {
        SearchMatch match; ///< as it is now
        SearchHit hit;
    };
    /// What became of each match, in their order; nothing where it is gone or is not accepted any
    /// more. By rowid where there is one, else by key.
    [[nodiscard]] Result<std::vector<std::optional<Read>>> read(
        const std::vector<SearchMatch> &matches, const SearchPlan &plan);

    /// The message with each of these keys in this source, where the plan accepts it.
    [[nodiscard]] Result<std::vector<std::optional<Read>>> find(
        const std::vector<MessageKey> &keys, const SearchPlan &plan);

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<QString> nameColumn(const QString &table, const QString &sql);
    [[nodiscard]] Result<void> readByRowids(const std::vector<SearchMatch> &matches, size_t first,
        size_t end, const SearchPlan &plan, std::vector<std::optional<Read>> &reads);
    [[nodiscard]] Result<void> findSome(const std::vector<MessageKey> &keys, size_t first,
        size_t end, const SearchPlan &plan, std::vector<std::optional<Read>> &reads);
    std::optional<Read> accepted(const RowBatch &rows, int row, const SearchPlan &plan);

    Connection &m_connection;
    const MessageTable &m_table;
    const QueryLimits m_limits;
    QString m_columns; ///< with the names behind; empty until they are known
    MessageEncoder m_encoder;
};

} // namespace pointsman
