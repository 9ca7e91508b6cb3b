// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/crossquery.h"

#include "access/multisourcedatabase.h"
#include "base/words.h"
#include "federation/feed/eachsource.h"
#include "federation/plan/driftnotes.h"
#include "federation/plan/statementcheck.h"
#include "federation/scattercursor.h"
#include "federation/wholerows.h"
#include "sqltext/casefolding.h"

using namespace Qt::StringLiterals;

namespace pointsman {

/// Plans a query, opens it, and opens it anew without a source that failed, or in one go where its
/// parts saw different states of a source.
class CrossQueryRun::Engine final {
public:
    Engine(
        const MultiSourceDatabase &database, CrossQuery query, const CrossQueryProgress &progress)
        : m_database(database), m_query(std::move(query)), m_state(progress), m_text(m_query.sql)
    {
        m_limits.deadline = m_query.deadline;
        m_limits.liveDeadline = m_query.liveDeadline;
        m_limits.clock = m_clock;
        m_limits.queueBytes = std::max<qint64>(m_query.memoryBudget / 16, 1 << 20);
        m_limits.foldBytes = std::max<qint64>(m_query.memoryBudget / 4, 1 << 20);
    }
    ~Engine() { close(); }
    Q_DISABLE_COPY_MOVE(Engine)

    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<bool> next(RowBatch &batch);
    const Columns &columns() const { return m_columns; }
    const RunState &state() const { return m_state; }
    Error judged(Error error) const;

private:
    [[nodiscard]] Result<void> chooseSources();
    [[nodiscard]] Result<void> plan();
    void noteCaseFolding() const;
    [[nodiscard]] Result<void> bind();
    [[nodiscard]] Result<void> readBound();
    bool splitsOneSource();
    void chooseStrategy();
    void scatterBy(ScatterPlan plan);
    void fallBack(const QString &reason);
    [[nodiscard]] bool recovers(const Error &error);
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<std::unique_ptr<Cursor>> openCursor();
    [[nodiscard]] Result<std::unique_ptr<Cursor>> openScattered();
    [[nodiscard]] Result<std::unique_ptr<Cursor>> openFederated();
    [[nodiscard]] Result<std::unique_ptr<Cursor>> openHeld();
    bool readsSeveralTimesWhatIsWritten() const;
    void close();
    Error whyNothingIsLeft(const Error &error) const;
    void applyRowCap(RowBatch &batch);

    const MultiSourceDatabase &m_database;
    const CrossQuery m_query;
    const RunState m_state;
    const QueryText m_text;
    const std::shared_ptr<WorkClock> m_clock = std::make_shared<WorkClock>(m_query.deadline);
    FeedLimits m_limits;
    QStringList m_sources;
    Strategy m_strategy = Strategy::Automatic;
    std::vector<FeedRequest> m_requests; ///< of the strategies that send the text itself
    BoundQuery m_bound;
    ScatterPlan m_plan;
    int m_conflicts = 0; ///< attempts in which parts saw different states of a source

