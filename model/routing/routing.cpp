// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/routing.h"

#include <algorithm>

namespace pointsman {

namespace {

template <typename Key>
void setOrRemove(QHash<Key, QString> &mapping, const Key &key, const std::optional<QString> &source)
{
    if (source)
        mapping.insert(key, *source);
    else
        mapping.remove(key);
}

template <typename Key>
std::optional<QString> valueOf(const QHash<Key, QString> &mapping, const Key &key)
{
    const auto found = mapping.constFind(key);
    return found == mapping.cend() ? std::nullopt : std::optional<QString>(*found);
}

template <typename Key, typename MakeId>
QList<RouteChange> mappingChanges(
    const QHash<Key, QString> &before, const QHash<Key, QString> &after, MakeId makeId)
{
    // Only what differs is collected and sorted: most of a large mapping stays as it is.
    QList<Key> keys;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        const auto now = after.constFind(it.key());
        if (now == after.cend() || *now != *it)
            keys.append(it.key());
    }
    for (auto it = after.keyBegin(); it != after.keyEnd(); ++it) {
        if (!before.contains(*it))
            keys.append(*it);
    }
    std::sort(keys.begin(), keys.end());
    QList<RouteChange> changes;
    for (const Key &key : std::as_const(keys))
        changes.append({makeId(key), valueOf(before, key), valueOf(after, key)});
    return changes;
}

} // namespace

std::optional<QString> mappingOf(const Routing &routing, const ChatId &chat)
{
    return chat.isOversized() ? valueOf(routing.oversizedMapping, chat.digits)
                              : valueOf(routing.chatMapping, chat.number);
}

Routing withRoute(Routing routing, const ChatId &chat, const std::optional<QString> &source)
{
    if (chat.isOversized())
        setOrRemove(routing.oversizedMapping, chat.digits, source);
    else
        setOrRemove(routing.chatMapping, chat.number, source);
    if (!routing.mappedToNoName.isEmpty())
        routing.mappedToNoName.remove(chat.text());
    return routing;
}

QList<RouteChange> diff(const Routing &before, const Routing &after)
{
    return mappingChanges(before.chatMapping, after.chatMapping, [](qint64 number) {
        return ChatId{number, {}};
    }) + mappingChanges(before.oversizedMapping, after.oversizedMapping, [](const QString &digits) {
        return ChatId{0, digits};
    });
}

} // namespace pointsman
