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

/// Entries that go together, and those beside them that stay.
struct Run {
    size_t first = 0;
    size_t last = 0;
    const TomlEntry *previous = nullptr;
    const TomlEntry *next = nullptr;
};

QByteArrayView between(const QByteArray &bytes, qsizetype from, qsizetype to)
{
    return QByteArrayView(bytes).sliced(from, std::max<qsizetype>(to - from, 0));
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

/// A run with what joins it to its neighbours.
static Splice removeRun(const TomlNode &table, const Run &run)
{
    const qsizetype end = endOf(table.entries[run.last]);
    if (run.previous)
        return {endOf(*run.previous), end, {}};
    if (run.next)
        return {table.entries[run.first].keySpan.begin, run.next->keySpan.begin, {}};
    return {table.span.begin + 1, table.span.end - 1, {}};
}

/// Comments or line breaks stand around the run: entries on lines of their own go with these, of
/// others only the text of the entry and a comma.
static QList<Splice> removeAmongLines(
    const QByteArray &bytes, const TomlNode &table, const Run &run)
{
    QList<Splice> splices;
    for (size_t at = run.first; at <= run.last; ++at) {
        const BraceEntry here = braceEntry(bytes, table, table.entries[at]);
        if (here.hasOwnLines) {
            splices.append({here.lineBegin, here.lineEnd, {}});
            continue;
        }
        const bool endsTable = !here.comma && run.previous;
        const std::optional<qsizetype> comma =
            endsTable ? braceEntry(bytes, table, *run.previous).comma : here.comma;
        splices.append({here.begin, here.end, {}});
        if (comma)
            splices.append({*comma, *comma + 1, {}});
    }
    return splices;
}

static QList<Splice> removeRun(const QByteArray &bytes, const TomlNode &table, const Run &run)
{
    const qsizetype begin = run.previous ? endOf(*run.previous) : table.span.begin + 1;
    const qsizetype end = run.next ? run.next->keySpan.begin : table.span.end - 1;
    const QByteArrayView around = between(bytes, begin, end);
    if (!around.contains('#') && !around.contains('\n'))
        return {removeRun(table, run)};
    const auto hasOwnLines = [&](size_t at) {
        return braceEntry(bytes, table, table.entries[at]).hasOwnLines;
    };
    const TomlEntry &first = table.entries[run.first];
    const qsizetype runEnd = endOf(table.entries[run.last]);
    const bool keepsAhead = !run.previous && run.next; // what stands before the first one
    const bool holdsComment =
        (!keepsAhead && between(bytes, begin, first.keySpan.begin).contains('#'))
        || (!run.previous && between(bytes, runEnd, end).contains('#'));
    if (!holdsComment && run.first == run.last && !hasOwnLines(run.first))
        return {removeRun(table, run)};
    return removeAmongLines(bytes, table, run);
}

QList<Splice> removeFromBraces(
    const QByteArray &bytes, const TomlNode &table, const QSet<QString> &keys)
{
    QList<Splice> splices;
    const std::vector<TomlEntry> &entries = table.entries;
    const TomlEntry *previous = nullptr;
    for (size_t at = 0; at < entries.size(); ++at) {
        if (!keys.contains(entries[at].key)) {
            previous = &entries[at];
            continue;
        }
        Run run{at, at, previous, nullptr};
        while (run.last + 1 < entries.size() && keys.contains(entries[run.last + 1].key))
            ++run.last;
        if (run.last + 1 < entries.size())
            run.next = &entries[run.last + 1];
        splices += removeRun(bytes, table, run);
        at = run.last;
    }
    return splices;
}

} // namespace pointsman
