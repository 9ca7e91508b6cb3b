// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routing/chatid.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace pointsman {

/// What routing needs to know of a source.
struct RoutedSource {
    bool readOnly = false;
    bool constructible = true; ///< false: the bot's own factory refuses it at first use
    bool operator==(const RoutedSource &) const = default;
};

/// What stands in the configuration where a source's name belongs, and is no text.
enum class NoName {
    Scalar, ///< a number, truth value or time: like a name that no source has
    Collection ///< a list or a table: the bot fails when it looks that up
};

/// Which source each chat goes to. An immutable value, swapped whole, so that reading it needs no
/// lock.
struct Routing {
    QStringList sourceNames; ///< config order
    QHash<QString, RoutedSource> sources;
    QHash<qint64, QString> chatMapping; ///< may name sources that do not exist
    QHash<QString, QString> oversizedMapping; ///< by ChatId::digits
    QHash<QString, NoName>
        mappedToNoName; ///< by ChatId::text(); collections are mapped nowhere else
    QString defaultSource;
    QString defaultReadOnlySource; ///< empty: reads fall back to defaultSource
    std::optional<NoName> defaultIsNoName;
    std::optional<NoName> defaultReadOnlyIsNoName;
    QString problem; ///< why the bot would not start with this; then every route() answers Config
    bool operator==(const Routing &) const = default;
};

/// One difference between two routings; an absent source means unmapped.
struct RouteChange {
    ChatId chat;
    std::optional<QString> before;
    std::optional<QString> after;
    bool operator==(const RouteChange &) const = default;
};

/// What the mapping says of a chat, whether or not that source exists.
[[nodiscard]] std::optional<QString> mappingOf(const Routing &routing, const ChatId &chat);

/// The routing with one chat mapped to a source, or with its mapping taken away.
[[nodiscard]] Routing withRoute(
    Routing routing, const ChatId &chat, const std::optional<QString> &source);

/// Which chats are mapped differently, by id; oversized ids last.
[[nodiscard]] QList<RouteChange> diff(const Routing &before, const Routing &after);

} // namespace pointsman
