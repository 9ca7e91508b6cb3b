// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/connectiontest.h"

#include "base/words.h"
#include "source/connection.h"

namespace pointsman {

using namespace Qt::StringLiterals;

Result<ConnectionProof> testConnection(const SourceSpec &spec)
{
    const auto connection = Connection::open(spec);
    if (!connection)
        return tl::unexpected(connection.error());
    const Result<Value> tables =
        (*connection)
            ->fetchValue(
                u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    const Result<RowBatch> write =
        (*connection)->fetch(u"CREATE TABLE pointsman_write_test (nothing INTEGER)"_s);
    if (write || write.error().kind != ErrorKind::ReadOnly) {
        return failure(ErrorKind::Connect, Words::tr("The connection does not refuse writes"),
            spec.name, write ? QString() : write.error().message);
    }
    return ConnectionProof{int(tables->integer), write.error().message};
}

} // namespace pointsman
