// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/feed/runstate.h"
#include "federation/tables/unionschema.h"
#include "sqltext/sqltokens.h"

#include <map>

namespace pointsman {

class MultiSourceDatabase;

/// The tables that a query's text may name, as they are in each of its sources.
class SourceCatalog final {
public:
    /// Asks all sources side by side. A source that cannot be read, or whose table that the text
    /// reads cannot be, is failed in the state.
    /// Errors: Cancelled.
    [[nodiscard]] static Result<SourceCatalog> read(const MultiSourceDatabase &database,
        const RunState &state, const QStringList &sources, const SqlTokens &tokens);

    /// The union over all sources; none when no source has the table.
    std::optional<LogicalTable> unionTable(const QByteArray &name) const;
    /// One source's own table.
    std::optional<LogicalTable> sourceTable(int source, const QByteArray &name) const;

    /// Notes for each source what it lacks of a table, as far as the text asks for it.
    void reportMissing(const RunState &state, const LogicalTable &table, int sources,
        const SqlTokens &tokens) const;

private:
    void leaveOutFailed(const RunState &state);

    std::map<QByteArray, std::vector<SourceTable>> m_tables; ///< by upper-case name
};

} // namespace pointsman
