// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/check.h"

namespace pointsman {

/// The parts of checkConfig(): the mapping and the names in it; the sources and their files.
void checkMapping(const Workspace &workspace, QList<Finding> &findings);
void checkReferences(const Workspace &workspace, QList<Finding> &findings);
void checkSources(const Workspace &workspace, QList<Finding> &findings);
void checkFiles(const Workspace &workspace, QList<Finding> &findings);

void sortBySeverity(QList<Finding> &findings); ///< the worst first, else as they are

/// The one source whose name differs from a written one only in case or surrounding space; else
/// empty.
[[nodiscard]] QString likelyMeant(const Config &config, const QString &name);

} // namespace pointsman
