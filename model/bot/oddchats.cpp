// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/oddchats.h"

#include "base/text.h"
#include "base/words.h"
#include "bot/tableshape.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostExamples = 3;
constexpr qsizetype longestExample = 40;

/// Text and bytes stand behind all numbers in SQLite's order, so the key leads to them; fractions
/// stand among the integers and are met on the walk along the chats.
constexpr auto behindTheNumbers = u"chat_id >= '' OR chat_id IS NULL";
constexpr auto noInteger = u"typeof(chat_id) <> 'integer'";

void addExample(OddChats &odd, const CellView &cell)
{
    const QString text = QString::fromUtf8(sqlLiteral(cell));
    if (odd.examples.size() < mostExamples && !odd.examples.contains(text))
        odd.examples += text;
}

Result<std::optional<OddChats>> readTable(
    Connection &connection, const QString &table, QStringView condition, const QueryLimits &limits)
{
    const Result<bool> known = hasColumns(connection, table, {u"chat_id"_s}, limits);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return std::nullopt;
    const Result<RowBatch> rows = connection.fetch(
        uR"(SELECT CASE typeof(chat_id) WHEN 'real' THEN chat_id ELSE substr(chat_id, 1, %1) END
            FROM %2 WHERE %3 LIMIT %4)"_s.arg(longestExample)
            .arg(table, condition)
            .arg(OddChats::mostCounted),
        {}, limits);
    if (!rows)
        return tl::unexpected(rows.error());
    std::optional<OddChats> odd;
    for (int row = 0; row < rows->rowCount(); ++row) {
        odd = odd ? odd : OddChats{table, 0, {}};
        ++odd->rows;
        addExample(*odd, rows->at(row, 0));
    }
    return odd;
}

} // namespace

void OddChats::add(const OddChats &more)
{
    rows += more.rows;
    for (const QString &example : more.examples) {
        if (examples.size() < mostExamples && !examples.contains(example))
            examples += example;
    }
}

Result<QList<OddChats>> readOddChats(Connection &connection, const QueryLimits &limits)
{
    QList<OddChats> all;
    const std::pair<QString, QStringView> tables[] = {
        {u"chat_messages"_s, behindTheNumbers}, {u"chat_info"_s, noInteger}};
    for (const auto &[table, condition] : tables) {
        const auto odd = readTable(connection, table, condition, limits);
        if (!odd)
            return tl::unexpected(odd.error());
        if (*odd)
            all += **odd;
    }
    return all;
}

void addOddChats(QList<OddChats> &all, const OddChats &more)
{
    const auto same = std::find_if(
        all.begin(), all.end(), [&more](const OddChats &odd) { return odd.table == more.table; });
    if (same == all.end())
        all += more;
    else
        same->add(more);
}

QString oddChatsText(const OddChats &odd)
{
    const QString rows = QString::number(odd.rows)
        + (odd.rows < OddChats::mostCounted ? QString() : Words::tr(" or more"));
    return Words::tr("%1 holds rows whose chat id is no whole number (%2 of them, such as %3)")
        .arg(odd.table, rows, odd.examples.join(u", "_s));
}

} // namespace pointsman
