// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "workspace/serveraddress.h"

#include <QString>

#include <chrono>
#include <optional>

namespace pointsman {

enum class Driver { Sqlite, Postgres, MySql, Other };

/// Everything that opening a source needs, as the configuration says it, already expanded:
/// no ${VAR} left, path absolute.
struct SourceSpec {
    QString name;
    Driver driver = Driver::Sqlite;
    QString driverName = QStringLiteral("sqlite3"); ///< as the file writes it
    QString path; ///< absolute; SQLite only
    bool readOnly = false;
    bool immutable = false; ///< an archive the configuration declares never to change
    bool useWal = false; ///< what the bot would do; Pointsman never changes a journal mode
    bool keepConnection = true; ///< false: idle connections close after a minute
    bool accessLog = false; ///< reads are audited too
    int maxConnections = 5;
    std::chrono::milliseconds busyTimeout{30000};
    ServerAddress server; ///< of a server
    std::optional<Error> problem; ///< why the configuration alone keeps this source from opening
    bool operator==(const SourceSpec &) const = default;
};

} // namespace pointsman
