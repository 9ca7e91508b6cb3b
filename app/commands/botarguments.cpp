// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/botarguments.h"

namespace pointsman {

using namespace Qt::StringLiterals;

OptionSpec sourceOption()
{
    return {u"source"_s, u"NAME"_s, u"read from this source instead of the chat's"_s, {}, true};
}

Result<qint64> idArgument(const QString &text, const QString &what)
{
    const std::optional<ChatId> id = parseChatId(text);
    if (!id || id->isOversized())
        return failure(ErrorKind::Usage, u"“%1” is no %2 id."_s.arg(text, what));
    return id->number;
}

Result<std::optional<qint64>> idOption(const Arguments &arguments, const QString &name)
{
    const std::optional<QString> text = arguments.value(name);
    if (!text)
        return std::nullopt;
    return idArgument(*text, name).map([](qint64 id) { return std::optional(id); });
}

Result<std::optional<Instant>> timeOption(const Arguments &arguments, const QString &name)
{
    const std::optional<QString> text = arguments.value(name);
    if (!text)
        return std::nullopt;
    const std::optional<Instant> instant = parseTimestamp(text->toUtf8());
    if (!instant)
        return failure(ErrorKind::Usage,
            u"“--%1” needs a time such as 2026-05-01T09:24:49+00:00 (UTC without an offset) or a "
            "day, not “%2”."_s.arg(name, *text));
    return instant;
}

Result<ReadOptions> readOptions(const CommandContext &context)
{
    if (context.arguments().values(u"source"_s).size() > 1)
        return failure(ErrorKind::Usage, u"“--source” can be given once here."_s);
    return ReadOptions{context.arguments().value(u"source"_s), context.limits()};
}

void noteRouting(
    const CommandContext &context, const MultiSourceDatabase &database, const RouteRequest &request)
{
    const Result<Decision> decision = database.route(request);
    if (!decision || !decision->warning)
        return;
    if (*decision->warning == RouteWarning::UnknownDataSource)
        context.note(
            u"There is no source “%1”; the bot reads from “%2” instead, and so does this."_s.arg(
                request.source.value_or(QString()), decision->source));
    else
        context.note(u"The chat is mapped to a source that does not exist; the bot uses “%1” "
                     "instead, and so does this."_s.arg(decision->source));
}

Result<void> checkConfiguredRoute(const MultiSourceDatabase &database, const RouteRequest &request)
{
    const Result<Decision> decision = database.route(request);
    if (decision || decision.error().kind != ErrorKind::UnknownSource || request.source)
        return {};
    return failure(ErrorKind::Connect,
        u"The configuration sends this to “%1”, a source that it does not have; map the chat "
        "anew."_s.arg(decision.error().source),
        decision.error().source);
}

Result<ChatRead> chatRead(CommandContext &context)
{
    const Result<qint64> chat = idArgument(context.argument(0), u"chat"_s);
    if (!chat)
        return tl::unexpected(chat.error());
    const Result<ReadOptions> options = readOptions(context);
    if (!options)
        return tl::unexpected(options.error());
    const auto database = context.database();
    if (!database)
        return tl::unexpected(database.error());
    const RouteRequest request{.chat = *chat, .source = options->source};
    noteRouting(context, **database, request);
    return checkConfiguredRoute(**database, request).map([&] {
        return ChatRead{*database, *chat, *options};
    });
}

Value timeValue(const Timestamp &timestamp)
{
    if (timestamp.instant)
        return Value::text(isoTimestamp(*timestamp.instant));
    return timestamp.text.isNull() ? Value::null() : Value::text(timestamp.text);
}

Value textValue(const std::optional<QString> &text)
{
    return text ? Value::text(*text) : Value::null();
}

} // namespace pointsman
