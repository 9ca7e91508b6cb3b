// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/scattercursor.h"

#include "base/words.h"
#include "federation/scatterrequests.h"
#include "source/sqliterules.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

std::vector<FeedRequest> feedsOf(const std::vector<ScatterRequest> &requests)
{
    std::vector<FeedRequest> feeds;
    for (const ScatterRequest &request : requests)
        feeds.push_back(request.feed);
    return feeds;
}

/// Rows as the sources send them, some passed over and some left off.
class StreamedRows final : public Cursor {
public:
    StreamedRows(
        ScanContext &context, const ScatterPlan &plan, const std::vector<ScatterRequest> &requests)
        : m_state(context.state()), m_columns(plan.columns), m_toSkip(plan.offset),
          m_left(plan.limit), m_requests(requests), m_scan(context, feedsOf(requests))
    {
    }

    const Columns &columns() const override { return m_columns; }

    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        batch.reset(m_columns);
        while (m_left != 0 && batch.rowCount() == 0) {
            RowBatch rows;
            const Result<bool> more = m_scan.next(rows);
            if (!more || !*more)
                return more;
            append(rows, batch);
            m_state.addDeliveredOf(m_requests[m_scan.request()].feed.source, batch.rowCount());
        }
        return batch.rowCount() > 0;
    }

private:
    void append(const RowBatch &rows, RowBatch &batch)
    {
        const ScatterRequest &request = m_requests[m_scan.request()];
        const Value name = Value::text(request.feed.sourceName);
        const int skipped = int(std::min<qint64>(m_toSkip, rows.rowCount()));
        m_toSkip -= skipped;
        for (int row = skipped; row < rows.rowCount() && m_left != 0; ++row, --m_left) {
            for (const int place : request.places) {
                if (place >= 0)
                    batch.append(rows.at(row, place));
                else
                    batch.append(place == ScatterRequest::sourceName ? name : Value::null());
            }
        }
    }

    const RunState m_state;
    const Columns m_columns;
    qint64 m_toSkip;
    qint64 m_left; ///< negative: no limit
    const std::vector<ScatterRequest> m_requests;
    SourceScan m_scan;
};

/// The merged rows, with the database they are in.
class MergedRows final : public Cursor {
public:
    MergedRows(
        std::unique_ptr<ScratchDatabase> scratch, std::unique_ptr<Cursor> rows, Columns columns)
        : m_scratch(std::move(scratch)), m_rows(std::move(rows)), m_columns(std::move(columns))
    {
    }

    const Columns &columns() const override { return m_columns; }

    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        return m_rows->next(batch).map_error([](Error error) {
            error.source.clear();
            return error;
        });
    }

private:
    const std::unique_ptr<ScratchDatabase> m_scratch;
    const std::unique_ptr<Cursor> m_rows;
    const Columns m_columns;
};

/// Fills the table g with what the sources send.
class Gatherer final {
public:
    Gatherer(ScanContext &context, const ScatterPlan &plan, ScratchDatabase &scratch)
        : m_context(context), m_plan(plan), m_scratch(scratch)
    {
    }

    Result<void> run(const std::vector<ScatterRequest> &requests)
    {
        if (const Result<void> created = m_scratch.execute(createStatement()); !created)
            return created;
        SourceScan scan(m_context, feedsOf(requests));
        RowBatch batch;
        std::optional<size_t> prepared;
        for (;;) {
            const Result<bool> more = scan.next(batch);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return m_scratch.execute("COMMIT");
            if (prepared != scan.request()) {
                prepared = scan.request();
                if (const Result<void> ready = prepare(requests[*prepared]); !ready)
                    return ready;
            }
            if (const Result<void> inserted = insert(requests[*prepared], batch); !inserted)
                return inserted;
        }
    }

private:
    QByteArray createStatement() const
    {
        QByteArray sql = "CREATE TABLE g(";
        for (size_t key = 0; key < m_plan.keys.size(); ++key)
            sql += keyName(key) + ' ' + typeName(m_plan.keys[key].affinity) + ", ";
        for (size_t part = 0; part < m_plan.partials.size(); ++part)
            sql += partialName(part) + ", ";
        sql.chop(2);
        return sql + "); BEGIN";
    }

