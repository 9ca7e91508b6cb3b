// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pointsman {

/// SQLite's own functions that give the same result for the same arguments in every source.
[[nodiscard]] bool isPureFunction(const QByteArray &name);

/// Functions that read the text 'now' as the time.
[[nodiscard]] bool isTimeFunction(const QByteArray &name);

/// Aggregates whose result over several sources follows from their results in each; min and max
/// are aggregates with one argument only.
[[nodiscard]] bool isMergeableAggregate(const QByteArray &name, size_t arguments);

/// Words that may stand before a parenthesis and call no function.
[[nodiscard]] bool isOperatorWord(const QByteArray &word);

} // namespace pointsman
