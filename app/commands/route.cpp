// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.h"
#include "commands/routequestion.h"
#include "commands/textoutput.h"

#include "base/atomicfile.h"

#include <QIODevice>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxBatchBytes = qint64(1) << 30;

/// A refusal is an answer: it goes to stdout as well.
Result<ExitStatus> refuse(const CommandContext &context, const Error &error, ExitStatus status)
{
    if (const auto sent = sendText(context, refusalLine(error) + '\n'); !sent)
        return tl::unexpected(sent.error());
    context.showError(error);
    return status;
}

ExitStatus statusOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::ReadOnly:
        return ExitStatus::Refused;
    case ErrorKind::Config:
        return ExitStatus::Config;
    default:
        return ExitStatus::Failed;
    }
}

Result<QByteArray> readBatch(const CommandContext &context, const QString &file)
{
    return file == u"-" ? context.streams().in.readAll() : readWholeFile(file, maxBatchBytes);
}

Result<ExitStatus> runBatch(
    const CommandContext &context, const Config &config, const QString &file)
{
    const Result<QByteArray> text = readBatch(context, file);
    if (!text)
        return tl::unexpected(text.error());
    QByteArray answers;
    int number = 0;
    for (QByteArrayView rest = *text; !rest.isEmpty();) {
        const qsizetype lineBreak = rest.indexOf('\n');
        QByteArrayView line = lineBreak < 0 ? rest : rest.first(lineBreak);
        rest = rest.sliced(lineBreak < 0 ? rest.size() : lineBreak + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        ++number;
        const Result<RouteQuestion> question = parseBatchLine(QString::fromUtf8(line));
        if (!question)
            return failure(
                ErrorKind::Usage, u"Line %1: %2"_s.arg(number).arg(question.error().message));
        answers += answerLine(*question, route(config.routing, config.rules, question->request));
        answers += '\n';
    }
    return sendText(context, answers).map([] { return ExitStatus::Fine; });
}

Result<ExitStatus> runRoute(CommandContext &context)
{
    const Arguments &arguments = context.arguments();
    const auto chat = arguments.value(u"chat"_s);
    const auto batch = arguments.value(u"batch"_s);
    if (chat.has_value() == batch.has_value())
        return failure(ErrorKind::Usage, u"Give either “--chat ID” or “--batch FILE”."_s);
    if (arguments.values(u"source"_s).size() > 1)
        return failure(ErrorKind::Usage, u"“--source” can be given once here."_s);
    const auto question = routeQuestion(
        chat.value_or(u"none"_s), arguments.value(u"source"_s), arguments.has(u"write"_s));
    if (!question)
        return tl::unexpected(question.error());
    const Result<const Workspace *> workspace = context.workspace();
    if (!workspace && workspace.error().kind == ErrorKind::Config)
        return refuse(context, workspace.error(), ExitStatus::Config);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const Config &config = (*workspace)->config;
    if (const QString &problem = config.routing.problem; !problem.isEmpty())
        return refuse(context, {ErrorKind::Config, problem, {}, {}}, ExitStatus::Config);
    if (batch)
        return runBatch(context, config, *batch);
    const Result<Decision> decision = route(config.routing, config.rules, question->request);
    if (!decision)
        return refuse(context, decision.error(), statusOf(decision.error()));
    return sendText(context, answerLine(*question, decision) + '\n').map([] {
        return ExitStatus::Fine;
    });
}

} // namespace

Command routeCommand()
{
    return {u"route"_s, {}, u"tells which source a chat's reads or writes go to, and why"_s,
        u"pointsman-cli --config config.toml route --chat -1001234567890 --write"_s,
        {{u"chat"_s, u"ID"_s, u"the chat; none asks without one"_s},
            {u"source"_s, u"NAME"_s, u"as if the caller had named this source"_s, {}, true},
            {u"write"_s, {}, u"for a write; otherwise for a read"_s},
            {u"batch"_s, u"FILE"_s,
                u"answer each line CHAT<TAB>SOURCE or -<TAB>read or write; - is stdin"_s}},
        0, 0, runRoute, true};
}

} // namespace pointsman
