// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/references.h"

#include "editing/tomlchange.h"

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

void addReference(QList<SourceReference> &references, const TomlNode &root,
    const QStringList &table, const QString &key, bool isInSection)
{
    const TomlNode *node = nodeAt(root, table);
    const TomlEntry *entry = node && node->isTable() ? node->entry(key) : nullptr;
    if (entry && entry->value.isString()) {
        references.append(
            {table, key, entry->value.text, entry->value.span, entry->value.layer, isInSection});
    }
}

QList<QStringList> existingTables(
    const TomlNode &root, const QStringList &place, QString DialectKeys::*key)
{
    QList<QStringList> tables;
    for (const DialectKeys &keys : dialectKeys()) {
        const QStringList path = place + QStringList{keys.*key};
        const TomlNode *node = nodeAt(root, path);
        if (node && node->isTable() && !tables.contains(path))
            tables.append(path);
    }
    return tables;
}

} // namespace

QList<SourceReference> sourceReferences(const TomlNode &root, const QStringList &sectionPlace)
{
    QList<SourceReference> references;
    for (const QString &key : {u"default"_s, u"default_source"_s, u"DEFAULT_SOURCE"_s,
             u"default_readonly_source"_s, u"DEFAULT_READONLY_SOURCE"_s})
        addReference(references, root, sectionPlace, key, true);
    const TomlNode *jobs = root.find({u"resender"_s, u"jobs"_s});
    for (size_t i = 0; jobs && i < jobs->items.size(); ++i) {
        addReference(
            references, root, {u"resender"_s, u"jobs"_s, u"[%1]"_s.arg(i)}, u"dataSource"_s, false);
    }
    const TomlNode *stats = root.find(u"stats"_s);
    for (const TomlEntry &entry : stats ? stats->entries : std::vector<TomlEntry>()) {
        if (entry.key.endsWith(u"-stats-data-source")) // one for each kind of event
            addReference(references, root, {u"stats"_s}, entry.key, false);
    }
    return references;
}

QList<QStringList> sourceTables(const TomlNode &root, const QStringList &place)
{
    return existingTables(root, place, &DialectKeys::sources);
}

QList<QStringList> mappingTables(const TomlNode &root, const QStringList &place)
{
    return existingTables(root, place, &DialectKeys::mapping);
}

} // namespace pointsman
