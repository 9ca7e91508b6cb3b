// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/draftdesk.h"

#include "base/words.h"
#include "editing/saving.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

bool sameTexts(const Workspace &left, const Workspace &right)
{
    return left.layers.documents == right.layers.documents;
}

/// The edits that make one mapping out of another.
QList<ConfigEdit> routeEdits(const Routing &before, const Routing &after)
{
    UnmapChats unmap;
    QMap<QString, QList<ChatId>> byTarget;
    for (const RouteChange &change : diff(before, after)) {
        if (change.after)
            byTarget[*change.after].append(change.chat);
        else
            unmap.chats.append(change.chat);
    }
    QList<ConfigEdit> edits;
    for (auto it = byTarget.cbegin(); it != byTarget.cend(); ++it)
        edits.append(MapChats{it.value(), it.key(), {}});
    if (!unmap.chats.isEmpty())
        edits.append(unmap);
    return edits;
}

bool sameSources(const Config &left, const Config &right)
{
    return left.sources == right.sources
        && left.routing.defaultSource == right.routing.defaultSource;
}

/// Chats that both sides route away from what was read, and not to the same source.
QList<RouteChange> clashesOf(const Routing &read, const Routing &theirs, const Routing &ours)
{
    QHash<QString, std::optional<QString>> moved;
    for (const RouteChange &change : diff(read, theirs))
        moved.insert(change.chat.text(), change.after);
    QList<RouteChange> clashes;
    for (const RouteChange &change : diff(read, ours)) {
        const auto it = moved.constFind(change.chat.text());
        if (it != moved.cend() && *it != change.after)
            clashes.append({change.chat, *it, change.after});
    }
    return clashes;
}

/// Sources that both sides changed or removed, and not in the same way.
QStringList sourceClashes(const Config &read, const Config &theirs, const Config &ours)
{
    const auto specOf = [](const Config &config, const QString &name) {
        const SourceSpec *spec = config.source(name);
        return spec ? std::optional(*spec) : std::nullopt;
    };
    QStringList clashes;
    for (const SourceSpec &spec : read.sources) {
        const auto their = specOf(theirs, spec.name);
        const auto our = specOf(ours, spec.name);
        if (their != spec && our != spec && their != our)
            clashes.append(spec.name);
    }
    return clashes;
}

} // namespace

DraftDesk::DraftDesk(std::shared_ptr<const Workspace> workspace)
    : m_saved(std::move(workspace)), m_history(m_saved)
{
    m_state.saved = m_state.current = m_saved;
}

void DraftDesk::begin(const std::shared_ptr<const Workspace> &workspace)
{
    m_saved = workspace;
    m_history = WorkspaceHistory(workspace);
    m_steps.clear();
    m_at = m_savedAt = 0;
}

bool DraftDesk::isPending() const
{
    return !sameTexts(*m_saved, m_history.current());
}

DraftAnswer DraftDesk::answer(const Result<void> &outcome)
{
    if (!sameTexts(*m_state.current, m_history.current()))
        m_state.current = m_history.shared();
    if (!sameTexts(*m_state.saved, *m_saved))
        m_state.saved = m_saved;
    m_state.diff = workspaceDiff(*m_saved, m_history.current());
    m_state.canUndo = m_history.canUndo();
    m_state.canRedo = m_history.canRedo();
    m_state.undoText = m_history.undoText();
    m_state.redoText = m_history.redoText();
    DraftAnswer answer;
    answer.state = m_state;
    if (!outcome)
        answer.error = outcome.error();
    return answer;
}

void DraftDesk::push(const Step &step, Workspace workspace)
{
    m_history.push(step.title, std::move(workspace));
    m_steps.resize(m_at, {UnmapChats{}, {}});
    m_steps.append(step);
    if (m_at < m_savedAt)
        m_savedAt = -1;
    ++m_at;
}

DraftAnswer DraftDesk::apply(const ConfigEdit &edit, const QString &title)
{
    Result<ConfigChange> change = applyEdit(m_history.current(), edit);
    if (change)
        push({edit, title}, std::move(change->workspace));
    DraftAnswer given = answer(change.map([](const ConfigChange &) {}));
    given.isEdit = true;
    if (change)
        given.notes = change->notes;
    return given;
}

DraftAnswer DraftDesk::undo()
{
    const Result<void> done = m_history.undo();
    if (done && m_at > 0)
        --m_at;
    return answer(done);
}

