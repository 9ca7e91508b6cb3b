// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pointsman {

struct MaskedSql {
    QString text;
    QStringList hidden; ///< what the masks stand for
};

/// Masks the literals that stand in one condition, assignment or list item with a name that looks
/// secret, those in an INSERT at the place of such a column, the values of settings that are named
/// so, and in all others and in comments what looks like a secret by itself.
[[nodiscard]] MaskedSql maskedSql(const QString &sql);

/// A value as it may be logged; JSON is masked field by field.
[[nodiscard]] QString maskedValue(const QString &text);

} // namespace pointsman
