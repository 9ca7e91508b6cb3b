// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/chatrouting.h"

#include "editing/configdraft.h"
#include "routing/pastedialog.h"
#include "widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace pointsman {

using namespace Qt::StringLiterals;

ChatRouting::ChatRouting(RoutingBoard &board, ConfigDraft &draft, QWidget *page)
    : QObject(page), m_board(board), m_draft(draft), m_page(page)
{
}

void ChatRouting::route(const QStringList &ids, const std::optional<QString> &source)
{
    QList<ChatId> chats;
    QHash<QString, QString> titles;
    for (const QString &id : ids) {
        const std::optional<ChatId> chat = parseChatId(id);
        if (!chat)
            continue;
        chats.append(*chat);
        if (const RoutedChat *known = m_board.chat(id); known && !known->title.isEmpty())
            titles.insert(chat->text(), known->title);
    }
    m_draft.routeChats(chats, source, titles);
    Q_EMIT routed(ids);
}

void ChatRouting::fillMenu(QMenu *menu, const QStringList &ids)
{
    const RoutedChat *only = ids.size() == 1 ? m_board.chat(ids.constFirst()) : nullptr;
    const Config &config = m_draft.current().config;
    for (const QString &source : m_board.routing().sourceNames) {
        const SourceSpec *spec = config.source(source);
        const bool isReadOnly = spec && spec->readOnly;
        QAction *action = menu->addAction(
            themedIcon(isReadOnly ? u"lock"_s : u"source"_s, Tint::Muted),
            isReadOnly ? tr("Route to %1 (read-only)").arg(source) : tr("Route to %1").arg(source),
            this, [this, ids, source] { route(ids, source); });
        action->setEnabled(!only || only->mapping != source);
    }
    menu->addSeparator();
    QAction *unmap = menu->addAction(themedIcon(u"star"_s, Tint::Muted),
        tr("Unmap: let it fall to the default"), this, [this, ids] { route(ids, std::nullopt); });
    unmap->setEnabled(!only || only->mapping);
}

void ChatRouting::showMenu(const QStringList &ids, const QPoint &globalPosition)
{
    if (ids.isEmpty())
        return;
    auto menu = new QMenu(m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu, ids);
    menu->popup(globalPosition);
}

void ChatRouting::pasteIds()
{
    const QString text = QGuiApplication::clipboard()->text();
    const bool hasIds = !pastedIds(text).ids.isEmpty();
    auto dialog = new PasteDialog(m_board.routing().sourceNames, hasIds ? text : QString(), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasteDialog::routed, this, &ChatRouting::route);
    dialog->open();
}

} // namespace pointsman
