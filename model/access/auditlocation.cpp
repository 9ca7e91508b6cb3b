// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditlocation.h"

#include <QStandardPaths>

namespace pointsman {

using namespace Qt::StringLiterals;

QString auditLocation()
{
    const QString named = qEnvironmentVariable("POINTSMAN_AUDIT_LOG");
    if (!named.isEmpty())
        return named;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/pointsman/audit.jsonl"_s;
}

} // namespace pointsman
