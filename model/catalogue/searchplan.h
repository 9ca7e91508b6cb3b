// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/messagerow.h"
#include "catalogue/searchnames.h"
#include "catalogue/textmatch.h"
#include "text/wordstem.h"

#include <QRegularExpression>

#include <memory>

namespace pointsman {

/// A message as a search looks at it; what is not asked for need not be read.
class SearchedMessage {
public:
    SearchedMessage() = default;
    virtual ~SearchedMessage() = default;
    Q_DISABLE_COPY_MOVE(SearchedMessage)

    virtual qint64 time() = 0;
    virtual qint64 chat() = 0;
    virtual qint64 thread() = 0;
    virtual qint64 author() = 0;
    virtual QByteArrayView category() = 0;
    virtual QByteArrayView type() = 0;
    virtual quint8 flags() = 0;
    virtual QByteArrayView code() = 0; ///< the text in the message code
    virtual QByteArrayView text() = 0; ///< as stored; null where it is not at hand
};

/// A row at hand.
class SearchedRow final : public SearchedMessage {
public:
    SearchedRow(const MessageRow &row, QByteArrayView code) : m_row(row), m_code(code) { }

    qint64 time() override { return m_row.time; }
    qint64 chat() override { return m_row.chat; }
    qint64 thread() override { return m_row.thread; }
    qint64 author() override { return m_row.author; }
    QByteArrayView category() override { return m_row.category; }
    QByteArrayView type() override { return m_row.type; }
    quint8 flags() override { return m_row.flags; }
    QByteArrayView code() override { return m_code; }
    QByteArrayView text() override { return m_row.text.isNull() ? QByteArrayView("") : m_row.text; }

private:
    const MessageRow &m_row;
    QByteArrayView m_code;
};

/// A clause ready to be compared.
struct PlannedClause {
    SearchClause::Kind kind = SearchClause::Kind::Text;
    bool isNegated = false;
    TextMatch match; ///< Text, Word; Form: what its words begin with
    QString stem; ///< Form
    QRegularExpression pattern;
    QSet<qint64> ids; ///< From, In, Thread
    QByteArray word; ///< Category, Has, Is
    TimeSpan time;
    bool isTrue = false; ///< Source: whether it is this one

    /// Whether the text of a message that it holds for must contain the pattern of `match`.
    bool needsText() const;
    bool needsIds() const; ///< and an author or a chat out of `ids`
};

/// A search made ready for one source: what its names mean there. Belongs to one thread.
class SearchPlan final {
public:
    SearchPlan(const SearchQuery &query, const SearchNames &names, const QString &source);

    using Group = QList<PlannedClause>; ///< any of them
    const QList<Group> &groups() const { return m_groups; } ///< all of them
    const TimeSpan &time() const
    {
        return m_time;
    } ///< messages outside of it need not be looked at
    bool isHopeless() const { return m_isHopeless; } ///< no message of this source can be found
    bool hasPatterns() const { return m_hasPatterns; } ///< the texts as stored are needed

    /// `lead`: a group that is known to hold; -1: none. Where a text as stored is not at hand,
    /// patterns count as found.
    [[nodiscard]] bool accepts(SearchedMessage &message, int lead = -1) const;

    /// The group of one text that is likely the rarest; -1: none.
    [[nodiscard]] int leadGroup() const;

private:
    PlannedClause planned(
        const SearchClause &clause, const SearchNames &names, const QString &source);
    bool holds(const PlannedClause &clause, SearchedMessage &message) const;
    bool holdsWord(const PlannedClause &clause, QByteArrayView code) const;

    QList<Group> m_groups;
    TimeSpan m_time;
    bool m_isHopeless = false;
    bool m_hasPatterns = false;
    std::unique_ptr<WordStem> m_stems;
};

} // namespace pointsman
