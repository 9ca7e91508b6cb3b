// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/cellsaving.h"

#include "base/atomicfile.h"
#include "base/deliver.h"
#include "browse/tablepager.h"
#include "widgets/readings.h"

#include <QFileDialog>
#include <QtConcurrentRun>

namespace pointsman {

namespace {

QByteArray bytesOf(const Value &value)
{
    const bool bytes = value.type == CellType::Text || value.type == CellType::Blob;
    return bytes ? value.bytes : valueText(value).toUtf8();
}

} // namespace

void saveCell(TablePager &pager, qint64 position, int column, QWidget *context,
    const std::function<void(const Error &)> &failed)
{
    const auto write = [context, failed](const QString &path, Result<WholeRows> read) {
        if (!read)
            return failed(read.error());
        if (read->rows.rowCount() == 0) {
            return failed({ErrorKind::Query, TablePager::tr("This row was deleted."), {}, {}});
        }
        const QByteArray bytes = bytesOf(read->rows.at(0, 0).toValue());
        deliver(QtConcurrent::run([path, bytes] { return saveAtomically(path, bytes); }), context,
            [failed](const Result<void> &saved) {
                if (!saved)
                    failed(saved.error());
            });
    };
    auto dialog = new QFileDialog(context, TablePager::tr("Save the cell to a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, context,
        [&pager, position, column, context, write](const QString &path) {
            deliver(pager.readWhole(position, 1, {column}), context,
                [path, write](Result<WholeRows> read) { write(path, std::move(read)); });
        });
    dialog->open();
}

} // namespace pointsman
