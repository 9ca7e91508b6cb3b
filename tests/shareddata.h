// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QString>

namespace pointsman {

/// The folder of samples beside the sources, or $POINTSMAN_SHARED_DATA; tests skip without it.
inline QString sharedData(const QString &file)
{
    using namespace Qt::StringLiterals;
    const QString folder = qEnvironmentVariable(
        "POINTSMAN_SHARED_DATA", QStringLiteral(POINTSMAN_SOURCE_DIR) + u"/../shared/data"_s);
    return folder + u'/' + file;
}

/// A sample of cases; null where it is absent.
inline QJsonDocument sharedCases(const QString &name)
{
    QFile file(sharedData(QStringLiteral("cases/") + name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll());
}

} // namespace pointsman
