// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/columnnames.h"

#include <QSet>

namespace pointsman {

using namespace Qt::StringLiterals;

QStringList uniqueNames(const Columns &columns)
{
    QSet<QString> taken;
    for (const Column &column : columns)
        taken.insert(column.name);
    QSet<QString> used;
    QStringList names;
    for (const Column &column : columns) {
        QString name = column.name;
        for (int number = 2; used.contains(name); ++number) {
            const QString candidate = u"%1_%2"_s.arg(column.name).arg(number);
            if (!taken.contains(candidate))
                name = candidate;
        }
        used.insert(name);
        names += name;
    }
    return names;
}

} // namespace pointsman
