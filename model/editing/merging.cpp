// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/merging.h"

#include "base/words.h"

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

bool isTableArray(const TomlNode &node)
{
    return node.type == TomlNode::Type::Array && !node.items.empty()
        && node.items.front().isTable();
}

class ChangeFinder final {
public:
    void compare(const TomlNode &before, const TomlNode &after, const QStringList &table)
    {
        TomlChange set;
        set.table = table;
        TomlChange removed = set;
        removed.kind = TomlChange::Kind::Remove;
        for (const TomlEntry &entry : before.entries) {
            if (!after.find(entry.key))
                removed.keys.append(entry.key);
        }
        if (!removed.keys.isEmpty())
            m_changes.append(removed);
        static const TomlNode nothing;
        for (const TomlEntry &entry : after.entries) {
            const TomlNode *old = before.find(entry.key);
            const QStringList path = table + QStringList{entry.key};
            if (entry.value.isTable())
                compare(old && old->isTable() ? *old : nothing, entry.value, path);
            else if (old && isTableArray(*old) && isTableArray(entry.value)
                && old->items.size() == entry.value.items.size())
                compareItems(*old, entry.value, path);
            else if (!old || !sameContent(*old, entry.value))
                set.settings.append({entry.key, entry.value, {}});
        }
        if (!set.settings.isEmpty())
            m_changes.append(set);
    }

    QList<TomlChange> changes() const { return m_changes; }

private:
    void compareItems(const TomlNode &before, const TomlNode &after, const QStringList &path)
    {
        for (size_t i = 0; i < after.items.size(); ++i)
            compare(before.items[i], after.items[i], path + QStringList{u"[%1]"_s.arg(i)});
    }

    QList<TomlChange> m_changes;
};

/// Whether something at or below a key differs between two documents.
bool differs(
    const TomlNode &left, const TomlNode &right, const QStringList &table, const QString &key)
{
    const TomlNode *leftTable = nodeAt(left, table);
    const TomlNode *rightTable = nodeAt(right, table);
    const TomlNode *leftValue = leftTable ? leftTable->find(key) : nullptr;
    const TomlNode *rightValue = rightTable ? rightTable->find(key) : nullptr;
    if (!leftValue || !rightValue)
        return leftValue != rightValue;
    return !sameValues(*leftValue, *rightValue);
}

} // namespace

QList<TomlChange> changesBetween(const TomlNode &before, const TomlNode &after)
{
    ChangeFinder finder;
    finder.compare(before, after, {});
    return finder.changes();
}

Result<ConfigDocument> mergedDocument(
    const ConfigDocument &base, const ConfigDocument &ours, const ConfigDocument &theirs)
{
    const QList<TomlChange> changes = changesBetween(*base.root, *ours.root);
    for (const TomlChange &change : changes) {
        QStringList keys = change.keys;
        for (const TomlSetting &setting : change.settings)
            keys.append(setting.key);
        for (const QString &key : keys) {
            if (differs(*base.root, *theirs.root, change.table, key)
                && differs(*ours.root, *theirs.root, change.table, key)) {
                return failure(ErrorKind::Conflict,
                    Words::tr("\"%1\" was changed here and outside")
                        .arg((change.table + QStringList{key}).join(u'.')));
            }
        }
    }
    return changedDocument(theirs, changes);
}

} // namespace pointsman
