// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"

#include <QString>

namespace pointsman {

/// What kind of value it is and how large, in a short line: "text, 120 characters".
[[nodiscard]] QString valueFacts(const Value &value);

/// The value's own text, whole; NULL gives an empty string.
[[nodiscard]] QString valueText(const Value &value);

/// What a bot's database may mean by a value: a number as dates or a chat id, a text as the moment
/// that it stands for. Empty if nothing fits.
[[nodiscard]] QString readings(const Value &value);

/// Indented JSON; empty when the value is not a JSON object or array, or longer than a megabyte.
[[nodiscard]] QString prettyJson(const Value &value);

/// Offset, eight bytes and their ASCII form a line, of the first `limit` bytes.
[[nodiscard]] QString hexDump(QByteArrayView bytes, qsizetype limit);

} // namespace pointsman
