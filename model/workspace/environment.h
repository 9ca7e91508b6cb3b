// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/toml.h"

#include <QHash>

namespace pointsman {

using Environment = QHash<QString, QString>;

/// The variables of the running process.
[[nodiscard]] Environment processEnvironment();

/// A .env file as the bot reads it: only lines with exactly one "=", white space and then double
/// quotes stripped from the value; no comments, no "export".
[[nodiscard]] Environment parseDotEnv(const QByteArray &bytes);

/// Puts values in place of ${NAME}, once, in every string below the node; keys stay. Names that are
/// not set stay as they are.
void expandVariables(TomlNode &node, const Environment &environment);

/// The names of ${NAME} still left in a text.
[[nodiscard]] QStringList unsetVariables(const QString &text);

} // namespace pointsman
