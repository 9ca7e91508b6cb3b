// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "editing/checkparts.h"
#include "editing/configchanges.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

struct SourceRows {
    QString source;
    ChatCoverage coverage;
};
using RowsByChat = QMap<qint64, QList<SourceRows>>;

RowsByChat rowsByChat(const QList<SourceFacts> &facts)
{
    RowsByChat chats;
    for (const SourceFacts &source : facts) {
        for (const ChatCoverage &coverage : source.chats)
            chats[coverage.chat].append({source.source, coverage});
    }
    return chats;
}

/// Everything the findings about one chat need.
struct ChatView {
    ChatId chat;
    QString source; ///< where the bot reads it
    const WrittenMapping *mapping = nullptr; ///< null: the default
    ConfigPlace place;
    QList<SourceRows> rows;
    bool isCounted = false; ///< all of its rows in that source are known

    const ChatCoverage *in(const QString &name) const
    {
        for (const SourceRows &some : rows) {
            if (some.source == name)
                return &some.coverage;
        }
        return nullptr;
    }
};

QString listed(const QList<SourceRows> &rows)
{
    QStringList parts;
    for (const SourceRows &some : rows)
        parts.append(u"%1 (%2)"_s.arg(some.source).arg(some.coverage.rows));
    return parts.join(u", "_s);
}

/// Whether the bot can write the chat as before when it is routed to another source.
bool keepsWriting(const Workspace &workspace, const ChatView &view, const QString &source)
{
    const Routing &routing = workspace.config.routing;
    return !routing.sources.value(source).readOnly || routing.sources.value(view.source).readOnly;
}

void checkSpread(const Workspace &workspace, const ChatView &view, QList<Finding> &findings)
{
    if (view.rows.size() > 1) {
        findings.append({Severity::Note, u"chat_in_several_sources"_s, view.place,
            Words::tr("Chat %1 has rows in several sources: %2; only \"%3\" is read")
                .arg(view.chat.text(), listed(view.rows), view.source),
            view.source, view.chat, {}});
    }
    if (!view.mapping || !view.isCounted || view.in(view.source))
        return;
    Finding finding{Severity::Warning, u"mapped_without_rows"_s, view.place,
        Words::tr("Chat %1 is mapped to \"%2\", which has none of its rows%3")
            .arg(view.chat.text(), view.source,
                view.rows.isEmpty() ? QString() : Words::tr("; they are in ") + listed(view.rows)),
        view.source, view.chat, {}};
    if (view.rows.size() == 1 && keepsWriting(workspace, view, view.rows.constFirst().source))
        finding.fix = MapChats{{view.chat}, view.rows.constFirst().source, {}};
    findings.append(finding);
}

/// Rows that are newer than everything in the source that is read are invisible to the bot.
void checkNewer(const Workspace &workspace, const ChatView &view, QList<Finding> &findings)
{
    const ChatCoverage *here = view.in(view.source);
    const SourceRows *newest = nullptr;
    for (const SourceRows &some : view.rows) {
        const bool isNewer = some.source != view.source
            && (!here || some.coverage.last > here->last)
            && (!newest || some.coverage.last > newest->coverage.last);
        if (isNewer)
            newest = &some;
    }
    if (!newest || !view.isCounted)
        return;
    if (here) {
        findings.append({Severity::Warning, u"newer_rows_elsewhere"_s, view.place,
            Words::tr("Chat %1 is read from \"%2\" (until %3), but \"%4\" has newer rows (until "
                      "%5), which the bot does not see")
                .arg(view.chat.text(), view.source, here->last, newest->source,
                    newest->coverage.last),
            view.source, view.chat, {}});
    }
    const RoutedSource source = workspace.config.routing.sources.value(view.source);
    const RoutedSource other = workspace.config.routing.sources.value(newest->source);
    if (!view.mapping || !source.readOnly || other.readOnly)
        return;
    findings.append({Severity::Warning, u"live_chat_readonly"_s, view.place,
        Words::tr("Chat %1 went on in \"%2\" and is mapped to the read-only \"%3\": its new "
                  "messages will be lost silently")
            .arg(view.chat.text(), newest->source, view.source),
        view.source, view.chat, MapChats{{view.chat}, newest->source, {}}});
}

void checkSourceFacts(const Workspace &workspace, const SourceFacts &facts, const Release &running,
    QList<Finding> &findings)
{
    ConfigPlace place = workspace.place(0, {});
    bool readOnly = false;
    for (const WrittenSource &source : workspace.section.sources) {
        if (source.name != facts.source)
            continue;
        place = workspace.place(source.layer, source.span);
        readOnly = workspace.config.routing.sources.value(source.name).readOnly;
    }
    if (facts.error) {
        findings.append({Severity::Warning, u"source_failing"_s, place, facts.error->message,
            facts.source, {}, {}});
    } else if (!facts.isWhole) {
        findings.append({Severity::Note, u"source_not_counted"_s, place,
            Words::tr(
                "The rows of source \"%1\" are not counted to the end, so not everything about "
                "its chats can be told")
                .arg(facts.source),
            facts.source, {}, {}});
    }
    const SourceCheck check{workspace, facts, running, place, readOnly};
    checkSchema(check, findings);
    checkRows(check, findings);
}

ChatView viewOf(const Workspace &workspace, qint64 id, const QList<SourceRows> &rows,
    const QHash<qint64, const WrittenMapping *> &mappings)
{
    ChatView view{{id, {}}, workspace.config.routing.defaultSource, nullptr, workspace.place(0, {}),
        rows, false};
    const WrittenMapping *mapping = mappings.value(id);
    if (!mapping)
        return view;
    view.place = workspace.place(mapping->layer, mapping->span);
    const QString source = displayText(mapping->value);
    if (workspace.config.source(source)) {
        view.source = source;
        view.mapping = mapping;
    }
    return view;
}

} // namespace

QList<Finding> checkData(const Workspace &workspace, const QList<SourceFacts> &facts)
{
    QList<Finding> findings;
    QHash<qint64, const WrittenMapping *> mappings;
    for (const WrittenMapping &entry : workspace.section.mappings) {
        const std::optional<ChatId> chat = parseChatId(entry.key);
        if (chat && !chat->isOversized())
            mappings.insert(chat->number, &entry);
    }
    QSet<QString> counted;
    for (const SourceFacts &source : facts) {
        if (source.isWhole && !source.error)
            counted.insert(source.source);
    }
    RowsByChat chats = rowsByChat(facts);
    for (auto it = mappings.keyBegin(); it != mappings.keyEnd(); ++it)
        chats[*it];
    const Release running = runningRelease(workspace, facts);
    for (const SourceFacts &source : facts)
        checkSourceFacts(workspace, source, running, findings);
    for (auto it = chats.cbegin(); it != chats.cend(); ++it) {
        ChatView view = viewOf(workspace, it.key(), it.value(), mappings);
        view.isCounted = counted.contains(view.source);
        checkSpread(workspace, view, findings);
        checkNewer(workspace, view, findings);
    }
    sortBySeverity(findings);
    return findings;
}

} // namespace pointsman
