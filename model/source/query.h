// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "base/value.h"

#include <QHash>
#include <QList>

#include <chrono>

namespace pointsman {

/// Values for a statement's parameters: `?` in order, `:name` by name without the colon.
struct Bindings {
    QList<Value> positional;
    QHash<QString, Value> named;
};

/// How long and how much a statement may work, and who may end it.
struct QueryLimits {
    CancelToken cancel;
    std::chrono::milliseconds deadline{
        0}; ///< 0: none; counted from the call that starts the statement
    int batchRows = 1024; ///< a batch ends at this many rows
    qint64 batchBytes = 1 << 20; ///< or at about this many bytes
    int rowBytes = 0; ///< rows may be as long as this; 0: the connection's limit of 64 MB
};

} // namespace pointsman
