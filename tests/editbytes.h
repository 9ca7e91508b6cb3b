// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/configedit.h"

namespace pointsman {

/// What one document's bytes show that the edit did not mean, in a sentence; nothing if all is
/// well. Judged by the words of the text alone, not by the library's own reading of it.
[[nodiscard]] QString unmeantChange(
    const QByteArray &before, const QByteArray &after, const ConfigEdit &edit);

} // namespace pointsman
