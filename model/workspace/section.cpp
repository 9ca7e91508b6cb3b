// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/section.h"

#include "base/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

const QString &legacyPathKey()
{
    static const QString key = u"path"_s;
    return key;
}

/// The keys that only the design's forms of a source have.
bool looksLikeDesign(const TomlNode &sources)
{
    return std::any_of(
        sources.entries.cbegin(), sources.entries.cend(), [](const TomlEntry &source) {
            return source.value.find(u"options") || source.value.find(u"max_connections")
                || source.value.find(u"maxConnections");
        });
}

/// "sources" is the key of two dialects; what stands beside it tells which.
ConfigDialect dialectOf(const TomlNode &table, const DialectKeys &keys)
{
    if (keys.dialect == ConfigDialect::Today)
        return ConfigDialect::Today;
    if (keys.sources == u"DATA_SOURCES")
        return ConfigDialect::Design;
    if (table.find(u"chat_mapping") || table.find(u"default_source"))
        return ConfigDialect::Design;
    if (table.find(u"chatMapping") || table.find(u"default"))
        return ConfigDialect::Dec2025;
    return looksLikeDesign(*table.find(keys.sources)) ? ConfigDialect::Design
                                                      : ConfigDialect::Dec2025;
}

void addSources(DatabaseSection &section, const TomlNode &sources, ConfigDialect dialect)
{
    for (const TomlEntry &entry : sources.entries) {
        const auto known = std::any_of(section.sources.cbegin(), section.sources.cend(),
            [&entry](const WrittenSource &source) { return source.name == entry.key; });
        if (!known)
            section.sources.push_back(
                {entry.key, dialect, entry.keySpan, entry.layer, entry.value});
    }
}

/// What was added before stands after, and so wins over what is added now.
void addMappingsBelow(DatabaseSection &section, const TomlNode &mapping)
{
    std::vector<WrittenMapping> added;
    added.reserve(mapping.entries.size() + section.mappings.size());
    for (const TomlEntry &entry : mapping.entries)
        added.push_back({entry.key, entry.keySpan, entry.layer, entry.value});
    std::move(section.mappings.begin(), section.mappings.end(), std::back_inserter(added));
    section.mappings = std::move(added);
}

bool refuseWrongType(DatabaseSection &section, const TomlNode &node, const QString &key)
{
    if (node.isTable())
        return false;
    section.wrongType = node;
    section.wrongKey = key;
    return true;
}

void readSources(DatabaseSection &section, const TomlNode &table)
{
    bool dialectKnown = false;
    QStringList seen;
    for (const DialectKeys &keys : dialectKeys()) {
        const TomlNode *sources = table.find(keys.sources);
        if (!sources || seen.contains(keys.sources)
            || refuseWrongType(section, *sources, keys.sources))
            continue;
        seen.append(keys.sources);
        section.hasSources = true;
        const ConfigDialect dialect = dialectOf(table, keys);
        section.isMixed = section.isMixed || (dialectKnown && !sources->entries.empty());
        if (!dialectKnown)
            section.dialect = dialect;
        dialectKnown = true;
        addSources(section, *sources, dialect);
    }
    if (dialectKnown)
        return;
    const bool designKeys = table.find(u"chat_mapping") || table.find(u"default_source")
        || table.find(u"CHAT_SOURCE_MAPPING") || table.find(u"DEFAULT_SOURCE");
    section.dialect = designKeys ? ConfigDialect::Design : ConfigDialect::Today;
}

/// The keys of the section's own dialect first, then the others': a layer may be older than the
/// rest.
QList<DialectKeys> keysByPreference(ConfigDialect dialect)
{
    QList<DialectKeys> keys = dialectKeys();
    std::stable_sort(keys.begin(), keys.end(), [dialect](const auto &a, const auto &b) {
        return (a.dialect == dialect) > (b.dialect == dialect);
    });
    return keys;
}

void readMappingAndDefaults(DatabaseSection &section, const TomlNode &table)
{
    QStringList seen;
    for (const DialectKeys &keys : keysByPreference(section.dialect)) {
        const TomlNode *mapping = table.find(keys.mapping);
        if (mapping && !seen.contains(keys.mapping)
            && !refuseWrongType(section, *mapping, keys.mapping))
            addMappingsBelow(section, *mapping);
        seen.append(keys.mapping);
        const TomlNode *defaultSource = table.find(keys.defaultSource);
        if (defaultSource && !section.defaultSource)
            section.defaultSource = *defaultSource;
    }
    for (const auto &key : {u"default_readonly_source"_s, u"DEFAULT_READONLY_SOURCE"_s}) {
        if (const TomlNode *node = table.find(key); node && !section.defaultReadOnlySource)
            section.defaultReadOnlySource = *node;
    }
}

bool speaksOfSources(const TomlNode &table)
{
    const auto has = [&table](const QString &key) { return table.find(key) != nullptr; };
    return std::any_of(dialectKeys().cbegin(), dialectKeys().cend(), [&has](const auto &keys) {
        return has(keys.sources) || has(keys.mapping) || has(keys.defaultSource);
    });
}

bool isLegacy(const TomlNode &database)
{
    return database.find(legacyPathKey()) || database.find(u"max_connections")
        || database.find(u"timeout");
}

DatabaseSection legacySection(const TomlNode &database)
{
    DatabaseSection section;
    section.dialect = ConfigDialect::Legacy;
    section.place = QStringList{u"database"_s};
    section.hasSources = true;
    const TomlEntry *path = database.entry(legacyPathKey());
    section.sources.push_back({u"default"_s, ConfigDialect::Legacy,
        path ? path->keySpan : database.span, path ? path->layer : database.layer, database});
    return section;
}

} // namespace

const QList<DialectKeys> &dialectKeys()
{
    static const QList<DialectKeys> keys{
        {ConfigDialect::Today, u"providers"_s, u"chatMapping"_s, u"default"_s},
        {ConfigDialect::Dec2025, u"sources"_s, u"chatMapping"_s, u"default"_s},
        {ConfigDialect::Design, u"sources"_s, u"chat_mapping"_s, u"default_source"_s},
        {ConfigDialect::Design, u"DATA_SOURCES"_s, u"CHAT_SOURCE_MAPPING"_s, u"DEFAULT_SOURCE"_s}};
    return keys;
}

const DialectKeys &keysOf(ConfigDialect dialect)
{
    if (dialect == ConfigDialect::Legacy)
        dialect = ConfigDialect::Design;
    const auto found = std::find_if(dialectKeys().cbegin(), dialectKeys().cend(),
        [dialect](const DialectKeys &keys) { return keys.dialect == dialect; });
    return *found;
}

Result<DatabaseSection> readSection(const TomlNode &merged)
{
    const TomlNode *database = merged.find(u"database");
    if (database && !database->isTable()) {
        return failure(ErrorKind::Config,
            Words::tr("\"database\" is %1, not a table").arg(displayText(*database)));
    }
    const bool inDatabase = database && speaksOfSources(*database);
    if (!inDatabase && database && isLegacy(*database))
        return legacySection(*database);
    if (!inDatabase && !speaksOfSources(merged)) {
        return failure(ErrorKind::Config,
            Words::tr("The configuration names no data source: there is no [database] section that "
                      "this tool knows"));
    }
    DatabaseSection section;
    section.place = inDatabase ? QStringList{u"database"_s} : QStringList{};
    const TomlNode &table = inDatabase ? *database : merged;
    readSources(section, table);
    readMappingAndDefaults(section, table);
    return section;
}

} // namespace pointsman
