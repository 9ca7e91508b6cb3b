// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/context.h"
#include "exchange/fileexport.h"
#include "exchange/manifest.h"

#include <QTemporaryFile>

#include <memory>

namespace pointsman {

/// Where a command's rows go: stdout or --output FILE, in the format that the options ask for.
/// A file appears only with commit().
class RowOutput final {
public:
    /// `tableName` names the rows for SQL where --table does not; `generated` are columns that SQL
    /// cannot fill. Errors: Usage, Io.
    [[nodiscard]] static Result<std::unique_ptr<RowOutput>> open(const CommandContext &context,
        const QString &tableName = {}, const QStringList &generated = {});

    RowWriter &writer() { return *m_writer; }

    /// After the writer's own finish(): puts the file in place, reports what was changed in the
    /// values, and saves the manifest where one is asked for.
    [[nodiscard]] Result<void> commit(Manifest manifest = {});

private:
    explicit RowOutput(const CommandContext &context) : m_context(context) { }
    [[nodiscard]] Result<void> openFile(ExportFormat format, const ExportOptions &options);
    [[nodiscard]] Result<void> openStdout(ExportFormat format, const ExportOptions &options);
    [[nodiscard]] Result<void> releaseHeld();
    void reportChanges() const;

    const CommandContext &m_context;
    QString m_path; ///< empty: stdout
    std::unique_ptr<FileExport> m_file;
    std::unique_ptr<QTemporaryFile> m_held; ///< with --strict: what stdout gets if all goes well
    std::unique_ptr<RowWriter> m_ownWriter; ///< on stdout
    RowWriter *m_writer = nullptr;
};

/// All rows of a cursor into the command's output.
[[nodiscard]] Result<void> sendRows(const CommandContext &context, Cursor &cursor,
    const QString &tableName = {}, Manifest manifest = {}, const QStringList &generated = {});

/// A result that is at hand.
[[nodiscard]] Result<void> sendRows(
    const CommandContext &context, const RowBatch &batch, const QString &tableName = {});

} // namespace pointsman
