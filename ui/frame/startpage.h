// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/workspacesession.h"

#include <QWidget>

class QVBoxLayout;

namespace pointsman {

class StateView;

/// What the window shows while no workspace is open: the ways to open one, and the recent ones.
/// While one is being opened it says so, and why when that fails.
class StartPage final : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    void showChoices();
    void showOpening(const QString &title);
    void showFailure(const QString &title, const Error &error);
    void showElsewhere(const OpenTarget &target); ///< another window has it
    /// Nothing opens by itself after so many crashes; what was open is offered.
    void showHeldBack(const OpenTarget &target, int crashes, const SessionSnapshot &last);

Q_SIGNALS:
    void openConfigRequested();
    void openDatabaseRequested();
    void openRequested(const OpenTarget &target, const OpenManner &manner = {});

private:
    QWidget *makeChoices();
    void fillRecent();
    void showState();
    void offer(const OpenTarget &target, const OpenManner &manner, std::function<void()> &button);

    QWidget *m_recent;
    QVBoxLayout *m_recentLayout;
    QWidget *m_choices;
    StateView *m_state;
    std::function<void()> m_action; ///< what the state's first button does
    std::function<void()> m_second;
};

} // namespace pointsman
