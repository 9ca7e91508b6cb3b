// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/overrides.h"

#include "base/words.h"
#include "workspace/literal.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

constexpr int environmentLayer = -1;

TomlNode textNode(const QString &text)
{
    TomlNode node;
    node.type = TomlNode::Type::String;
    node.text = text;
    node.layer = environmentLayer;
    return node;
}

/// "key=value" pairs, separated by commas, semicolons or line ends.
Result<TomlNode> parsePairs(const QString &text)
{
    static const QRegularExpression separator(u"[,;\n]"_s);
    TomlNode table;
    const QStringList parts = text.split(separator, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part.trimmed().isEmpty())
            continue;
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0) {
            return failure(ErrorKind::Config,
                Words::tr("\"%1\" in it is not of the form name=value").arg(part.trimmed()));
        }
        table.entries.push_back({part.left(equals).trimmed(), {}, environmentLayer,
            textNode(part.mid(equals + 1).trimmed())});
    }
    return table;
}

Result<TomlNode> parseTable(const Environment &environment, const QString &name)
{
    const QString text = environment.value(name).trimmed();
    Result<TomlNode> node = text.startsWith(u'{') ? parseLiteral(text) : parsePairs(text);
    if (!node) {
        return failure(ErrorKind::Config,
            Words::tr("The environment variable %1 cannot be read: %2")
                .arg(name, node.error().message));
    }
    expandVariables(*node, environment);
    return node;
}

Result<std::optional<TomlNode>> parseName(const Environment &environment, const QString &name)
{
    const QString text = environment.value(name).trimmed();
    if (text.isEmpty())
        return std::optional<TomlNode>();
    if (!text.startsWith(u'"') && !text.startsWith(u'\''))
        return std::optional(textNode(text));
    Result<TomlNode> node = parseLiteral(text);
    if (!node) {
        return failure(ErrorKind::Config,
            Words::tr("The environment variable %1 cannot be read: %2")
                .arg(name, node.error().message));
    }
    return std::optional(*node);
}

/// A plain text names a path only.
TomlNode sourceTable(const TomlNode &value)
{
    if (!value.isString())
        return value;
    TomlNode table;
    table.entries.push_back({u"path"_s, {}, environmentLayer, value});
    return table;
}

bool isSet(const Environment &environment, const QString &name)
{
    return !environment.value(name).trimmed().isEmpty();
}

} // namespace

bool environmentNamesSources(const Environment &environment)
{
    return isSet(environment, u"DATA_SOURCES"_s);
}

Result<DatabaseSection> withEnvironment(DatabaseSection section, const Environment &environment)
{
    if (environmentNamesSources(environment)) {
        const auto sources = parseTable(environment, u"DATA_SOURCES"_s);
        if (!sources)
            return tl::unexpected(sources.error());
        section.dialect = ConfigDialect::Design;
        section.hasSources = true;
        section.sources.clear();
        for (const TomlEntry &entry : sources->entries)
            section.sources.push_back(
                {entry.key, ConfigDialect::Design, {}, environmentLayer, sourceTable(entry.value)});
    }
    if (isSet(environment, u"CHAT_SOURCE_MAPPING"_s)) {
        const auto mapping = parseTable(environment, u"CHAT_SOURCE_MAPPING"_s);
        if (!mapping)
            return tl::unexpected(mapping.error());
        section.mappings.clear();
        for (const TomlEntry &entry : mapping->entries)
            section.mappings.push_back({entry.key, {}, environmentLayer, entry.value});
    }
    const auto defaultSource = parseName(environment, u"DEFAULT_SOURCE"_s);
    if (!defaultSource)
        return tl::unexpected(defaultSource.error());
    if (*defaultSource)
        section.defaultSource = **defaultSource;
    const auto forReads = parseName(environment, u"DEFAULT_READONLY_SOURCE"_s);
    if (!forReads)
        return tl::unexpected(forReads.error());
    if (*forReads)
        section.defaultReadOnlySource = **forReads;
    return section;
}

} // namespace pointsman
