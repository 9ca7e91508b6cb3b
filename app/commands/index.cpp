// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguebuilder.h"

#include "commands/botarguments.h"
#include "commands/catalogueoption.h"
#include "commands/command.h"
#include "commands/persource.h"
#include "commands/rowoutput.h"

#include <QDir>
#include <QElapsedTimer>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

const QStringList actions{u"build"_s, u"drop"_s, u"verify"_s};

/// What to do, or empty to only look. Errors: Usage.
Result<QString> actionOf(const Arguments &arguments)
{
    QString action;
    for (const QString &name : actions) {
        if (!arguments.has(name))
            continue;
        if (!action.isEmpty())
            return failure(
                ErrorKind::Usage, u"“--%1” and “--%2” exclude each other."_s.arg(action, name));
        action = name;
    }
    return action;
}

/// Reads every page of the catalogue's files, each against its checksum.
Result<void> readEverything(const Catalogue &catalogue)
{
    constexpr qint64 portion = 1 << 20;
    QByteArray buffer;
    for (const auto &segment : catalogue.segments) {
        const qint64 end = segment->offsetOf(SegmentPart::Count);
        for (qint64 at = 0; at < end; at += portion) {
            const auto read = segment->file().read(at, std::min(portion, end - at), buffer);
            if (!read)
                return tl::unexpected(read.error());
        }
    }
    return {};
}

/// One source's catalogue.
class IndexOfSource final {
public:
    IndexOfSource(CommandContext &context, const MultiSourceDatabase &database,
        const SourceSpec &source, const CatalogueSettings &settings)
        : m_context(context), m_source(source), m_settings(settings),
          m_builder(database, source, settings)
    {
    }

    Result<void> perform(const QString &action)
    {
        if (action == u"drop"_s)
            return drop();
        if (action.isEmpty())
            return {};
        if (!m_settings.covers(m_source.name)) {
            m_context.note(
                u"%1: the catalogue is switched off in the settings."_s.arg(m_source.name));
            return {};
        }
        return action == u"build"_s ? build() : verify();
    }

    void appendRow(RowBatch &rows) const
    {
        rows.append(Value::text(m_source.name));
        const Result<std::optional<Catalogue>> kept = m_builder.kept();
        rows.append(Value::text(stateOf(kept)));
        const bool isThere = kept && *kept;
        const CatalogueHead head = isThere ? (*kept)->head : CatalogueHead();
        rows.appendInteger(head.liveCount());
        qint64 newest = noTime;
        for (const auto &segment :
            isThere ? (*kept)->segments : QList<std::shared_ptr<const Segment>>())
            newest = std::max(newest, segment->header().maxTime);
        rows.append(timeOrNull(newest));
        rows.append(timeOrNull(head.comparedAt > 0 ? head.comparedAt : noTime));
        rows.appendInteger(m_builder.folder().bytes());
        rows.append(Value::text(m_builder.folder().path()));
    }

private:
    static Value timeOrNull(qint64 time)
    {
        return time == noTime ? Value::null()
                              : Value::text(isoTimestamp(Instant(std::chrono::microseconds(time))));
    }

    QString stateOf(const Result<std::optional<Catalogue>> &kept) const
    {
        if (!kept)
            return u"damaged"_s;
        if (!m_settings.covers(m_source.name))
            return u"off"_s;
        if (!*kept)
            return u"none"_s;
        const CatalogueHead &head = (*kept)->head;
        if (!head.isWhole)
            return u"partial"_s;
        return !head.stamp.isEmpty() && head.stamp == sourceStamp(m_source) ? u"fresh"_s
                                                                            : u"changed"_s;
    }

    Result<void> drop()
    {
        const bool isNothing = !QDir(m_builder.folder().path()).exists();
        return isNothing ? Result<void>() : m_builder.drop();
    }

    Result<void> build()
    {
        if (!QDir(m_settings.root).exists())
            m_context.note(u"The catalogue in “%1” holds the texts of the messages; only you can "
                           "read it, and “index --drop” removes it."_s.arg(m_settings.root));
        QElapsedTimer sinceSaid;
        sinceSaid.start();
        const auto say = [&](const BuildProgress &progress) {
            constexpr int everyMs = 500;
            if (!m_context.streams().errIsTerminal || !sinceSaid.hasExpired(everyMs))
                return;
            sinceSaid.restart();
            m_context.note(u"%1: %L2 messages read"_s.arg(m_source.name).arg(progress.messages));
        };
        const Result<CatalogueView> built = m_builder.build(m_context.cancel(), say);
        if (!built)
            return tl::unexpected(built.error());
        if (!built->remark.isEmpty())
            m_context.note(m_source.name + u": "_s + built->remark);
        if (!built->table.isThere)
            m_context.note(u"%1: has no messages."_s.arg(m_source.name));
        else if (!built->table.hasRowid)
            m_context.note(u"%1: its messages are no table with rowids, so they are searched "
                           "directly."_s.arg(m_source.name));
        return {};
    }

    Result<void> verify()
    {
        const Result<std::optional<Catalogue>> kept = m_builder.kept();
        if (kept && !*kept)
            return {};
        const Result<void> read = kept ? readEverything(**kept) : tl::unexpected(kept.error());
        if (read)
            return build();
        m_context.note(m_source.name + u": "_s + read.error().message + u" It is built anew."_s);
        return m_builder.drop().and_then([this] { return build(); });
    }

    CommandContext &m_context;
    const SourceSpec m_source;
    const CatalogueSettings m_settings;
    CatalogueBuilder m_builder;
};

Result<ExitStatus> runIndex(CommandContext &context)
{
    const Result<QString> action = actionOf(context.arguments());
    if (!action)
        return tl::unexpected(action.error());
    const auto sources = chosenSources(context, context.arguments().positional);
    if (!sources)
        return tl::unexpected(sources.error());
    const MultiSourceDatabase &database = **context.database();
    const CatalogueSettings settings = catalogueSettings();
    RowBatch rows({{u"source"_s, {}}, {u"state"_s, {}}, {u"messages"_s, {}}, {u"newest"_s, {}},
        {u"verified"_s, {}}, {u"bytes"_s, {}}, {u"folder"_s, {}}});
    QList<Error> failures;
    for (const QString &name : *sources) {
        IndexOfSource index(context, database, *database.config()->source(name), settings);
        const Result<void> performed = index.perform(*action);
        if (!performed && context.cancel().isCancelled())
            return tl::unexpected(performed.error());
        if (!performed)
            failures += performed.error();
        index.appendRow(rows);
    }
    const Result<ExitStatus> status = judgeFailures(context, failures, sources->size());
    if (!status)
        return status;
    return sendRows(context, rows, u"message_index"_s).map([&status] { return *status; });
}

} // namespace

Command indexCommand()
{
    return {u"index"_s, u"[SOURCE]"_s, u"shows, builds or removes the catalogue that search uses"_s,
        u"pointsman-cli --config config.toml index --build"_s,
        {{u"build"_s, {}, u"build it, or bring it up to date, and wait until it is whole"_s},
            {u"drop"_s, {}, u"remove it"_s},
            {u"verify"_s, {}, u"compare it with the source, message by message"_s}},
        0, 1, runIndex};
}

} // namespace pointsman
