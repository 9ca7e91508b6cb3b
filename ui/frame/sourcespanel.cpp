// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/sourcespanel.h"

#include "frame/sourcedelegate.h"
#include "frame/workspacesession.h"
#include "items/querytemplates.h"
#include "widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

SourcesPanel::SourcesPanel(WorkspaceSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_filtered(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)), m_tree(new QTreeView(this))
{
    m_filtered->setSourceModel(&session.sources());
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setPlaceholderText(tr("Filter tables and columns"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s, Tint::Muted), QLineEdit::LeadingPosition);
    m_tree->setModel(m_filtered);
    m_tree->setItemDelegate(new SourceDelegate(m_tree));
    m_tree->setObjectName(u"sourcesTree"_s);
    m_filter->setObjectName(u"sourcesFilter"_s);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Sources"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setDragEnabled(true);
    m_tree->setDragDropMode(QAbstractItemView::DragOnly);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(16);

    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto top = new QVBoxLayout;
    top->setContentsMargins(8, 4, 8, 8);
    top->addWidget(m_filter);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);

    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid())
            m_open.insert(index.data().toString());
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid())
            m_open.remove(index.data().toString());
    });
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &SourcesPanel::reopen,
        Qt::QueuedConnection); // the tree takes the rows first
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &SourcesPanel::reopen,
        Qt::QueuedConnection);
    connect(m_filter, &QLineEdit::textChanged, this, &SourcesPanel::applyFilter);
    connect(m_tree, &QTreeView::activated, this, &SourcesPanel::activate);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &SourcesPanel::showMenu);
}

void SourcesPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void SourcesPanel::applyFilter(const QString &text)
{
    // Only schemas that were read can be searched.
    if (!text.isEmpty())
        m_session.loadAllSchemas();
    m_filtered->setFilterFixedString(text);
    if (!text.isEmpty())
        m_tree->expandToDepth(0);
}

/// A saved configuration is read anew, schemas and all.
void SourcesPanel::reopen()
{
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const QModelIndex source = m_filtered->index(row, 0);
        if (m_open.contains(source.data().toString()) && m_filtered->rowCount(source) > 0)
            m_tree->expand(source);
    }
}

void SourcesPanel::activate(const QModelIndex &index)
{
    const QString table = index.data(SourceTreeModel::TableRole).toString();
    if (table.isEmpty()) {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
        return;
    }
    PageRequest request;
    request.kind = PageRequest::Kind::Table;
    request.source = index.data(SourceTreeModel::SourceRole).toString();
    request.table = table;
    Q_EMIT pageRequested(request);
}

void SourcesPanel::showMenu(const QPoint &position)
{
    const QPersistentModelIndex index = m_tree->indexAt(position);
    if (!index.isValid())
        return;
    const QString name = index.data().toString();
    const QString source = index.data(SourceTreeModel::SourceRole).toString();
    const QString table = index.data(SourceTreeModel::TableRole).toString();
    auto menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!table.isEmpty()) {
        menu->addAction(
            themedIcon(u"table"_s), tr("Open table"), this, [this, index] { activate(index); });
        menu->addAction(
            themedIcon(u"query"_s), tr("Query this table in all sources"), this, [this, table] {
                PageRequest request;
                request.kind = PageRequest::Kind::Query;
                request.sql = queryOfTable(table);
                Q_EMIT pageRequested(request);
            });
    }
    menu->addAction(themedIcon(u"copy"_s), tr("Copy name"), this,
        [name] { QGuiApplication::clipboard()->setText(name); });
    menu->addAction(themedIcon(u"refresh"_s), tr("Read the schema again"), this,
        [this, source] { m_session.loadSchema(source); });
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

} // namespace pointsman
