// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditrecord.h"

#include "access/auditmask.h"
#include "access/auditshorten.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

std::optional<AuditOutcome> outcomeOf(const QString &text)
{
    for (const AuditOutcome outcome :
        {AuditOutcome::Done, AuditOutcome::Refused, AuditOutcome::Failed}) {
        if (text == outcomeText(outcome))
            return outcome;
    }
    return std::nullopt;
}

AuditRecord recordOf(const QJsonObject &json, AuditOutcome outcome)
{
    AuditRecord record{.operation = json["operation"_L1].toString(),
        .source = json["source"_L1].toString(),
        .statement = json["sql"_L1].toString(),
        .keys = json["keys"_L1].toObject(),
        .rows = {},
        .milliseconds = json["ms"_L1].toInteger(),
        .outcome = outcome,
        .error = json["error"_L1].toString()};
    if (json.contains("rows"_L1))
        record.rows = json["rows"_L1].toInteger();
    return record;
}

} // namespace

QByteArray noPrevious()
{
    return QByteArray(64, '0');
}

QByteArray auditHash(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return hash.result().toHex();
}

QString outcomeText(AuditOutcome outcome)
{
    switch (outcome) {
    case AuditOutcome::Done:
        return u"done"_s;
    case AuditOutcome::Refused:
        return u"refused"_s;
    case AuditOutcome::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QByteArray auditLine(const AuditEntry &entry)
{
    const AuditRecord record = maskedRecord(entry.record);
    QJsonObject json{{u"time"_s, entry.time.toUTC().toString(Qt::ISODateWithMs)},
        {u"user"_s, entry.user}, {u"pid"_s, entry.pid},
        {u"workspace"_s, maskedText(entry.workspace)}, {u"operation"_s, record.operation},
        {u"ms"_s, record.milliseconds}, {u"outcome"_s, outcomeText(record.outcome)},
        {u"previous"_s, QString::fromLatin1(entry.previous)}};
    if (!record.source.isEmpty())
        json[u"source"_s] = record.source;
    if (!record.statement.isEmpty())
        json[u"sql"_s] = record.statement;
    if (!record.keys.isEmpty())
        json[u"keys"_s] = record.keys;
    if (record.rows)
        json[u"rows"_s] = *record.rows;
    if (!record.error.isEmpty())
        json[u"error"_s] = record.error;
    if (!entry.torn.isEmpty())
        json[u"torn"_s] = QString::fromLatin1(entry.torn);
    return shortenedLine(json, longestAuditRecord);
}

std::optional<AuditEntry> parseAuditLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const std::optional<AuditOutcome> outcome = outcomeOf(json["outcome"_L1].toString());
    if (!outcome || !json["previous"_L1].isString() || !json["operation"_L1].isString())
        return std::nullopt;
    return AuditEntry{.record = recordOf(json, *outcome),
        .time = QDateTime::fromString(json["time"_L1].toString(), Qt::ISODateWithMs),
        .user = json["user"_L1].toString(),
        .pid = json["pid"_L1].toInteger(),
        .workspace = json["workspace"_L1].toString(),
        .previous = json["previous"_L1].toString().toLatin1(),
        .torn = json["torn"_L1].toString().toLatin1(),
        .shortened = json["shortened"_L1].toVariant().toStringList()};
}

} // namespace pointsman
