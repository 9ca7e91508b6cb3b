// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/routedchat.h"

#include "bot/sourcefacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 firstSupergroup = -1'000'000'000'000; // ids from here down are -100…

/// What the configuration's text adds to the entries: comments, and who overrules whom.
void addWrittenEntries(RoutedChats &all, const Workspace &workspace)
{
    const QList<ConfigDocument> &documents = workspace.layers.documents;
    for (const WrittenMapping &entry : workspace.section.mappings) {
        const std::optional<ChatId> id = parseChatId(entry.key);
        if (!id)
            continue;
        RoutedChat &chat = all.at(*id);
        chat.isShadowing |= chat.mapping.has_value();
        chat.mapping = entry.value.text;
        if (entry.layer >= 0 && entry.layer < documents.size())
            chat.comment = commentBehind(documents[entry.layer].bytes, entry.value.span);
    }
    if (documents.size() < 2)
        return;
    QStringList path = workspace.section.place;
    path.append(keysOf(workspace.section.dialect).mapping);
    ChatIndex seen;
    for (const ConfigDocument &document : documents) {
        const TomlNode *table = document.root->find(path);
        for (const TomlEntry &entry : table ? table->entries : std::vector<TomlEntry>()) {
            const std::optional<ChatId> id = parseChatId(entry.key);
            if (!id)
                continue;
            if (seen.of(*id) >= 0)
                all.at(*id).isShadowing = true;
            seen.insert(*id, 0);
        }
    }
}

void addMapped(RoutedChats &all, const Routing &routing)
{
    for (auto it = routing.chatMapping.keyBegin(); it != routing.chatMapping.keyEnd(); ++it)
        all.at({*it, {}});
    for (auto it = routing.oversizedMapping.keyBegin(); it != routing.oversizedMapping.keyEnd();
         ++it)
        all.at({0, *it});
}

void addCovered(RoutedChats &all, const QHash<QString, SourceCoverage> &coverage)
{
    for (const SourceCoverage &source : coverage) {
        for (auto it = source.labels.keyBegin(); it != source.labels.keyEnd(); ++it)
            all.at({*it, {}});
        for (auto it = source.chats.keyBegin(); it != source.chats.keyEnd(); ++it)
            all.at({*it, {}});
    }
}

/// The source with the newest rows among those that take part.
void findNewest(RoutedChat &chat, const QList<CountedSource> &sources)
{
    std::optional<Instant> newest;
    chat.newestSource.clear();
    chat.here = {};
    chat.isCounted = false;
    if (chat.id.isOversized())
        return;
    for (const CountedSource &source : sources) {
        if (source.name == chat.source)
            chat.isCounted = source.coverage->state == SourceCoverage::State::Done;
        const auto rows = source.coverage->chats.constFind(chat.id.number);
        if (rows == source.coverage->chats.cend())
            continue;
        if (source.name == chat.source)
            chat.here = *rows;
        if (source.takesPart && rows->last && (!newest || *rows->last > *newest)) {
            newest = rows->last;
            chat.newestSource = source.name;
        }
    }
    if (newest && chat.here.last == newest)
        chat.newestSource = chat.source;
}

void setMarks(RoutedChat &chat, const RoutedChatInput &input)
{
    const Routing &routing = input.current;
    const auto source = routing.sources.constFind(chat.source);
    const bool dangling = chat.mapping && !routing.sources.contains(*chat.mapping);
    chat.marks = {};
    chat.marks.setFlag(ChatMark::Pending, chat.mapping != chat.savedMapping);
    chat.marks.setFlag(ChatMark::Dangling, dangling);
    chat.marks.setFlag(ChatMark::Shadowed, chat.isShadowing);
    const bool misplaced =
        chat.isCounted && !chat.newestSource.isEmpty() && chat.newestSource != chat.source;
    chat.marks.setFlag(ChatMark::Misplaced, misplaced);
    const bool readOnly = source != routing.sources.cend() && source->readOnly;
    chat.marks.setFlag(ChatMark::Silent, readOnly && misplaced);
}

/// Titles and kinds come from the first source that knows them.
void addLabel(RoutedChat &chat, const QList<CountedSource> &sources)
{
    QString type;
    for (const CountedSource &source : sources) {
        const auto label = source.coverage->labels.constFind(chat.id.number);
        if (chat.id.isOversized() || label == source.coverage->labels.cend())
            continue;
        if (chat.title.isEmpty())
            chat.title = label->title.isEmpty() && !label->username.isEmpty()
                ? u'@' + label->username
                : label->title;
        if (type.isEmpty())
            type = label->type;
    }
    chat.kind = chatKind(chat.id, type);
}

void route(RoutedChat &chat, const RoutedChatInput &input)
{
    chat.mapping = mappingOf(input.current, chat.id);
    chat.savedMapping = mappingOf(input.saved, chat.id);
    RouteRequest request;
    if (chat.id.isOversized())
        request.oversizedChat = chat.id.digits;
    else
        request.chat = chat.id.number;
    const Result<Decision> decision = route(input.current, input.workspace.config.rules, request);
    // A configuration that the bot refuses as a whole is still shown as it is written.
    if (decision)
        chat.source = decision->source;
    else if (!input.current.problem.isEmpty())
        chat.source = chat.mapping.value_or(input.current.defaultSource);
    else
        chat.source.clear();
}

} // namespace

