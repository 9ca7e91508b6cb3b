// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/coveragereader.h"
#include "editing/check.h"

#include <QDateTime>
#include <QFlags>

namespace pointsman {

enum class ChatKind { Unknown, Private, Group, Supergroup, Channel };

/// What kind of chat it is, by what a source says of it and else by its id.
[[nodiscard]] ChatKind chatKind(const ChatId &id, const QString &type);
[[nodiscard]] QString chatKindText(ChatKind kind);

/// In UTC; invalid for none.
[[nodiscard]] QDateTime dateTimeOf(const std::optional<Instant> &instant);

/// What deserves a look about where a chat goes.
enum class ChatMark {
    Pending = 0x1, ///< routed differently than in the saved files
    Dangling = 0x2, ///< mapped to a source that is not configured
    Shadowed = 0x4, ///< an earlier entry for the same chat is overruled
    Misplaced = 0x8, ///< newer rows lie in another source than the one it is read from
    Silent = 0x10 ///< its writes go to a read-only source while other sources take part
};
Q_DECLARE_FLAGS(ChatMarks, ChatMark)

/// One chat as the board and the table show it.
struct RoutedChat {
    ChatId id;
    ChatKind kind = ChatKind::Unknown;
    QString title; ///< from the first source, in configuration order, that knows one
    QString comment; ///< behind the entry in the configuration
    bool isShadowing = false;
    std::optional<QString> mapping; ///< now, pending changes included
    std::optional<QString> savedMapping;
    QString source; ///< where it is read from; empty when the request fails
    ChatPresence here; ///< its rows in that source
    bool isCounted = false; ///< that source is counted to its end
    QString newestSource; ///< of the sources that take part in routing; empty without rows
    ChatMarks marks;

    QString label() const; ///< title, else comment, else id
};

/// Finds chats by id in a list that they are numbered in.
class ChatIndex final {
public:
    int of(const ChatId &id) const ///< -1 for a chat that is not in the list
    {
        return id.isOversized() ? m_oversized.value(id.digits, -1) : m_numbers.value(id.number, -1);
    }
    void insert(const ChatId &id, int place)
    {
        if (id.isOversized())
            m_oversized.insert(id.digits, place);
        else
            m_numbers.insert(id.number, place);
    }
    void reserve(qsizetype count) { m_numbers.reserve(count); }

private:
    QHash<qint64, int> m_numbers;
    QHash<QString, int> m_oversized;
};

struct RoutedChats {
    std::vector<RoutedChat> chats;
    ChatIndex index;

    RoutedChat &at(const ChatId &id); ///< added where it is not there yet
    void reserve(size_t count);
};

/// Everything that the cards are made from.
struct RoutedChatInput {
    const Workspace &workspace;
    const Routing &saved;
    const Routing &current;
    const QHash<QString, SourceCoverage> &coverage;
};

/// A source that was counted, in configuration order.
struct CountedSource {
    QString name;
    const SourceCoverage *coverage = nullptr;
    bool takesPart = false; ///< the default or a mapping names it
};
[[nodiscard]] QList<CountedSource> countedSources(
    const RoutedChatInput &input, const QSet<QString> &takingPart);

/// Every chat that is mapped or that a source knows, in no order.
[[nodiscard]] RoutedChats routedChats(const RoutedChatInput &input);

/// Brings mapping, source, rows and marks up to date.
void updateRoute(
    RoutedChat &chat, const RoutedChatInput &input, const QList<CountedSource> &sources);

/// The configured sources that the default or a mapping names: the bot's own, so to speak. Missing
/// ones may be among them.
[[nodiscard]] QSet<QString> sourcesTakingPart(const Routing &routing);

/// What the coverage tells the check of a configuration: of the sources that are counted or failed.
[[nodiscard]] QList<SourceFacts> factsOf(
    const Config &config, const QHash<QString, SourceCoverage> &coverage);

/// The comment that stands behind an entry on its line, without the #.
[[nodiscard]] QString commentBehind(const QByteArray &bytes, const TextSpan &value);

} // namespace pointsman

Q_DECLARE_OPERATORS_FOR_FLAGS(pointsman::ChatMarks)
