// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext/sqlformat.h"

#include "sqltext/sqlpieces.h"

#include <algorithm>

namespace pointsman {

namespace {

constexpr int lineWidth = 88;
constexpr int indentStep = 4;
constexpr int endless = 1 << 20; ///< longer than any line
constexpr int inlineSubquery = 60;

/// A part of the pieces: [begin, end).
struct PieceRange {
    size_t begin = 0;
    size_t end = 0;
    bool isEmpty() const { return begin >= end; }
};

enum class BodyKind { List, Conditions, Inline };

struct LaidClause {
    size_t head = 0; ///< where its first keyword stands; comments may stand before
    size_t headSize = 0; ///< keywords; 0: text before any clause
    PieceRange range;
    BodyKind body = BodyKind::Inline;
};

class SqlLayout final {
public:
    explicit SqlLayout(const SqlPieces &pieces) : m_pieces(pieces) { }

    QByteArray run()
    {
        size_t begin = 0;
        for (size_t i = 0; i <= m_pieces.size(); ++i) {
            if (i < m_pieces.size() && !m_pieces[i].is(";"))
                continue;
            if (begin > 0 && begin < i)
                breakLine(0, true);
            layQuery({begin, i}, 0);
            if (i < m_pieces.size())
                put(i, 0);
            while (
                i + 1 < m_pieces.size() && m_pieces[i + 1].isComment() && !m_pieces[i + 1].ownLine)
                put(++i, 0);
            begin = i + 1;
        }
        return m_text.isEmpty() ? m_text : m_text + '\n';
    }

private:
    bool startsQuery(size_t at) const
    {
        return at < m_pieces.size() && m_pieces[at].isAny({"select", "with", "values"});
    }

    BodyKind bodyOf(size_t head) const
    {
        const SqlPiece &word = m_pieces[head];
        if (word.isAny({"select", "from", "group", "order", "values", "window"}))
            return BodyKind::List;
        return word.is("with") ? BodyKind::Inline : BodyKind::Conditions;
    }

    size_t after(size_t at) const
    {
        return m_pieces[at].is("(") ? size_t(m_pieces[at].closing) + 1 : at + 1;
    }

    std::vector<LaidClause> clausesOf(const PieceRange &range) const
    {
        std::vector<LaidClause> clauses{{range.begin, 0, range, BodyKind::Inline}};
        for (size_t at = range.begin; at < range.end;) {
            const size_t words = clauseHeadSize(m_pieces, at, range.end);
            if (words == 0) {
                at = after(at);
                continue;
            }
            size_t begin = at; // with the comments that stand over it
            while (begin > range.begin && m_pieces[begin - 1].isComment()
                && m_pieces[begin - 1].ownLine)
                --begin;
            clauses.back().range.end = begin;
            clauses.push_back({at, words, {begin, range.end}, bodyOf(at)});
            at += words;
        }
        if (clauses.front().range.isEmpty())
            clauses.erase(clauses.begin());
        return clauses;
    }

    void layQuery(const PieceRange &range, int indent)
    {
        if (range.isEmpty())
            return;
        for (const LaidClause &clause : clausesOf(range))
            layClause(clause, indent);
    }

    void layClause(const LaidClause &clause, int indent)
    {
        breakLine(indent);
        size_t at = clause.range.begin;
        for (; clause.headSize > 0 && at < clause.head; ++at) {
            put(at, indent);
            breakLine(indent);
        }
        for (const size_t end = at + clause.headSize; at < end; ++at)
            put(at, indent);
        const PieceRange body{at, clause.range.end};
        const int length = flatLength(body);
        if (length < endless && column() + 1 + length <= lineWidth) {
            layWords(body, indent);
            return;
        }
        const std::vector<PieceRange> items = itemsOf(body, clause.body);
        const bool apart = clause.body == BodyKind::List && items.size() > 1;
        for (size_t i = 0; i < items.size(); ++i) {
            if (apart || (i > 0 && clause.body != BodyKind::Inline))
                breakLine(indent + indentStep);
            layWords(items[i], apart || i > 0 ? indent + indentStep : indent);
        }
    }

