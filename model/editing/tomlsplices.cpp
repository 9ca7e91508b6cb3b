// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/tomlsplices.h"

#include "editing/tomlbraces.h"
#include "editing/tomlremoval.h"
#include "editing/tomlstyle.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

using Kind = TomlStatement::Kind;

QByteArray settingText(const TomlSetting &setting, const TomlStyle &style)
{
    return writtenKey(setting.key, style.keyQuote) + style.separator
        + writtenValue(setting.value, style.valueQuote);
}

/// On one line, and without the characters that TOML allows in no comment.
QByteArray commentText(QString text)
{
    for (QChar &sign : text) {
        if (sign.category() == QChar::Other_Control)
            sign = u' ';
    }
    return text.simplified().toUtf8();
}

QByteArray settingLines(const QList<TomlSetting> &settings, const TomlStyle &style)
{
    QByteArray lines;
    for (const TomlSetting &setting : settings) {
        lines += style.indent + style.prefix + settingText(setting, style);
        if (const QByteArray comment = commentText(setting.comment);
            style.hasComments && !comment.isEmpty())
            lines += style.commentGap + "# " + comment;
        lines += style.lineBreak;
    }
    return lines;
}

/// Lines put behind a line that may lack its own line break, as a document's last one does.
Splice linesAt(const QByteArray &bytes, qsizetype at, QByteArray lines, const QByteArray &lineBreak)
{
    if (at > 0 && bytes[at - 1] != '\n') {
        lines.prepend(lineBreak);
        lines.chop(lineBreak.size());
    }
    return {at, at, lines};
}

TomlStyle inlineStyle(const QByteArray &bytes, const TomlNode &table)
{
    TomlStyle style;
    for (const TomlEntry &entry : table.entries) {
        style.keyQuote = quoteOf(bytes, entry.keySpan);
        if (entry.value.isString() && quoteOf(bytes, entry.value.span))
            style.valueQuote = quoteOf(bytes, entry.value.span);
        const QByteArray between =
            bytes.mid(entry.keySpan.end, entry.value.span.begin - entry.keySpan.end);
        if (between.trimmed() == "=")
            style.separator = between;
    }
    return style;
}

/// Nothing unless the last entry has lines of its own; a comma where it has none yet.
QList<Splice> linesInBraces(const QByteArray &bytes, const TomlNode &table,
    const QList<TomlSetting> &settings, const TomlStyle &style)
{
    if (table.entries.empty())
        return {};
    const BraceEntry last = braceEntry(bytes, table, table.entries.back());
    if (!last.hasOwnLines)
        return {};
    const QByteArray indent = bytes.mid(last.lineBegin, last.begin - last.lineBegin);
    const QByteArray gap = last.comment.left(last.comment.indexOf('#'));
    QByteArray lines;
    for (qsizetype i = 0; i < settings.size(); ++i) {
        const bool hasComma = last.comma || i + 1 < settings.size();
        lines += indent + settingText(settings[i], style) + (hasComma ? "," : "");
        if (!last.comment.isEmpty() && !settings[i].comment.isEmpty())
            lines += gap + "# " + settings[i].comment.simplified().toUtf8();
        lines += lineBreakOf(bytes);
    }
    QList<Splice> splices{{last.lineEnd, last.lineEnd, lines}};
    if (!last.comma)
        splices.prepend({last.end, last.end, ","});
    return splices;
}

/// Entries put behind the last one of a table in braces: on lines of their own where that one has
/// its own, else on its line.
QList<Splice> insertInBraces(const TomlText &text, const TomlNode &table,
    const QList<TomlSetting> &settings, const QStringList &missing)
{
    const TomlStyle style = inlineStyle(text.bytes, table);
    if (missing.isEmpty()) {
        const QList<Splice> lines = linesInBraces(text.bytes, table, settings, style);
        if (!lines.isEmpty())
            return lines;
    }
    QByteArrayList parts;
    for (const TomlSetting &setting : settings)
        parts.append(settingText(setting, style));
    QByteArray entries = parts.join(", ");
    for (auto step = missing.crbegin(); step != missing.crend(); ++step)
        entries = writtenKey(*step, style.keyQuote) + style.separator + "{ " + entries + " }";
    if (table.entries.empty()) {
        const qsizetype begin = table.span.begin + 1; // blanks in the braces stay, behind the entry
        return {{begin, begin, ' ' + entries + (table.span.end - begin > 1 ? "" : " ")}};
    }
    const qsizetype at = endOfLastValue(table);
    return {{at, at, ", " + entries}};
}

/// Where a new header can stand: behind the block of the nearest related statement.
qsizetype endOfRelatedBlock(const TomlText &text, const QStringList &table)
{
    qsizetype anchor = -1;
    for (qsizetype length = table.size() - 1; length > 0 && anchor < 0; --length) {
        for (qsizetype i = 0; i < text.all.size(); ++i) {
            if (startsWith(text.all[i].path, table.first(length)))
                anchor = i;
        }
    }
    if (anchor < 0)
        return text.bytes.size();
    while (anchor + 1 < text.all.size() && text.all[anchor + 1].kind == Kind::Value)
        ++anchor;
    return text.all[anchor].lineEnd;
}

