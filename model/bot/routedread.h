// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/gather.h"
#include "bot/rowreader.h"

namespace pointsman {

template <typename T> using FutureResult = QFuture<Result<T>>;

/// One statement's rows as values.
template <typename Row>
[[nodiscard]] Result<QList<Row>> fetchRows(Connection &connection, const QString &sql,
    const QHash<QString, Value> &named, const QueryLimits &limits)
{
    return connection.fetch(sql, {.positional = {}, .named = named}, limits)
        .map([](const RowBatch &batch) { return readRows<Row>(batch); });
}

/// The rows from where the chat's reads go, or from the explicit source.
template <typename Row>
[[nodiscard]] FutureResult<Sourced<QList<Row>>> readRouted(const MultiSourceDatabase &database,
    qint64 chat, const ReadOptions &options, const QString &sql, const QHash<QString, Value> &named)
{
    return database.read(RouteRequest{.chat = chat, .source = options.source},
        [sql, named, limits = options.limits](Connection &connection) {
            return fetchRows<Row>(connection, sql, named, limits)
                .map([&connection](const QList<Row> &rows) {
                    return Sourced<QList<Row>>{connection.spec().name, rows};
                });
        });
}

/// The same for at most one row.
template <typename Row>
[[nodiscard]] FutureResult<Sourced<std::optional<Row>>> readRoutedOne(
    const MultiSourceDatabase &database, qint64 chat, const ReadOptions &options,
    const QString &sql, const QHash<QString, Value> &named)
{
    return database.read(RouteRequest{.chat = chat, .source = options.source},
        [sql, named, limits = options.limits](Connection &connection) {
            return fetchRows<Row>(connection, sql, named, limits)
                .map([&connection](const QList<Row> &rows) {
                    return Sourced<std::optional<Row>>{connection.spec().name,
                        rows.isEmpty() ? std::nullopt : std::optional(rows.first())};
                });
        });
}

/// Asks one statement of every visited source; see gather().
template <typename Row, typename Key>
[[nodiscard]] FutureResult<Gathered<Row>> gatherRows(const MultiSourceDatabase &database,
    const GatherRequest &request, const QString &sql, const QHash<QString, Value> &named, Key key)
{
    return gather<Row>(
        database, request,
        [sql, named, limits = request.options.limits](
            Connection &connection) { return fetchRows<Row>(connection, sql, named, limits); },
        key);
}

} // namespace pointsman