DraftAnswer DraftDesk::redo()
{
    const bool can = m_history.canRedo();
    const Result<void> done = m_history.redo();
    if (done && can)
        ++m_at;
    return answer(done);
}

DraftAnswer DraftDesk::discard(const QString &title)
{
    if (isPending()) {
        push({UnmapChats{}, title}, *m_saved);
        m_savedAt = m_at;
    }
    return answer();
}

DraftAnswer DraftDesk::save(const std::function<Result<void>()> &ready)
{
    if (const Result<void> may = ready ? ready() : Result<void>(); !may)
        return answer(may);
    const Result<QList<SavedFile>> saved = saveWorkspace(*m_saved, m_history.current());
    if (!saved && saved.error().kind == ErrorKind::Conflict) {
        DraftAnswer given = checkOutside(Side::Ask);
        if (given.outside && given.outside->outcome == OutsideEdit::Outcome::None)
            given.error = saved.error();
        return given;
    }
    DraftSave told;
    told.routes = diff(m_saved->config.routing, m_history.current().config.routing);
    if (saved) {
        for (const SavedFile &file : *saved)
            told.files.append(file.path);
        m_saved = m_history.shared();
        m_savedAt = m_at;
    } else {
        told.error = saved.error();
    }
    DraftAnswer given = answer(saved.map([](const QList<SavedFile> &) {}));
    given.save = told;
    return given;
}

Result<QList<DraftDesk::Step>> DraftDesk::pendingSteps() const
{
    if (m_savedAt >= 0 && m_at >= m_savedAt)
        return m_steps.mid(m_savedAt, m_at - m_savedAt);
    const Config &saved = m_saved->config;
    const Config &current = m_history.current().config;
    if (!sameSources(saved, current)) {
        return failure(ErrorKind::Conflict,
            Words::tr(
                "Taking back a saved change of the sources cannot be merged with another edit"));
    }
    QList<Step> steps;
    for (const ConfigEdit &edit : routeEdits(saved.routing, current.routing))
        steps.append({edit, m_history.undoText()});
    return steps;
}

DraftAnswer DraftDesk::checkOutside(Side side)
{
    Result<Workspace> theirs = loadWorkspace(m_saved->request);
    if (!theirs)
        return answer(tl::unexpected(theirs.error()));
    OutsideEdit outside;
    if (!sameTexts(*m_saved, *theirs))
        outside = settle(std::make_shared<const Workspace>(*std::move(theirs)), side);
    DraftAnswer given = answer();
    given.outside = outside;
    return given;
}

void DraftDesk::findClashes(const Workspace &theirs, OutsideEdit &outside) const
{
    const Config &read = m_saved->config;
    const Config &ours = m_history.current().config;
    outside.clashes = clashesOf(read.routing, theirs.config.routing, ours.routing);
    outside.sources = sourceClashes(read, theirs.config, ours);
    const QString &before = read.routing.defaultSource;
    const QString &theirDefault = theirs.config.routing.defaultSource;
    const QString &ourDefault = ours.routing.defaultSource;
    if (theirDefault != before && ourDefault != before && theirDefault != ourDefault)
        outside.defaults = {theirDefault, ourDefault};
}

OutsideEdit DraftDesk::settle(const std::shared_ptr<const Workspace> &theirs, Side side)
{
    OutsideEdit outside;
    outside.outcome = OutsideEdit::Outcome::Conflict;
    outside.theirDiff = workspaceDiff(*m_saved, *theirs);
    if (!isPending() || side == Side::Theirs) {
        begin(theirs);
        outside.outcome = OutsideEdit::Outcome::Taken;
        return outside;
    }
    findClashes(*theirs, outside);
    const Result<QList<Step>> steps = pendingSteps();
    if (!steps) {
        outside.reason = steps.error().message;
        return outside;
    }
    if (outside.hasClash() && side == Side::Ask)
        return outside;
    WorkspaceHistory merged(theirs);
    for (const Step &step : *steps) {
        Result<ConfigChange> change = applyEdit(merged.current(), step.edit);
        if (!change) {
            outside.reason = change.error().message;
            return outside;
        }
        merged.push(step.title, std::move(change->workspace));
    }
    m_saved = theirs;
    m_history = std::move(merged);
    m_steps = *steps;
    m_at = m_steps.size();
    m_savedAt = 0;
    outside.outcome = OutsideEdit::Outcome::Merged;
    return outside;
}

} // namespace pointsman
