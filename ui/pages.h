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

/// The same, as the tabs take it. The session must outlive it.
[[nodiscard]] PageMaker makerOfPages(WorkspaceSession &session);

} // namespace pointsman
