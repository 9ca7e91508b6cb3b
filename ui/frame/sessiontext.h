// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/sessionkeeper.h"

namespace pointsman {

/// What one file of a session says.
struct KeptSession {
    SessionSnapshot snapshot;
    bool isOpen = false; ///< its program has not ended it
    int crashes = 0; ///< in a row, before it
    bool operator==(const KeptSession &) const = default;
};

[[nodiscard]] QByteArray textOfSession(const KeptSession &session); ///< JSON
[[nodiscard]] std::optional<KeptSession> sessionOfText(const QByteArray &text);

} // namespace pointsman
