// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/plan/sourcecatalog.h"

#include "access/multisourcedatabase.h"
#include "base/text.h"
#include "base/words.h"
#include "federation/plan/columnnatures.h"
#include "sqltext/tablereferences.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

using Tables = std::vector<SourceTable>;

QSet<QByteArray> namesIn(const SqlTokens &tokens)
{
    QSet<QByteArray> names;
    for (const SqlToken &token : tokens) {
        if (token.isIdentifier() || token.kind == SqlTokenKind::String)
            names.insert(token.name().toUpper());
    }
    return names;
}

Result<void> readRowidRange(Connection &connection, SourceTable &table)
{
    if (table.info.type != TableType::Table || table.info.withoutRowid)
        return {};
    const auto bound = [&](const char16_t *function) {
        return connection.fetchValue(
            u"SELECT %1(rowid) FROM %2"_s.arg(QStringView(function), quoteName(table.info.name)));
    };
    const Result<Value> first = bound(u"min");
    const Result<Value> last = bound(u"max");
    if (!first)
        return tl::unexpected(first.error());
    if (!last)
        return tl::unexpected(last.error());
    table.firstRowid = first->integer;
    table.lastRowid = last->integer;
    return {};
}

Result<Tables> readTables(Connection &connection, const QSet<QByteArray> &names)
{
    const Result<Schema> schema = readSchema(connection);
    if (!schema)
        return tl::unexpected(schema.error());
    const Result<Value> encoding = connection.fetchValue(u"PRAGMA encoding"_s);
    if (!encoding)
        return tl::unexpected(encoding.error());
    const bool isUtf16 = encoding->bytes.startsWith("UTF-16");
    Tables tables;
    for (const TableInfo &info : schema->tables) {
        if (!names.contains(info.name.toUtf8().toUpper()))
            continue;
        SourceTable table{.info = info};
        // A column of that name hides the rowid, and a damaged table must not hide the others.
        if (info.problem.isEmpty()) {
            std::ignore = readRowidRange(connection, table);
            table.natures = readNatures(connection, info);
        }
        table.isUtf16 = isUtf16;
        tables.push_back(std::move(table));
    }
    return tables;
}

/// Whether the text reads this table of this source, by its own or as a part of all sources'.
bool asksFor(const SqlTokens &tokens, const NamesInQuery &named, const QByteArray &source,
    const QByteArray &table)
{
    return !named.commonTables.contains(table)
        && std::any_of(named.references.cbegin(), named.references.cend(),
            [&](const TableReference &reference) {
                const auto isCalled = [&tokens](size_t token, const QByteArray &name) {
                    return tokens[token].name().toUpper() == name.toUpper();
                };
                return isCalled(reference.table, table)
                    && (!reference.qualifier || isCalled(*reference.qualifier, source));
            });
}

Error unreadableError(const SourceTable &table)
{
    return {ErrorKind::Query,
        Words::tr("“%1” of “%2” cannot be read: %3.")
            .arg(table.info.name, table.sourceName, table.info.problem),
        table.sourceName, {}};
}

/// Collects what the pools' threads report; outlives the wait when that is cancelled.
struct Gathering {
    std::mutex mutex; ///< guards the rest
    std::condition_variable changed;
    std::map<int, Result<Tables>> answers;

    void add(int source, Result<Tables> answer)
    {
        const std::lock_guard lock(mutex);
        answers.emplace(source, std::move(answer));
        changed.notify_all();
    }
};

} // namespace

Result<SourceCatalog> SourceCatalog::read(const MultiSourceDatabase &database,
    const RunState &state, const QStringList &sources, const SqlTokens &tokens)
{
    constexpr std::chrono::milliseconds longestWait(20);
    const auto gathering = std::make_shared<Gathering>();
    const QSet<QByteArray> names = namesIn(tokens);
    std::vector<QFuture<Result<void>>> readings;
    for (int source = 0; source < int(sources.size()); ++source) {
        readings.push_back(database.read(sources[source], [=](Connection &connection) {
            gathering->add(source, readTables(connection, names));
            return Result<void>();
        }));
    }
    std::unique_lock lock(gathering->mutex);
    while (gathering->answers.size() < size_t(sources.size())) {
        if (state.isCancelled())
            return failure(ErrorKind::Cancelled, Words::tr("The query was cancelled."));
        for (int source = 0; source < int(sources.size()); ++source) {
            // A source that cannot be opened never calls its job: the error is in the future.
            const QFuture<Result<void>> &reading = readings[size_t(source)];
            if (reading.isFinished() && !reading.result())
                gathering->answers.emplace(source, tl::unexpected(reading.result().error()));
        }
        if (gathering->answers.size() < size_t(sources.size()))
            gathering->changed.wait_for(lock, longestWait);
    }
    SourceCatalog catalog;
    const NamesInQuery named = findNames(tokens);
    for (auto &[source, answer] : gathering->answers) {
        if (!answer) {
            state.fail(source, answer.error());
            continue;
        }
        for (SourceTable &table : *answer) {
            const QByteArray name = table.info.name.toUtf8().toUpper();
            table.source = source;
            table.sourceName = sources[source];
            if (table.info.problem.isEmpty())
                catalog.m_tables[name].push_back(std::move(table));
            else if (asksFor(tokens, named, sources[source].toUtf8(), name))
                state.fail(source, unreadableError(table));
        }
    }
    catalog.leaveOutFailed(state);
    return catalog;
}

void SourceCatalog::leaveOutFailed(const RunState &state)
{
    for (auto named = m_tables.begin(); named != m_tables.end();) {
        std::vector<SourceTable> &tables = named->second;
        std::erase_if(
            tables, [&state](const SourceTable &table) { return state.hasFailed(table.source); });
        named = tables.empty() ? m_tables.erase(named) : std::next(named);
    }
}

std::optional<LogicalTable> SourceCatalog::unionTable(const QByteArray &name) const
{
    const auto found = m_tables.find(name.toUpper());
    if (found == m_tables.end())
        return std::nullopt;
    return unite(found->second, true);
}

std::optional<LogicalTable> SourceCatalog::sourceTable(int source, const QByteArray &name) const
{
    const auto found = m_tables.find(name.toUpper());
    if (found == m_tables.end())
        return std::nullopt;
    const auto table = std::find_if(found->second.cbegin(), found->second.cend(),
        [source](const SourceTable &candidate) { return candidate.source == source; });
    if (table == found->second.cend())
        return std::nullopt;
    return unite({*table}, false);
}

void SourceCatalog::reportMissing(
    const RunState &state, const LogicalTable &table, int sources, const SqlTokens &tokens) const
{
    if (table.sourceColumn.isEmpty())
        return;
    const QSet<QByteArray> names = namesIn(tokens);
    const bool asksAll = asksAllColumns(tokens);
    for (int source = 0; source < sources; ++source) {
        const auto member = std::find_if(table.members.cbegin(), table.members.cend(),
            [source](const Member &candidate) { return candidate.source == source; });
        if (member == table.members.cend()) {
            if (!state.hasFailed(source))
                state.addMissing(source, table.name);
            continue;
        }
        for (size_t column = 0; column < table.columns.size(); ++column) {
            const QString &name = table.columns[column].name;
            if (member->columns[column].expression.isEmpty()
                && (asksAll || names.contains(name.toUtf8().toUpper())))
                state.addMissing(source, table.name + u'.' + name);
        }
    }
}

} // namespace pointsman
