// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace pointsman {

/// What went wrong, in the terms a caller can act on. The command line maps these to its exit
/// status.
enum class ErrorKind {
    Usage, ///< the request itself is malformed
    Config, ///< the configuration is invalid
    Conflict, ///< a file changed since it was read
    Connect, ///< a source could not be opened
    ReadOnly, ///< a write on a read-only source, or a statement that the guard denies
    Query, ///< a statement failed while it was prepared or run
    Cancelled, ///< the user or a deadline ended it
    Io, ///< a file could not be read or written
    UnknownSource, ///< an explicit source that the configuration does not have
    Provider ///< the bot itself could not construct this source
};

/// A failure: one clear sentence for the user, the source it concerns (may be empty), and
/// engine detail for "Copy details".
struct Error {
    ErrorKind kind = ErrorKind::Query;
    QString message;
    QString source;
    QString detail;
    bool operator==(const Error &) const = default;
};

template <typename T> using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure from a function of any Result type.
[[nodiscard]] inline tl::unexpected<Error> failure(
    ErrorKind kind, QString message, QString source = {}, QString detail = {})
{
    return tl::unexpected(Error{kind, std::move(message), std::move(source), std::move(detail)});
}

} // namespace pointsman
