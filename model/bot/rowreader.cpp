// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/rowreader.h"

#include "base/text.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// SQLite keeps whatever was written into a column; the bot converts in the same way.
qint64 integerOf(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Integer:
        return cell.integer();
    case CellType::Real:
        return std::isfinite(cell.real()) ? qint64(std::floor(cell.real())) : 0;
    case CellType::Text:
        return cell.bytes().toByteArray().toLongLong();
    case CellType::Null:
    case CellType::Blob:
        return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

RowReader::RowReader(const RowBatch &batch) : m_batch(batch)
{
    for (int column = batch.columnCount() - 1; column >= 0; --column)
        m_columns.insert(batch.columns()[column].name, column);
}

std::optional<CellView> RowReader::cell(const QString &column) const
{
    const int index = m_columns.value(column, -1);
    if (index < 0)
        return std::nullopt;
    const CellView found = m_batch.at(m_row, index);
    return found.isNull() ? std::nullopt : std::optional(found);
}

qint64 RowReader::integer(const QString &column, qint64 fallback) const
{
    const std::optional<CellView> found = cell(column);
    return found ? integerOf(*found) : fallback;
}

double RowReader::real(const QString &column, double fallback) const
{
    const std::optional<CellView> found = cell(column);
    if (!found)
        return fallback;
    if (found->type() == CellType::Real)
        return found->real();
    if (found->type() == CellType::Text)
        return found->bytes().toByteArray().toDouble();
    return double(integerOf(*found));
}

QString RowReader::text(const QString &column, const QString &fallback) const
{
    return optionalText(column).value_or(fallback);
}

Timestamp RowReader::timestamp(const QString &column) const
{
    const std::optional<CellView> found = cell(column);
    return found ? Timestamp::of(displayText(*found).toUtf8()) : Timestamp();
}

std::optional<QString> RowReader::optionalText(const QString &column) const
{
    const std::optional<CellView> found = cell(column);
    return found ? std::optional(displayText(*found)) : std::nullopt;
}

std::optional<qint64> RowReader::optionalInteger(const QString &column) const
{
    const std::optional<CellView> found = cell(column);
    return found ? std::optional(integerOf(*found)) : std::nullopt;
}

template <> ChatMessage readRow<ChatMessage>(const RowReader &reader)
{
    return {.chatId = reader.integer(u"chat_id"_s),
        .messageId = reader.text(u"message_id"_s),
        .date = reader.timestamp(u"date"_s),
        .userId = reader.integer(u"user_id"_s),
        .username = reader.optionalText(u"username"_s),
        .fullName = reader.optionalText(u"full_name"_s),
        .replyId = reader.optionalText(u"reply_id"_s),
        .threadId = reader.integer(u"thread_id"_s),
        .rootMessageId = reader.optionalText(u"root_message_id"_s),
        .text = reader.text(u"message_text"_s),
        .type = reader.text(u"message_type"_s, ChatMessage().type),
        .category = reader.text(u"message_category"_s, ChatMessage().category),
        .quoteText = reader.optionalText(u"quote_text"_s),
        .mediaId = reader.optionalText(u"media_id"_s),
        .mediaGroupId = reader.optionalText(u"media_group_id"_s),
        .markup = reader.text(u"markup"_s),
        .metadata = reader.text(u"metadata"_s),
        .modelId = reader.optionalInteger(u"model_id"_s),
        .createdAt = reader.timestamp(u"created_at"_s)};
}

template <> ChatUser readRow<ChatUser>(const RowReader &reader)
{
    ChatUser user{.chatId = reader.integer(u"chat_id"_s),
        .userId = reader.integer(u"user_id"_s),
        .username = reader.text(u"username"_s),
        .fullName = reader.text(u"full_name"_s),
        .timezone = reader.optionalText(u"timezone"_s),
        .messagesCount = reader.integer(u"messages_count"_s),
        .isSpammer = reader.integer(u"is_spammer"_s) != 0,
        .metadata = reader.text(u"metadata"_s),
        .createdAt = reader.timestamp(u"created_at"_s),
        .updatedAt = reader.timestamp(u"updated_at"_s)};
    const QJsonObject metadata = QJsonDocument::fromJson(user.metadata.toUtf8()).object();
    user.isSpammer = user.isSpammer || metadata["isSpammer"_L1].toBool();
    return user;
}

template <> ChatInfo readRow<ChatInfo>(const RowReader &reader)
{
    return {.chatId = reader.integer(u"chat_id"_s),
        .title = reader.optionalText(u"title"_s),
        .username = reader.optionalText(u"username"_s),
        .type = reader.text(u"type"_s),
        .isForum = reader.integer(u"is_forum"_s) != 0,
        .botStatus = reader.text(u"bot_status"_s, ChatInfo().botStatus),
        .createdAt = reader.timestamp(u"created_at"_s),
        .updatedAt = reader.timestamp(u"updated_at"_s)};
}

template <> ChatTopic readRow<ChatTopic>(const RowReader &reader)
{
    return {.chatId = reader.integer(u"chat_id"_s),
        .topicId = reader.integer(u"topic_id"_s),
        .iconColor = reader.optionalInteger(u"icon_color"_s),
        .iconEmojiId = reader.optionalText(u"icon_custom_emoji_id"_s),
        .name = reader.optionalText(u"name"_s),
        .createdAt = reader.timestamp(u"created_at"_s),
        .updatedAt = reader.timestamp(u"updated_at"_s)};
}

template <> ChatSetting readRow<ChatSetting>(const RowReader &reader)
{
    return {.chatId = reader.integer(u"chat_id"_s),
        .key = reader.text(u"key"_s),
        .value = reader.optionalText(u"value"_s),
        .updatedBy = reader.integer(u"updated_by"_s),
        .createdAt = reader.timestamp(u"created_at"_s),
        .updatedAt = reader.timestamp(u"updated_at"_s)};
}

template <> UserData readRow<UserData>(const RowReader &reader)
{
    return {.userId = reader.integer(u"user_id"_s),
        .chatId = reader.integer(u"chat_id"_s),
        .key = reader.text(u"key"_s),
        .data = reader.text(u"data"_s),
        .createdAt = reader.timestamp(u"created_at"_s),
        .updatedAt = reader.timestamp(u"updated_at"_s)};
}

template <> UserMemory readRow<UserMemory>(const RowReader &reader)
{
    return {.chatId = reader.integer(u"chat_id"_s),
        .userId = reader.integer(u"user_id"_s),
        .threadId = reader.optionalInteger(u"thread_id"_s),
        .memoryId = reader.text(u"memory_id"_s),
        .type = reader.text(u"type"_s),
        .content = reader.text(u"content"_s),
        .tags = reader.text(u"tags"_s),
        .isPermanent = reader.integer(u"permanent"_s) != 0,
        .origin = reader.text(u"source"_s),
        .deletedAt = reader.timestamp(u"deleted_at"_s),
        .createdAt = reader.timestamp(u"created_at"_s),
        .updatedAt = reader.timestamp(u"updated_at"_s)};
}

template <> SpamMessage readRow<SpamMessage>(const RowReader &reader)
{
    return {.chatId = reader.integer(u"chat_id"_s),
        .userId = reader.integer(u"user_id"_s),
        .messageId = reader.text(u"message_id"_s),
        .text = reader.text(u"text"_s),
        .reason = reader.text(u"reason"_s),
        .score = reader.real(u"score"_s),
        .confidence = reader.real(u"confidence"_s, SpamMessage().confidence),
        .createdAt = reader.timestamp(u"created_at"_s),
        .updatedAt = reader.timestamp(u"updated_at"_s)};
}

template <> MediaAttachment readRow<MediaAttachment>(const RowReader &reader)
{
    return {.fileUniqueId = reader.text(u"file_unique_id"_s),
        .fileId = reader.optionalText(u"file_id"_s),
        .fileSize = reader.optionalInteger(u"file_size"_s),
        .mediaType = reader.text(u"media_type"_s),
        .metadata = reader.text(u"metadata"_s),
        .status = reader.text(u"status"_s, MediaAttachment().status),
        .mimeType = reader.optionalText(u"mime_type"_s),
        .localUrl = reader.optionalText(u"local_url"_s),
        .prompt = reader.optionalText(u"prompt"_s),
        .description = reader.optionalText(u"description"_s),
        .createdAt = reader.timestamp(u"created_at"_s),
        .updatedAt = reader.timestamp(u"updated_at"_s)};
}

} // namespace pointsman
