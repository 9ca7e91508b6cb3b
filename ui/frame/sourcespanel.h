// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace pointsman {

class WorkspaceSession;

/// The left dock: the tree of sources, tables and columns with a filter on top.
class SourcesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SourcesPanel(WorkspaceSession &session, QWidget *parent = nullptr);

    void focusFilter();

Q_SIGNALS:
    void pageRequested(const PageRequest &request);

private:
    void activate(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void applyFilter(const QString &text);
    void reopen();

    WorkspaceSession &m_session;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QSet<QString> m_open; ///< sources that are unfolded, also while they are read again
};

} // namespace pointsman
