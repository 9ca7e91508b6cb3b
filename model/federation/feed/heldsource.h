// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace pointsman {

class Connection;
class MultiSourceDatabase;

/// A connection that is kept for one query and holds one moment of its source from the first
/// statement on; the statements run there one after another. Destroying it lets go of both.
class HeldSource final {
public:
    HeldSource(const MultiSourceDatabase &database, const QString &source);
    ~HeldSource();
    Q_DISABLE_COPY_MOVE(HeldSource)

    using Work = std::function<Result<void>(Connection &)>;
    /// Runs it after those before it. The future is that of the connection, and tells why it does
    /// not run when there is none.
    [[nodiscard]] QFuture<Result<void>> run(Work work);

    /// Whether the connection was given, or never will be, within a moment.
    bool awaitGiven() const;

private:
    struct Shared;
    const std::shared_ptr<Shared> m_shared;
    QFuture<Result<void>> m_outcome;
};

} // namespace pointsman