ChatKind chatKind(const ChatId &id, const QString &type)
{
    if (type == u"channel")
        return ChatKind::Channel;
    if (type == u"private" || (type.isEmpty() && !id.isOversized() && id.number > 0))
        return ChatKind::Private;
    if (id.isOversized() || id.number == 0)
        return ChatKind::Unknown;
    if (type == u"supergroup" || id.number <= firstSupergroup)
        return ChatKind::Supergroup;
    return ChatKind::Group;
}

QString chatKindText(ChatKind kind)
{
    switch (kind) {
    case ChatKind::Private:
        return QCoreApplication::translate("ChatKind", "private");
    case ChatKind::Group:
        return QCoreApplication::translate("ChatKind", "group");
    case ChatKind::Supergroup:
        return QCoreApplication::translate("ChatKind", "supergroup");
    case ChatKind::Channel:
        return QCoreApplication::translate("ChatKind", "channel");
    case ChatKind::Unknown:
        break;
    }
    return QCoreApplication::translate("ChatKind", "unknown");
}

QDateTime dateTimeOf(const std::optional<Instant> &instant)
{
    if (!instant)
        return {};
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(*instant);
    return QDateTime::fromMSecsSinceEpoch(milliseconds.time_since_epoch().count(), Qt::UTC);
}

QString RoutedChat::label() const
{
    if (!title.isEmpty())
        return title;
    return comment.isEmpty() ? id.text() : comment;
}

RoutedChat &RoutedChats::at(const ChatId &id)
{
    int place = index.of(id);
    if (place < 0) {
        place = int(chats.size());
        index.insert(id, place);
        chats.emplace_back().id = id;
    }
    return chats[size_t(place)];
}

void RoutedChats::reserve(size_t count)
{
    chats.reserve(count);
    index.reserve(qsizetype(count));
}

RoutedChats routedChats(const RoutedChatInput &input)
{
    RoutedChats all;
    all.reserve(size_t(std::max(
        input.current.chatMapping.size(), qsizetype(input.workspace.section.mappings.size()))));
    addWrittenEntries(all, input.workspace);
    addMapped(all, input.current);
    addMapped(all, input.saved);
    addCovered(all, input.coverage);
    const QList<CountedSource> sources = countedSources(input, sourcesTakingPart(input.current));
    for (RoutedChat &chat : all.chats) {
        addLabel(chat, sources);
        updateRoute(chat, input, sources);
    }
    return all;
}

QList<CountedSource> countedSources(const RoutedChatInput &input, const QSet<QString> &takingPart)
{
    QList<CountedSource> sources;
    for (const SourceSpec &spec : input.workspace.config.sources) {
        const auto known = input.coverage.constFind(spec.name);
        if (known != input.coverage.cend())
            sources.append({spec.name, &*known, takingPart.contains(spec.name)});
    }
    return sources;
}

void updateRoute(
    RoutedChat &chat, const RoutedChatInput &input, const QList<CountedSource> &sources)
{
    route(chat, input);
    findNewest(chat, sources);
    setMarks(chat, input);
}

QSet<QString> sourcesTakingPart(const Routing &routing)
{
    QSet<QString> taking{routing.defaultSource};
    if (!routing.defaultReadOnlySource.isEmpty())
        taking.insert(routing.defaultReadOnlySource);
    // Most mappings name the source of one before them: stop once no configured one is left to
    // find.
    qsizetype left = routing.sources.size() - routing.sources.contains(routing.defaultSource);
    for (const QString &source : routing.chatMapping) {
        const qsizetype before = taking.size();
        taking.insert(source);
        if (taking.size() > before && routing.sources.contains(source) && --left == 0)
            break;
    }
    for (const QString &source : routing.oversizedMapping)
        taking.insert(source);
    return taking;
}

QList<SourceFacts> factsOf(const Config &config, const QHash<QString, SourceCoverage> &coverage)
{
    QList<SourceFacts> facts;
    for (const SourceSpec &spec : config.sources) {
        const auto known = coverage.constFind(spec.name);
        const bool isOver = known != coverage.cend()
            && (known->state == SourceCoverage::State::Done
                || known->state == SourceCoverage::State::Failed);
        if (isOver) {
            facts.append({spec.name, known->error, known->schemaVersion, coverageOf(known->chats),
                !known->error, known->odd, known->troubles});
        }
    }
    return facts;
}

QString commentBehind(const QByteArray &bytes, const TextSpan &value)
{
    if (value.end <= 0 || value.end > bytes.size())
        return {};
    const qsizetype lineEnd = bytes.indexOf('\n', value.end);
    QByteArray rest = bytes.mid(value.end, lineEnd < 0 ? -1 : lineEnd - value.end).trimmed();
    if (rest.startsWith(',')) // in braces over several lines
        rest = rest.mid(1).trimmed();
    if (!rest.startsWith('#'))
        return {};
    return QString::fromUtf8(rest.mid(1)).trimmed();
}

} // namespace pointsman
