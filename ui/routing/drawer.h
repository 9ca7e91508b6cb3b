// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace pointsman {

/// Panes behind a bar of buttons at the foot of a page. Closed, only the bar is there.
class Drawer final : public QWidget {
    Q_OBJECT
public:
    explicit Drawer(QWidget *parent);

    void addPane(QWidget *pane, const QString &icon, const QString &title);
    void setTitle(QWidget *pane, const QString &title);
    void addToBar(QWidget *widget); ///< at the bar's far end
    void open(QWidget *pane);
    void close();
    bool isOpen() const;
    QWidget *shownPane() const; ///< null while closed

protected:
    bool event(QEvent *event) override;

Q_SIGNALS:
    void opened(QWidget *pane); ///< anew, or another pane
    void closed();

private:
    void toggle(int pane);
    void fit();

    QHBoxLayout *m_bar;
    QHBoxLayout *m_tabs;
    QStackedWidget *m_panes;
    QList<QToolButton *> m_buttons;
};

} // namespace pointsman
