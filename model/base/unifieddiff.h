// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pointsman {

/// The difference of two texts as diff -u writes it, three lines of context; empty when they are
/// the same. Names stand behind --- and +++ as given.
[[nodiscard]] QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after,
    const QByteArray &beforeName, const QByteArray &afterName);

} // namespace pointsman
