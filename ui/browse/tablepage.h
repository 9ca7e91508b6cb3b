// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/idnames.h"
#include "browse/tablepager.h"
#include "frame/page.h"

#include <QTimer>

class QLabel;
class QStackedWidget;

namespace pointsman {

class FindBar;
class StateView;
class TableGrid;
class TableHeader;
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

    void inspectWhole(int column) override;
    void saveInspected(int column) override;

    TableGrid *grid() const { return m_grid; }
    TablePager &pager() { return m_pager; }

private:
    void buildRows();
    void makeActions();
    void makeCopyActions();
    void makeColumnActions();
    void makeSwitches();
    QAction *addCommand(const QString &text, const QString &icon, const QKeySequence &shortcut,
        std::function<void()> run);
    void connectGrid();
    QAction *addSwitch(const QString &text, const QString &icon, const QKeySequence &shortcut,
        std::function<void(bool)> run);
    void exportRows();
    void sortBy(int column);
    void togglePin(int column);
    void hideColumn(int column);
    void moveColumn(int step);
    void widenColumn(int pixels);
    void onlyThisValue();
    void clearView();
    void takeOpened();
    void restoreView();
    void readNames();
    void takeFailure(const Error &error);
    void applyFilters(const QStringList &filters);
    void applyView(const TableView &view);
    void takeView();
    void showCount();
    void showSelection();
    void inspectCurrent();
    void inspect(qint64 position, int column, const QList<int> &whole);
    void showRowMenu(const QPoint &place);
    void showColumnMenu(int column, const QPoint &place);
    void saveLayout();
    QString settingsKey() const;

    WorkspaceSession &m_session;
    std::shared_ptr<const MultiSourceDatabase> m_database;
    PageRequest m_request;
    TablePager m_pager;
    TableModel *m_model;
    QStackedWidget *m_stack;
    QWidget *m_rows; ///< the grid and what belongs to it
    TableGrid *m_grid;
    TableHeader *m_header;
    FindBar *m_find;
    StateView *m_state;
    QLabel *m_empty; ///< in the grid, while it shows no row
    QLabel *m_problem; ///< above the grid: what went wrong while rows were found
    QList<QAction *> m_copyActions;
    QList<QAction *> m_cellActions; ///< what can be done with the current cell
    QAction *m_follow = nullptr;
    QAction *m_clear = nullptr; ///< shown while rows are filtered or sorted
    QAction *m_namesShown = nullptr;
    QHash<QString, IdNames> m_namesOf; ///< by source
    IdNames m_names;
    QTimer m_layoutTimer;
    QTimer m_inspectTimer;
    bool m_fitted = false; ///< columns have the width of their first rows
    qint64 m_inspected = -1; ///< position of the row that the inspector shows
};

} // namespace pointsman