    Result<void> prepare(const ScatterRequest &request)
    {
        Result<StatementPtr> statement = m_scratch.prepare(request.insert);
        if (!statement)
            return tl::unexpected(statement.error());
        m_insert = *std::move(statement);
        for (auto value = m_plan.bindings.named.cbegin(); value != m_plan.bindings.named.cend();
             ++value) {
            const int index = indexOf(':' + value.key().toUtf8());
            if (index > 0 && bindValue(m_insert.get(), index, value.value()) != SQLITE_OK)
                return tl::unexpected(m_scratch.lastError());
        }
        m_cells.clear();
        for (int place = 0; place < sqlite3_bind_parameter_count(m_insert.get()); ++place)
            m_cells.push_back(indexOf(":cell" + QByteArray::number(place)));
        return {};
    }

    int indexOf(const QByteArray &parameter) const
    {
        return sqlite3_bind_parameter_index(m_insert.get(), parameter.constData());
    }

    Result<void> insert(const ScatterRequest &request, const RowBatch &batch)
    {
        for (int row = 0; row < batch.rowCount(); ++row) {
            if (request.countPlace && batch.at(row, *request.countPlace).integer() == 0)
                continue;
            for (size_t place = 0; place < m_cells.size(); ++place) {
                if (m_cells[place] > 0
                    && !bindCell(m_insert.get(), m_cells[place], batch.at(row, int(place))))
                    return tl::unexpected(m_scratch.lastError());
            }
            if (const Result<qint64> done = m_scratch.run(m_insert.get()); !done)
                return tl::unexpected(done.error());
        }
        return {};
    }

    ScanContext &m_context;
    const ScatterPlan &m_plan;
    ScratchDatabase &m_scratch;
    StatementPtr m_insert;
    std::vector<int> m_cells; ///< parameter of each cell of a row; 0: not used
};

/// True when every sum is of whole numbers and no group could exceed its bound, or of one part.
Result<bool> sumsAreExact(const ScatterPlan &plan, ScratchDatabase &scratch)
{
    QByteArray groups;
    for (size_t key = 0; key < plan.groupKeys; ++key)
        groups += (key == 0 ? " GROUP BY " : ", ") + keyName(key);
    for (const ScatterPlan::Check &check : plan.checks) {
        const QByteArray sum = partialName(check.sum);
        const QByteArray sql = "SELECT 1 FROM (SELECT max(typeof(" + sum
            + ")='real') AS fraction, count(" + sum + ") AS parts, total(1.0*"
            + partialName(check.count) + '*' + partialName(check.largest) + ") AS largest FROM g"
            + groups + ") WHERE CASE WHEN fraction THEN parts>1 ELSE largest>="
            + QByteArray::number(check.bound, 'e', 1) + " END LIMIT 1";
        const Result<std::unique_ptr<Cursor>> cursor = scratch.query(QString::fromUtf8(sql), {});
        if (!cursor)
            return tl::unexpected(cursor.error());
        RowBatch batch;
        const Result<bool> found = (*cursor)->next(batch);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            return false;
    }
    return true;
}

} // namespace

Result<Scattered> scatter(ScanContext &context, const ScatterPlan &plan,
    const QHash<int, int> &slices, qint64 memoryBudget)
{
    const Result<std::unique_ptr<ScratchDatabase>> judge = ScratchDatabase::open(context, 1 << 20);
    Result<std::unique_ptr<ScratchDatabase>> opened = ScratchDatabase::open(context, memoryBudget);
    if (!judge || !opened)
        return tl::unexpected(judge ? opened.error() : judge.error());
    std::unique_ptr<ScratchDatabase> scratch = *std::move(opened);
    const Result<std::vector<ScatterRequest>> requests =
        scatterRequests(context, plan, slices, **judge);
    if (!requests)
        return tl::unexpected(requests.error());
    if (plan.kind == ScatterPlan::Kind::Rows)
        return Scattered{std::make_unique<StreamedRows>(context, plan, *requests), {}};
    const Result<void> gathered = Gatherer(context, plan, *scratch).run(*requests);
    if (!gathered)
        return tl::unexpected(gathered.error());
    const Result<bool> exact = sumsAreExact(plan, *scratch);
    if (!exact)
        return tl::unexpected(exact.error());
    if (!*exact)
        return Scattered{
            nullptr, Words::tr("a sum's result would depend on the order of its rows")};
    Result<std::unique_ptr<Cursor>> rows =
        scratch->query(QString::fromUtf8(plan.finalSql), plan.bindings);
    if (!rows)
        return tl::unexpected(rows.error());
    return Scattered{
        std::make_unique<MergedRows>(std::move(scratch), *std::move(rows), plan.columns), {}};
}

} // namespace pointsman
