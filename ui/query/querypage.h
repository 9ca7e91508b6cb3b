// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/crossquery.h"
#include "frame/page.h"

namespace pointsman {

class SqlFindBar;
class ParameterBar;
class QueryBar;
class QueryShelf;
class QueryStore;
class ResultTabs;
class ResultView;
class ScopeBar;
class SqlEditor;
class WorkspaceSession;
struct QueryTemplate;

/// One question to the sources: the SQL, which sources it asks, and the answer.
class QueryPage final : public Page {
    Q_OBJECT
public:
    QueryPage(WorkspaceSession &session, const PageRequest &request, QWidget *parent = nullptr);
    ~QueryPage() override;

    PageRequest place() const override;
    PageRequest kept() const override;
    QString title() const override;
    QString iconName() const override;
    void dismissed() override;

    SqlEditor &editor() { return *m_editor; }
    ResultView &result(); ///< the answer that is shown
    void runCurrent();
    void runAll(); ///< every statement of the selection or the text, one after another

private:
    void build();
    QWidget *makeEditorSide();
    void makeActions();
    void takeTemplate(const QueryTemplate &query);
    void showHistory();
    void showSaved();
    void openShelf(
        QueryShelf *shelf, const QWidget *button, void (QueryStore::*remove)(const QString &));
    void put(const QString &sql);
    void run(const QStringList &statements);
    void format();
    void readWords();
    void updateRunning();
    void textChanged();
    void exportResult();
    void saveQuery();

    WorkspaceSession &m_session;
    const QString m_document;
    SqlEditor *m_editor;
    SqlFindBar *m_find;
    ParameterBar *m_parameters;
    ScopeBar *m_scope;
    ResultTabs *m_results;
    QueryBar *m_bar;
    bool m_severalStatements = false;
};

} // namespace pointsman
