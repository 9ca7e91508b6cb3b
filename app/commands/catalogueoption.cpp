// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/catalogueoption.h"

#include <QSettings>
#include <QStandardPaths>

namespace pointsman {

using namespace Qt::StringLiterals;

CatalogueSettings catalogueSettings()
{
    const QSettings settings(u"pointsman"_s, u"pointsman"_s); // the window's
    CatalogueSettings catalogues;
    catalogues.root = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + u"/pointsman/messages"_s;
    catalogues.isOn = settings.value(u"search_index"_s, true).toBool();
    catalogues.excluded = settings.value(u"search_index_off"_s).toStringList();
    return catalogues;
}

} // namespace pointsman
