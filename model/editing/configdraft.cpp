// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/configdraft.h"

#include "base/deliver.h"

#include <QtConcurrentRun>

namespace pointsman {

ConfigDraft::ConfigDraft(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &ConfigWatcher::changed, this, [this] { checkOutside(); });
}

void ConfigDraft::open(const std::shared_ptr<const Workspace> &workspace)
{
    close();
    m_desk = std::make_shared<DraftDesk>(workspace);
    m_state = {};
    m_state.saved = m_state.current = workspace;
    m_routing = workspace->config.routing;
    m_watcher.watch(*workspace);
    Q_EMIT opened();
}

void ConfigDraft::close()
{
    ++m_generation;
    m_steps.clear();
    m_isRunning = false;
    m_edits = 0;
    m_desk.reset();
    m_watcher.stop();
}

void ConfigDraft::apply(const ConfigEdit &edit, const QString &title)
{
    if (!isOpen())
        return;
    ++m_edits;
    enqueue([edit, title](DraftDesk &desk) { return desk.apply(edit, title); });
}

void ConfigDraft::routeChats(const QList<ChatId> &chats, const std::optional<QString> &source,
    const QHash<QString, QString> &titles)
{
    QList<ChatId> moving;
    Routing routing = m_routing;
    for (const ChatId &chat : chats) {
        const std::optional<QString> now = mappingOf(routing, chat);
        if (now == source)
            continue;
        moving.append(chat);
        routing = withRoute(std::move(routing), chat, source);
    }
    if (moving.isEmpty())
        return;
    m_routing = std::move(routing);
    Q_EMIT routingChanged();
    const QString name = moving.size() == 1
        ? titles.value(moving.constFirst().text(), moving.constFirst().text())
        : tr("%Ln chat(s)", nullptr, int(moving.size()));
    if (source)
        apply(MapChats{moving, *source, titles}, tr("route %1 to %2").arg(name, *source));
    else
        apply(UnmapChats{moving}, tr("unmap %1").arg(name));
}

void ConfigDraft::undo()
{
    enqueue([](DraftDesk &desk) { return desk.undo(); });
}

void ConfigDraft::redo()
{
    enqueue([](DraftDesk &desk) { return desk.redo(); });
}

void ConfigDraft::discard()
{
    enqueue([title = tr("discard the pending changes")](
                DraftDesk &desk) { return desk.discard(title); });
}

void ConfigDraft::save()
{
    enqueue([ready = m_readyToSave](DraftDesk &desk) { return desk.save(ready); });
}

void ConfigDraft::checkOutside(Side side)
{
    enqueue([side](DraftDesk &desk) { return desk.checkOutside(side); });
}

void ConfigDraft::enqueue(Step step)
{
    if (!isOpen())
        return;
    m_steps.enqueue(std::move(step));
    if (!m_isRunning)
        runNext();
}

void ConfigDraft::runNext()
{
    m_isRunning = true;
    const auto answered =
        QtConcurrent::run([desk = m_desk, step = m_steps.dequeue()] { return step(*desk); });
    deliver(answered, this, [this, generation = m_generation](const DraftAnswer &answer) {
        if (generation != m_generation)
            return;
        m_isRunning = false;
        take(answer);
        if (generation == m_generation && !m_isRunning && !m_steps.isEmpty())
            runNext();
    });
}

void ConfigDraft::take(const DraftAnswer &answer)
{
    m_state = answer.state;
    m_edits -= answer.isEdit ? 1 : 0;
    // Steps that wait have shown their routing already.
    if (m_steps.isEmpty())
        m_routing = m_state.current->config.routing;
    const bool isConflict =
        answer.outside && answer.outside->outcome == OutsideEdit::Outcome::Conflict;
    if (!isConflict && !answer.isEdit)
        m_watcher.watch(*m_state.saved);
    const bool isReplaced = answer.outside
        && (answer.outside->outcome == OutsideEdit::Outcome::Taken
            || answer.outside->outcome == OutsideEdit::Outcome::Merged);
    const bool wasSaved = answer.save && !answer.save->error;
    if (wasSaved || isReplaced)
        Q_EMIT filesChanged(m_state.saved);
    if (answer.save)
        Q_EMIT saveTried(*answer.save);
    Q_EMIT changed();
    if (wasSaved)
        Q_EMIT saved();
    if (answer.error)
        Q_EMIT failed(*answer.error);
    if (!answer.notes.isEmpty())
        Q_EMIT noted(answer.notes);
    if (answer.outside && answer.outside->outcome != OutsideEdit::Outcome::None)
        Q_EMIT outsideEdited(*answer.outside);
}

} // namespace pointsman
