// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTreeView;

namespace pointsman {

class Shortcuts;

/// Shows every command with its keys, finds some by a part of their name or keys, and changes them.
/// What two commands would share is said before it is done. Open it with QDialog::open().
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(Shortcuts &shortcuts, QWidget *parent);

private:
    void build();
    void fill();
    void showCurrent();
    void showConflict();
    void assign();
    QString currentName() const;

    Shortcuts &m_shortcuts;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_found;
    QTreeView *m_view;
    QKeySequenceEdit *m_keys;
    QLabel *m_conflict;
    QPushButton *m_assign;
    QPushButton *m_reset;
};

} // namespace pointsman
