// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pointsman::fixture {

/// A bot's database of a schema version from 6 to 29: chat -1001 with a user, two messages, a
/// setting and a word about him. The text of the first failure, else "".
[[nodiscard]] QByteArray makeBotDatabase(const QString &path, int version);

} // namespace pointsman::fixture
