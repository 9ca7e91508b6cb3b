// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/settingkeys.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

using Type = SettingType;
using Form = SettingForm;
using Page = SettingPage;

// clang-format off
constexpr SettingKey keys[] = {
    {"admin-can-change-settings"_L1, Type::Flag, Form::Free, Page::BotOwner, 6, 0, 6, 0},
    {"allow-mark-spam-old-users"_L1, Type::Flag, Form::Free, Page::Spam, 6, 0, 6, 0},
    {"allow-mention"_L1, Type::Flag, Form::Free, Page::Standard, 6, 0, 6, 0},
    {"allow-reply"_L1, Type::Flag, Form::Free, Page::Standard, 6, 0, 6, 0},
    {"allow-sandbox"_L1, Type::Flag, Form::Free, Page::Friend, 17, 0, 14, 0},
    {"allow-show-stats"_L1, Type::Flag, Form::Free, Page::Standard, 29, 0, 18, 0},
    {"allow-tools-commands"_L1, Type::Flag, Form::Free, Page::Paid, 6, 0, 6, 0},
    {"allow-user-spam-command"_L1, Type::Flag, Form::Free, Page::Spam, 6, 0, 6, 0},
    {"auto-spam-max-messages"_L1, Type::Integer, Form::Free, Page::Spam, 6, 0, 6, 0},
    {"base-tier"_L1, Type::Text, Form::Tier, Page::BotOwner, 10, 0, 6, 0},
    {"bayes-auto-learn"_L1, Type::Flag, Form::Free, Page::Spam, 6, 0, 6, 0},
    {"bayes-enabled"_L1, Type::Flag, Form::Free, Page::Spam, 6, 0, 6, 0},
    {"bayes-min-confedence-to-autolearn-ham"_L1, Type::Fraction, Form::Free, Page::Spam, 11, 0, 10, 0},
    {"bayes-min-confedence-to-autolearn-spam"_L1, Type::Fraction, Form::Free, Page::Spam, 11, 0, 10, 0},
    {"bayes-min-confidence"_L1, Type::Fraction, Form::Free, Page::Spam, 6, 0, 6, 0},
    {"bayes-use-trigrams"_L1, Type::Flag, Form::Free, Page::Spam, 6, 0, 6, 0},
    {"bot-answer-probability"_L1, Type::Fraction, Form::Free, Page::BotOwner, 29, 0, 18, 0},
    {"bot-nicknames"_L1, Type::Text, Form::Free, Page::Extended, 6, 0, 6, 0},
    {"cached-ts"_L1, Type::Text, Form::Free, Page::None, 10, 0, 6, 0},
    {"chat-model"_L1, Type::Model, Form::Free, Page::LlmModels, 6, 0, 6, 0},
    {"chat-prompt"_L1, Type::Text, Form::Free, Page::LlmPrompts, 6, 0, 6, 0},
    {"chat-prompt-suffix"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 6, 0, 6, 0},
    {"condensing-model"_L1, Type::Model, Form::Free, Page::LlmModels, 6, 0, 6, 0},
    {"condensing-prompt"_L1, Type::Text, Form::Free, Page::LlmPrompts, 6, 0, 6, 0},
    {"condensing-system-prompt"_L1, Type::Text, Form::Free, Page::LlmPrompts, 14, 0, 11, 0},
    {"delete-author-list"_L1, Type::Text, Form::JsonList, Page::BotOwnerSystem, 29, 0, 18, 0},
    {"delete-denied-commands"_L1, Type::Flag, Form::Free, Page::Standard, 6, 0, 6, 0},
    {"delete-join-messages"_L1, Type::Flag, Form::Free, Page::Standard, 6, 0, 6, 0},
    {"delete-left-messages"_L1, Type::Flag, Form::Free, Page::Standard, 6, 0, 6, 0},
    {"detect-spam"_L1, Type::Flag, Form::Free, Page::Spam, 6, 0, 6, 0},
    {"divination-discovery-info-prompt"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 14, 0, 11, 0},
    {"divination-discovery-system-prompt"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 14, 0, 11, 0},
    {"divination-image-prompt-template"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 14, 0, 11, 0},
    {"divination-parse-structure-prompt"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 14, 0, 11, 0},
    {"divination-parse-structure-system-prompt"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 14, 0, 11, 0},
    {"divination-reply-template"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 14, 0, 11, 0},
    {"divination-user-prompt-template"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 14, 0, 11, 0},
    {"document-condensing-prompt"_L1, Type::Text, Form::Free, Page::LlmPrompts, 14, 0, 11, 0},
    {"embedding-model"_L1, Type::Text, Form::Free, Page::BotOwner, 17, 0, 14, 0},
    {"embeddings-enabled"_L1, Type::Flag, Form::Free, Page::LlmPaid, 17, 0, 14, 0},
    {"fallback-happened-prefix"_L1, Type::Text, Form::Free, Page::Extended, 6, 0, 6, 0},
    {"fallback-model"_L1, Type::Model, Form::Free, Page::LlmModels, 6, 0, 6, 0},
    {"image-generation-fallback-model"_L1, Type::ImageModel, Form::Free, Page::LlmModels, 6, 0, 6, 0},
    {"image-generation-model"_L1, Type::ImageModel, Form::Free, Page::LlmModels, 6, 0, 6, 0},
    {"image-parsing-fallback-model"_L1, Type::Model, Form::Free, Page::LlmModels, 6, 0, 6, 0},
    {"image-parsing-model"_L1, Type::Model, Form::Free, Page::LlmModels, 6, 0, 6, 0},
    {"intermediate-message-prefix"_L1, Type::Text, Form::Free, Page::Extended, 14, 0, 11, 0},
    {"llm-message-format"_L1, Type::Text, Form::MessageFormat, Page::BotOwnerSystem, 6, 0, 6, 0},
    {"llm-ratelimiter"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 11, 0, 10, 0},
    {"max-messages-for-semantic-search"_L1, Type::Integer, Form::Free, Page::BotOwnerSystem, 17, 0, 14, 0},
    {"memory-embeddings-enabled"_L1, Type::Flag, Form::Free, Page::Friend, 22, 22, 18, 22},
    {"memory-enabled"_L1, Type::Flag, Form::Free, Page::Extended, 23, 0, 23, 0},
    {"memory-injection-enabled"_L1, Type::Flag, Form::Free, Page::Friend, 22, 22, 18, 22},
    {"memory-refine-fallback-model"_L1, Type::Model, Form::Free, Page::LlmModels, 29, 0, 18, 0},
    {"memory-refine-model"_L1, Type::Model, Form::Free, Page::LlmModels, 29, 0, 18, 0},
    {"memory-refine-system-prompt"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 29, 0, 18, 0},
    {"memory-refine-user-prompt-template"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 29, 0, 18, 0},
    {"memory-refinement-enabled"_L1, Type::Flag, Form::Free, Page::LlmPaid, 29, 0, 18, 0},
    {"memory-regenerate-embeddings"_L1, Type::Flag, Form::Free, Page::Friend, 22, 22, 18, 22},
    {"memory-retrieval-mode"_L1, Type::Text, Form::Free, Page::Friend, 22, 22, 18, 22},
    {"paid-tier"_L1, Type::Text, Form::Tier, Page::BotOwnerSystem, 10, 0, 6, 0},
    {"paid-tier-untill-ts"_L1, Type::Fraction, Form::Free, Page::BotOwnerSystem, 10, 0, 6, 0},
    {"parse-attachments"_L1, Type::Flag, Form::Free, Page::Paid, 6, 0, 6, 0},
    {"parse-image-prompt"_L1, Type::Text, Form::Free, Page::LlmPrompts, 6, 0, 6, 0},
    {"random-answer-probability"_L1, Type::Fraction, Form::Free, Page::Standard, 6, 0, 6, 0},
    {"random-answer-prompt"_L1, Type::Text, Form::Free, Page::LlmPrompts, 29, 0, 18, 0},
    {"random-answer-to-admin"_L1, Type::Flag, Form::Free, Page::Extended, 6, 0, 6, 0},
    {"reaction-author-to-emoji-map"_L1, Type::Text, Form::JsonObject, Page::BotOwnerSystem, 6, 0, 6, 0},
    {"regenerate-embeddings"_L1, Type::Flag, Form::Free, Page::LlmPaid, 17, 18, 14, 22},
    {"runes-system-prompt"_L1, Type::Text, Form::Free, Page::LlmPrompts, 14, 0, 11, 0},
    {"save-attachments"_L1, Type::Flag, Form::Free, Page::BotOwner, 6, 0, 6, 0},
    {"save-prefix"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 6, 0, 6, 0},
    {"spam-ban-threshold"_L1, Type::Fraction, Form::Free, Page::Spam, 14, 0, 13, 0},
    {"spam-ban-treshold"_L1, Type::Fraction, Form::Free, Page::Spam, 6, 13, 6, 14},
    {"spam-delete-all-user-messages"_L1, Type::Flag, Form::Free, Page::Spam, 6, 0, 6, 0},
    {"spam-warn-threshold"_L1, Type::Fraction, Form::Free, Page::Spam, 14, 0, 13, 0},
    {"spam-warn-treshold"_L1, Type::Fraction, Form::Free, Page::Spam, 6, 13, 6, 14},
    {"summary-fallback-model"_L1, Type::Model, Form::Free, Page::LlmModels, 6, 0, 6, 0},
    {"summary-model"_L1, Type::Model, Form::Free, Page::LlmModels, 6, 0, 6, 0},
    {"summary-prompt"_L1, Type::Text, Form::Free, Page::LlmPrompts, 6, 0, 6, 0},
    {"tarot-system-prompt"_L1, Type::Text, Form::Free, Page::LlmPrompts, 14, 0, 11, 0},
    {"tools-ratelimiter"_L1, Type::Text, Form::Free, Page::BotOwnerSystem, 11, 11, 10, 13},
    {"tools-used-prefix"_L1, Type::Text, Form::Free, Page::Extended, 6, 0, 6, 0},
    {"transcribe-media"_L1, Type::Flag, Form::Free, Page::Friend, 29, 0, 18, 0},
    {"unknown"_L1, Type::Text, Form::Free, Page::None, 6, 0, 6, 0},
    {"use-tools"_L1, Type::Flag, Form::Free, Page::Paid, 6, 0, 6, 0},
};
// clang-format on

} // namespace

