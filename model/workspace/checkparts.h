// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/check.h"

namespace pointsman {

/// The parts of checkConfig(): the mapping and the names in it; the sources and their files.
void checkMapping(const Workspace &workspace, QList<Finding> &findings);
void checkReferences(const Workspace &workspace, QList<Finding> &findings);
void checkSources(const Workspace &workspace, QList<Finding> &findings);
void checkFiles(const Workspace &workspace, QList<Finding> &findings);

} // namespace pointsman
