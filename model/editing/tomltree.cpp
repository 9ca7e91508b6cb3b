// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/tomlchange.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// "[3]" as 3; -1 for a plain key.
qsizetype listIndex(const QString &step)
{
    if (!step.startsWith(u'[') || !step.endsWith(u']'))
        return -1;
    bool isNumber = false;
    const qsizetype index = step.mid(1, step.size() - 2).toLongLong(&isNumber);
    return isNumber ? index : -1;
}

TomlNode *stepInto(TomlNode &node, const QString &step, bool create)
{
    if (node.type == TomlNode::Type::Array) {
        const qsizetype index = listIndex(step);
        return index >= 0 && size_t(index) < node.items.size() ? &node.items[size_t(index)]
                                                               : nullptr;
    }
    if (TomlEntry *entry = node.entry(step))
        return &entry->value;
    if (!create || !node.isTable())
        return nullptr;
    node.entries.push_back({step, {}, 0, {}});
    return &node.entries.back().value;
}

/// By an index: a mapping has as many entries as the bot has chats, and all may change at once.
void applySettings(TomlNode &table, const QList<TomlSetting> &settings)
{
    if (!table.isTable())
        return;
    QHash<QString, size_t> places;
    for (size_t at = 0; !settings.isEmpty() && at < table.entries.size(); ++at)
        places.insert(table.entries[at].key, at);
    for (const TomlSetting &setting : settings) {
        const auto place = places.constFind(setting.key);
        if (place != places.constEnd()) {
            table.entries[*place].value = setting.value;
            continue;
        }
        places.insert(setting.key, table.entries.size());
        table.entries.push_back({setting.key, {}, 0, setting.value});
    }
}

bool isEmptyTable(const TomlNode &node)
{
    return node.isTable()
        && std::all_of(node.entries.cbegin(), node.entries.cend(),
            [](const TomlEntry &entry) { return isEmptyTable(entry.value); });
}

bool sameTables(const TomlNode &left, const TomlNode &right)
{
    QHash<QString, const TomlNode *> others;
    for (const TomlEntry &entry : right.entries)
        others.insert(entry.key, &entry.value);
    for (const TomlEntry &entry : left.entries) {
        const TomlNode *other = others.take(entry.key);
        if (!(other ? sameValues(entry.value, *other) : isEmptyTable(entry.value)))
            return false;
    }
    return std::all_of(
        others.cbegin(), others.cend(), [](const TomlNode *extra) { return isEmptyTable(*extra); });
}

} // namespace

TomlNode tomlText(const QString &text)
{
    TomlNode node;
    node.type = TomlNode::Type::String;
    node.text = text;
    return node;
}

TomlNode tomlNumber(double number)
{
    TomlNode node;
    const bool isWhole = std::trunc(number) == number && std::abs(number) < 1e15;
    node.type = isWhole ? TomlNode::Type::Integer : TomlNode::Type::Real;
    if (isWhole)
        node.integer = qint64(number);
    else
        node.real = number;
    return node;
}

TomlNode tomlFlag(bool flag)
{
    TomlNode node;
    node.type = TomlNode::Type::Boolean;
    node.boolean = flag;
    return node;
}

void applyToTree(TomlNode &root, const TomlChange &change)
{
    TomlNode *table = &root;
    for (const QString &step : change.table) {
        table = stepInto(*table, step, change.kind == TomlChange::Kind::Set);
        if (!table)
            return;
    }
    applySettings(*table, change.settings);
    const QSet<QString> removed(change.keys.cbegin(), change.keys.cend());
    std::erase_if(
        table->entries, [&removed](const TomlEntry &entry) { return removed.contains(entry.key); });
    if (change.kind == TomlChange::Kind::Rename) {
        if (TomlEntry *entry = table->entry(change.from))
            entry->key = change.to;
    }
}

bool sameValues(const TomlNode &left, const TomlNode &right)
{
    if (left.type != right.type)
        return false;
    if (left.isTable())
        return sameTables(left, right);
    if (left.type != TomlNode::Type::Array)
        return sameContent(left, right);
    return std::equal(left.items.cbegin(), left.items.cend(), right.items.cbegin(),
        right.items.cend(), sameValues);
}

const TomlNode *nodeAt(const TomlNode &root, const QStringList &table)
{
    TomlNode *node = const_cast<TomlNode *>(&root);
    for (const QString &step : table) {
        node = stepInto(*node, step, false);
        if (!node)
            return nullptr;
    }
    return node;
}

} // namespace pointsman
