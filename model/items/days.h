// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDate;
class QDateTime;

namespace pointsman {

/// A day in the locale's short form, with all four digits of the year: archives outlive decades.
[[nodiscard]] QString shortDay(const QDate &day);

/// Such a day, and the time with or without the seconds, which tell what came first.
[[nodiscard]] QString shortMoment(const QDateTime &moment, bool withSeconds = false);

} // namespace pointsman
