// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/tomlbraces.h"

#include <algorithm>

namespace pointsman {

namespace {

qsizetype endOf(const TomlEntry &entry)
{
    const bool isDotted = entry.value.isTable() && !entry.value.isInline;
    return isDotted ? endOfLastValue(entry.value) : entry.value.span.end;
}

qsizetype skipBlanks(const QByteArray &bytes, qsizetype at, qsizetype end)
{
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t'))
        ++at;
    return at;
}

/// The comma between a value and what follows it, which may stand behind comments and line breaks.
std::optional<qsizetype> commaBehind(const QByteArray &bytes, qsizetype at, qsizetype end)
{
    for (; at < end; ++at) {
        if (bytes[at] == ',')
            return at;
        if (bytes[at] == '#')
            at = std::min(end, bytes.indexOf('\n', at));
        else if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r' && bytes[at] != '\n')
            return std::nullopt;
    }
    return std::nullopt;
}

bool isBreak(const QByteArray &bytes, qsizetype at)
{
    return bytes[at] == '\n' || bytes.mid(at, 2) == "\r\n";
}

const TomlEntry *neighbour(const TomlNode &table, const TomlEntry &entry, bool before)
{
    const TomlEntry *found = nullptr;
    for (const TomlEntry &other : table.entries) {
        if (before && other.keySpan.begin < entry.keySpan.begin)
            found = &other;
        if (!before && other.keySpan.begin > entry.keySpan.begin)
            return &other;
    }
    return found;
}

} // namespace

qsizetype endOfLastValue(const TomlNode &table)
{
    qsizetype end = table.span.begin + 1;
    for (const TomlEntry &entry : table.entries)
        end = std::max(end, endOf(entry));
    return end;
}

BraceEntry braceEntry(const QByteArray &bytes, const TomlNode &table, const TomlEntry &entry)
{
    const qsizetype close = table.span.end - 1;
    BraceEntry around;
    around.begin = entry.keySpan.begin;
    around.end = endOf(entry);
    around.comma = commaBehind(bytes, around.end, close);
    around.lineBegin = bytes.lastIndexOf('\n', around.begin) + 1;
    const bool startsLine = around.lineBegin > table.span.begin
        && skipBlanks(bytes, around.lineBegin, around.begin) == around.begin;
    qsizetype at = skipBlanks(bytes, around.end, close);
    if (at == around.comma)
        at = skipBlanks(bytes, at + 1, close);
    const qsizetype lineBreak = bytes.indexOf('\n', at);
    if (lineBreak < 0 || lineBreak > close || (bytes[at] != '#' && !isBreak(bytes, at)))
        return around;
    const bool isCommaHere = !around.comma || *around.comma < lineBreak;
    around.hasOwnLines = startsLine && isCommaHere;
    around.lineEnd = lineBreak + 1;
    if (bytes[at] == '#') {
        const qsizetype from = around.comma && *around.comma < at ? *around.comma + 1 : around.end;
        around.comment = bytes.mid(from, lineBreak - from);
    }
    return around;
}

QList<Splice> removeFromBraces(
    const QByteArray &bytes, const TomlNode &table, const TomlEntry &removed)
{
    const BraceEntry here = braceEntry(bytes, table, removed);
    if (here.hasOwnLines)
        return {{here.lineBegin, here.lineEnd, {}}};
    const TomlEntry *previous = neighbour(table, removed, true);
    const TomlEntry *next = neighbour(table, removed, false);
    const qsizetype begin = previous ? endOf(*previous) : here.begin;
    const qsizetype end = previous ? here.end : next ? next->keySpan.begin : table.span.end - 1;
    const auto holdsComment = [&bytes](qsizetype from, qsizetype to) {
        return bytes.mid(from, to - from).contains('#');
    };
    if (!holdsComment(begin, here.begin) && !holdsComment(here.end, end))
        return {{previous || next ? begin : table.span.begin + 1, end, {}}};
    // Comments of others stand between: only the entry goes, and one comma.
    const std::optional<qsizetype> comma =
        here.comma || !previous ? here.comma : braceEntry(bytes, table, *previous).comma;
    QList<Splice> splices{{here.begin, here.end, {}}};
    if (comma)
        splices.append({*comma, *comma + 1, {}});
    return splices;
}

} // namespace pointsman
