// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <initializer_list>
#include <memory>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace pointsman {

/// A value to bind: monostate is NULL, QByteArray is UTF-8 text.
using DemoValue = std::variant<std::monostate, qint64, double, QByteArray>;

/// A new database file that is being filled, in one transaction from open() to close(). Only for
/// files that did not exist; nothing else in the program may write this way.
class DemoDatabase final {
public:
    /// Creates the file with these tables.
    [[nodiscard]] static Result<std::unique_ptr<DemoDatabase>> create(
        const QString &path, const char *schema);
    ~DemoDatabase();
    Q_DISABLE_COPY_MOVE(DemoDatabase)

    [[nodiscard]] Result<void> run(const QByteArray &sql);

    /// The statement that insert() then fills.
    [[nodiscard]] Result<void> prepare(const QByteArray &sql);
    [[nodiscard]] Result<void> insert(std::initializer_list<DemoValue> values);
    /// As insert(), with a blob as the last value.
    [[nodiscard]] Result<void> insert(std::initializer_list<DemoValue> values, QByteArrayView blob);

    /// Commits; leaves the file in WAL mode if asked to, without side files.
    [[nodiscard]] Result<void> close(bool wal);

private:
    DemoDatabase() = default;
    tl::unexpected<Error> failed() const;
    [[nodiscard]] Result<void> bind(std::initializer_list<DemoValue> values);
    [[nodiscard]] Result<void> step();

    QString m_path;
    sqlite3 *m_handle = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace pointsman
