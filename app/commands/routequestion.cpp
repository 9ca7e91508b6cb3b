// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/routequestion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QByteArray jsonText(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/// A number or truth value of the configuration as it is, anything else as text.
QByteArray jsonScalar(const QString &written)
{
    const QByteArray list = '[' + written.toUtf8() + ']';
    return QJsonDocument::fromJson(list).isArray() ? written.toUtf8() : jsonText(written);
}

QByteArray reasonText(RouteReason reason)
{
    switch (reason) {
    case RouteReason::Explicit:
        return "explicit";
    case RouteReason::Mapping:
        return "mapping";
    case RouteReason::Default:
        return "default";
    case RouteReason::DefaultReadOnly:
        return "default_readonly";
    }
    Q_UNREACHABLE();
}

QByteArray warningText(const std::optional<RouteWarning> &warning)
{
    if (!warning)
        return "null";
    return *warning == RouteWarning::UnknownDataSource ? "\"unknown_data_source\""
                                                       : "\"mapped_to_missing\"";
}

QByteArray errorText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::ReadOnly:
        return "readonly";
    case ErrorKind::UnknownSource:
        return "unknown_source";
    case ErrorKind::Provider:
        return "provider";
    case ErrorKind::Query:
        return "other";
    default:
        return "config";
    }
}

} // namespace

Result<RouteQuestion> routeQuestion(
    const QString &chat, const std::optional<QString> &source, bool write)
{
    RouteQuestion question;
    question.request.source = source;
    question.request.write = write;
    if (chat == u"none")
        return question;
    question.chat = parseChatId(chat);
    if (!question.chat)
        return failure(ErrorKind::Usage, u"“%1” is not a chat id."_s.arg(chat));
    if (question.chat->isOversized())
        question.request.oversizedChat = question.chat->digits;
    else
        question.request.chat = question.chat->number;
    return question;
}

Result<RouteQuestion> parseBatchLine(const QString &line)
{
    const QStringList fields = line.split(u'\t');
    const bool isForm = fields.size() == 3 && (fields[2] == u"read" || fields[2] == u"write");
    if (!isForm)
        return failure(
            ErrorKind::Usage, u"“%1” is not a chat, a source and read or write."_s.arg(line));
    const auto source = fields[1] == u"-" ? std::nullopt : std::optional(fields[1]);
    return routeQuestion(fields[0], source, fields[2] == u"write");
}

QByteArray answerLine(const RouteQuestion &question, const Result<Decision> &decision)
{
    if (!decision)
        return refusalLine(decision.error());
    const QByteArray chat = question.chat ? jsonText(question.chat->text()) : "null";
    const QByteArray access = question.request.write ? "write" : "read";
    return "{\"chat\":" + chat + ",\"source\":" + jsonText(decision->source) + ",\"reason\":\""
        + reasonText(decision->reason) + "\",\"access\":\"" + access
        + "\",\"warning\":" + warningText(decision->warning) + '}';
}

QByteArray refusalLine(const Error &error)
{
    const QByteArray word = errorText(error.kind);
    QByteArray rest = ",\"source\":" + jsonText(error.source);
    if (word == "config" || word == "other")
        rest = ",\"message\":" + jsonText(error.message);
    else if (error.kind == ErrorKind::UnknownSource && !error.detail.isEmpty())
        rest = ",\"source\":" + jsonScalar(error.detail);
    return "{\"error\":\"" + word + '"' + rest + '}';
}

} // namespace pointsman
