// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/botsettings.h"

#include "bot/botwrite.h"
#include "bot/settingcheck.h"

namespace pointsman {

using namespace Qt::StringLiterals;

FutureResult<Sourced<std::optional<ChatSetting>>> BotSettings::chatSetting(
    qint64 chat, const QString &key, const ReadOptions &options) const
{
    return readRoutedOne<ChatSetting>(m_database, chat, options,
        u"SELECT * FROM chat_settings WHERE chat_id = :chat AND key = :key"_s,
        {{u"chat"_s, Value::of(chat)}, {u"key"_s, Value::text(key)}});
}

FutureResult<Sourced<QList<ChatSetting>>> BotSettings::chatSettings(
    qint64 chat, const ReadOptions &options) const
{
    return readRouted<ChatSetting>(m_database, chat, options,
        u"SELECT * FROM chat_settings WHERE chat_id = :chat ORDER BY key"_s,
        {{u"chat"_s, Value::of(chat)}});
}

FutureResult<Gathered<ChatSetting>> BotSettings::chatsBySetting(
    const QString &key, SourceScope scope, const ReadOptions &options) const
{
    return gatherRows<ChatSetting>(m_database,
        {.operation = u"listChatsBySetting"_s,
            .keys = {{u"key"_s, key}},
            .scope = scope,
            .options = options},
        u"SELECT * FROM chat_settings WHERE key = :key AND value IS NOT NULL "
        "AND typeof(chat_id) = 'integer' ORDER BY chat_id"_s,
        {{u"key"_s, Value::text(key)}}, [](const ChatSetting &setting) { return setting.chatId; });
}

FutureResult<qint64> BotSettings::setChatSetting(qint64 chat, const QString &key,
    const std::optional<QString> &value, qint64 updatedBy, const QStringList &models) const
{
    const WriteNote note{.operation = u"setChatSetting"_s,
        .keys = {{u"chat_id"_s, chat}, {u"key"_s, key},
            {u"value"_s, value ? QJsonValue(*value) : QJsonValue()}}};
    const UpsertRow row{.table = u"chat_settings"_s,
        .key = {{u"chat_id"_s, Value::of(chat)}, {u"key"_s, Value::text(key)}},
        .values = {{u"value"_s, nullable(value)}, {u"updated_by"_s, Value::of(updatedBy)}}};
    return m_database.write({.chat = chat, .write = true}, note,
        [row, key, value, models](Writer &writer) -> Result<qint64> {
            const Result<Release> release = readRelease(writer);
            if (!release)
                return tl::unexpected(release.error());
            if (const auto fits = checkSetting(*release, key, value, models); !fits)
                return tl::unexpected(fits.error());
            return upsert(writer, *release, row);
        });
}

FutureResult<qint64> BotSettings::unsetChatSetting(qint64 chat, const QString &key) const
{
    const WriteNote note{
        .operation = u"unsetChatSetting"_s, .keys = {{u"chat_id"_s, chat}, {u"key"_s, key}}};
    return m_database.write({.chat = chat, .write = true}, note, [chat, key](Writer &writer) {
        return writer.execute(u"DELETE FROM chat_settings WHERE chat_id = ? AND key = ?"_s,
            {.positional = {Value::of(chat), Value::text(key)}});
    });
}

} // namespace pointsman
