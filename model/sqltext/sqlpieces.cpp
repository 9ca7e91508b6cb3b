// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext/sqlpieces.h"

#include <algorithm>

namespace pointsman {

namespace {

/// Whether a bracket after this word stands apart from it, as it does not after a function's name.
bool isSpacedKeyword(const SqlPiece &piece)
{
    return piece.isAny({"in", "as", "and", "or", "not", "over", "filter", "values", "on", "using",
        "select", "from", "where", "join", "by", "having", "limit", "when", "then", "else", "case",
        "distinct", "all", "exists", "between", "like", "is", "with", "union", "except",
        "intersect", "materialized", "offset", "glob", "escape", "set"});
}

bool isOperatorPiece(const SqlPiece &piece)
{
    return !piece.isComment() && piece.token.kind == SqlTokenKind::Punctuation
        && !piece.isAny({"(", ")", ",", ";", "."});
}

bool isUnary(const SqlPieces &pieces, size_t sign)
{
    if (!pieces[sign].isAny({"-", "+", "~"}))
        return false;
    if (sign == 0)
        return true;
    const SqlPiece &before = pieces[sign - 1];
    return before.isAny({"(", ",", ";"}) || isOperatorPiece(before) || isSpacedKeyword(before);
}

/// Appends the comments in the text between two tokens.
void appendComments(SqlPieces &pieces, QByteArrayView sql, qsizetype begin, qsizetype end)
{
    for (qsizetype at = begin; at < end;) {
        const bool isLine = sql[at] == '-';
        if (!isLine && sql[at] != '/') {
            ++at;
            continue;
        }
        const QByteArrayView terminator = isLine ? QByteArrayView("\n") : QByteArrayView("*/");
        const qsizetype found = sql.indexOf(terminator, isLine ? at : at + 2);
        const qsizetype close = found < 0 ? end : found + (isLine ? 0 : 2);
        SqlPiece piece;
        piece.kind = isLine ? SqlPiece::Kind::LineComment : SqlPiece::Kind::BlockComment;
        piece.token.text = sql.sliced(at, close - at).toByteArray();
        piece.token.begin = int(at);
        if (isLine && piece.token.text.endsWith('\r'))
            piece.token.text.chop(1);
        pieces.push_back(piece);
        at = close;
    }
}

void markLineBeginnings(SqlPieces &pieces, QByteArrayView sql)
{
    for (SqlPiece &piece : pieces) {
        qsizetype before = piece.token.begin;
        while (before > 0 && (sql[before - 1] == ' ' || sql[before - 1] == '\t'))
            --before;
        piece.ownLine = before == 0 || sql[before - 1] == '\n';
    }
}

bool matchBrackets(SqlPieces &pieces)
{
    std::vector<size_t> open;
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].is("("))
            open.push_back(i);
        if (!pieces[i].is(")"))
            continue;
        if (open.empty())
            return false;
        pieces[open.back()].closing = int(i);
        open.pop_back();
    }
    return open.empty();
}

} // namespace

SqlPieces sqlPieces(QByteArrayView sql)
{
    SqlPieces pieces;
    qsizetype end = 0;
    for (const SqlToken &token : tokenize(sql)) {
        if (token.kind == SqlTokenKind::Invalid)
            return {};
        appendComments(pieces, sql, end, token.begin);
        SqlPiece piece;
        piece.token = token;
        pieces.push_back(piece);
        end = token.begin + token.size;
    }
    appendComments(pieces, sql, end, sql.size());
    markLineBeginnings(pieces, sql);
    return matchBrackets(pieces) ? pieces : SqlPieces();
}

bool SqlPiece::isAny(std::initializer_list<const char *> words) const
{
    return std::any_of(words.begin(), words.end(), [this](const char *word) { return is(word); });
}

size_t clauseHeadSize(const SqlPieces &pieces, size_t at, size_t end)
{
    const auto next = [&](size_t ahead, std::initializer_list<const char *> words) {
        return at + ahead < end && pieces[at + ahead].isAny(words);
    };
    const SqlPiece &piece = pieces[at];
    if (piece.isComment() || (at > 0 && pieces[at - 1].is(".")))
        return 0;
    if (piece.is("from")) // IS [NOT] DISTINCT FROM is an operator
        return at > 1 && pieces[at - 1].is("distinct") && pieces[at - 2].isAny({"is", "not"}) ? 0
                                                                                              : 1;
    if (piece.is("select"))
        return next(1, {"distinct", "all"}) ? 2 : 1;
    if (piece.is("with"))
        return next(1, {"recursive"}) ? 2 : 1;
    if (piece.isAny({"group", "order"}))
        return next(1, {"by"}) ? 2 : 0;
    if (piece.is("union"))
        return next(1, {"all"}) ? 2 : 1;
    if (piece.isAny({"where", "having", "limit", "window", "values", "except", "intersect"}))
        return 1;
    size_t words = 0;
    while (
        words < 3 && next(words, {"natural", "left", "right", "full", "outer", "inner", "cross"}))
        ++words;
    return next(words, {"join"}) ? words + 1 : 0;
}

bool needsBlank(const SqlPieces &pieces, size_t at)
{
    if (at == 0)
        return false;
    const SqlPiece &before = pieces[at - 1];
    const SqlPiece &piece = pieces[at];
    if (before.isComment() || piece.isComment())
        return true;
    // Between numbers a point or a sign would become part of them.
    if (before.token.kind == SqlTokenKind::Number && piece.is("."))
        return true;
    if (before.is(".") && piece.token.kind == SqlTokenKind::Number)
        return true;
    if (piece.isAny({",", ")", ";", "."}) || before.isAny({"(", "."}))
        return false;
    if (piece.is("("))
        return !before.token.isIdentifier() || isSpacedKeyword(before);
    return !(isUnary(pieces, at - 1) && !isOperatorPiece(piece));
}

} // namespace pointsman
