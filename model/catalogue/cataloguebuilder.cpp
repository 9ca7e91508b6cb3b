// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguebuilder.h"

#include "base/words.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QThread>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int recentRows = 4096; ///< compared whenever the source changed
constexpr int commitEveryMs = 2000;
constexpr int mostRounds = 3; ///< of catching up with a bot that writes meanwhile
constexpr int settleMs = 50; ///< after a change, until a stamp can be taken
constexpr qint64 lowest = std::numeric_limits<qint64>::min();

/// What the rows of a catalogue are made of; with another form they are made anew.
QByteArray shapeOf(const MessageTable &table)
{
    return "1 " + table.selectList().toUtf8();
}

QByteArray settledStamp(const SourceSpec &source)
{
    const QByteArray stamp = sourceStamp(source);
    if (!stamp.isEmpty())
        return stamp;
    QThread::msleep(settleMs);
    return sourceStamp(source);
}

tl::unexpected<Error> beingWritten(const QString &source)
{
    return failure(ErrorKind::Conflict,
        Words::tr("Another program is writing the message catalogue of “%1”; try again later.")
            .arg(source),
        source);
}

bool isOfTheCatalogue(const Error &error)
{
    return isDamage(error) || (error.kind == ErrorKind::Io && error.source.isEmpty());
}

} // namespace

CatalogueBuilder::CatalogueBuilder(const MultiSourceDatabase &database, const SourceSpec &source,
    const CatalogueSettings &settings)
    : m_database(database), m_source(source), m_settings(settings), m_folder(settings.root, source)
{
}

Catalogue CatalogueBuilder::emptyCatalogue() const
{
    Catalogue catalogue;
    catalogue.head.location = m_source.path;
    return catalogue;
}

Result<CatalogueBuilder::Look> CatalogueBuilder::look(
    const Catalogue &catalogue, const CancelToken &cancel) const
{
    return m_database
        .read(m_source.name,
            [anchors = catalogue.head.anchors, limits = limitsOf(cancel)](
                Connection &connection) -> Result<Look> {
                const Result<MessageTable> table = readMessageTable(connection, limits);
                if (!table)
                    return tl::unexpected(table.error());
                Look look{*table, true};
                if (!table->hasRowid)
                    return look;
                return anchorsHold(connection, anchors, limits).map([&look](bool holds) {
                    look.holds = holds;
                    return look;
                });
            })
        .result();
}

Result<CatalogueView> CatalogueBuilder::refresh(const CancelToken &cancel)
{
    const auto release = qScopeGuard([this] { m_folder.unlock(); });
    CatalogueView view;
    const bool mayBeThere = m_settings.covers(m_source.name) && m_folder.exists();
    // Before it is opened: what somebody else adds in between must not be undone.
    const Result<bool> mayWrite = mayBeThere ? m_folder.lock() : Result<bool>(false);
    Result<std::optional<Catalogue>> kept =
        mayBeThere ? m_folder.open() : Result<std::optional<Catalogue>>(std::nullopt);
    if (!kept) {
        view.remark = dropDamaged(kept.error());
        kept = std::nullopt;
    }
    Catalogue base = kept->value_or(emptyCatalogue());
    const QByteArray stamp = sourceStamp(m_source);
    const bool isFresh = *kept && base.head.isWhole && !stamp.isEmpty() && stamp == base.head.stamp;
    const Result<Look> seen = look(isFresh ? emptyCatalogue() : base, cancel);
    if (!seen)
        return tl::unexpected(seen.error());
    view.table = seen->table;
    if (!*kept || !seen->table.hasRowid)
        return view;
    if (!seen->holds || base.head.shape != shapeOf(seen->table)) {
        view.remark = Words::tr("The source was replaced; its catalogue must be built anew.");
        return view;
    }
    if (isFresh) {
        view.state = CatalogueState::Fresh;
        view.messages = base.head.liveCount();
        view.catalogue = std::move(base);
        return view;
    }
    const bool isOurs = mayWrite && *mayWrite;
    return refreshKept(std::move(base), isOurs ? &m_folder : nullptr, *seen, cancel);
}

