// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fileexport.h"

namespace pointsman {

Result<std::unique_ptr<FileExport>> FileExport::open(
    const QString &path, ExportFormat format, const ExportOptions &options,
    const OutputGuard &guard, const CancelToken &cancel)
{
    std::unique_ptr<FileExport> result(new FileExport(path, guard, cancel));
    if (const auto opened = result->m_file.open(); !opened)
        return tl::unexpected(opened.error());
    auto writer = makeRowWriter(format, options, result->m_file.device());
    if (!writer)
        return tl::unexpected(writer.error());
    result->m_writer = std::move(*writer);
    return result;
}

} // namespace pointsman
