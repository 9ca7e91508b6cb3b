// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/search.h"

#include "commands/auditing.h"
#include "commands/botarguments.h"
#include "commands/catalogueoption.h"
#include "commands/command.h"
#include "commands/persource.h"
#include "commands/rowoutput.h"
#include "commands/textoutput.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualLimit = 50;

/// Hits as rows, read again from their sources page by page.
class HitRows final : public Cursor {
public:
    HitRows(MessageSearch &search, std::vector<FoldedMatch> matches)
        : m_search(search), m_matches(std::move(matches))
    {
    }

    const Columns &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        constexpr size_t pageHits = 500;
        batch = RowBatch(m_columns);
        while (m_next < m_matches.size() && batch.rowCount() == 0) {
            const Result<QList<SearchHit>> hits = m_search.read(m_matches, m_next, pageHits);
            if (!hits)
                return tl::unexpected(hits.error());
            for (const SearchHit &hit : *hits)
                append(batch, hit);
            m_next += pageHits;
        }
        m_rows += batch.rowCount();
        return batch.rowCount() > 0;
    }
    qint64 rows() const { return m_rows; }

private:
    static void append(RowBatch &batch, const SearchHit &hit)
    {
        batch.append(Value::text(hit.source));
        batch.append(hit.chat);
        batch.append(hit.title);
        batch.append(hit.messageId);
        batch.append(timeValue(hit.date));
        batch.append(hit.author);
        batch.append(hit.authorName);
        batch.append(hit.text);
        batch.append(hit.category);
        batch.append(Value::text(hit.alsoIn.join(u',')));
    }

    const Columns m_columns{{u"source"_s, {}}, {u"chat_id"_s, {}}, {u"title"_s, {}},
        {u"message_id"_s, {}}, {u"date"_s, {}}, {u"user_id"_s, {}}, {u"full_name"_s, {}},
        {u"message_text"_s, {}}, {u"category"_s, {}}, {u"also_in"_s, {}}};
    MessageSearch &m_search;
    const std::vector<FoldedMatch> m_matches;
    size_t m_next = 0;
    qint64 m_rows = 0;
};

void addIds(SearchQuery &query, SearchClause::Kind kind, const std::optional<qint64> &id)
{
    if (id)
        query.groups += {SearchClause{kind, QString::number(*id), {}, false}};
}

/// The options as clauses of the search.
Result<void> addOptions(const Arguments &arguments, SearchQuery &query)
{
    const auto chat = idOption(arguments, u"chat"_s);
    const auto user = idOption(arguments, u"user"_s);
    const auto since = timeOption(arguments, u"since"_s);
    const auto until = timeOption(arguments, u"until"_s);
    if (!chat || !user)
        return tl::unexpected(chat ? user.error() : chat.error());
    if (!since || !until)
        return tl::unexpected(since ? until.error() : since.error());
    addIds(query, SearchClause::Kind::In, *chat);
    addIds(query, SearchClause::Kind::From, *user);
    TimeSpan span;
    if (*since)
        span.from = (*since)->time_since_epoch().count() + 1; // only later ones
    if (*until)
        span.until = (*until)->time_since_epoch().count();
    if (span.from || span.until)
        query.groups += {SearchClause{SearchClause::Kind::Time, {}, span, false}};
    QList<SearchClause> categories;
    for (const QString &category : arguments.values(u"category"_s))
        categories += SearchClause{SearchClause::Kind::Category, category, {}, false};
    if (!categories.isEmpty())
        query.groups += categories;
    return {};
}

Result<SearchQuery> searchQuery(const CommandContext &context)
{
    SearchQuery query = parseSearch(context.argument(0), QDateTime::currentDateTimeUtc().date());
    for (const QString &said : std::as_const(query.notes))
        context.note(said);
    for (const SearchChip &chip : std::as_const(query.chips)) {
        if (!chip.isWrong && !chip.note.isEmpty())
            context.note(chip.note);
    }
    if (!query.problem().isEmpty() || query.isNothing)
        return failure(ErrorKind::Usage, query.isNothing ? query.notes.last() : query.problem());
    return addOptions(context.arguments(), query).map([&query] { return std::move(query); });
}

