// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "catalogue/catalogue.h"

namespace pointsman {

/// A message of a chat and where it is kept, in 24 bytes.
struct ChatEntry {
    qint64 time = noTime;
    qint64 number = -1; ///< -1: the id is no number
    quint16 source = 0; ///< place among the catalogues
    quint16 segment = 0;
    quint32 at = 0; ///< place in the segment
};
static_assert(sizeof(ChatEntry) == 24);

/// All messages of one chat, the oldest first: by time, number, id text, source. Errors: those of
/// reading the catalogues; Cancelled.
[[nodiscard]] Result<std::vector<ChatEntry>> chatOrder(
    const QList<Catalogue> &catalogues, qint64 chat, const CancelToken &cancel);

} // namespace pointsman
