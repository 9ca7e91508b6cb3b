// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>

class QAction;

namespace pointsman {

class Page;

/// A command of the window or of a kind of page, and the keys that run it.
struct Command {
    QString name; ///< stable: what is kept over restarts
    QString room; ///< empty: the window's own, else the name of the page's kind
    QString text; ///< as the user reads it
    QList<QKeySequence> standard; ///< the program's own keys
    QList<QKeySequence> keys; ///< in force
    bool operator==(const Command &) const = default;
};

/// Every command's shortcut: the program's own, or what the user chose instead, which is kept over
/// restarts. GUI thread only.
class Shortcuts final : public QObject {
    Q_OBJECT
public:
    explicit Shortcuts(QObject *parent = nullptr);

    void adopt(QAction &action, const QString &name, const QString &room = {});
    void adoptPage(Page &page); ///< its actions, once

    const QList<Command> &commands() const { return m_commands; }
    const Command *command(const QString &name) const; ///< null when there is none
    /// Another command that the same keys would run where this one is in reach; null: none.
    const Command *conflict(const Command &with, const QKeySequence &keys) const;
    void assign(const QString &name, const QKeySequence &keys); ///< empty: no keys
    void reset(const QString &name); ///< to the program's own
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    void set(const QString &name, const QList<QKeySequence> &keys);

    QList<Command> m_commands;
    QMultiMap<QString, QPointer<QAction>> m_actions;
    QMap<QString, QKeySequence> m_chosen;
};

} // namespace pointsman
