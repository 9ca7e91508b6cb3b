// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/context.h"

#include <QElapsedTimer>

#include <optional>

namespace pointsman {

/// Tells the audit log of rows that a command reads: a query over the sources, or an export where
/// --output names a file. That the log cannot be written is said, but does not undo a read.
class ReadAudit final {
public:
    ReadAudit(const CommandContext &context, const MultiSourceDatabase &database, QString sql,
        QString source = {});

    /// Records how it ended and gives that back.
    [[nodiscard]] Result<ExitStatus> finish(
        Result<ExitStatus> status, std::optional<qint64> rows = {});

private:
    const CommandContext &m_context;
    const MultiSourceDatabase &m_database;
    AuditRecord m_record;
    QElapsedTimer m_clock;
};

} // namespace pointsman
