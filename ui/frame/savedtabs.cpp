// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/savedtabs.h"

#include "frame/pages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace pointsman {

using namespace Qt::StringLiterals;

static QString settingsKey(const QString &workspace)
{
    return u"workspaces/%1/tabs"_s.arg(workspace);
}

QList<PageRequest> savedTabs(const QString &workspace)
{
    QList<PageRequest> places;
    const QByteArray json = QSettings().value(settingsKey(workspace)).toByteArray();
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject object = value.toObject();
        const auto kind = pageKind(object.value(u"kind"_s).toString());
        if (!kind)
            continue;
        places.append(
            {*kind, object.value(u"source"_s).toString(), object.value(u"table"_s).toString(),
                object.value(u"filter"_s).toString(), {}, object.value(u"document"_s).toString()});
    }
    return places;
}

void saveTabs(const QString &workspace, const QList<PageRequest> &places)
{
    QJsonArray array;
    for (const PageRequest &place : places) {
        array.append(QJsonObject{{u"kind"_s, pageKindName(place.kind)}, {u"source"_s, place.source},
            {u"table"_s, place.table}, {u"filter"_s, place.filter},
            {u"document"_s, place.document}});
    }
    QSettings().setValue(
        settingsKey(workspace), QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace pointsman
