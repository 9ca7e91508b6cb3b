// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/days.h"

#include <QDateTime>
#include <QLocale>

namespace pointsman {

using namespace Qt::StringLiterals;

QString shortDay(const QDate &day)
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"))
        format.replace(u"yy"_s, u"yyyy"_s);
    return QLocale().toString(day, format);
}

QString shortMoment(const QDateTime &moment, bool withSeconds)
{
    const QString time = withSeconds ? moment.toString(u"HH:mm:ss"_s)
                                     : QLocale().toString(moment.time(), QLocale::ShortFormat);
    return shortDay(moment.date()) + u' ' + time;
}

} // namespace pointsman
