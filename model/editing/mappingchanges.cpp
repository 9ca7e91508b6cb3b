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

/// The tables of each document's mapping by the keys that stand in them.
class MappingTables final {
public:
    explicit MappingTables(const Workspace &workspace) : m_workspace(workspace) { }

    /// The first table of a document that holds a key; empty when none does.
    QStringList holding(qsizetype document, const QString &key)
    {
        return of(document).byKey.value(key);
    }

    struct Entry {
        QStringList table;
        QString key;
    };
    /// The entries of a chat in a document, however its id is written.
    QList<Entry> entries(qsizetype document, const ChatId &chat)
    {
        return of(document).byChat.value(chat.text());
    }

private:
    struct Index {
        QHash<QString, QStringList> byKey;
        QHash<QString, QList<Entry>> byChat;
    };

    const Index &of(qsizetype document)
    {
        const auto known = m_indices.constFind(document);
        if (known != m_indices.constEnd())
            return *known;
        Index index;
        const TomlNode &root = *m_workspace.layers.documents[document].root;
        for (const QStringList &table : mappingTables(root, m_workspace.section.place)) {
            for (const TomlEntry &entry : nodeAt(root, table)->entries) {
                if (!index.byKey.contains(entry.key))
                    index.byKey.insert(entry.key, table);
                if (const auto chat = parseChatId(entry.key))
                    index.byChat[chat->text()].append({table, entry.key});
            }
        }
        return *m_indices.insert(document, index);
    }

    const Workspace &m_workspace;
    QHash<qsizetype, Index> m_indices;
};

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

QHash<QString, const WrittenMapping *> mappingsInForce(const DatabaseSection &section)
{
    QHash<QString, const WrittenMapping *> entries;
    for (const WrittenMapping &entry : section.mappings) {
        if (const auto chat = parseChatId(entry.key))
            entries.insert(chat->text(), &entry);
    }
    return entries;
}

Result<DocumentChanges> mapChanges(const Workspace &workspace, const QList<ChatId> &chats,
    const QString &source, const QHash<QString, QString> &titles)
{
    if (workspace.section.dialect == ConfigDialect::Legacy)
        return failure(
            ErrorKind::Usage, Words::tr("A configuration of one database maps no chats"));
    const auto inForce = mappingsInForce(workspace.section);
    const TableInDocument newPlace = tableForNewMapping(workspace);
    MappingTables tables(workspace);
    ChangeCollector collector;
    for (const ChatId &chat : chats) {
        const QString id = chat.text();
        const WrittenMapping *entry = inForce.value(id);
        if (entry && entry->layer < 0)
            return heldByEnvironment(Words::tr("The mapping of chat %1").arg(id));
        const qsizetype document = entry ? entry->layer : newPlace.document;
        const QStringList table = entry ? tables.holding(document, entry->key) : newPlace.table;
        collector.at(document, table, TomlChange::Kind::Set)
            .settings.append({entry ? entry->key : id, tomlText(source), titles.value(id)});
    }
    return collector.changes();
}

Result<DocumentChanges> unmapChanges(const Workspace &workspace, const QList<ChatId> &chats)
{
    const auto inForce = mappingsInForce(workspace.section);
    MappingTables tables(workspace);
    ChangeCollector collector;
    for (const ChatId &chat : chats) {
        const WrittenMapping *top = inForce.value(chat.text());
        if (!top)
            return failure(ErrorKind::Usage, Words::tr("Chat %1 is not mapped").arg(chat.text()));
        if (top->layer < 0)
            return heldByEnvironment(Words::tr("The mapping of chat %1").arg(chat.text()));
        for (const MappingTables::Entry &entry : tables.entries(top->layer, chat))
            collector.at(top->layer, entry.table, TomlChange::Kind::Remove).keys.append(entry.key);
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
