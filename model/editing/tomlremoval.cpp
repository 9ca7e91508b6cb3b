// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/tomlremoval.h"

#include "editing/tomlbraces.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

using Kind = TomlStatement::Kind;

/// A line without the blanks around it.
QByteArrayView lineAt(const QByteArray &bytes, qsizetype begin, qsizetype end)
{
    return QByteArrayView(bytes).sliced(begin, std::max<qsizetype>(end - begin, 0)).trimmed();
}

qsizetype lineEndFrom(const QByteArray &bytes, qsizetype begin)
{
    const qsizetype lineBreak = bytes.indexOf('\n', begin);
    return lineBreak < 0 ? bytes.size() : lineBreak + 1;
}

/// A comment in words; an entry that was commented out is nobody's comment.
bool isRemark(QByteArrayView line)
{
    static const QRegularExpression disabledEntry(uR"(^#+\s*["'\w.-]+\s*=)"_s);
    return line.startsWith('#') && !disabledEntry.match(QString::fromUtf8(line)).hasMatch();
}

/// Where the remarks directly above a line begin; the line's own begin when there are none.
qsizetype beginOfRemarks(const QByteArray &bytes, qsizetype lineBegin)
{
    while (lineBegin > 0) {
        const qsizetype above = lineBegin > 1 ? bytes.lastIndexOf('\n', lineBegin - 2) + 1 : 0;
        if (!isRemark(lineAt(bytes, above, lineBegin)))
            break;
        lineBegin = above;
    }
    return lineBegin;
}

/// Remarks above an entry are its own when no other entry stands under them: the next one has
/// remarks of its own or the list ends, and they do not stand at the head of the list, where they
/// may be about all of it.
qsizetype beginWithOwnRemarks(const TomlText &text, qsizetype index)
{
    const TomlStatement &entry = text.all[index];
    const qsizetype begin = beginOfRemarks(text.bytes, entry.lineBegin);
    if (begin == entry.lineBegin)
        return begin;
    const bool nextHasRemarks = entry.lineEnd < text.bytes.size()
        && isRemark(lineAt(text.bytes, entry.lineEnd, lineEndFrom(text.bytes, entry.lineEnd)));
    if (nextHasRemarks)
        return begin;
    const auto isNeighbour = [&](qsizetype other) {
        return other >= 0 && other < text.all.size() && text.all[other].kind == Kind::Value
            && text.all[other].path.size() == entry.path.size()
            && startsWith(text.all[other].path, entry.path.first(entry.path.size() - 1));
    };
    const bool isLast = !isNeighbour(index + 1);
    const bool hasEntryAbove = isNeighbour(index - 1);
    const bool namesEntry =
        text.bytes.mid(begin, entry.lineBegin - begin).contains(entry.path.constLast().toUtf8());
    return (isLast && hasEntryAbove) || namesEntry ? begin : entry.lineBegin;
}

/// Blank lines that would otherwise stand beside those in front of a removed block.
qsizetype endOfBlankLines(const QByteArray &bytes, qsizetype begin, qsizetype end)
{
    const QByteArrayView before = QByteArrayView(bytes).first(begin);
    const bool isAfterBlank = begin == 0 || before.endsWith("\n\n") || before.endsWith("\n\r\n");
    while (isAfterBlank) {
        const qsizetype lineBreak = bytes.indexOf('\n', end);
        if (lineBreak < 0 || !lineAt(bytes, end, lineBreak).isEmpty())
            break;
        end = lineBreak + 1;
    }
    return end;
}

/// Single values go with their lines; a header goes with everything that stands below it.
QList<Splice> removeStatements(
    const TomlText &text, const QStringList &table, const QSet<QString> &keys)
{
    const auto isRemoved = [&](const TomlStatement &statement) {
        return statement.path.size() > table.size() && startsWith(statement.path, table)
            && keys.contains(statement.path[table.size()]);
    };
    QList<Splice> splices;
    for (qsizetype i = 0; i < text.all.size(); ++i) {
        const TomlStatement &first = text.all[i];
        if (!isRemoved(first))
            continue;
        if (first.kind == Kind::Value) {
            splices.append({beginWithOwnRemarks(text, i), first.lineEnd, {}});
            continue;
        }
        while (i + 1 < text.all.size()
            && (text.all[i + 1].kind == Kind::Value || isRemoved(text.all[i + 1])))
            ++i;
        splices.append({first.lineBegin,
            endOfBlankLines(text.bytes, first.lineBegin, text.all[i].lineEnd), {}});
    }
    return splices;
}

} // namespace

QList<Splice> removeSplices(const TomlText &text, const TomlChange &change)
{
    const TomlNode *table = nodeAt(text.root, change.table);
    if (!table)
        return {};
    const QSet<QString> keys(change.keys.cbegin(), change.keys.cend());
    return table->isInline ? removeFromBraces(text.bytes, *table, keys)
                           : removeStatements(text, change.table, keys);
}

} // namespace pointsman