Splice insertWithHeader(
    const TomlText &text, const QStringList &table, const QList<TomlSetting> &settings)
{
    QList<TomlStatement> values;
    std::copy_if(text.all.cbegin(), text.all.cend(), std::back_inserter(values),
        [](const TomlStatement &statement) {
            return statement.kind == Kind::Value && statement.keys.size() == 1;
        });
    TomlStyle style = styleOf(text.bytes, values);
    style.keyQuote = '\0';
    style.separator = " = ";
    style.indent.clear();
    QByteArrayList keys;
    for (const QString &step : table)
        keys.append(writtenKey(step, '\0'));
    const qsizetype at = endOfRelatedBlock(text, table);
    const QByteArray gap = at > 0 ? style.lineBreak : QByteArray();
    const QByteArray header = '[' + keys.join('.') + ']' + style.lineBreak;
    return linesAt(text.bytes, at, gap + header + settingLines(settings, style), style.lineBreak);
}

QList<Splice> insertSettings(
    const TomlText &text, const QStringList &table, const QList<TomlSetting> &settings)
{
    for (qsizetype length = table.size(); length > 0; --length) {
        const TomlNode *node = nodeAt(text.root, table.first(length));
        if (node && node->isTable() && node->isInline)
            return insertInBraces(text, *node, settings, table.mid(length));
    }
    QList<TomlStatement> neighbours;
    const TomlStatement *header = nullptr;
    for (const TomlStatement &statement : text.all) {
        if (statement.kind == Kind::Header && statement.path == table)
            header = &statement;
        else if (statement.kind == Kind::Value && statement.path.size() == table.size() + 1
            && startsWith(statement.path, table))
            neighbours.append(statement);
    }
    TomlStyle style = styleOf(text.bytes, neighbours);
    if (!neighbours.isEmpty()) {
        return {linesAt(text.bytes, neighbours.constLast().lineEnd, settingLines(settings, style),
            style.lineBreak)};
    }
    if (!header)
        return {insertWithHeader(text, table, settings)};
    style.indent = text.bytes.mid(header->lineBegin, header->span.begin - header->lineBegin);
    return {linesAt(text.bytes, header->lineEnd, settingLines(settings, style), style.lineBreak)};
}

QList<Splice> setSplices(const TomlText &text, const TomlChange &change)
{
    QList<Splice> splices;
    QList<TomlSetting> added;
    const TomlNode *table = nodeAt(text.root, change.table);
    QHash<QString, const TomlEntry *> entries;
    if (table) {
        for (const TomlEntry &entry : table->entries)
            entries.insert(entry.key, &entry);
    }
    for (const TomlSetting &setting : change.settings) {
        const TomlEntry *entry = entries.value(setting.key);
        if (!entry) {
            added.append(setting);
            continue;
        }
        const TextSpan span = entry->value.span;
        if (!sameContent(entry->value, setting.value))
            splices.append(
                {span.begin, span.end, writtenValue(setting.value, quoteOf(text.bytes, span))});
    }
    if (!added.isEmpty())
        splices += insertSettings(text, change.table, added);
    return splices;
}

QList<Splice> renameSplices(const TomlText &text, const TomlChange &change)
{
    const TomlNode *table = nodeAt(text.root, change.table);
    const TomlEntry *entry = table ? table->entry(change.from) : nullptr;
    if (!entry)
        return {};
    const auto renamed = [&](const TextSpan &span) {
        return Splice{span.begin, span.end, writtenKey(change.to, quoteOf(text.bytes, span))};
    };
    if (table->isInline)
        return {renamed(entry->keySpan)};
    QList<Splice> splices;
    const QStringList path = change.table + QStringList{change.from};
    for (const TomlStatement &statement : text.all) {
        const qsizetype written =
            change.table.size() - (statement.path.size() - statement.keys.size());
        if (written >= 0 && startsWith(statement.path, path))
            splices.append(renamed(statement.keys[written].span));
    }
    return splices;
}

} // namespace

QList<Splice> splicesFor(const ConfigDocument &document, const TomlChange &change)
{
    const TomlText text{document.bytes, *document.root, statements(*document.root, document.bytes)};
    switch (change.kind) {
    case TomlChange::Kind::Set:
        return setSplices(text, change);
    case TomlChange::Kind::Remove:
        return removeSplices(text, change);
    case TomlChange::Kind::Rename:
        return renameSplices(text, change);
    }
    Q_UNREACHABLE();
}

QByteArray spliced(const QByteArray &bytes, QList<Splice> splices)
{
    std::stable_sort(splices.begin(), splices.end(),
        [](const Splice &a, const Splice &b) { return a.begin < b.begin; });
    QByteArray result;
    qsizetype copied = 0;
    for (const Splice &splice : std::as_const(splices)) {
        const qsizetype begin = std::max(copied, splice.begin);
        result += bytes.mid(copied, begin - copied) + splice.text;
        copied = std::max(copied, splice.end);
    }
    return result + bytes.mid(copied);
}

} // namespace pointsman
