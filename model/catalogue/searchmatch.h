// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/messagerow.h"

#include <QHashFunctions>

#include <vector>

namespace pointsman {

/// Which message it is, wherever it is kept.
struct MessageKey {
    qint64 chat = 0;
    MessageId id;
    auto operator<=>(const MessageKey &) const = default;
};
[[nodiscard]] inline size_t qHash(const MessageKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.chat, key.id.number, key.id.other);
}

/// Only in supergroups and channels does an id mean the same message to every bot.
[[nodiscard]] constexpr bool isSharedChat(qint64 chat)
{
    constexpr qint64 lastOwnChat = -1'000'000'000'000;
    return chat < lastOwnChat;
}

/// A message that was found, not yet read again.
struct SearchMatch {
    qint64 time = noTime;
    MessageKey key;
    int source = 0; ///< its place among the sources
    qint64 rowid = 0; ///< where the source has rowids
};

/// The order of hits: the newest first; of one moment the higher number, then the earlier source.
[[nodiscard]] bool comesBefore(const SearchMatch &left, const SearchMatch &right);

/// Takes matches in any order and keeps the first ones, or all.
class MatchCollector final {
public:
    /// 0: all of them.
    explicit MatchCollector(size_t limit) : m_limit(limit) { }

    void add(SearchMatch match);
    /// Whether a match of this time might be kept.
    bool wants(qint64 time) const { return !isFull() || time >= m_matches.front().time; }
    bool isFull() const { return m_limit > 0 && m_matches.size() == m_limit; }
    [[nodiscard]] std::vector<SearchMatch> take(); ///< in order

private:
    size_t m_limit;
    std::vector<SearchMatch> m_matches; ///< once full a heap, the last one in front
};

} // namespace pointsman
