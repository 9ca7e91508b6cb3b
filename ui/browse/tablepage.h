// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/idnames.h"
#include "browse/tablepager.h"
#include "frame/page.h"

#include <QTimer>

class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace pointsman {

class FindBar;
class StateView;
class TableGrid;
class TableModel;
class WorkspaceSession;

/// One table of one source: its rows with filters and order, its schema, and how other sources have
/// it.
class TablePage final : public Page {
    Q_OBJECT
public:
    TablePage(const PageRequest &request, WorkspaceSession &session, QWidget *parent);
    ~TablePage() override;

    PageRequest place() const override;
    PageRequest kept() const override;
    QString title() const override;
    QString iconName() const override;

    TableGrid *grid() const { return m_grid; }
    TablePager &pager() { return m_pager; }

private:
    QWidget *makeHeader();
    void makeActions();
    QAction *addCommand(const QString &text, const QString &icon, const QKeySequence &shortcut,
        std::function<void()> run);
    void connectGrid();
    void exportRows();
    void sortBy(int column);
    void togglePin(int column);
    void hideColumn(int column);
    void takeOpened();
    void readNames();
    void takeFailure(const Error &error);
    void applyFilters(const QStringList &filters);
    void applyView(const TableView &view);
    void showCount();
    void showSelection();
    void inspectCurrent();
    void showRowMenu(const QPoint &place);
    void showColumnMenu(int column, const QPoint &place);
    void saveLayout();
    QString settingsKey() const;

    WorkspaceSession &m_session;
    std::shared_ptr<const MultiSourceDatabase> m_database;
    PageRequest m_request;
    TablePager m_pager;
    TableModel *m_model;
    TableGrid *m_grid;
    FindBar *m_find;
    StateView *m_state;
    QTabBar *m_views;
    QStackedWidget *m_stack;
    QLabel *m_count;
    QLabel *m_problem; ///< above the grid: what went wrong while rows were found
    QList<QAction *> m_copyActions;
    IdNames m_names;
    QTimer m_layoutTimer;
    QTimer m_inspectTimer;
    bool m_fitted = false; ///< columns have the width of their first rows
};

} // namespace pointsman
