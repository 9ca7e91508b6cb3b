// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connectiontest.h"

#include "base/words.h"
#include "source/connection.h"
#include "source/schema.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

Result<ConnectionProof> testConnection(const SourceSpec &spec)
{
    const auto connection = Connection::open(spec);
    if (!connection)
        return tl::unexpected(connection.error());
    const Result<Schema> schema = readSchema(**connection);
    if (!schema)
        return tl::unexpected(schema.error());
    const Result<RowBatch> write =
        (*connection)->fetch(u"CREATE TABLE pointsman_write_test (x INTEGER)"_s);
    if (write || write.error().kind != ErrorKind::ReadOnly) {
        return failure(ErrorKind::Connect, Words::tr("The connection does not refuse writes"),
            spec.name, write ? QString() : write.error().message);
    }
    const auto tables = std::count_if(schema->tables.cbegin(), schema->tables.cend(),
        [](const TableInfo &table) { return table.type == TableType::Table && !table.shadow; });
    return ConnectionProof{int(tables), write.error().message};
}

} // namespace pointsman
