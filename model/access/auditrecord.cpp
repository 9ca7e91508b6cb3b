// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditrecord.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array secretWords{
    "token", "password", "passwd", "secret", "key", "api", "credential", "auth", "private"};

QString mask()
{
    return u"***"_s;
}

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

bool looksSecret(const QString &name)
{
    return std::any_of(secretWords.begin(), secretWords.end(), [&name](const char *word) {
        return name.contains(QLatin1StringView(word), Qt::CaseInsensitive);
    });
}

QString maskedStatement(const QString &sql)
{
    static const QRegularExpression assigned(
        uR"((["'`]?([A-Za-z0-9_.-]+)["'`]?\s*(?:=|:|,|<>|!=|\bLIKE\b|\bIS\b)\s*)'(?:[^']|'')*')"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString result;
    qsizetype copied = 0;
    for (auto match = assigned.globalMatch(sql); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += QStringView(sql).sliced(copied, found.capturedStart() - copied);
        result +=
            looksSecret(found.captured(2)) ? found.captured(1) + u"'***'"_s : found.captured(0);
        copied = found.capturedEnd();
    }
    result += QStringView(sql).sliced(copied);
    return result;
}

QJsonObject maskedKeys(QJsonObject keys)
{
    const bool secretSetting = looksSecret(keys.value("key"_L1).toString());
    for (auto field = keys.begin(); field != keys.end(); ++field) {
        const QString name = field.key();
        if (name == "key"_L1)
            continue;
        const bool settingValue = name == "value"_L1 || name == "data"_L1;
        if (settingValue ? secretSetting : looksSecret(name))
            field.value() = mask();
    }
    return keys;
}

QByteArray auditLine(const AuditEntry &entry)
{
    const AuditRecord &record = entry.record;
    QJsonObject json{{u"time"_s, entry.time.toUTC().toString(Qt::ISODateWithMs)},
        {u"user"_s, entry.user}, {u"pid"_s, entry.pid}, {u"workspace"_s, entry.workspace},
        {u"operation"_s, record.operation}, {u"ms"_s, record.milliseconds},
        {u"outcome"_s, outcomeText(record.outcome)},
        {u"previous"_s, QString::fromLatin1(entry.previous)}};
    if (!record.source.isEmpty())
        json[u"source"_s] = record.source;
    if (!record.statement.isEmpty())
        json[u"sql"_s] = maskedStatement(record.statement);
    if (!record.keys.isEmpty())
        json[u"keys"_s] = maskedKeys(record.keys);
    if (record.rows)
        json[u"rows"_s] = *record.rows;
    if (!record.error.isEmpty())
        json[u"error"_s] = record.error;
    if (!entry.torn.isEmpty())
        json[u"torn"_s] = QString::fromLatin1(entry.torn);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
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
        .torn = json["torn"_L1].toString().toLatin1()};
}

} // namespace pointsman
