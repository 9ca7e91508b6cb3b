// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace pointsman {

/// An SQLite extended result code as one sentence that says what it means for the source and what
/// to do; the engine's own words go into Error::detail.
[[nodiscard]] Error sqliteError(
    int extendedCode, const QString &engineMessage, const QString &source);

/// Whether a statement failed over some rows, others of the same table being readable: a row is
/// longer than the limit, or a page of the file is damaged.
[[nodiscard]] bool concernsSomeRows(const Error &error);

/// Whether the engine cannot read the definition of an object of the schema, such as a view in the
/// syntax of a later version; the rest of the database may be sound.
[[nodiscard]] bool isUnreadableDefinition(const Error &error);

/// Whether a statement failed over the table or view that it read, others of the source being
/// readable.
[[nodiscard]] bool concernsOneObject(const Error &error);

/// The engine's own words, without its number.
[[nodiscard]] QString engineWords(const Error &error);

/// A statement that failed over one object says which; other errors stay as they are.
[[nodiscard]] Error aboutObject(const QString &object, const Error &error);

} // namespace pointsman
