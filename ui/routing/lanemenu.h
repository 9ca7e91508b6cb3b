// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/lanemodel.h"

class QMenu;

namespace pointsman {

class ConfigDraft;

/// What can be done with the source of a lane, as edits of the pending configuration.
void fillLaneMenu(QMenu *menu, const Lane &lane, ConfigDraft &draft, QWidget *page);

} // namespace pointsman