void noteStates(const CommandContext &context, const MessageSearch &search)
{
    qint64 messages = 0;
    bool isPlain = true;
    const QList<SearchedSource> sources = search.report();
    for (const SearchedSource &source : sources) {
        messages += source.messages;
        isPlain = isPlain && !source.error && source.state == CatalogueState::Fresh
            && source.gone == 0 && source.remark.isEmpty();
    }
    if (isPlain && sources.size() > 1) {
        context.note(
            u"All %L1 messages of %2 sources searched."_s.arg(messages).arg(sources.size()));
        return;
    }
    for (const SearchedSource &source : sources) {
        if (!source.error) // those are said as errors
            context.note(searchedSentence(source));
    }
}

QList<Error> failuresOf(const MessageSearch &search)
{
    QList<Error> failures;
    for (const SearchedSource &source : search.report()) {
        if (source.error)
            failures += *source.error;
    }
    return failures;
}

Result<void> send(CommandContext &context, MessageSearch &search, qint64 &rows)
{
    if (context.arguments().has(u"count"_s)) {
        return search.count().and_then([&](qint64 count) {
            rows = 1;
            return sendText(context, QByteArray::number(count) + '\n');
        });
    }
    const Result<qint64> limit = context.arguments().count(u"limit"_s, usualLimit);
    if (!limit)
        return tl::unexpected(limit.error());
    auto matches = search.find(size_t(*limit));
    if (!matches)
        return tl::unexpected(matches.error());
    if (context.arguments().has(u"strict"_s) && !failuresOf(search).isEmpty())
        return tl::unexpected(failuresOf(search).first());
    HitRows hits(search, *std::move(matches));
    const Result<void> sent = sendRows(context, hits, u"chat_messages"_s);
    rows = hits.rows();
    return sent;
}

Result<ExitStatus> runSearch(CommandContext &context)
{
    const Result<SearchQuery> query = searchQuery(context);
    if (!query)
        return tl::unexpected(query.error());
    if (const auto limit = context.arguments().count(u"limit"_s, usualLimit); !limit)
        return tl::unexpected(limit.error());
    const auto sources = chosenSources(context, context.arguments().values(u"source"_s));
    if (!sources)
        return tl::unexpected(sources.error());
    CatalogueSettings settings = catalogueSettings();
    if (context.arguments().has(u"no-index"_s))
        settings.isOn = false;
    const MultiSourceDatabase &database = **context.database();
    ReadAudit audit(context, database, u"search "_s + context.argument(0));
    MessageSearch search(database, {*query, *sources}, settings, context.cancel());
    search.prepare();
    qint64 rows = 0;
    const Result<void> sent = send(context, search, rows);
    noteStates(context, search);
    const Result<ExitStatus> status =
        sent.and_then([&] { return judgeFailures(context, failuresOf(search), sources->size()); });
    return audit.finish(status, rows);
}

} // namespace

Command searchCommand()
{
    return {u"search"_s, u"TEXT"_s, u"finds messages of all sources by any part of their text"_s,
        u"pointsman-cli --config config.toml search \"возврат after:2025-03\" --limit 20"_s,
        {{u"source"_s, u"NAME"_s, u"only this source; may be repeated"_s, {}, true},
            {u"chat"_s, u"ID"_s, u"only this chat"_s}, {u"user"_s, u"ID"_s, u"only this user's"_s},
            {u"since"_s, u"TIME"_s, u"only later ones; UTC without an offset"_s},
            {u"until"_s, u"TIME"_s, u"only earlier ones"_s},
            {u"category"_s, u"NAME"_s, u"only of this category; may be repeated"_s, {}, true},
            {u"count"_s, {}, u"print how many there are"_s},
            {u"limit"_s, u"N"_s, u"at most so many rows (default 50; 0: all)"_s},
            {u"no-index"_s, {}, u"read the sources themselves, without the catalogue"_s}},
        1, 1, runSearch};
}

} // namespace pointsman
