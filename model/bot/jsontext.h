// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace pointsman {

/// Whether NaN, Infinity and -Infinity count, which Python's reader takes and JSON is without.
enum class JsonNumbers { Json, Python };

/// Text that Python's json.loads() reads: one value of any kind. Stricter than Qt's reader, which
/// takes only lists and objects, and escapes that there are none of.
[[nodiscard]] bool isJson(QByteArrayView text, JsonNumbers numbers = JsonNumbers::Json);

/// The text as a JSON string.
[[nodiscard]] QString jsonQuoted(const QString &text);

} // namespace pointsman
