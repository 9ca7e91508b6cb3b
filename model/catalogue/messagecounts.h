// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "catalogue/catalogue.h"

#include <QHash>
#include <QMap>

#include <functional>

namespace pointsman {

/// Messages by the day (UTC, days since 1970); those whose date is no moment are not among them.
using MessagesADay = QMap<qint64, qint64>;

/// Of one source, from its catalogue alone. Errors: those of reading it; Cancelled.
[[nodiscard]] Result<MessagesADay> messagesADay(
    const Catalogue &catalogue, const CancelToken &cancel);

/// Of one source by chat. Errors: as above.
[[nodiscard]] Result<QHash<qint64, qint64>> messagesByChat(
    const Catalogue &catalogue, const CancelToken &cancel);

/// Calls with each segment's reader and the places of its messages that are not dropped.
[[nodiscard]] Result<void> forEachMessage(const Catalogue &catalogue, const CancelToken &cancel,
    const std::function<void(SegmentReader &reader, int segment, int at)> &visit);

} // namespace pointsman
