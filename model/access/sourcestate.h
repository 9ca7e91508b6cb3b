// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "source/filecheck.h"

#include <optional>

namespace pointsman {

/// What is known of a source without asking it.
struct SourceState {
    enum class Kind { NotOpened, Open, Failing };
    Kind kind = Kind::NotOpened;
    std::optional<Error> error; ///< Failing only
    OpenMode mode = OpenMode::Live; ///< Open only
    bool isWritten = false; ///< somebody wrote to it within the minute before the last read
};

} // namespace pointsman
