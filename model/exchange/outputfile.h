// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/atomicfile.h"
#include "base/cancel.h"
#include "exchange/outputguard.h"

#include <QFile>

#include <optional>

namespace pointsman {

/// A file that leaves the program, the only way out of it: nothing that the guard protects is
/// touched, and the file appears whole or not at all, with the owner that it had. A pipe or a
/// device cannot be replaced and takes the bytes as they come. Belongs to one thread.
class OutputFile final {
public:
    OutputFile(const QString &path, OutputGuard guard, CancelToken cancel = {});

    /// Waits for the reader of a named pipe. Errors: Usage (protected), Io, Cancelled.
    [[nodiscard]] Result<void> open();
    bool isSpecial() const { return m_special.has_value(); } ///< once it is open
    QIODevice &device();
    /// Errors: Usage (meanwhile protected), Io.
    [[nodiscard]] Result<void> commit();

private:
    [[nodiscard]] Result<void> openSpecial();

    const QString m_path;
    const OutputGuard m_guard;
    const CancelToken m_cancel;
    std::optional<AtomicFile> m_file;
    std::optional<QFile> m_special;
};

/// Whether the path names a pipe or a device, which is written as it is.
[[nodiscard]] bool isSpecialFile(const QString &path);

/// All bytes at once, as OutputFile.
[[nodiscard]] Result<void> saveOutput(
    const QString &path, const QByteArray &bytes, const OutputGuard &guard);

} // namespace pointsman
