// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QMap>
#include <QString>
#include <QStringList>

namespace pointsman {

/// Where a database server is and how to log in there, as the configuration says it, already
/// expanded. display() is the only way to text: nothing else may be shown, logged or written.
struct ServerAddress {
    QStringList hosts; ///< names, addresses, or folders of Unix sockets, tried in this order
    QStringList ports; ///< none, one for all hosts, or one a host; empty text: the engine's default
    QString database;
    QString user;
    QString password;
    QString service; ///< of a libpq service file, which then tells what is missing here
    QMap<QString, QString> options; ///< sslmode, passfile and the like, by the library's name

    /// "host:port/database", several hosts with commas. Never the user's secrets or options.
    QString display() const;
    bool operator==(const ServerAddress &) const = default;
};

/// Reads both of libpq's forms, URI and "key=value", by libpq itself. The error is a clause that
/// does not repeat the text, because of the password in it.
[[nodiscard]] tl::expected<ServerAddress, QString> postgresAddress(const QString &text);

/// Reads "mysql://user:password@host:port/database?option=value"; errors as above.
[[nodiscard]] tl::expected<ServerAddress, QString> mySqlAddress(const QString &text);

} // namespace pointsman
