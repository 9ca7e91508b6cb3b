// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/tableshape.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QTabBar;
class QToolButton;

namespace pointsman {

/// The bar over a table's page: which table it is, how many rows, buttons, and its views' tabs.
class TableHeader final : public QWidget {
    Q_OBJECT
public:
    TableHeader(const TableRef &table, bool readOnly, QWidget *parent);

    QTabBar *views() const { return m_views; }
    void setCount(const QString &text);
    void addButton(QAction *action, Qt::ToolButtonStyle style); ///< shown while the action is

protected:
    bool event(QEvent *event) override;

private:
    void fitButtons();

    QLabel *m_count;
    QTabBar *m_views;
    QHBoxLayout *m_buttons;
    QList<QToolButton *> m_wordy; ///< with an icon that does instead of the text
    int m_saved = 0; ///< pixels, by leaving those texts out
};

} // namespace pointsman
