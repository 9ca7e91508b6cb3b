// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqltext/sqltokens.h"

#include <QStringList>

#include <optional>

namespace pointsman {

/// The first text that a statement compares without regard to case and that has letters which
/// SQLite folds not: LIKE, lower(), upper() and NOCASE know A to Z only. `parameters` are the texts
/// that will be bound. None where the comparison is exact or all letters are of that kind.
[[nodiscard]] std::optional<QString> textWithUnfoldedCase(
    const SqlTokens &tokens, const QStringList &parameters);

} // namespace pointsman
