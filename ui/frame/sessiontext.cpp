// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/sessiontext.h"

#include "frame/pagefacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pointsman {

using namespace Qt::StringLiterals;

static QJsonObject toJson(const PageRequest &place)
{
    return {{u"kind"_s, QString(factsOf(place.kind).name)}, {u"source"_s, place.source},
        {u"table"_s, place.table}, {u"filter"_s, place.filter}, {u"order"_s, place.order},
        {u"sql"_s, place.sql}, {u"document"_s, place.document}};
}

static std::optional<PageRequest> placeOf(const QJsonObject &object)
{
    const PageFacts *facts = factsNamed(object.value(u"kind"_s).toString());
    if (!facts)
        return std::nullopt;
    PageRequest place;
    place.kind = facts->kind;
    place.source = object.value(u"source"_s).toString();
    place.table = object.value(u"table"_s).toString();
    place.filter = object.value(u"filter"_s).toString();
    place.order = object.value(u"order"_s).toString();
    place.sql = object.value(u"sql"_s).toString();
    place.document = object.value(u"document"_s).toString();
    return place;
}

QByteArray textOfSession(const KeptSession &session)
{
    QJsonArray tabs;
    for (const PageRequest &place : session.snapshot.tabs)
        tabs.append(toJson(place));
    const QJsonObject object{{u"open"_s, session.isOpen}, {u"crashes"_s, session.crashes},
        {u"current"_s, session.snapshot.current},
        {u"time"_s, session.snapshot.time.toUTC().toString(Qt::ISODateWithMs)}, {u"tabs"_s, tabs}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<KeptSession> sessionOfText(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject() || !document.object().value(u"tabs"_s).isArray())
        return std::nullopt;
    const QJsonObject object = document.object();
    KeptSession session;
    session.isOpen = object.value(u"open"_s).toBool();
    session.crashes = object.value(u"crashes"_s).toInt();
    session.snapshot.current = object.value(u"current"_s).toInt();
    session.snapshot.time =
        QDateTime::fromString(object.value(u"time"_s).toString(), Qt::ISODateWithMs);
    for (const QJsonValue &tab : object.value(u"tabs"_s).toArray()) {
        if (const std::optional<PageRequest> place = placeOf(tab.toObject()))
            session.snapshot.tabs.append(*place);
    }
    return session;
}

} // namespace pointsman