    /// The body cut behind its commas, or before AND and OR.
    std::vector<PieceRange> itemsOf(const PieceRange &body, BodyKind kind) const
    {
        std::vector<PieceRange> items{{body.begin, body.end}};
        int cases = 0;
        int betweens = 0;
        const auto cut = [&](size_t at) {
            if (at <= items.back().begin || at >= body.end)
                return;
            items.back().end = at;
            items.push_back({at, body.end});
        };
        for (size_t at = body.begin; at < body.end; at = after(at)) {
            const SqlPiece &piece = m_pieces[at];
            cases += piece.is("case") - (cases > 0 && piece.is("end"));
            betweens += piece.is("between");
            if (kind == BodyKind::Conditions && cases == 0 && piece.isAny({"and", "or"})) {
                if (piece.is("and") && betweens > 0)
                    --betweens;
                else
                    cut(at);
            }
            if (kind != BodyKind::List || !piece.is(","))
                continue;
            size_t next = at + 1; // a comment on the same line belongs to what stands before it
            while (next < body.end && m_pieces[next].isComment() && !m_pieces[next].ownLine)
                ++next;
            cut(next);
        }
        return items;
    }

    void layWords(const PieceRange &range, int indent)
    {
        for (size_t at = range.begin; at < range.end; ++at) {
            put(at, indent);
            if (!m_pieces[at].is("(") || !startsQuery(at + 1))
                continue;
            const PieceRange inner{at + 1, size_t(m_pieces[at].closing)};
            const int length = flatLength(inner);
            if (length <= inlineSubquery && column() + length < lineWidth)
                continue;
            layQuery(inner, indent + indentStep);
            breakLine(indent);
            at = inner.end;
            put(at, indent);
        }
    }

    int flatLength(const PieceRange &range) const
    {
        int length = 0;
        for (size_t at = range.begin; at < range.end; ++at) {
            const SqlPiece &piece = m_pieces[at];
            if (piece.kind == SqlPiece::Kind::LineComment || (piece.isComment() && piece.ownLine))
                return endless;
            const bool isLong = piece.is("(") && startsQuery(at + 1)
                && size_t(piece.closing) < range.end
                && flatLength({at + 1, size_t(piece.closing)}) > inlineSubquery;
            if (isLong)
                return endless;
            length += int(piece.token.text.size()) + (at > range.begin && needsBlank(m_pieces, at));
        }
        return length;
    }

    int column() const { return int(m_text.size() - m_text.lastIndexOf('\n') - 1); }

    void put(size_t at, int indent)
    {
        const SqlPiece &piece = m_pieces[at];
        const bool fresh = m_text.isEmpty() || m_atLineStart;
        if (!fresh && (m_afterLineComment || (piece.isComment() && piece.ownLine)))
            breakLine(indent);
        else if (!fresh && needsBlank(m_pieces, at))
            m_text += ' ';
        m_text += piece.token.text;
        m_atLineStart = false;
        m_afterLineComment = piece.kind == SqlPiece::Kind::LineComment;
    }

    void breakLine(int indent, bool blankLine = false)
    {
        if (m_text.isEmpty())
            return;
        if (m_atLineStart) {
            while (m_text.endsWith(' '))
                m_text.chop(1);
        } else {
            m_text += '\n';
        }
        m_text += QByteArray(blankLine ? "\n" : "") + QByteArray(indent, ' ');
        m_atLineStart = true;
        m_afterLineComment = false;
    }

    const SqlPieces &m_pieces;
    QByteArray m_text;
    bool m_atLineStart = false;
    bool m_afterLineComment = false;
};

} // namespace

QByteArray formattedSql(const QByteArray &sql)
{
    const SqlPieces pieces = sqlPieces(sql);
    if (pieces.empty())
        return sql;
    const QByteArray text = SqlLayout(pieces).run();
    const SqlPieces result = sqlPieces(text);
    const bool same = std::equal(pieces.begin(), pieces.end(), result.begin(), result.end(),
        [](const SqlPiece &a, const SqlPiece &b) { return a.token.text == b.token.text; });
    // What the layout would change is left as it is.
    return same ? text : sql;
}

} // namespace pointsman
