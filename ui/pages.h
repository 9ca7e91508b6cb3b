// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/pagefacts.h"

namespace pointsman {

/// Makes pages of the session, which must outlive it.
[[nodiscard]] PageMaker makerOfPages(WorkspaceSession &session);

} // namespace pointsman
