// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/lanemodel.h"

class QMenu;

namespace pointsman {

class ConfigDraft;
class RoutingFindings;

/// What was found about the source of a lane with its fixes, and what can be done with the source,
/// as edits of the pending configuration.
void fillLaneMenu(
    QMenu *menu, const Lane &lane, ConfigDraft &draft, RoutingFindings &findings, QWidget *page);

} // namespace pointsman
