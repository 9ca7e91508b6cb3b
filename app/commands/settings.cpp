// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/botarguments.h"
#include "commands/botwrites.h"
#include "commands/command.h"
#include "commands/rowoutput.h"

#include "bot/botdatabase.h"
#include "bot/settingkeys.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

RowBatch settingRows(const Sourced<QList<ChatSetting>> &settings)
{
    RowBatch batch({{u"chat_id"_s, {}}, {u"key"_s, {}}, {u"value"_s, {}}, {u"updated_by"_s, {}},
        {u"created_at"_s, {}}, {u"updated_at"_s, {}}, {u"source"_s, {}}});
    for (const ChatSetting &setting : settings.value) {
        batch.appendInteger(setting.chatId);
        batch.append(Value::text(setting.key));
        batch.append(textValue(setting.value));
        batch.appendInteger(setting.updatedBy);
        batch.append(timeValue(setting.createdAt));
        batch.append(timeValue(setting.updatedAt));
        batch.append(Value::text(settings.source));
    }
    return batch;
}

Result<ExitStatus> runSettings(CommandContext &context)
{
    const Result<ChatRead> read = chatRead(context);
    if (!read)
        return tl::unexpected(read.error());
    const auto settings =
        BotDatabase(*read->database).settings().chatSettings(read->chat, read->options).result();
    if (!settings)
        return tl::unexpected(settings.error());
    return sendRows(context, settingRows(*settings), u"chat_settings"_s).map([] {
        return ExitStatus::Fine;
    });
}

/// The models that the bot has by its configuration; none when that does not tell.
QStringList modelNames(const Workspace &workspace)
{
    QStringList names;
    const TomlNode *models = workspace.layers.merged.find({u"models"_s, u"models"_s});
    for (const TomlEntry &entry : models ? models->entries : std::vector<TomlEntry>()) {
        const TomlNode *enabled = entry.value.find(u"enabled"_s);
        if (!enabled || enabled->type != TomlNode::Type::Boolean || enabled->boolean)
            names += entry.key;
    }
    return names;
}

/// What the bot makes of a setting that was written.
void noteSetting(CommandContext &context, const QStringList &models)
{
    const SettingKey *key = settingKey(context.argument(1));
    const Result<qint64> chat = idArgument(context.argument(0), u"chat"_s);
    const Result<Release> release =
        chat.and_then([&context](qint64 id) { return releaseForWrites(context, id); });
    if (!key || !release)
        return;
    if (release->keepsUpdatedBy())
        context.note(u"updated_by is 0, which the bot takes as its owner: the setting counts in "
                     "every tier (else only from “%1” on)."_s.arg(tierOf(key->page)));
    if (release->isUnknown())
        context.note(u"The source has %1."_s.arg(schemaText(*release)));
    const bool isModel = key->type == SettingType::Model || key->type == SettingType::ImageModel;
    if (isModel && models.isEmpty())
        context.note(u"The configuration names no models, so whether the bot has this one is not "
                     "known; a chat whose model is missing gets no answers."_s);
}

Result<ExitStatus> runSet(CommandContext &context)
{
    const Result<const Workspace *> workspace = context.workspace();
    if (!workspace)
        return tl::unexpected(workspace.error());
    const QStringList models = modelNames(**workspace);
    const auto status = writeToChat(context, [&](const BotDatabase &bot, qint64 chat) {
        return bot.settings().setChatSetting(
            chat, context.argument(1), context.argument(2), 0, models);
    });
    if (status)
        noteSetting(context, models);
    return status;
}

Result<ExitStatus> runUnset(CommandContext &context)
{
    return writeToChat(context, [&context](const BotDatabase &bot, qint64 chat) {
        return bot.settings().unsetChatSetting(chat, context.argument(1));
    });
}

} // namespace

Command settingsCommand()
{
    return {u"settings"_s, u"CHAT"_s, u"prints a chat's settings"_s,
        u"pointsman-cli --config config.toml settings -1001038814482"_s, {sourceOption()}, 1, 1,
        runSettings, true};
}

Command setSettingCommand()
{
    return {u"set-setting"_s, u"CHAT KEY VALUE"_s, u"sets one of a chat's settings"_s,
        u"pointsman-cli --config config.toml set-setting -1002005316456 detect-spam true"_s, {}, 3,
        3, runSet};
}

Command unsetSettingCommand()
{
    return {u"unset-setting"_s, u"CHAT KEY"_s, u"removes one of a chat's settings"_s,
        u"pointsman-cli --config config.toml unset-setting -1002005316456 detect-spam"_s, {}, 2, 2,
        runUnset};
}

} // namespace pointsman
