// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/plan/scatterplan.h"

#include "base/text.h"

#include <algorithm>

namespace pointsman {

using Kind = SourcedText::Piece::Kind;

QByteArray SourcedText::forMember(const Member &member) const
{
    QByteArray sql;
    for (const Piece &piece : pieces) {
        switch (piece.kind) {
        case Kind::Text:
            sql += piece.text;
            break;
        case Kind::Source:
            // With the affinity that the column has.
            sql += "CAST(" + quoteText(member.sourceName).toUtf8() + " AS TEXT)";
            break;
        case Kind::Column: {
            const QByteArray &expression = member.columns[piece.column].expression;
            sql += expression.isEmpty() ? QByteArray("NULL") : expression;
            break;
        }
        }
        sql += ' ';
    }
    sql.chop(1);
    return sql;
}

bool SourcedText::isConstantIn(const Member &member) const
{
    return std::none_of(pieces.cbegin(), pieces.cend(), [&member](const Piece &piece) {
        return piece.kind == Kind::Column && !member.columns[piece.column].expression.isEmpty();
    });
}

QByteArray SourcedText::normalised() const
{
    QByteArray result;
    for (const Piece &piece : pieces) {
        if (piece.kind == Kind::Text)
            result += piece.text;
        else
            result += piece.kind == Kind::Source
                ? QByteArray("\x01")
                : "\x02" + QByteArray::number(qsizetype(piece.column));
        result += ' ';
    }
    return result;
}

QByteArray keyName(size_t index)
{
    return "\"key " + QByteArray::number(qsizetype(index)) + '"';
}

QByteArray partialName(size_t index)
{
    return "\"part " + QByteArray::number(qsizetype(index)) + '"';
}

} // namespace pointsman
