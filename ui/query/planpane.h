// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/feed/crossqueryreport.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace pointsman {

/// How a query was answered: the strategy and why, each source's part, the statements sent.
class PlanPane final : public QWidget {
    Q_OBJECT
public:
    explicit PlanPane(QWidget *parent = nullptr);

    void setReport(const CrossQueryReport &report);

private:
    void showStatement();

    QLabel *m_strategy;
    QLabel *m_reason;
    QTreeWidget *m_sources;
    QPlainTextEdit *m_statement;
};

} // namespace pointsman
