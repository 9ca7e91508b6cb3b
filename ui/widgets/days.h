// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDate;

namespace pointsman {

/// A day in the locale's short form, with all four digits of the year: archives outlive decades.
[[nodiscard]] QString shortDay(const QDate &day);

} // namespace pointsman
