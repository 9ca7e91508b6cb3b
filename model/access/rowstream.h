// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "spool/batchchannel.h"

#include <memory>

namespace pointsman {

/// Starts a statement on a source's pool and waits for its columns. The cursor may be read on any
/// one thread, while the source reads ahead on its own, into a temporary file where the reader is
/// slow: no bot's log is held for a reader's sake. Destroying it stops the source at its next
/// batch. Errors: as MultiSourceDatabase::read() and Connection::query().
[[nodiscard]] Result<std::unique_ptr<Cursor>> openRows(const MultiSourceDatabase &database,
    const QString &source, const QString &sql, const Bindings &bindings = {},
    const QueryLimits &limits = {});

/// How long a statement's rows may wait for their reader: hardly, where somebody writes meanwhile.
[[nodiscard]] BatchChannel::Patience patienceOn(Connection &connection);

} // namespace pointsman
