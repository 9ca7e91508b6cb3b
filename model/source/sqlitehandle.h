// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <memory>

struct sqlite3;

namespace pointsman {

/// Owns one named QSqlDatabase on the QSQLITE driver and lends its native handle.
/// Lives and dies on one thread; the name leaves Qt's registry with it.
class SqliteHandle final {
public:
    enum class Mode {
        ReadOnly, ///< the engine's read-only flag, which no SQL can lift
        Immutable, ///< read-only, and no locks or side files: the file must not change meanwhile
        ReadWrite ///< an existing file only; never creates one
    };

    /// Errors: Connect. The path is absolute and was checked with planOpen().
    [[nodiscard]] static Result<std::unique_ptr<SqliteHandle>> open(
        const QString &source, const QString &path, Mode mode);
    ~SqliteHandle();
    Q_DISABLE_COPY_MOVE(SqliteHandle)

    sqlite3 *native() const { return m_native; }

private:
    explicit SqliteHandle(QString connectionName) : m_connectionName(std::move(connectionName)) { }
    [[nodiscard]] Result<void> connect(const QString &source, const QString &path, Mode mode);

    const QString m_connectionName;
    sqlite3 *m_native = nullptr;
};

} // namespace pointsman
