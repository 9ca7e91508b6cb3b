// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pointsman {

/// What stands in the place of a secret.
[[nodiscard]] QString secretMask();

/// Whether a setting, column or field of this name holds something that must not be shown or
/// logged: "bot-token", "openai_api_key", "dbPassword"; not "max_tokens" or "author".
[[nodiscard]] bool looksSecret(QStringView name);

/// The text with secrets masked that show themselves by their form: tokens and keys of well-known
/// services, passwords in URLs and connection strings, bearer tokens, private keys.
[[nodiscard]] QString maskedForms(const QString &text);

/// Besides these, what stands behind a name that looks secret: `name=value`, `"name": "value"`.
[[nodiscard]] QString maskedText(const QString &text);

} // namespace pointsman
