// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/commands.h"

#include "frame/page.h"
#include "frame/workspacesession.h"
#include "widgets/findinglook.h"
#include "widgets/icons.h"

#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace pointsman {

using namespace Qt::StringLiterals;

static void addActions(
    const QString &place, const QList<QAction *> &actions, QList<Choice> &choices)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isEnabled() || action->text().isEmpty())
            continue;
        QString text = action->text().remove(u'&');
        if (!place.isEmpty())
            text = place + u": "_s + text;
        if (const QMenu *menu = action->menu()) {
            addActions(text, menu->actions(), choices);
            continue;
        }
        choices.append({action->icon(), text, action->shortcut().toString(QKeySequence::NativeText),
            [target = QPointer(action)] {
                if (target)
                    target->trigger();
            }});
    }
}

QList<Choice> commandChoices(const QMenuBar &menus, const QWidget *page)
{
    QList<Choice> choices;
    if (page)
        addActions({}, page->actions(), choices);
    addActions({}, menus.actions(), choices);
    return choices;
}

/// Chats that a source or the mapping knows, by title; they open on the routing page.
static void addChats(WorkspaceSession &session,
    const std::function<void(const PageRequest &)> &open, QList<Choice> &choices)
{
    const Config &config = session.workspace().config;
    const QHash<QString, SourceCoverage> &coverage = session.coverage().coverage();
    const QList<qint64> mapped = config.routing.chatMapping.keys();
    QSet<qint64> ids(mapped.cbegin(), mapped.cend());
    for (const SourceCoverage &source : coverage) {
        for (auto label = source.labels.cbegin(); label != source.labels.cend(); ++label)
            ids.insert(label.key());
    }
    for (const qint64 id : std::as_const(ids)) {
        const ChatId chat{id, {}};
        const QString title = chatTitle(chat, config, coverage);
        PageRequest request;
        request.kind = PageRequest::Kind::Routing;
        request.filter = chat.text();
        choices.append({themedIcon(u"chat"_s, Tint::Muted),
            title.isEmpty() ? chat.text() : title + u"  ·  "_s + chat.text(),
            config.routing.chatMapping.value(id, config.routing.defaultSource),
            [open, request] { open(request); }});
    }
}

QList<Choice> placeChoices(
    WorkspaceSession &session, const std::function<void(const PageRequest &)> &open)
{
    const SourceTreeModel &sources = session.sources();
    QList<Choice> choices;
    for (int row = 0; row < sources.rowCount(); ++row) {
        const QModelIndex source = sources.index(row, 0);
        const QString sourceName = source.data().toString();
        for (int table = 0; table < sources.rowCount(source); ++table) {
            PageRequest request;
            request.kind = PageRequest::Kind::Table;
            request.source = sourceName;
            request.table = sources.index(table, 0, source).data().toString();
            choices.append({themedIcon(u"table"_s, Tint::Muted), request.table, sourceName,
                [open, request] { open(request); }});
        }
    }
    addChats(session, open, choices);
    return choices;
}

} // namespace pointsman
