// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"

namespace pointsman {

/// The tabs that a workspace had when its window was closed, by OpenTarget::key().
[[nodiscard]] QList<PageRequest> savedTabs(const QString &workspace);
void saveTabs(const QString &workspace, const QList<PageRequest> &places);

} // namespace pointsman
