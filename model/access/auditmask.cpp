// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditmask.h"

#include "access/auditsqlmask.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// Fields that say what a record is about, never what a setting holds.
bool isSubject(const QString &field)
{
    static const QStringList subjects{u"chat_id"_s, u"user_id"_s, u"message_id"_s, u"source"_s,
        u"sources"_s, u"file"_s, u"files"_s, u"chats"_s, u"table"_s, u"category"_s};
    return subjects.contains(field);
}

QJsonValue masked(const QJsonValue &value)
{
    if (value.isString())
        return maskedValue(value.toString());
    if (value.isObject())
        return maskedKeys(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray list = value.toArray();
    for (QJsonArray::iterator item = list.begin(); item != list.end(); ++item)
        *item = masked(QJsonValue(*item));
    return list;
}

} // namespace

QString maskedValue(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'{') && !trimmed.startsWith(u'['))
        return maskedText(text);
    const QJsonDocument json = QJsonDocument::fromJson(trimmed.toUtf8());
    if (json.isNull())
        return maskedText(text);
    const QJsonValue value = json.isObject() ? QJsonValue(json.object()) : QJsonValue(json.array());
    const QJsonValue shown = masked(value);
    if (shown == value)
        return text;
    const QJsonDocument written =
        shown.isObject() ? QJsonDocument(shown.toObject()) : QJsonDocument(shown.toArray());
    return QString::fromUtf8(written.toJson(QJsonDocument::Compact));
}

QString maskedStatement(const QString &sql)
{
    return maskedSql(sql).text;
}

QJsonObject maskedKeys(const QJsonObject &keys)
{
    QJsonObject result = keys;
    const bool isSecretSetting = looksSecret(keys.value("key"_L1).toString());
    for (auto field = result.begin(); field != result.end(); ++field) {
        const bool isName = field.key() == "key"_L1 && field.value().isString();
        const bool isSecret = isName ? false
            : isSecretSetting        ? !isSubject(field.key())
                                     : looksSecret(field.key());
        if (isSecret)
            field.value() = secretMask();
        else
            field.value() = masked(QJsonValue(field.value()));
    }
    return result;
}

AuditRecord maskedRecord(AuditRecord record)
{
    const MaskedSql sql = maskedSql(record.statement);
    record.statement = sql.text;
    record.keys = maskedKeys(record.keys);
    record.source = maskedText(record.source);
    constexpr qsizetype shortest = 4; // less is found in any text
    for (const QString &secret : sql.hidden) {
        if (secret.size() >= shortest)
            record.error.replace(secret, secretMask());
    }
    record.error = maskedText(record.error);
    return record;
}

} // namespace pointsman
