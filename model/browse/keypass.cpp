// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/keypass.h"

#include "browse/rowindex.h"
#include "source/connection.h"

#include <QElapsedTimer>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QueryLimits limitsFor(const CancelToken &cancel)
{
    QueryLimits limits;
    limits.cancel = cancel;
    return limits;
}

/// Rows from a key on, counted up to one more than a block holds.
Result<int> countRest(Connection &connection, const TableShape &shape, const KeyRange &range,
    const CancelToken &cancel)
{
    Bindings bindings;
    const QString sql = u"SELECT count(*) FROM (SELECT 1 FROM "_s + shape.source()
        + shape.keyCondition(u"WHERE", range, &bindings) + u" LIMIT "_s
        + QString::number(RowIndex::blockRows + 1) + u')';
    return connection.fetchValue(sql, bindings, limitsFor(cancel)).map([](const Value &count) {
        return int(count.integer);
    });
}

} // namespace

Result<std::optional<RowKey>> keyAfter(Connection &connection, const TableShape &shape,
    const std::optional<RowKey> &first, int rows, const CancelToken &cancel)
{
    Bindings bindings;
    const QString condition = shape.keyCondition(u"WHERE", {first, std::nullopt}, &bindings);
    const QString sql = u"SELECT "_s + shape.keyList() + u" FROM "_s + shape.source() + condition
        + u" ORDER BY "_s + shape.keyList() + u" LIMIT 1 OFFSET "_s + QString::number(rows);
    const Result<RowBatch> found = connection.fetch(sql, bindings, limitsFor(cancel));
    if (!found)
        return tl::unexpected(found.error());
    if (found->rowCount() == 0)
        return std::nullopt;
    return keyAt(*found, 0, shape.keyColumns.size());
}

Result<KeyPass> walkKeys(Connection &connection, const TableShape &shape,
    std::optional<RowKey> first, std::chrono::milliseconds slice, const CancelToken &cancel)
{
    KeyPass pass;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < slice.count()) {
        const auto next = keyAfter(connection, shape, first, RowIndex::blockRows, cancel);
        if (!next)
            return tl::unexpected(next.error());
        if (*next) {
            first = *next;
            pass.anchors << **next;
            continue;
        }
        const Result<int> rest = countRest(connection, shape, {first, std::nullopt}, cancel);
        if (!rest)
            return tl::unexpected(rest.error());
        pass.rest = *rest;
        // More than a block's rows came in since the last look: one more round.
        pass.finished = *rest <= RowIndex::blockRows;
        if (pass.finished)
            break;
    }
    return pass;
}

Result<RowBatch> readKeys(Connection &connection, const TableShape &shape, const KeyRange &range,
    int limit, const CancelToken &cancel)
{
    Bindings bindings;
    const QString condition = shape.keyCondition(u"WHERE", range, &bindings);
    const QString sql = u"SELECT "_s + shape.keyList() + u" FROM "_s + shape.source() + condition
        + u" ORDER BY "_s + shape.keyList() + u" LIMIT "_s + QString::number(limit);
    return connection.fetch(sql, bindings, limitsFor(cancel));
}

} // namespace pointsman
