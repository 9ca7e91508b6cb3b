// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/connectiontest.h"

#include "access/multisourcedatabase.h"

#include <QThreadPool>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

Result<ConnectionProof> prove(Connection &connection)
{
    const Result<Value> tables = connection.fetchValue(
        u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    const Result<RowBatch> write =
        connection.fetch(u"CREATE TABLE pointsman_write_test (nothing INTEGER)"_s);
    if (write || write.error().kind != ErrorKind::ReadOnly) {
        return failure(ErrorKind::Connect, u"The connection does not refuse writes"_s,
            connection.spec().name, write ? QString() : write.error().message);
    }
    return ConnectionProof{int(tables->integer), write.error().message};
}

} // namespace

QFuture<Result<ConnectionProof>> testConnection(const SourceSpec &spec)
{
    Config config;
    config.sources = {spec};
    auto database = std::make_shared<MultiSourceDatabase>(config);
    QFuture<Result<ConnectionProof>> proof = database->read(spec.name, prove);
    // The pool waits for its threads when it goes, which its own thread must not: the last
    // reference is handed on.
    return proof.then(
        [database = std::move(database)](const Result<ConnectionProof> &result) mutable {
            QThreadPool::globalInstance()->start(
                [last = std::move(database)]() mutable { last.reset(); });
            return result;
        });
}

} // namespace pointsman
