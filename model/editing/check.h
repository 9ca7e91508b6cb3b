// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/sourcefacts.h"
#include "editing/configedit.h"

namespace pointsman {

enum class Severity { Error, Warning, Note };

/// Something an admin should know of a configuration, and the edit that mends it where only one
/// mend is obvious.
struct Finding {
    Severity severity = Severity::Warning;
    QString code; ///< a stable word, such as mapping_unknown_source
    ConfigPlace place;
    QString message; ///< one sentence
    QString source; ///< the source or chat it is about, where there is one
    std::optional<ChatId> chat;
    std::optional<ConfigEdit> fix;
};

/// What the files themselves, their paths and their modes tell. Looks at the file system, opens no
/// source.
[[nodiscard]] QList<Finding> checkConfig(const Workspace &workspace);

/// What the data tells about the routing.
[[nodiscard]] QList<Finding> checkData(const Workspace &workspace, const QList<SourceFacts> &facts);

/// Both, the worst first; that a source cannot be opened is told once.
[[nodiscard]] QList<Finding> checkWorkspace(
    const Workspace &workspace, const QList<SourceFacts> &facts);

[[nodiscard]] QString severityName(Severity severity); ///< error, warning, note

} // namespace pointsman