/// On disk where that can be, else in memory for this once.
Result<CatalogueView> CatalogueBuilder::refreshKept(
    Catalogue base, CatalogueFolder *folder, const Look &look, const CancelToken &cancel)
{
    Result<CatalogueView> refreshed = refreshWith(base, folder, look, cancel);
    if (refreshed || !isOfTheCatalogue(refreshed.error()))
        return refreshed;
    const Error unkept = refreshed.error();
    if (isDamage(unkept)) {
        CatalogueView view;
        view.table = look.table;
        view.remark = dropDamaged(unkept);
        return view;
    }
    refreshed = refreshWith(std::move(base), nullptr, look, cancel);
    if (refreshed)
        refreshed->unkept = unkept;
    return refreshed;
}

QString CatalogueBuilder::dropDamaged(const Error &error)
{
    const Result<bool> mayWrite = m_folder.lock();
    // Whoever writes it meanwhile knows better.
    const Result<void> cleared = mayWrite && *mayWrite ? m_folder.clear() : Result<void>();
    return cleared ? error.message : error.message + u' ' + cleared.error().message;
}

Result<CatalogueView> CatalogueBuilder::refreshWith(
    Catalogue base, CatalogueFolder *folder, const Look &look, const CancelToken &cancel) const
{
    CatalogueChange change(std::move(base), folder);
    change.head().stamp.clear(); // it is of a state that is gone
    const Result<void> compared =
        compareNewest(change, look.table, cancel).and_then([&change] { return change.commit(); });
    if (!compared)
        return tl::unexpected(compared.error());
    return judge(change, look.table, cancel);
}

Result<void> CatalogueBuilder::compareNewest(
    CatalogueChange &change, const MessageTable &table, const CancelToken &cancel) const
{
    const CatalogueHead &head = change.head();
    qint64 highest = lowest;
    for (const SegmentEntry &entry : head.segments)
        highest = std::max(highest, entry.maxRowid);
    MessageFeed feed(m_database, m_source.name, table, cancel);
    qint64 compared = 0;
    for (;;) {
        Result<MessageBurst> burst = feed.next();
        if (!burst)
            return tl::unexpected(burst.error());
        const qint64 end = head.isWhole ? lowest : head.readFrom;
        const bool isEnd = burst->isLast || burst->from <= end;
        const Result<int> differences = change.take(*burst);
        if (!differences)
            return tl::unexpected(differences.error());
        if (burst->from <= highest)
            compared += burst->rows.rowCount();
        if (!head.isWhole && isEnd)
            change.head().readFrom = std::min(head.readFrom, burst->from);
        if (!head.isWhole && burst->isLast)
            change.head().isWhole = true;
        if (isEnd || (compared >= recentRows && *differences == 0))
            return {};
    }
}

Result<CatalogueView> CatalogueBuilder::judge(
    CatalogueChange &change, const MessageTable &table, const CancelToken &cancel) const
{
    const CatalogueHead &head = change.head();
    const qint64 from = head.isWhole ? lowest : head.readFrom;
    const Result<qint64> count = m_database
                                     .read(m_source.name,
                                         [from, limits = limitsOf(cancel)](Connection &connection) {
                                             return countMessages(connection, from, limits);
                                         })
                                     .result();
    if (!count)
        return tl::unexpected(count.error());
    CatalogueView view;
    view.table = table;
    view.messages = *count;
    view.state = !head.isWhole       ? CatalogueState::Partial
        : *count != head.liveCount() ? CatalogueState::Differs
                                     : CatalogueState::Current;
    view.catalogue = change.catalogue();
    return view;
}

Result<Catalogue> CatalogueBuilder::baseToBuildOn(QString &remark)
{
    const Result<bool> mayWrite = m_folder.lock();
    if (!mayWrite)
        return tl::unexpected(mayWrite.error());
    if (!*mayWrite)
        return beingWritten(m_source.name);
    Result<std::optional<Catalogue>> kept = m_folder.open();
    if (kept)
        return kept->value_or(emptyCatalogue());
    remark = kept.error().message;
    return m_folder.clear().map([this] { return emptyCatalogue(); });
}

