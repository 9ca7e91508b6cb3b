// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "editing/configchanges.h"
#include "editing/references.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

tl::unexpected<Error> heldByEnvironment(const QString &what)
{
    return failure(ErrorKind::Config,
        Words::tr("%1 is set by an environment variable, which no edit of a file can change")
            .arg(what));
}

/// The entries of a mapping by chat, later ones over earlier ones as the bot reads them.
QHash<QString, const WrittenMapping *> entriesInForce(const DatabaseSection &section)
{
    QHash<QString, const WrittenMapping *> entries;
    for (const WrittenMapping &entry : section.mappings) {
        if (const auto chat = parseChatId(entry.key))
            entries.insert(chat->text(), &entry);
    }
    return entries;
}

/// The table of a document that holds a mapping key.
QStringList tableHolding(const TomlNode &root, const QStringList &place, const QString &key)
{
    const QList<QStringList> tables = mappingTables(root, place);
    for (const QStringList &table : tables) {
        if (nodeAt(root, table)->entry(key))
            return table;
    }
    return {};
}

struct TableInDocument {
    qsizetype document = 0;
    QStringList table;
};

/// Where a new entry goes: into the largest mapping table, else beside the default.
TableInDocument tableForNewMapping(const Workspace &workspace)
{
    const QStringList &place = workspace.section.place;
    TableInDocument best{-1, {}};
    size_t most = 0;
    const QList<ConfigDocument> &documents = workspace.layers.documents;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const QList<QStringList> tables = mappingTables(*documents[i].root, place);
        for (const QStringList &table : tables) {
            const size_t count = nodeAt(*documents[i].root, table)->entries.size();
            if (best.document < 0 || count >= most) {
                best = {i, table};
                most = count;
            }
        }
    }
    if (best.document >= 0)
        return best;
    const auto &defaultSource = workspace.section.defaultSource;
    const int layer = defaultSource ? defaultSource->layer : int(documents.size()) - 1;
    return {std::max(layer, 0), place + QStringList{keysOf(workspace.section.dialect).mapping}};
}

/// Collects settings and keys table by table.
class ChangeCollector final {
public:
    TomlChange &at(qsizetype document, const QStringList &table, TomlChange::Kind kind)
    {
        QList<TomlChange> &changes = m_changes[document];
        for (TomlChange &change : changes) {
            if (change.table == table && change.kind == kind)
                return change;
        }
        TomlChange change;
        change.kind = kind;
        change.table = table;
        changes.append(change);
        return changes.last();
    }

    DocumentChanges changes() const { return m_changes; }

private:
    DocumentChanges m_changes;
};

} // namespace

const WrittenMapping *mappingInForce(const DatabaseSection &section, const ChatId &chat)
{
    for (auto it = section.mappings.crbegin(); it != section.mappings.crend(); ++it) {
        if (parseChatId(it->key) == chat)
            return &*it;
    }
    return nullptr;
}

Result<DocumentChanges> mapChanges(const Workspace &workspace, const QList<ChatId> &chats,
    const QString &source, const QHash<QString, QString> &titles)
{
    if (workspace.section.dialect == ConfigDialect::Legacy)
        return failure(
            ErrorKind::Usage, Words::tr("A configuration of one database maps no chats"));
    const auto inForce = entriesInForce(workspace.section);
    const TableInDocument newPlace = tableForNewMapping(workspace);
    ChangeCollector collector;
    for (const ChatId &chat : chats) {
        const QString id = chat.text();
        const WrittenMapping *entry = inForce.value(id);
        if (entry && entry->layer < 0)
            return heldByEnvironment(Words::tr("The mapping of chat %1").arg(id));
        const qsizetype document = entry ? entry->layer : newPlace.document;
        const QStringList table = entry ? tableHolding(*workspace.layers.documents[document].root,
                                      workspace.section.place, entry->key)
                                        : newPlace.table;
        collector.at(document, table, TomlChange::Kind::Set)
            .settings.append({entry ? entry->key : id, tomlText(source), titles.value(id)});
    }
    return collector.changes();
}

Result<DocumentChanges> unmapChanges(const Workspace &workspace, const QList<ChatId> &chats)
{
    const auto inForce = entriesInForce(workspace.section);
    ChangeCollector collector;
    for (const ChatId &chat : chats) {
        const WrittenMapping *top = inForce.value(chat.text());
        if (!top)
            return failure(ErrorKind::Usage, Words::tr("Chat %1 is not mapped").arg(chat.text()));
        if (top->layer < 0)
            return heldByEnvironment(Words::tr("The mapping of chat %1").arg(chat.text()));
        const TomlNode &root = *workspace.layers.documents[top->layer].root;
        for (const QStringList &table : mappingTables(root, workspace.section.place)) {
            for (const TomlEntry &entry : nodeAt(root, table)->entries) {
                if (parseChatId(entry.key) == chat)
                    collector.at(top->layer, table, TomlChange::Kind::Remove)
                        .keys.append(entry.key);
            }
        }
    }
    return collector.changes();
}

Result<DocumentChanges> defaultChanges(const Workspace &workspace, const QString &source)
{
    const DatabaseSection &section = workspace.section;
    if (section.dialect == ConfigDialect::Legacy)
        return failure(
            ErrorKind::Usage, Words::tr("A configuration of one database has no default"));
    if (section.defaultSource && section.defaultSource->layer < 0)
        return heldByEnvironment(Words::tr("The default source"));
    TomlChange change;
    change.table = section.place;
    QString key = keysOf(section.dialect).defaultSource;
    qsizetype document = section.sources.empty() ? 0 : std::max(section.sources.back().layer, 0);
    if (section.defaultSource) {
        document = section.defaultSource->layer;
        const auto references =
            sourceReferences(*workspace.layers.documents[document].root, section.place);
        for (const SourceReference &reference : references) {
            if (reference.isInSection && reference.span == section.defaultSource->span)
                key = reference.key;
        }
    }
    change.settings.append({key, tomlText(source), {}});
    return DocumentChanges{{document, {change}}};
}

} // namespace pointsman
