// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/plan/driftnotes.h"

#include "base/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// "INTEGER", "TEXT COLLATE NOCASE": what a member's column amounts to.
QString described(const ColumnNature &nature)
{
    QString text = nature.affinity == Affinity::Blob
        ? Words::tr("no type")
        : QString::fromLatin1(typeName(nature.affinity));
    if (!nature.isUniform)
        text = Words::tr("several");
    if (nature.collation.isEmpty())
        text += u" "_s + Words::tr("with a collation of the bot's own");
    else if (nature.collation != "BINARY")
        text += u" COLLATE "_s + QString::fromUtf8(nature.collation);
    return text;
}

/// "INTEGER in a, b; TEXT in c", in the order of the sources.
QString membersByNature(const LogicalTable &table, size_t column)
{
    QStringList natures;
    QHash<QString, QStringList> sources;
    for (const Member &member : table.members) {
        const MemberColumn &own = member.columns[column];
        if (own.expression.isEmpty())
            continue;
        const QString nature = described(own.nature);
        if (!natures.contains(nature))
            natures.append(nature);
        sources[nature].append(member.sourceName);
    }
    for (QString &nature : natures)
        nature = Words::tr("%1 in %2").arg(nature, sources.value(nature).join(u", "_s));
    return natures.join(u"; "_s);
}

/// A name before a dot is a table's or its alias.
bool namesColumn(const QueryText &text, const QByteArray &column)
{
    for (size_t at = 0; at < text.tokens.size(); ++at) {
        const SqlToken &token = text.tokens[at];
        const bool isQualifier = at + 1 < text.tokens.size() && text.tokens[at + 1].is(".");
        const bool isAlias = at > 0 && text.tokens[at - 1].is("AS");
        if (token.isIdentifier() && !isQualifier && !isAlias && sameName(token.name(), column))
            return true;
    }
    return false;
}

bool comparesAnything(const QueryText &text)
{
    const auto words = {"WHERE", "ON", "BY", "USING", "NATURAL", "DISTINCT", "HAVING", "UNION",
        "EXCEPT", "INTERSECT", "CASE", "IN", "min", "max"};
    return std::any_of(
        words.begin(), words.end(), [&text](const char *word) { return text.hasWord(word); });
}

} // namespace

QStringList driftNotes(const QueryText &text, const LogicalTable &table)
{
    QStringList notes;
    if (table.sourceColumn.isEmpty() || !comparesAnything(text))
        return notes;
    for (size_t column = 0; column < table.columns.size(); ++column) {
        const LogicalColumn &logical = table.columns[column];
        if (!logical.drifts || !namesColumn(text, logical.name.toUtf8()))
            continue;
        notes.append(Words::tr("“%1.%2” is not declared alike (%3): its values are compared as "
                               "they are stored, without conversion and byte by byte. CAST or "
                               "COLLATE in the query asks for another comparison.")
                         .arg(table.name, logical.name, membersByNature(table, column)));
    }
    return notes;
}

QString dedupeNote(const Dedupe &dedupe, const DeclaredTable &declared)
{
    const LogicalTable &table = declared.table;
    if (dedupe.key == Dedupe::Key::None || !declared.key.isEmpty() || table.sourceColumn.isEmpty())
        return {};
    if (dedupe.key == Dedupe::Key::PrimaryKey)
        return Words::tr("“%1” has no primary key: its duplicates stay.").arg(table.name);
    const QStringList names = dedupe.key == Dedupe::Key::Message
        ? QStringList{u"chat_id"_s, u"message_id"_s}
        : dedupe.columns;
    QStringList missing;
    for (const QString &name : names) {
        if (!table.column(name.toUtf8()))
            missing.append(u"“%1”"_s.arg(name));
    }
    return Words::tr("“%1” has no column %2: its duplicates stay.")
        .arg(table.name, missing.join(u", "_s));
}

Result<void> checkDedupe(const Dedupe &dedupe, const std::vector<DeclaredTable> &tables)
{
    if (dedupe.key != Dedupe::Key::NamedColumns || tables.empty())
        return {};
    for (const QString &name : dedupe.columns) {
        const bool isKnown =
            std::any_of(tables.cbegin(), tables.cend(), [&name](const DeclaredTable &declared) {
                return declared.table.column(name.toUtf8()).has_value();
            });
        if (!isKnown)
            return failure(ErrorKind::Usage,
                Words::tr("Duplicates cannot be told by “%1”: no table of the query has a column "
                          "of that name.")
                    .arg(name));
    }
    return {};
}

} // namespace pointsman
