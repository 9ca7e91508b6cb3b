// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace pointsman {

/// In which form grids show moments that a column of timestamps holds.
enum class DateDisplay {
    Utc,
    Local, ///< the computer's time zone
    Zone, ///< CellDisplay::timeZone
    AsStored ///< the text of the database
};

/// How grids show cells, as the user prefers it.
struct CellDisplay {
    QString nullText = QStringLiteral("NULL");
    DateDisplay dates = DateDisplay::Utc;
    QByteArray timeZone; ///< IANA name, for DateDisplay::Zone
    int mostCharacters = 300; ///< of a cell in a grid; the inspector has them all
    bool operator==(const CellDisplay &) const = default;
};

} // namespace pointsman
