// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exportrows.h"

#include "base/words.h"
#include "exchange/fileexport.h"

#include <QBuffer>

namespace pointsman {

using namespace Qt::StringLiterals;

Result<WriteCounts> exportRows(Cursor &rows, const ExportPlan &plan, const OutputGuard &guard,
    const CancelToken &cancel, std::atomic<qint64> &written)
{
    const Result<std::unique_ptr<FileExport>> file =
        FileExport::open(plan.path, plan.format, plan.options, guard, cancel);
    if (!file)
        return tl::unexpected(file.error());
    RowWriter &writer = (*file)->writer();
    Result<void> done = writer.begin(rows.columns());
    RowBatch batch;
    while (done) {
        if (cancel.isCancelled())
            return failure(
                ErrorKind::Cancelled, Words::tr("The export was cancelled; no file was made."));
        const Result<bool> more = rows.next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        done = writer.write(batch);
        written.fetch_add(batch.rowCount(), std::memory_order_relaxed);
    }
    if (done)
        done = writer.finish();
    if (done)
        done = (*file)->commit();
    if (!done)
        return tl::unexpected(done.error());
    return writer.counts();
}

Result<QByteArray> exportedBytes(const RowBatch &rows, const ExportPlan &plan)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<std::unique_ptr<RowWriter>> writer =
        makeRowWriter(plan.format, plan.options, buffer);
    if (!writer)
        return tl::unexpected(writer.error());
    const Result<void> written = (*writer)
                                     ->begin(rows.columns())
                                     .and_then([&] { return (*writer)->write(rows); })
                                     .and_then([&] { return (*writer)->finish(); });
    if (!written)
        return tl::unexpected(written.error());
    return buffer.data();
}

} // namespace pointsman
