// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditshorten.h"

#include "access/auditrecord.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// The beginning and the end of a text, and between them what is missing.
QString shortened(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    QStringView head = QStringView(text).first(most * 3 / 4);
    QStringView tail = QStringView(text).last(most / 4);
    if (!head.isEmpty() && head.back().isHighSurrogate())
        head.chop(1);
    if (!tail.isEmpty() && tail.front().isLowSurrogate())
        tail = tail.sliced(1);
    return u"%1 … [%2 characters left out; SHA-256 of the whole: %3] … %4"_s.arg(head.toString(),
        QString::number(text.size() - head.size() - tail.size()),
        QString::fromLatin1(auditHash(text.toUtf8())), tail.toString());
}

QJsonValue shortened(const QJsonValue &value, qsizetype most);

QJsonArray shortened(const QJsonArray &list, qsizetype most)
{
    const qsizetype kept = std::max<qsizetype>(1, most / 64);
    QJsonArray result;
    for (qsizetype at = 0; at < std::min(kept, list.size()); ++at)
        result.append(shortened(list[at], most));
    if (list.size() > kept)
        result.append(u"… [%1 more left out]"_s.arg(list.size() - kept));
    return result;
}

QJsonObject shortened(const QJsonObject &object, qsizetype most)
{
    const qsizetype kept = std::max<qsizetype>(1, most / 64);
    QJsonObject result;
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (result.size() >= kept)
            break;
        result.insert(shortened(field.key(), most), shortened(field.value(), most));
    }
    if (object.size() > kept)
        result.insert(u"…"_s, u"[%1 more left out]"_s.arg(object.size() - kept));
    return result;
}

QJsonValue shortened(const QJsonValue &value, qsizetype most)
{
    if (value.isString())
        return shortened(value.toString(), most);
    if (value.isArray())
        return shortened(value.toArray(), most);
    if (value.isObject())
        return shortened(value.toObject(), most);
    return value;
}

/// Every field cut to the same measure.
QJsonObject cutTo(const QJsonObject &record, qsizetype most)
{
    QJsonObject result = record;
    QJsonArray names;
    for (auto field = result.begin(); field != result.end(); ++field) {
        const bool ties = field.key() == "previous"_L1 || field.key() == "torn"_L1;
        const QJsonValue cut =
            ties ? QJsonValue(field.value()) : shortened(QJsonValue(field.value()), most);
        if (cut == field.value())
            continue;
        names.append(field.key());
        field.value() = cut;
    }
    result.insert(u"shortened"_s, names);
    return result;
}

} // namespace

QByteArray shortenedLine(const QJsonObject &record, qsizetype most)
{
    QByteArray line = lineOf(record);
    for (qsizetype measure = most / 4; line.size() > most && measure > 0; measure /= 2)
        line = lineOf(cutTo(record, measure));
    return line;
}

} // namespace pointsman
