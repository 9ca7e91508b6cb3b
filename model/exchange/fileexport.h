// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/atomicfile.h"
#include "exchange/exportformat.h"

#include <memory>

namespace pointsman {

/// Rows into a file that appears whole or not at all: without a successful finish() the target
/// stays as it was. Used by one thread at a time.
class FileExport final {
public:
    /// Errors: Io (the file cannot be made), Usage (as makeRowWriter).
    [[nodiscard]] static Result<std::unique_ptr<FileExport>> open(
        const QString &path, ExportFormat format, const ExportOptions &options);

    RowWriter &writer() { return *m_writer; }

    /// Puts the file in place, after the writer's own finish(). Errors: Io.
    [[nodiscard]] Result<void> commit() { return m_file.commit(); }

private:
    explicit FileExport(const QString &path) : m_file(path) { }

    AtomicFile m_file;
    std::unique_ptr<RowWriter> m_writer;
};

} // namespace pointsman
