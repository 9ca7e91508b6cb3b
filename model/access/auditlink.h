// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace pointsman {

/// A line that is longer is no record, so that reading a log takes no more memory than this.
constexpr qsizetype longestAuditLine = 64 << 20;

/// What ties a record to the one before it.
struct AuditLink {
    QByteArray previous; ///< SHA-256 in hex of the line before
    QByteArray torn; ///< SHA-256 in hex of the remains between the two, empty when there are none
};

/// The link of a line without its line feed; nothing when the line is no record.
[[nodiscard]] std::optional<AuditLink> auditLink(QByteArrayView line);

} // namespace pointsman
