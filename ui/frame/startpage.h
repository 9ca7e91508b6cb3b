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

Q_SIGNALS:
    void openConfigRequested();
    void openDatabaseRequested();
    void openRequested(const OpenTarget &target);

private:
    QWidget *makeChoices();
    void fillRecent();

    QWidget *m_recent;
    QVBoxLayout *m_recentLayout;
    QWidget *m_choices;
    StateView *m_state;
};

} // namespace pointsman
