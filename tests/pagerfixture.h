// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/tablepager.h"

#include <QTest>

namespace pointsman {

/// Waits until the row came, as a page on the screen does.
inline PagedRow rowOf(TablePager &pager, qint64 position)
{
    PagedRow row = pager.row(position);
    QElapsedTimer timer;
    timer.start();
    while (row.state == PagedRow::State::Loading && timer.elapsed() < 10000) {
        QTest::qWait(0);
        if (position >= pager.rowCount())
            return row;
        row = pager.row(position);
    }
    return row;
}

inline bool waitComplete(TablePager &pager)
{
    return QTest::qWaitFor([&pager] { return pager.isComplete(); }, 20000);
}

inline QList<qint64> integers(TablePager &pager, int column)
{
    QList<qint64> result;
    for (qint64 position = 0; position < pager.rowCount(); ++position) {
        const PagedRow row = rowOf(pager, position);
        if (row.state == PagedRow::State::Ready)
            result << row.page->at(row.row, column).integer();
    }
    return result;
}

} // namespace pointsman