Result<CatalogueView> CatalogueBuilder::build(
    const CancelToken &cancel, const std::function<void(const BuildProgress &)> &onProgress)
{
    const auto release = qScopeGuard([this] { m_folder.unlock(); });
    QString remark;
    Result<CatalogueView> built = buildOn(baseToBuildOn(remark), cancel, onProgress);
    if (!built && isDamage(built.error())) {
        remark = dropDamaged(built.error());
        built = buildOn(emptyCatalogue(), cancel, onProgress);
    }
    if (built)
        built->remark = remark;
    return built;
}

Result<CatalogueView> CatalogueBuilder::buildOn(Result<Catalogue> base, const CancelToken &cancel,
    const std::function<void(const BuildProgress &)> &onProgress)
{
    if (!base)
        return tl::unexpected(base.error());
    const Result<Look> seen = look(*base, cancel);
    if (!seen)
        return tl::unexpected(seen.error());
    CatalogueView view;
    view.table = seen->table;
    if (!seen->table.hasRowid)
        return view;
    if (!seen->holds || base->head.shape != shapeOf(seen->table))
        base = emptyCatalogue();
    base->head.shape = shapeOf(seen->table);
    CatalogueChange change(*std::move(base), &m_folder);
    QByteArray stamp = settledStamp(m_source);
    Result<void> compared = compareAll(change, seen->table, cancel, onProgress);
    for (int round = 0; compared && round < mostRounds && sourceStamp(m_source) != stamp; ++round) {
        stamp.clear(); // what was written meanwhile is new or recent, but nobody knows
        compared =
            compareNewest(change, seen->table, cancel).and_then([&] { return change.commit(); });
    }
    if (!compared)
        return tl::unexpected(compared.error());
    change.head().anchors = chooseAnchors(change.catalogue());
    change.head().stamp = stamp;
    if (const Result<void> kept = change.commit(); !kept)
        return tl::unexpected(kept.error());
    Result<CatalogueView> judged = judge(change, seen->table, cancel);
    if (judged && judged->state == CatalogueState::Current && !stamp.isEmpty())
        judged->state = CatalogueState::Fresh;
    return judged;
}

Result<void> CatalogueBuilder::compareAll(CatalogueChange &change, const MessageTable &table,
    const CancelToken &cancel, const std::function<void(const BuildProgress &)> &onProgress) const
{
    const qint64 now = currentInstant().time_since_epoch().count();
    MessageFeed feed(m_database, m_source.name, table, cancel);
    QElapsedTimer sinceCommit;
    sinceCommit.start();
    BuildProgress progress;
    for (;;) {
        const Result<MessageBurst> burst = feed.next();
        if (!burst)
            return tl::unexpected(burst.error());
        if (const Result<int> taken = change.take(*burst); !taken)
            return tl::unexpected(taken.error());
        CatalogueHead &head = change.head();
        if (!head.isWhole)
            head.readFrom =
                head.segments.isEmpty() ? burst->from : std::min(head.readFrom, burst->from);
        const int rows = burst->rows.rowCount();
        progress.messages += rows;
        if (rows > 0)
            progress.time = timeOf(burst->rows.at(rows - 1, int(MessageColumn::Date)));
        if (onProgress)
            onProgress(progress);
        if (burst->isLast)
            break;
        if (sinceCommit.hasExpired(commitEveryMs)) {
            if (const Result<void> kept = change.commit(); !kept)
                return kept;
            sinceCommit.restart();
        }
    }
    change.head().isWhole = true;
    change.head().comparedAt = now;
    return change.commit();
}

Result<void> CatalogueBuilder::drop()
{
    const auto release = qScopeGuard([this] { m_folder.unlock(); });
    const Result<bool> mayWrite = m_folder.lock();
    if (!mayWrite)
        return tl::unexpected(mayWrite.error());
    if (!*mayWrite)
        return beingWritten(m_source.name);
    return m_folder.clear();
}

} // namespace pointsman
