// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/sourcetreemodel.h"

#include "base/text.h"

#include <QMimeData>

namespace pointsman {

using namespace Qt::StringLiterals;

// An index carries the rows of its ancestors, each plus one: source in the high half, table in the
// low.
static_assert(sizeof(quintptr) == 8);
static constexpr quintptr pack(int source, int table)
{
    return (quintptr(source + 1) << 32) | quintptr(table + 1);
}
static int sourceRow(const QModelIndex &index)
{
    return index.internalId() ? int(index.internalId() >> 32) - 1 : index.row();
}
static int depth(const QModelIndex &index)
{
    if (!index.internalId())
        return 0;
    return (index.internalId() & 0xffffffffU) ? 2 : 1;
}

void SourceTreeModel::setConfig(const Config &config)
{
    beginResetModel();
    QHash<QString, Node> known;
    for (Node &node : m_sources)
        known.insert(node.spec.name, std::move(node));
    m_sources.clear();
    for (const SourceSpec &spec : config.sources) {
        Node node = known.take(spec.name);
        if (node.spec != spec)
            node = Node{spec, false, 0, {}, std::nullopt, false};
        node.isDefault = spec.name == config.routing.defaultSource;
        node.mappedChats = int(std::count(
            config.routing.chatMapping.cbegin(), config.routing.chatMapping.cend(), spec.name));
        m_sources.append(std::move(node));
    }
    endResetModel();
}

QModelIndex SourceTreeModel::sourceIndex(const QString &source) const
{
    for (int row = 0; row < m_sources.size(); ++row) {
        if (m_sources.at(row).spec.name == source)
            return index(row, 0);
    }
    return {};
}

void SourceTreeModel::setState(const QString &source, const SourceState &state)
{
    const QModelIndex index = sourceIndex(source);
    if (!index.isValid())
        return;
    m_sources[index.row()].state = state;
    Q_EMIT dataChanged(index, index);
}

void SourceTreeModel::setSchema(const QString &source, const Schema &schema)
{
    const QModelIndex index = sourceIndex(source);
    if (!index.isValid())
        return;
    Node &node = m_sources[index.row()];
    if (const int old = rowCount(index)) {
        beginRemoveRows(index, 0, old - 1);
        node.schema.reset();
        endRemoveRows();
    }
    node.schemaAsked = true;
    if (!schema.tables.isEmpty())
        beginInsertRows(index, 0, int(schema.tables.size()) - 1);
    node.schema = schema;
    if (!schema.tables.isEmpty())
        endInsertRows();
    Q_EMIT dataChanged(index, index);
}

const Schema *SourceTreeModel::schema(const QString &source) const
{
    const QModelIndex index = sourceIndex(source);
    if (!index.isValid() || !m_sources.at(index.row()).schema)
        return nullptr;
    return &*m_sources.at(index.row()).schema;
}

const SourceTreeModel::Node *SourceTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? &m_sources.at(sourceRow(index)) : nullptr;
}

const TableInfo *SourceTreeModel::table(const QModelIndex &index) const
{
    const Node *source = node(index);
    if (!source || !source->schema || depth(index) == 0)
        return nullptr;
    const int row = depth(index) == 1 ? index.row() : int(index.internalId() & 0xffffffffU) - 1;
    return &source->schema->tables.at(row);
}

QModelIndex SourceTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, 0, quintptr(0));
    if (depth(parent) == 0)
        return createIndex(row, 0, pack(parent.row(), -1));
    return createIndex(row, 0, pack(sourceRow(parent), parent.row()));
}

QModelIndex SourceTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || depth(child) == 0)
        return {};
    const int source = sourceRow(child);
    if (depth(child) == 1)
        return createIndex(source, 0, quintptr(0));
    return createIndex(int(child.internalId() & 0xffffffffU) - 1, 0, pack(source, -1));
}

int SourceTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_sources.size());
    if (parent.column() != 0 || depth(parent) == 2)
        return 0;
    if (const TableInfo *info = table(parent))
        return int(info->columns.size());
    const Node *source = node(parent);
    return source->schema ? int(source->schema->tables.size()) : 0;
}

int SourceTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool SourceTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.isValid() && depth(parent) == 0 && !node(parent)->schema)
        return node(parent)->state.kind != SourceState::Kind::Failing;
    return rowCount(parent) > 0;
}

bool SourceTreeModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && depth(parent) == 0 && !node(parent)->schemaAsked;
}

void SourceTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node &source = m_sources[parent.row()];
    source.schemaAsked = true;
    Q_EMIT schemaWanted(source.spec.name);
}

QVariant SourceTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == SourceRole)
        return node(index)->spec.name;
    if (role == Qt::AccessibleTextRole)
        role = Qt::DisplayRole;
    switch (depth(index)) {
    case 0:
        return sourceData(*node(index), role);
    case 1:
        return tableData(*table(index), role);
    default:
        break;
    }
    const TableInfo *info = table(index);
    return role == TableRole ? QVariant(info->name)
                             : columnData(info->columns.at(index.row()), role);
}

static QString location(const SourceSpec &spec)
{
    return spec.driver == Driver::Sqlite ? spec.path : spec.server.display();
}

QVariant SourceTreeModel::sourceData(const Node &source, int role) const
{
    const QString problem = source.state.error ? source.state.error->message : QString();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return source.spec.name;
    case Qt::ToolTipRole:
        return problem.isEmpty() ? location(source.spec) : problem + u'\n' + location(source.spec);
    case KindRole:
        return int(Kind::Source);
    case ReadOnlyRole:
        return source.spec.readOnly;
    case DefaultRole:
        return source.isDefault;
    case StateRole:
        return int(source.state.kind);
    case DetailRole:
        return source.mappedChats ? tr("%Ln chat(s)", nullptr, source.mappedChats) : QString();
    case ProblemRole:
        return problem;
    default:
        return {};
    }
}

QVariant SourceTreeModel::tableData(const TableInfo &info, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case TableRole:
        return info.name;
    case Qt::ToolTipRole:
        return info.problem.isEmpty() ? info.sql.left(2000) : info.problem;
    case KindRole:
        return int(info.type == TableType::View ? Kind::View
                : info.type == TableType::Table ? Kind::Table
                                                : Kind::VirtualTable);
    case ProblemRole:
        return info.problem;
    default:
        return {};
    }
}

QVariant SourceTreeModel::columnData(const ColumnInfo &column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return column.name;
    case DetailRole:
        return column.declaredType;
    case KindRole:
        return int(column.primaryKeyPosition ? Kind::KeyColumn : Kind::Column);
    default:
        return {};
    }
}

Qt::ItemFlags SourceTreeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QMimeData *SourceTreeModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList names;
    for (const QModelIndex &index : indexes)
        names.append(quoteName(index.data().toString()));
    auto mime = std::make_unique<QMimeData>();
    mime->setText(names.join(u", "_s));
    return mime.release();
}

} // namespace pointsman