const SettingKey *settingKey(const QString &name)
{
    const auto found = std::find_if(std::begin(keys), std::end(keys),
        [&name](const SettingKey &key) { return name == key.name; });
    return found == std::end(keys) ? nullptr : found;
}

bool knows(const Release &release, const SettingKey &key)
{
    return key.since <= release.known() && (key.until == 0 || release.known() <= key.until);
}

bool lacks(const Release &release, const SettingKey &key)
{
    const int latest = std::max(key.until, key.latest);
    return release.known() < key.earliest || (latest != 0 && release.known() > latest);
}

bool isSettable(const Release &release, const SettingKey &key)
{
    return key.page != Page::None && knows(release, key);
}

QStringList settableKeys(const Release &release)
{
    QStringList names;
    for (const SettingKey &key : keys) {
        if (isSettable(release, key))
            names += key.name;
    }
    return names;
}

QString typeName(SettingType type)
{
    switch (type) {
    case Type::Text:
        return u"string"_s;
    case Type::Integer:
        return u"int"_s;
    case Type::Fraction:
        return u"float"_s;
    case Type::Flag:
        return u"bool"_s;
    case Type::Model:
        return u"model"_s;
    case Type::ImageModel:
        return u"image-model"_s;
    }
    Q_UNREACHABLE();
}

QString tierOf(SettingPage page)
{
    switch (page) {
    case Page::Standard:
    case Page::Extended:
    case Page::Spam:
    case Page::LlmModels:
    case Page::LlmPrompts:
        return u"free"_s;
    case Page::LlmPaid:
    case Page::Paid:
        return u"paid"_s;
    case Page::Friend:
        return u"friend"_s;
    case Page::None:
    case Page::BotOwner:
    case Page::BotOwnerSystem:
        return u"bot-owner"_s;
    }
    Q_UNREACHABLE();
}

QStringList tiers(const Release &release)
{
    constexpr int schemaOfTheHyphen = 11;
    return {u"banned"_s, u"free"_s, u"free-personal"_s, u"paid"_s, u"friend"_s,
        release.known() < schemaOfTheHyphen ? u"bot_owner"_s : u"bot-owner"_s};
}

} // namespace pointsman
