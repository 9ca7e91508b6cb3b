// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/days.h"

#include <QDate>
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

} // namespace pointsman
