// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/querytemplates.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace pointsman {

/// The buttons above a query: run and cancel, what can be put into the editor,
/// the export.
class QueryBar final : public QWidget {
    Q_OBJECT
public:
    explicit QueryBar(QWidget *parent = nullptr);

    struct State {
        bool running = false;
        bool severalStatements = false;
        bool exportable = false;
    };
    void setState(const State &state);

    QWidget *historyButton() const;
    QWidget *savedButton() const;

Q_SIGNALS:
    void runRequested();
    void runAllRequested();
    void cancelRequested();
    void templateChosen(const QueryTemplate &query);
    void historyRequested();
    void savedRequested();
    void formatRequested();
    void exportRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *pushButton(
        const QString &icon, const QString &text, const QString &tip, void (QueryBar::*wish)());
    QToolButton *toolButton(const QString &icon, const QString &text, const QString &tip);
    QToolButton *wishButton(
        const QString &icon, const QString &text, const QString &tip, void (QueryBar::*wish)());
    QToolButton *templatesButton();
    void showTools(Qt::ToolButtonStyle style);

    QList<QToolButton *> m_tools;
    QPushButton *m_run;
    QPushButton *m_runAll;
    QPushButton *m_cancel;
    QPushButton *m_export;
    QToolButton *m_history;
    QToolButton *m_saved;
};

} // namespace pointsman
