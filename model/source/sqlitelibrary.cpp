// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlitelibrary.h"

#include <QSqlDatabase>

#include <sqlite3.h>

namespace pointsman {

void configureSqlite()
{
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(configured);
}

void prepareSqlDrivers()
{
    static const bool prepared = !QSqlDatabase::drivers().isEmpty();
    Q_UNUSED(prepared);
}

} // namespace pointsman
