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

/// A longer read of a database that a bot writes lets its log grow, or makes it wait.
constexpr std::chrono::seconds defaultLiveDeadline{30};

/// How long and how much a statement may work, and who may end it.
struct QueryLimits {
    CancelToken cancel;
    /// Time that the statement may work, without that in which its reader did something else;
    /// 0: any.
    std::chrono::milliseconds deadline{0};
    /// The same for a source that somebody writes to meanwhile, counted from when that was seen.
    std::chrono::milliseconds liveDeadline = defaultLiveDeadline;
    int batchRows = 1024; ///< a batch ends at this many rows
    qint64 batchBytes = 1 << 20; ///< or at about this many bytes
    int rowBytes = 0; ///< rows may be as long as this; 0: the connection's limit of 64 MB
};

} // namespace pointsman
