// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/cellsaving.h"

#include "base/deliver.h"
#include "browse/tablepager.h"
#include "exchange/outputfile.h"
#include "exchange/outputname.h"
#include "frame/outputquestion.h"
#include "frame/workspacesession.h"
#include "widgets/readings.h"

#include <QtConcurrentRun>

namespace pointsman {

namespace {

QByteArray bytesOf(const Value &value)
{
    const bool bytes = value.type == CellType::Text || value.type == CellType::Blob;
    return bytes ? value.bytes : valueText(value).toUtf8();
}

} // namespace

void saveCell(WorkspaceSession &session, TablePager &pager, qint64 position, int column,
    QWidget *context, const std::function<void(const Error &)> &failed)
{
    const auto write = [&session, context, failed](const QString &path, Result<WholeRows> read) {
        if (!read)
            return failed(read.error());
        if (read->rows.rowCount() == 0) {
            return failed({ErrorKind::Query, TablePager::tr("This row was deleted."), {}, {}});
        }
        const QByteArray bytes = bytesOf(read->rows.at(0, 0).toValue());
        deliver(QtConcurrent::run([path, bytes, guard = session.outputGuard()] {
            return saveOutput(path, bytes, guard);
        }),
            context, [failed](const Result<void> &saved) {
                if (!saved)
                    failed(saved.error());
            });
    };
    const QStringList parts{pager.table().source, pager.table().table,
        pager.shape().table.columns.value(column).name, QString::number(position + 1)};
    const OutputWish wish{TablePager::tr("Save the cell to a file"),
        outputName(parts, QDate::currentDate()), QString()};
    const auto read = [&pager, position, column, context, write](const QString &path) {
        deliver(pager.readWhole(position, 1, {column}), context,
            [path, write](Result<WholeRows> whole) { write(path, std::move(whole)); });
    };
    askForOutput(session, context, wish, read, failed);
}

} // namespace pointsman
