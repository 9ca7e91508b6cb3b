// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "base/deliver.h"
#include "browse/rowpage.h"

#include <QObject>

#include <chrono>

namespace pointsman {

/// A table behind the door: what every job on it needs.
struct TableAccess {
    const MultiSourceDatabase &door;
    TableRef table;
    TableShape shape;
};

/// The order in which a page shows a table's rows: how many there are, and how some of them are
/// read. Lives on the thread that made it; its jobs run on the source's pool and end with it.
class RowOrder : public QObject {
    Q_OBJECT

public:
    struct Place {
        quint64 page = 0;
        int row = 0; ///< within the page
    };

    /// The time that one background job may take before it makes room for others on the pool.
    static constexpr std::chrono::milliseconds slice{30};

    RowOrder(const TableAccess &table, QObject *parent);
    ~RowOrder() override; ///< cancels what is under way

    const TableAccess &table() const { return m_table; }
    virtual qint64 rowCount() const = 0; ///< known so far
    bool isComplete() const { return m_complete; } ///< false while rows are being found
    virtual qint64 scanned() const { return rowCount(); } ///< rows looked at so far

    virtual Place placeOf(qint64 position) const = 0; ///< of a position below rowCount()
    virtual qint64 startOf(quint64 page) const = 0; ///< position of its first row

    virtual void start() = 0; ///< begins to find rows
    virtual void fetch(quint64 page) = 0; ///< ends in pageRead or pageFailed, or in rearranged
    virtual bool canFollow() const = 0; ///< false: what is shown is a picture of one moment
    virtual void follow() = 0; ///< the database changed: looks for new rows at the end
    /// Some columns of rows (none named: all), without cutting; rows that are gone are left out.
    virtual QFuture<Result<WholeRows>> readWhole(
        qint64 first, int count, const QList<int> &columns) = 0;

Q_SIGNALS:
    void pageRead(quint64 page, std::shared_ptr<const pointsman::RowPage> rows);
    void pageFailed(quint64 page, const pointsman::Error &error);
    void changed(); ///< rowCount, scanned or isComplete
    void shifted(
        qint64 position, qint64 rows); ///< rows came in (or, below zero, went) before the end
    void rearranged(); ///< pages have other numbers now, and no fetch under way will end
    void failed(const pointsman::Error &error); ///< finding rows ended early

protected:
    const CancelToken &cancelToken() const { return m_cancel; }
    void setComplete(bool complete) { m_complete = complete; }

    /// Runs a job on the source's pool, then `take` with its result on this thread.
    template <typename Job, typename Take> void run(Job job, Take take)
    {
        deliver(m_table.door.read(m_table.table.source, std::move(job)), this, std::move(take));
    }

private:
    TableAccess m_table;
    CancelToken m_cancel;
    bool m_complete = false;
};

} // namespace pointsman
