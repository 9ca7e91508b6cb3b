// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/opentarget.h"

#include "frame/settings.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int keptRecent = 10;
static const QString recentKey = u"recent"_s;
static const QString lastKey = u"lastWorkspace"_s;

bool OpenTarget::isEmpty() const
{
    return config.isEmpty() && configDirs.isEmpty() && database.isEmpty() && !demo;
}

QString OpenTarget::title() const
{
    if (demo)
        return QCoreApplication::translate("pointsman::OpenTarget", "Demo");
    if (!database.isEmpty())
        return QFileInfo(database).fileName();
    const QFileInfo file(config.isEmpty() ? configDirs.value(0) : config);
    return file.absoluteDir().dirName() + u'/' + file.fileName();
}

QString OpenTarget::key() const
{
    if (demo)
        return u"demo"_s;
    QStringList paths;
    for (const QString &path : QStringList{config, database} + configDirs)
        paths.append(path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath());
    const QByteArray hash =
        QCryptographicHash::hash(paths.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(16));
}

OpenTarget OpenTarget::absolute() const
{
    const auto whole = [](const QString &path) {
        return path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
    };
    OpenTarget target = *this;
    target.config = whole(config);
    target.database = whole(database);
    for (QString &dir : target.configDirs)
        dir = whole(dir);
    return target;
}

QStringList OpenTarget::arguments() const
{
    QStringList arguments;
    if (demo)
        arguments << u"--demo"_s;
    if (!config.isEmpty())
        arguments << u"--config"_s << config;
    for (const QString &dir : configDirs)
        arguments << u"--config-dir"_s << dir;
    if (!database.isEmpty())
        arguments << u"--db"_s << database;
    if (readOnly)
        arguments << u"--readonly"_s;
    return arguments;
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
    target.readOnly = !target.database.isEmpty();
    return target;
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
    for (const QJsonValue &value : QJsonDocument::fromJson(keptState(recentKey)).array())
        targets.append(fromJson(value.toObject()));
    return targets;
}

static bool isThere(const OpenTarget &target)
{
    for (const QString &path : QStringList{target.config, target.database} + target.configDirs) {
        if (!path.isEmpty() && !QFileInfo::exists(path))
            return false;
    }
    return !target.isEmpty();
}

QList<OpenTarget> recentWorkspaces()
{
    QList<OpenTarget> targets = storedRecent();
    targets.removeIf([](const OpenTarget &target) { return !isThere(target); });
    return targets;
}

void rememberWorkspace(const OpenTarget &target)
{
    QList<OpenTarget> targets = storedRecent();
    targets.removeAll(target.absolute());
    targets.prepend(target.absolute());
    QJsonArray array;
    for (const OpenTarget &kept : targets.first(std::min<qsizetype>(targets.size(), keptRecent)))
        array.append(toJson(kept));
    keepState(recentKey, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

OpenTarget lastWorkspace()
{
    const OpenTarget target = fromJson(QJsonDocument::fromJson(keptState(lastKey)).object());
    return isThere(target) ? target : OpenTarget();
}

void setLastWorkspace(const OpenTarget &target)
{
    keepState(lastKey,
        target.isEmpty() ? QByteArray()
                         : QJsonDocument(toJson(target.absolute())).toJson(QJsonDocument::Compact));
}

} // namespace pointsman
