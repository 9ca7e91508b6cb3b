// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace pointsman {

enum class AuditOutcome { Done, Refused, Failed };

/// What happened, as the one who did it tells it.
struct AuditRecord {
    QString operation; ///< "setChatSetting", "query", "export", "map" …
    QString source; ///< empty when no single source was meant
    QString statement; ///< the SQL, where there is one
    QJsonObject keys; ///< what was touched: chat_id, user_id, key, value, file …
    std::optional<qint64> rows;
    qint64 milliseconds = 0;
    AuditOutcome outcome = AuditOutcome::Done;
    QString error; ///< why it was refused or failed
    bool operator==(const AuditRecord &) const = default;
};

/// A record as the log keeps it: with who, where from, when, and its place in the chain.
struct AuditEntry {
    AuditRecord record;
    QDateTime time; ///< UTC, milliseconds
    QString user; ///< of the operating system
    qint64 pid = 0;
    QString workspace;
    QByteArray previous; ///< SHA-256 in hex of the line before; noPrevious() for the first
    QByteArray torn; ///< SHA-256 in hex of the remains of a record that was cut off before this one
    QStringList shortened; ///< fields that were too long; what they hold says how much is left out
    bool operator==(const AuditEntry &) const = default;
};

/// The `previous` of the very first record.
[[nodiscard]] QByteArray noPrevious();

/// SHA-256 in hex.
[[nodiscard]] QByteArray auditHash(QByteArrayView bytes);

/// No record is longer, so that room for one can be taken before something is done.
constexpr qsizetype longestAuditRecord = 64 << 10;

/// One line of JSON without the line feed; secrets masked, long fields shortened.
[[nodiscard]] QByteArray auditLine(const AuditEntry &entry);

/// Nothing when the line is no record.
[[nodiscard]] std::optional<AuditEntry> parseAuditLine(const QByteArray &line);

/// The word that stands for an outcome in the log and in tables: "done", "refused", "failed".
[[nodiscard]] QString outcomeText(AuditOutcome outcome);

} // namespace pointsman
