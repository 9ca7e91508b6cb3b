// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace pointsman {

/// A piece of what was typed into a search field.
struct SearchToken {
    qsizetype position = 0; ///< in the text, with sign and operator
    qsizetype length = 0;
    bool isNegated = false;
    QString operatorName; ///< what stands before the colon; empty when there is none
    QString text; ///< without quotes and slashes
    bool isQuoted = false;
    bool isPattern = false; ///< stood between slashes
    bool operator==(const SearchToken &) const = default;
};

/// Takes a search text apart at white space; quotes hold it together, also behind an operator. A
/// quote that is not closed goes to the end.
[[nodiscard]] QList<SearchToken> searchTokens(const QString &text);

} // namespace pointsman
