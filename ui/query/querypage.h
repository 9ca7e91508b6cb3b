// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"
#include "query/queryrunner.h"

class QMenu;
class QPushButton;
class QToolButton;

namespace pointsman {

class SqlFindBar;
class ParameterBar;
class ResultView;
class ScopeBar;
class SqlEditor;
class WorkspaceSession;

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
    ResultView &result() { return *m_result; }
    void runCurrent();

private:
    void build();
    QWidget *makeBar();
    QWidget *makeEditorSide();
    void makeActions();
    QToolButton *menuButton(
        const QString &icon, const QString &text, void (QueryPage::*fill)(QMenu *));
    void fillTemplates(QMenu *menu);
    void fillHistory(QMenu *menu);
    void fillSaved(QMenu *menu);
    void put(const QString &sql);
    void readWords();
    void updateRunning();
    void textChanged();
    void exportResult();
    void saveQuery();

    WorkspaceSession &m_session;
    const QString m_document;
    QueryRunner m_runner;
    SqlEditor *m_editor;
    SqlFindBar *m_find;
    ParameterBar *m_parameters;
    ScopeBar *m_scope;
    ResultView *m_result;
    QPushButton *m_run = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_export = nullptr;
};

} // namespace pointsman
