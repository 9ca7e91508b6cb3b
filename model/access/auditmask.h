// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/auditrecord.h"
#include "base/secrets.h"

namespace pointsman {

/// The record as it may be logged: what maskedStatement(), maskedKeys() and maskedText() hide is
/// hidden, also where the error repeats it.
[[nodiscard]] AuditRecord maskedRecord(AuditRecord record);

/// The statement with the literals masked that stand in one condition, assignment or list item with
/// a name that looks secret, and what looks like a secret by itself wherever it stands.
[[nodiscard]] QString maskedStatement(const QString &sql);

/// The keys with secrets masked: fields that look secret by name, all values beside a `key` that
/// does, secrets in JSON text, and what looks like a secret by itself.
[[nodiscard]] QJsonObject maskedKeys(const QJsonObject &keys);

} // namespace pointsman
