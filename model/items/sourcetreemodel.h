// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connectionpool.h"
#include "source/schema.h"
#include "workspace/config.h"

#include <QAbstractItemModel>

namespace pointsman {

/// The tree source → tables and views → columns. It is fed with finished values and asks for a
/// schema, by signal, only when a source is expanded. GUI thread only.
class SourceTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { Source, Table, View, VirtualTable, Column, KeyColumn };
    Q_ENUM(Kind)
    enum Role {
        KindRole = Qt::UserRole, ///< Kind as int
        SourceRole, ///< the source's name, on every level
        TableRole, ///< the table's name, on the levels of tables and columns
        ReadOnlyRole, ///< bool, sources only
        DefaultRole, ///< bool, sources only
        StateRole, ///< SourceState::Kind as int, sources only
        DetailRole, ///< mapped chats of a source, declared type of a column
        ProblemRole ///< why a source or a table cannot be read; empty if it can
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Replaces all sources; schemas of sources that stay as they were are kept.
    void setConfig(const Config &config);
    void setState(const QString &source, const SourceState &state);
    void setSchema(const QString &source, const Schema &schema);
    const Schema *schema(const QString &source) const; ///< null until it was read
    QModelIndex sourceIndex(const QString &source) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    QMimeData *mimeData(
        const QModelIndexList &indexes) const override; ///< the names, quoted for SQL
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void schemaWanted(const QString &source);

private:
    struct Node {
        SourceSpec spec;
        bool isDefault = false;
        int mappedChats = 0;
        SourceState state;
        std::optional<Schema> schema;
        bool schemaAsked = false;
    };

    const Node *node(const QModelIndex &index) const;
    const TableInfo *table(const QModelIndex &index) const; ///< of a table's or a column's index
    QVariant sourceData(const Node &source, int role) const;
    QVariant tableData(const TableInfo &table, int role) const;
    QVariant columnData(const ColumnInfo &column, int role) const;

    QList<Node> m_sources;
};

} // namespace pointsman