    // One attempt; destroyed from the last to the first.
    std::unique_ptr<ScanContext> m_context;
    std::unique_ptr<PrivateDatabase> m_private;
    std::unique_ptr<Cursor> m_cursor;
    Columns m_columns;
    bool m_atEnd = false;
};

Result<void> CrossQueryRun::Engine::start()
{
    const WorkClock::Working working(*m_clock);
    Result<void> ready = chooseSources();
    ready = ready.and_then([this] { return checkStatement(m_text); });
    noteCaseFolding();
    ready = ready.and_then([this] { return plan(); });
    if (ready)
        ready = open();
    return ready;
}

Result<void> CrossQueryRun::Engine::chooseSources()
{
    const std::shared_ptr<const Config> config = m_database.config();
    if (m_text.tokens.empty())
        return failure(ErrorKind::Usage, Words::tr("There is no SQL statement in the text."));
    m_sources = m_query.sources;
    m_sources.removeDuplicates();
    if (m_sources.isEmpty()) {
        for (const SourceSpec &spec : config->sources)
            m_sources.append(spec.name);
    }
    if (m_sources.isEmpty())
        return failure(ErrorKind::Usage, Words::tr("The configuration has no sources to ask."));
    for (const QString &source : std::as_const(m_sources)) {
        if (!config->source(source))
            return failure(ErrorKind::UnknownSource,
                Words::tr("There is no source called “%1” in the configuration.").arg(source),
                source);
    }
    m_state.setSources(m_sources);
    return {};
}

void CrossQueryRun::Engine::noteCaseFolding() const
{
    QStringList parameters;
    for (const Value &value : m_query.bindings.positional)
        parameters.append(QString::fromUtf8(value.bytes));
    for (const Value &value : m_query.bindings.named)
        parameters.append(QString::fromUtf8(value.bytes));
    if (const std::optional<QString> text = textWithUnfoldedCase(m_text.tokens, parameters))
        m_state.addNote(
            Words::tr("SQLite's LIKE, lower(), upper() and NOCASE know the letters A to Z only: "
                      "“%1” does not find what differs in the case of its other letters.")
                .arg(*text));
}

Result<void> CrossQueryRun::Engine::plan()
{
    const auto request = [this](int source) {
        return FeedRequest{
            source, m_sources[source], textForSource(m_text, source, m_sources), m_query.bindings};
    };
    if (m_query.each) {
        m_strategy = Strategy::EachSource;
        m_state.setStrategy(m_strategy, Words::tr("The text was to run as it is in every source."));
        for (int source = 0; source < int(m_sources.size()); ++source)
            m_requests.push_back(request(source));
        return {};
    }
    const bool mayPass =
        m_query.strategy == Strategy::Automatic || m_query.strategy == Strategy::SingleSource;
    const bool asksSource = m_text.hasName("_source");
    const bool isPlainScope =
        m_sources.size() == 1 && !asksSource && m_query.dedupe.key == Dedupe::Key::None;
    const std::optional<int> only = isPlainScope ? 0 : onlySourceNamed(m_text, m_sources);
    if (isPlainScope && m_query.strategy == Strategy::Automatic && splitsOneSource())
        return {};
    if (m_state.hasFailed(0) && m_sources.size() == 1)
        return tl::unexpected(*m_state.report().sources.front().error);
    if (mayPass && only && !m_text.hasWord("ATTACH")) {
        m_strategy = Strategy::SingleSource;
        m_state.setStrategy(m_strategy,
            isPlainScope ? Words::tr("Only one source is asked.")
                         : Words::tr("Only one source's tables are named."));
        m_requests.push_back(request(*only));
        return {};
    }
    return bind();
}

Result<void> CrossQueryRun::Engine::readBound()
{
    const Result<SourceCatalog> catalog =
        SourceCatalog::read(m_database, m_state, m_sources, m_text.tokens);
    if (!catalog)
        return tl::unexpected(catalog.error());
    Result<BoundQuery> bound = bindNames(m_text, m_sources, *catalog, m_query.dedupe);
    if (!bound)
        return tl::unexpected(whyNothingIsLeft(bound.error()));
    m_bound = *std::move(bound);
    for (const DeclaredTable &declared : m_bound.tables)
        catalog->reportMissing(m_state, declared.table, int(m_sources.size()), m_text.tokens);
    return {};
}

Result<void> CrossQueryRun::Engine::bind()
{
    Result<void> ready = checkUnion(m_text);
    ready = ready.and_then([this] { return readBound(); });
    ready = ready.and_then([this] { return checkDedupe(m_query.dedupe, m_bound.tables); });
    if (!ready)
        return ready;
    for (const DeclaredTable &declared : m_bound.tables) {
        for (const QString &note : driftNotes(m_text, declared.table))
            m_state.addNote(note);
        if (const QString note = dedupeNote(m_query.dedupe, declared); !note.isEmpty())
            m_state.addNote(note);
    }
    chooseStrategy();
    return {};
}

/// A large table of the only source is aggregated in slices, side by side. Whatever speaks against
/// it is left to the source's own answer.
bool CrossQueryRun::Engine::splitsOneSource()
{
    constexpr qint64 fewestRows = 200'000;
    if (!m_text.hasWord("FROM") || !readBound())
        return false;
    tl::expected<ScatterPlan, QString> plan = planScatter(m_text, m_bound, m_query.bindings);
    if (!plan || plan->kind != ScatterPlan::Kind::Groups
        || plan->table.estimatedRows() < fewestRows)
        return false;
    scatterBy(*std::move(plan));
    return true;
}

void CrossQueryRun::Engine::chooseStrategy()
{
    if (m_query.strategy == Strategy::FederatedTables)
        return fallBack(Words::tr("it was asked for"));
    tl::expected<ScatterPlan, QString> plan = planScatter(m_text, m_bound, m_query.bindings);
    if (!plan)
        return fallBack(plan.error());
    scatterBy(*std::move(plan));
}

void CrossQueryRun::Engine::scatterBy(ScatterPlan plan)
{
    m_plan = std::move(plan);
    m_strategy = Strategy::ScatterGather;
    m_state.setStrategy(m_strategy,
        m_plan.kind == ScatterPlan::Kind::Groups
            ? Words::tr("Each source aggregates its own rows, and the parts are merged.")
            : Words::tr("Each source filters its own rows, and they are put together."));
}

void CrossQueryRun::Engine::fallBack(const QString &reason)
{
    m_strategy = Strategy::FederatedTables;
    m_state.setStrategy(
        m_strategy, Words::tr("The rows are brought together first, because %1.").arg(reason));
}

/// A source that could not be read explains a missing table better than the table's absence.
Error CrossQueryRun::Engine::whyNothingIsLeft(const Error &error) const
{
    const CrossQueryReport report = m_state.report();
    for (const SourceReport &source : report.sources) {
        const bool isMeant = error.source.isEmpty() || error.source == source.source;
        if (source.error && isMeant)
            return *source.error;
    }
    return error;
}

Result<void> CrossQueryRun::Engine::open()
{
    for (;;) {
        close();
        m_limits.moments = std::make_shared<MomentBook>();
        m_context = std::make_unique<ScanContext>(m_database, m_state, m_limits);
        Result<std::unique_ptr<Cursor>> cursor = openCursor();
        if (cursor) {
            m_cursor = *std::move(cursor);
            m_columns = m_cursor->columns();
            return {};
        }
        if (!recovers(cursor.error()))
            return tl::unexpected(cursor.error());
    }
}

/// Whether another attempt may succeed: without a source that failed, with the other strategy, or
/// in one go.
bool CrossQueryRun::Engine::recovers(const Error &error)
{
    constexpr int mostConflicts = 3;
    if (m_context && m_context->hasConflict()) {
        m_state.restart();
        return ++m_conflicts <= mostConflicts;
    }
    const bool leavesSourceOut = m_context && m_context->mustRestart();
    const bool isPlansFault = m_strategy == Strategy::ScatterGather
        && error.kind == ErrorKind::Query && m_state.delivered() == 0;
    if (!leavesSourceOut && !isPlansFault)
        return false;
    if (!leavesSourceOut)
        fallBack(Words::tr("a source cannot run its part (%1)").arg(error.message));
    m_state.restart();
    return true;
}

Result<std::unique_ptr<Cursor>> CrossQueryRun::Engine::openCursor()
{
    switch (m_strategy) {
    case Strategy::SingleSource:
        return openEachSource(*m_context, m_requests, false);
    case Strategy::EachSource:
        return openEachSource(*m_context, m_requests, true);
    case Strategy::ScatterGather:
        return openScattered();
    default:
        return openFederated();
    }
}

Result<std::unique_ptr<Cursor>> CrossQueryRun::Engine::openScattered()
{
    m_context->blameStatements();
    QHash<int, int> slices;
    for (int source = 0; source < int(m_sources.size()); ++source) {
        // Each slice sees the state that the first one saw, or the attempt ends with a conflict.
        const SourceSpec *spec = m_database.config()->source(m_sources[source]);
        slices.insert(source, spec && m_conflicts == 0 ? spec->maxConnections : 1);
    }
    Result<Scattered> scattered = scatter(*m_context, m_plan, slices, m_query.memoryBudget);
    if (!scattered)
        return tl::unexpected(scattered.error());
    if (scattered->rows)
        return std::move(scattered->rows);
    fallBack(scattered->inexact);
    m_state.restart();
    return openFederated();
}

/// Its statements may begin long after one another, when rows were delivered and no other attempt
/// is possible any more.
bool CrossQueryRun::Engine::readsSeveralTimesWhatIsWritten() const
{
    const NamesInQuery &names = m_text.names;
    const auto references = std::count_if(names.references.cbegin(), names.references.cend(),
        [](const TableReference &name) { return name.place == TableReference::Place::From; });
    // One of a WITH clause is as many as it is referred to.
    if (references - names.commonTables.size() < 2)
        return false;
    return std::any_of(m_sources.cbegin(), m_sources.cend(),
        [this](const QString &source) { return m_database.isBeingWritten(source); });
}

Result<std::unique_ptr<Cursor>> CrossQueryRun::Engine::openFederated()
{
    Result<std::unique_ptr<PrivateDatabase>> database =
        PrivateDatabase::open(*m_context, m_bound.tables, m_bound.traits, m_query.memoryBudget);
    if (!database)
        return tl::unexpected(database.error());
    m_private = *std::move(database);
    if (m_conflicts > 0 || readsSeveralTimesWhatIsWritten())
        return openHeld();
    return m_private->query(m_bound.sql, m_query.bindings);
}

/// Every source's statements run in one moment of it, which is held until the answer is whole: a
/// slow reader must not hold it.
Result<std::unique_ptr<Cursor>> CrossQueryRun::Engine::openHeld()
{
    std::map<QString, int> sources;
    for (const DeclaredTable &declared : m_bound.tables) {
        for (const Member &member : declared.table.members) {
            if (!m_state.hasFailed(member.source))
                sources.emplace(member.sourceName, member.source);
        }
    }
    m_clock->endIn(m_query.liveDeadline);
    if (const Result<void> held = m_context->hold(sources); !held)
        return tl::unexpected(held.error());
    const Result<std::unique_ptr<Cursor>> rows = m_private->query(m_bound.sql, m_query.bindings);
    if (!rows)
        return tl::unexpected(rows.error());
    Result<std::unique_ptr<Cursor>> whole = readWhole(**rows, m_limits.queueBytes, m_query.rowCap);
    m_context->release();
    return whole;
}

void CrossQueryRun::Engine::close()
{
    m_cursor.reset();
    m_private.reset();
    m_context.reset();
}

Result<bool> CrossQueryRun::Engine::next(RowBatch &batch)
{
    const WorkClock::Working working(*m_clock);
    batch.reset(m_columns);
    if (m_atEnd)
        return false;
    Result<bool> more = m_cursor->next(batch);
    while (!more && recovers(more.error())) {
        if (const Result<void> opened = open(); !opened)
            return tl::unexpected(opened.error());
        more = m_cursor->next(batch);
    }
    if (!more)
        return more;
    const CrossQueryReport report = m_state.report();
    const bool allFailed = std::all_of(report.sources.cbegin(), report.sources.cend(),
        [](const SourceReport &source) { return source.error.has_value(); });
    if (allFailed)
        return tl::unexpected(*report.sources.front().error);
    applyRowCap(batch);
    m_state.addDelivered(batch.rowCount());
    m_atEnd = m_atEnd || !*more;
    if (m_atEnd) {
        close();
        m_state.finish();
    }
    return *more;
}

void CrossQueryRun::Engine::applyRowCap(RowBatch &batch)
{
    const qint64 left = m_query.rowCap - m_state.delivered();
    if (m_query.rowCap <= 0 || batch.rowCount() <= left)
        return;
    m_state.setCut();
    m_atEnd = true;
    RowBatch cut(batch.columns());
    for (int row = 0; row < int(left); ++row) {
        for (int column = 0; column < batch.columnCount(); ++column)
            cut.append(batch.at(row, column));
    }
    batch = std::move(cut);
}

/// Whatever fails once the query is cancelled, an opening of a source too, fails for that reason.
Error CrossQueryRun::Engine::judged(Error error) const
{
    if (!m_state.isCancelled() || error.kind == ErrorKind::Cancelled)
        return error;
    return {ErrorKind::Cancelled, Words::tr("The query was cancelled."), {}, error.message};
}

CrossQueryRun::CrossQueryRun(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) { }
CrossQueryRun::~CrossQueryRun() = default;

Result<std::unique_ptr<CrossQueryRun>> CrossQueryRun::start(
    const MultiSourceDatabase &database, CrossQuery query, const CrossQueryProgress &progress)
{
    auto engine = std::make_unique<Engine>(database, std::move(query), progress);
    if (const Result<void> started = engine->start(); !started)
        return tl::unexpected(engine->judged(started.error()));
    return std::unique_ptr<CrossQueryRun>(new CrossQueryRun(std::move(engine)));
}

const Columns &CrossQueryRun::columns() const
{
    return m_engine->columns();
}

Result<bool> CrossQueryRun::next(RowBatch &batch)
{
    Result<bool> more = m_engine->next(batch);
    if (!more)
        return tl::unexpected(m_engine->judged(more.error()));
    return more;
}

CrossQueryReport CrossQueryRun::report() const
{
    return m_engine->state().report();
}

} // namespace pointsman
