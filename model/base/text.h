// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"

#include <QByteArray>
#include <QString>

namespace pointsman {

/// An SQL identifier in double quotes, quotes inside doubled: safe for any name.
[[nodiscard]] QString quoteName(QStringView name);

/// An SQL string literal in single quotes.
[[nodiscard]] QString quoteText(QStringView text);

/// An SQL literal that gives back exactly this value, storage class included.
[[nodiscard]] QByteArray sqlLiteral(const CellView &cell);

/// The shortest decimal text that reads back as the same double; always with a point or exponent,
/// as SQLite prints a REAL ("1.0", "1e+300"); "Inf", "-Inf", "NaN".
[[nodiscard]] QByteArray realText(double number);

/// Writes the same text into a buffer of at least RealTextSize bytes; the end of what was written.
constexpr int RealTextSize = 32;
char *writeReal(char *buffer, double number);

[[nodiscard]] bool isValidUtf8(QByteArrayView bytes);

/// UTF-8 as a string: invalid bytes become U+FFFD, a byte order mark at the start stays, which
/// QString::fromUtf8() takes away.
[[nodiscard]] QString decodeUtf8(QByteArrayView bytes);

/// The cell as plain text: "" for NULL, digits, UTF-8 (invalid bytes become U+FFFD), x'0A0B' for
/// blobs.
[[nodiscard]] QString displayText(const CellView &cell);

} // namespace pointsman
