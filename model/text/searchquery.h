// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/searchtime.h"

#include <QList>
#include <QStringList>

namespace pointsman {

/// One condition on a message.
struct SearchClause {
    enum class Kind {
        Text, ///< occurs anywhere, also inside words
        Word, ///< occurs as a whole word
        Form, ///< some form of the word occurs
        Pattern, ///< a regular expression matches
        From, ///< the author's id, @name or a part of his name
        In, ///< the chat's id, @name or a part of its title
        Source,
        Category,
        Thread,
        Has, ///< media, link, reply, or a type of message
        Is, ///< spam, deleted, bot, command
        Time
    };
    Kind kind = Kind::Text;
    QString text;
    TimeSpan time; ///< Time only
    bool isNegated = false;
    bool operator==(const SearchClause &) const = default;
};

/// What was understood of a piece of the search text.
struct SearchChip {
    qsizetype position = 0;
    qsizetype length = 0;
    SearchClause clause;
    QString note; ///< what should be said of it; empty when it is plain
    bool isWrong = false; ///< it cannot be searched for; the note says why
    bool operator==(const SearchChip &) const = default;
};

/// A search: every group must hold, a group holds when any of its clauses does.
struct SearchQuery {
    QList<QList<SearchClause>> groups; ///< without what cannot be searched for
    QList<SearchChip> chips; ///< in the order of the text
    QStringList notes; ///< on the text as a whole
    bool isNothing = false; ///< something was typed, but nothing of it can be searched for

    /// The sentence on the first piece that cannot be searched for; empty when all can.
    QString problem() const;
    bool operator==(const SearchQuery &) const = default;
};

constexpr qsizetype longestSearch = 4096; ///< letters; the rest is cut off

/// Words are parts of words that must all occur; "phrase", -not, a OR b; from: in: source: before:
/// after: date: has: is: category: thread: word: form: /pattern/. An unknown operator is plain
/// text, and said to be. `today` is the day in UTC that “today” means.
[[nodiscard]] SearchQuery parseSearch(const QString &text, QDate today);

} // namespace pointsman
