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

/// One source, for what its rows and its schema mean to the release that runs.
struct SourceCheck {
    const Workspace &workspace;
    const SourceFacts &facts;
    Release running;
    ConfigPlace place;
    bool isReadOnly = false;
};

/// A bot brings every file that it may write to its own version, so the newest of those tells which
/// release runs; at least the one that the profile stands for.
[[nodiscard]] Release runningRelease(const Workspace &workspace, const QList<SourceFacts> &facts);

void checkSchema(const SourceCheck &check, QList<Finding> &findings);
void checkRows(const SourceCheck &check, QList<Finding> &findings);

void sortBySeverity(QList<Finding> &findings); ///< the worst first, else as they are

/// The one source whose name differs from a written one only in case or surrounding space; else
/// empty.
[[nodiscard]] QString likelyMeant(const Config &config, const QString &name);

} // namespace pointsman
