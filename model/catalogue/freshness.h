// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/messagefeed.h"

namespace pointsman {

/// What is certain of a catalogue.
enum class CatalogueState {
    None, ///< there is none: switched off, not built, or it was damaged
    Partial, ///< built from the newest message back to some older one
    Differs, ///< the source has another number of messages than was found
    Current, ///< new and recent messages and their number were compared; older ones earlier
    Fresh ///< every message was compared, and the source has not changed since
};

/// A state of the source's files that differs after every commit; empty when there is none to be
/// had, or when the files changed so lately that a next change might not show.
[[nodiscard]] QByteArray sourceStamp(const SourceSpec &source);

[[nodiscard]] quint64 anchorKey(qint64 chat, const MessageId &id);

/// Some messages spread over the catalogue.
[[nodiscard]] QList<CatalogueAnchor> chooseAnchors(const Catalogue &catalogue);

/// Whether the table still is the one that the anchors were taken from: most of them are where they
/// were.
[[nodiscard]] Result<bool> anchorsHold(
    Connection &connection, const QList<CatalogueAnchor> &anchors, const QueryLimits &limits);

/// The messages of the source whose rowid is at least this.
[[nodiscard]] Result<qint64> countMessages(
    Connection &connection, qint64 fromRowid, const QueryLimits &limits);

} // namespace pointsman
