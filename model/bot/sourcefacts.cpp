// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/sourcefacts.h"

#include "source/schema.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace pointsman {

using namespace std::chrono_literals;

namespace {

/// A question that took longer than its budget is no failure.
template <typename T> bool ranOutOfTime(const Result<T> &answer, const CancelToken &cancel)
{
    return !answer && answer.error().kind == ErrorKind::Cancelled && !cancel.isCancelled();
}

QString dateText(const std::optional<Instant> &instant)
{
    if (!instant)
        return {};
    const auto seconds = std::chrono::floor<std::chrono::seconds>(*instant);
    return QDateTime::fromSecsSinceEpoch(seconds.time_since_epoch().count(), Qt::UTC)
        .toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

/// Nothing when the budget ended first.
Result<void> countChats(Connection &connection, const CancelToken &cancel,
    std::chrono::milliseconds budget, SourceFacts &facts)
{
    const QDeadlineTimer end(budget);
    QHash<qint64, ChatPresence> chats;
    CoveragePosition position;
    while (!position.isDone && !end.hasExpired()) {
        const auto burst = readCoverage(connection, position, 200ms, cancel, end);
        if (ranOutOfTime(burst, cancel))
            break;
        if (!burst)
            return tl::unexpected(burst.error());
        for (auto it = burst->found.cbegin(); it != burst->found.cend(); ++it)
            addPresence(chats[it.key()], it.value());
        if (burst->odd.rows > 0)
            addOddChats(facts.odd, burst->odd);
        position = burst->position;
    }
    facts.isWhole = position.isDone;
    facts.chats = coverageOf(chats);
    return {};
}

} // namespace

Result<std::optional<int>> readSchemaVersion(Connection &connection, const QueryLimits &limits)
{
    const Result<bool> isThere = hasTable(connection, u"settings"_s, limits);
    if (!isThere || !*isThere)
        return isThere.map([](bool) { return std::optional<int>(); });
    return connection
        .fetchValue(
            u"SELECT CAST(value AS INTEGER) FROM settings WHERE key = 'db-migration-version'"_s, {},
            limits)
        .map([](const Value &version) {
            return version.isNull() ? std::nullopt : std::optional(int(version.integer));
        });
}

Result<FirstFacts> readFirstFacts(Connection &connection, const QueryLimits &limits)
{
    FirstFacts facts;
    const auto version = readSchemaVersion(connection, limits);
    if (!version)
        return tl::unexpected(version.error());
    facts.schemaVersion = *version;
    const auto odd = readOddChats(connection, limits);
    if (!odd)
        return tl::unexpected(odd.error());
    facts.odd = *odd;
    const auto release = readRelease(connection, limits);
    if (!release)
        return tl::unexpected(release.error());
    return readRowTroubles(connection, *release, limits).map([&facts](RowTroubles troubles) {
        facts.troubles = std::move(troubles);
        return facts;
    });
}

QList<ChatCoverage> coverageOf(const QHash<qint64, ChatPresence> &chats)
{
    QList<ChatCoverage> coverage;
    for (auto it = chats.cbegin(); it != chats.cend(); ++it)
        coverage.append({it.key(), it->messages, dateText(it->first), dateText(it->last)});
    return coverage;
}

Result<SourceFacts> readSourceFacts(
    Connection &connection, const CancelToken &cancel, const FactsBudget &budget)
{
    SourceFacts facts;
    facts.source = connection.spec().name;
    if (connection.spec().driver != Driver::Sqlite)
        return facts;
    QueryLimits limits;
    limits.cancel = cancel;
    limits.deadline = budget.version;
    const auto version = readSchemaVersion(connection, limits);
    if (!version && !ranOutOfTime(version, cancel))
        return tl::unexpected(version.error());
    facts.schemaVersion = version.value_or(std::nullopt);
    const auto first = readFirstFacts(connection, limits);
    if (!first && !ranOutOfTime(first, cancel))
        return tl::unexpected(first.error());
    if (first) {
        facts.odd = first->odd;
        facts.troubles = first->troubles;
    }
    return countChats(connection, cancel, budget.chats, facts).map([&facts] { return facts; });
}

} // namespace pointsman
