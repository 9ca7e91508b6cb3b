// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace pointsman {

class AuditFilter;
class AuditModel;
class StateView;
class WorkspaceSession;

/// What was done: every write, refusal, routing change, export and question to several sources.
class AuditPage final : public Page {
    Q_OBJECT
public:
    explicit AuditPage(WorkspaceSession &session, QWidget *parent = nullptr);

    PageRequest place() const override;
    PageRequest kept() const override;
    void turnTo(const PageRequest &request) override;
    QString title() const override;
    QString iconName() const override;

private:
    QWidget *makeBar();
    void makePeriods();
    void choosePeriod();
    void makeTable();
    void read();
    void showRecords();
    void setVerdict(const QString &text, bool isGood);
    void verify();
    void exportShown();

    WorkspaceSession &m_session;
    AuditModel *m_model;
    AuditFilter *m_filtered;
    QComboBox *m_period; ///< its data: how many days back the first and the last one lie
    QLineEdit *m_filter;
    QLabel *m_verdict;
    QStackedWidget *m_stack;
    QTableView *m_table;
    StateView *m_state;
};

} // namespace pointsman
