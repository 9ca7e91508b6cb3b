// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exportformat.h"
#include "exchange/outputfile.h"

#include <memory>

namespace pointsman {

/// Rows into an OutputFile: without a successful commit() the target stays as it was. Used by one
/// thread at a time.
class FileExport final {
public:
    /// Errors: Io (the file cannot be made), Usage (a protected file; as makeRowWriter), Cancelled.
    [[nodiscard]] static Result<std::unique_ptr<FileExport>> open(const QString &path,
        ExportFormat format, const ExportOptions &options, const OutputGuard &guard,
        const CancelToken &cancel = {});

    RowWriter &writer() { return *m_writer; }
    bool isSpecial() const { return m_file.isSpecial(); } ///< a pipe or a device

    /// Puts the file in place, after the writer's own finish(). Errors: Io.
    [[nodiscard]] Result<void> commit() { return m_file.commit(); }

private:
    FileExport(const QString &path, const OutputGuard &guard, const CancelToken &cancel)
        : m_file(path, guard, cancel)
    {
    }

    OutputFile m_file;
    std::unique_ptr<RowWriter> m_writer;
};

} // namespace pointsman
