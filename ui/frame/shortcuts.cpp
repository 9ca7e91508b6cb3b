// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/shortcuts.h"

#include "frame/pagefacts.h"
#include "frame/settings.h"

#include <QAction>

namespace pointsman {

using namespace Qt::StringLiterals;

Shortcuts::Shortcuts(QObject *parent) : QObject(parent), m_chosen(loadShortcuts()) { }

void Shortcuts::adopt(QAction &action, const QString &name, const QString &room)
{
    if (!command(name))
        m_commands.append(
            {name, room, action.text().remove(u'&'), action.shortcuts(), action.shortcuts()});
    m_actions.insert(name, &action);
    if (const auto chosen = m_chosen.constFind(name); chosen != m_chosen.constEnd())
        set(name, chosen->isEmpty() ? QList<QKeySequence>() : QList{*chosen});
}

void Shortcuts::adoptPage(Page &page)
{
    const QString room = factsOf(page.place().kind).name;
    for (QAction *action : page.actions()) {
        if (action->isSeparator() || action->text().isEmpty()
            || m_actions.values().contains(action))
            continue;
        // The keys of the program tell a page's commands apart in every language.
        const QString own = action->shortcut().toString(QKeySequence::PortableText);
        adopt(*action, room + u':' + (own.isEmpty() ? action->text().remove(u'&') : own), room);
    }
}

const Command *Shortcuts::command(const QString &name) const
{
    const auto found = std::find_if(m_commands.begin(), m_commands.end(),
        [&name](const Command &command) { return command.name == name; });
    return found == m_commands.end() ? nullptr : &*found;
}

const Command *Shortcuts::conflict(const Command &with, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return nullptr;
    const auto found =
        std::find_if(m_commands.begin(), m_commands.end(), [&](const Command &other) {
            const bool isInReach =
                other.room.isEmpty() || with.room.isEmpty() || other.room == with.room;
            return other.name != with.name && isInReach && other.keys.contains(keys);
        });
    return found == m_commands.end() ? nullptr : &*found;
}

void Shortcuts::set(const QString &name, const QList<QKeySequence> &keys)
{
    for (Command &command : m_commands) {
        if (command.name == name)
            command.keys = keys;
    }
    for (const QPointer<QAction> &action : m_actions.values(name)) {
        if (action)
            action->setShortcuts(keys);
    }
}

void Shortcuts::assign(const QString &name, const QKeySequence &keys)
{
    m_chosen.insert(name, keys);
    set(name, keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
    saveShortcuts(m_chosen);
    Q_EMIT changed();
}

void Shortcuts::reset(const QString &name)
{
    const Command *known = command(name);
    if (!known)
        return;
    m_chosen.remove(name);
    set(name, QList(known->standard));
    saveShortcuts(m_chosen);
    Q_EMIT changed();
}

void Shortcuts::resetAll()
{
    m_chosen.clear();
    for (const Command &command : QList(m_commands))
        set(command.name, command.standard);
    saveShortcuts(m_chosen);
    Q_EMIT changed();
}

} // namespace pointsman
