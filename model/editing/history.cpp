// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/history.h"

namespace pointsman {

namespace {

QList<QByteArray> textsOf(const Workspace &workspace)
{
    QList<QByteArray> texts;
    for (const ConfigDocument &document : workspace.layers.documents)
        texts.append(document.bytes);
    return texts;
}

} // namespace

WorkspaceHistory::WorkspaceHistory(std::shared_ptr<const Workspace> workspace)
    : m_current(std::move(workspace))
{
    m_states.append({{}, textsOf(*m_current)});
}

void WorkspaceHistory::push(const QString &title, Workspace workspace)
{
    m_current = std::make_shared<const Workspace>(std::move(workspace));
    m_states.resize(m_at + 1);
    m_states.append({title, textsOf(*m_current)});
    ++m_at;
}

Result<void> WorkspaceHistory::undo()
{
    return canUndo() ? go(m_at - 1) : Result<void>();
}

Result<void> WorkspaceHistory::redo()
{
    return canRedo() ? go(m_at + 1) : Result<void>();
}

Result<void> WorkspaceHistory::go(qsizetype to)
{
    QList<ConfigDocument> documents = m_current->layers.documents;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        if (documents[i].bytes == m_states[to].texts[i])
            continue;
        Result<ConfigDocument> document = makeDocument(documents[i].path, m_states[to].texts[i]);
        if (!document)
            return tl::unexpected(document.error());
        documents[i] = std::move(*document);
    }
    Result<Workspace> workspace = withDocuments(*m_current, documents);
    if (!workspace)
        return tl::unexpected(workspace.error());
    m_current = std::make_shared<const Workspace>(std::move(*workspace));
    m_at = to;
    return {};
}

} // namespace pointsman
