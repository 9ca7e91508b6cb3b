// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/workspaceopening.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int keptRecent = 10;

Result<Workspace> readWorkspace(
    const OpenTarget &target, const WorkspaceSession::DemoMaker &makeDemo)
{
    WorkspaceRequest request;
    request.configFile = target.config;
    if (target.demo) {
        const Result<QString> demo = makeDemo();
        if (!demo)
            return tl::unexpected(demo.error());
        request.configFile = *demo;
    }
    request.configDirs = target.configDirs;
    request.dbFile = target.database;
    request.readOnly = target.readOnly;
    return loadWorkspace(request);
}

static QJsonObject toJson(const OpenTarget &target)
{
    return {{u"config"_s, target.config},
        {u"dirs"_s, QJsonArray::fromStringList(target.configDirs)},
        {u"database"_s, target.database}, {u"readOnly"_s, target.readOnly},
        {u"demo"_s, target.demo}};
}

static OpenTarget fromJson(const QJsonObject &object)
{
    OpenTarget target;
    target.config = object.value(u"config"_s).toString();
    target.configDirs = object.value(u"dirs"_s).toVariant().toStringList();
    target.database = object.value(u"database"_s).toString();
    target.readOnly = object.value(u"readOnly"_s).toBool();
    target.demo = object.value(u"demo"_s).toBool();
    return target;
}

static QList<OpenTarget> storedRecent()
{
    QList<OpenTarget> targets;
    const QByteArray json = QSettings().value(u"recent"_s).toByteArray();
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array())
        targets.append(fromJson(value.toObject()));
    return targets;
}

QList<OpenTarget> recentWorkspaces()
{
    QList<OpenTarget> targets = storedRecent();
    targets.removeIf([](const OpenTarget &target) {
        for (const QString &path :
            QStringList{target.config, target.database} + target.configDirs) {
            if (!path.isEmpty() && !QFileInfo::exists(path))
                return true;
        }
        return target.isEmpty();
    });
    return targets;
}

void rememberWorkspace(const OpenTarget &target)
{
    QList<OpenTarget> targets = storedRecent();
    targets.removeAll(target);
    targets.prepend(target);
    QJsonArray array;
    for (const OpenTarget &kept : targets.first(std::min<qsizetype>(targets.size(), keptRecent)))
        array.append(toJson(kept));
    QSettings().setValue(u"recent"_s, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

OpenTarget targetOfFile(const QString &path)
{
    OpenTarget target;
    const QFileInfo file(path);
    if (file.isDir())
        target.configDirs = {file.absoluteFilePath()};
    else if (file.suffix().compare(u"toml", Qt::CaseInsensitive) == 0)
        target.config = file.absoluteFilePath();
    else
        target.database = file.absoluteFilePath();
    return target;
}

} // namespace pointsman
