// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"

namespace pointsman {

class WorkspaceSession;

/// The page that a request asks for; null for a kind that needs an open workspace while there is
/// none.
[[nodiscard]] Page *makePage(
    const PageRequest &request, WorkspaceSession &session, QWidget *parent);

/// The kind by its name on the command line and in saved sessions: overview, table, query, ...
[[nodiscard]] std::optional<PageRequest::Kind> pageKind(const QString &name);
[[nodiscard]] QString pageKindName(PageRequest::Kind kind);

} // namespace pointsman
