// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/searchplan.h"

#include "base/text.h"
#include "text/folding.h"
#include "text/messagecode.h"
#include "text/messageencoder.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

using ClauseKind = SearchClause::Kind;

bool isInside(const TimeSpan &span, qint64 time)
{
    return time != noTime && (!span.from || time >= *span.from)
        && (!span.until || time < *span.until);
}

bool hasWhat(const QByteArray &what, SearchedMessage &message)
{
    const auto has = [&message](MessageFlag flag) { return (message.flags() & quint8(flag)) != 0; };
    if (what == "media")
        return has(MessageFlag::Media);
    if (what == "link")
        return has(MessageFlag::Link);
    if (what == "reply")
        return has(MessageFlag::Reply);
    return message.type() == what;
}

bool isWhat(const QByteArray &what, QByteArrayView category)
{
    if (what == "spam")
        return category == "user-spam";
    if (what == "deleted")
        return category == "deleted";
    if (what == "command")
        return category == "user-command";
    return category == "bot" || category.startsWith("bot-");
}

/// The letters from here to the end of the word.
QByteArrayView wordAt(QByteArrayView code, qsizetype start)
{
    qsizetype end = start;
    while (end < code.size()) {
        const CodedLetter letter = decodeLetter(code.sliced(end));
        if (!belongsToWord(letter.letter))
            break;
        end = std::min<qsizetype>(end + letter.size, code.size());
    }
    return code.sliced(start, end - start);
}

void narrow(TimeSpan &span, const TimeSpan &by)
{
    if (by.from && (!span.from || *by.from > *span.from))
        span.from = by.from;
    if (by.until && (!span.until || *by.until < *span.until))
        span.until = by.until;
}

} // namespace

bool PlannedClause::needsText() const
{
    return !isNegated
        && (kind == ClauseKind::Text || kind == ClauseKind::Word || kind == ClauseKind::Form);
}

bool PlannedClause::needsIds() const
{
    return !isNegated && (kind == ClauseKind::From || kind == ClauseKind::In);
}

SearchPlan::SearchPlan(const SearchQuery &query, const SearchNames &names, const QString &source)
{
    for (const QList<SearchClause> &clauses : query.groups) {
        Group group;
        for (const SearchClause &clause : clauses) {
            group += planned(clause, names, source);
            m_hasPatterns = m_hasPatterns || clause.kind == ClauseKind::Pattern;
        }
        if (group.size() == 1 && !group[0].isNegated && group[0].kind == ClauseKind::Time)
            narrow(m_time, group[0].time);
        const bool cannotHold =
            std::all_of(group.cbegin(), group.cend(), [](const PlannedClause &clause) {
                const bool isNobody = clause.needsIds() && clause.ids.isEmpty();
                return isNobody
                    || (clause.kind == ClauseKind::Source && clause.isTrue == clause.isNegated);
            });
        m_isHopeless = m_isHopeless || cannotHold;
        m_groups += group;
    }
}

PlannedClause SearchPlan::planned(
    const SearchClause &clause, const SearchNames &names, const QString &source)
{
    PlannedClause planned;
    planned.kind = clause.kind;
    planned.isNegated = clause.isNegated;
    planned.time = clause.time;
    planned.word = clause.text.toUtf8();
    MessageEncoder encoder;
    const QByteArray code = encoder.encode(clause.text.toUtf8());
    switch (clause.kind) {
    case ClauseKind::Text:
    case ClauseKind::Word:
        planned.match = TextMatch(code);
        break;
    case ClauseKind::Form:
        if (!m_stems)
            m_stems = std::make_unique<WordStem>();
        planned.stem = m_stems->stemOf(decodeMessage(code));
        planned.match = TextMatch(encoder.encode(WordStem::commonBeginning(planned.stem).toUtf8()));
        break;
    case ClauseKind::Pattern:
        planned.pattern = QRegularExpression(clause.text,
            QRegularExpression::CaseInsensitiveOption
                | QRegularExpression::UseUnicodePropertiesOption);
        break;
    case ClauseKind::From:
        planned.ids = names.peopleOf(clause.text);
        break;
    case ClauseKind::In:
        planned.ids = names.chatsOf(clause.text);
        break;
    case ClauseKind::Thread:
        planned.ids = {clause.text.toLongLong()};
        break;
    case ClauseKind::Source:
        planned.isTrue = clause.text.compare(source, Qt::CaseInsensitive) == 0;
        break;
    case ClauseKind::Category:
    case ClauseKind::Has:
    case ClauseKind::Is:
    case ClauseKind::Time:
        break;
    }
    return planned;
}

int SearchPlan::leadGroup() const
{
    int lead = -1;
    qsizetype longest = 0;
    for (int i = 0; i < m_groups.size(); ++i) {
        const Group &group = m_groups[i];
        if (group.size() != 1 || !group[0].needsText())
            continue;
        const qsizetype size = group[0].match.pattern().size();
        if (size > longest) {
            longest = size;
            lead = i;
        }
    }
    return lead;
}

bool SearchPlan::accepts(SearchedMessage &message, int lead) const
{
    for (int i = 0; i < m_groups.size(); ++i) {
        if (i == lead && m_groups[i][0].kind == ClauseKind::Text)
            continue;
        const bool isAny =
            std::any_of(m_groups[i].cbegin(), m_groups[i].cend(), [&](const PlannedClause &clause) {
                if (clause.kind == ClauseKind::Pattern && message.text().isNull())
                    return true;
                return holds(clause, message) != clause.isNegated;
            });
        if (!isAny)
            return false;
    }
    return true;
}

bool SearchPlan::holds(const PlannedClause &clause, SearchedMessage &message) const
{
    switch (clause.kind) {
    case ClauseKind::Text:
        return clause.match.occursIn(message.code());
    case ClauseKind::Word:
    case ClauseKind::Form:
        return holdsWord(clause, message.code());
    case ClauseKind::Pattern:
        return clause.pattern.match(decodeUtf8(message.text())).hasMatch();
    case ClauseKind::From:
        return clause.ids.contains(message.author());
    case ClauseKind::In:
        return clause.ids.contains(message.chat());
    case ClauseKind::Thread:
        return clause.ids.contains(message.thread());
    case ClauseKind::Source:
        return clause.isTrue;
    case ClauseKind::Category:
        return message.category() == clause.word;
    case ClauseKind::Has:
        return hasWhat(clause.word, message);
    case ClauseKind::Is:
        return isWhat(clause.word, message.category());
    case ClauseKind::Time:
        return isInside(clause.time, message.time());
    }
    Q_UNREACHABLE();
}

bool SearchPlan::holdsWord(const PlannedClause &clause, QByteArrayView code) const
{
    const qsizetype size = clause.match.pattern().size();
    for (qsizetype at = clause.match.find(code); at >= 0; at = clause.match.find(code, at + 1)) {
        if (belongsToWord(lastLetter(code.first(at)).letter))
            continue;
        if (clause.kind == ClauseKind::Form) {
            if (m_stems->stemOf(decodeMessage(wordAt(code, at))) == clause.stem)
                return true;
            continue;
        }
        if (at + size == code.size() || !belongsToWord(decodeLetter(code.sliced(at + size)).letter))
            return true;
    }
    return false;
}

} // namespace pointsman
