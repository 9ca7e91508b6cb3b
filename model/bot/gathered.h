// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace pointsman {

/// Something, and the source that it was read from.
template <typename T> struct Sourced {
    QString source;
    T value;
    bool operator==(const Sourced &) const = default;
};

/// What one source contributed to a read over many.
struct SourceAnswer {
    QString source;
    qint64 rows = 0; ///< rows that it won
    qint64 lost = 0; ///< rows whose key an earlier source had
    std::optional<Error> error;
    bool operator==(const SourceAnswer &) const = default;
};

/// Rows of many sources: of each key the first source's, in configuration order.
template <typename Row> struct Gathered {
    QList<Sourced<Row>> rows;
    QList<Sourced<Row>> lost; ///< the same keys in later sources
    QList<SourceAnswer> sources;
    std::optional<Error> unrecorded; ///< why the audit log does not tell of this read

    bool isPartial() const
    {
        return std::any_of(sources.begin(), sources.end(),
            [](const SourceAnswer &answer) { return answer.error.has_value(); });
    }
};

} // namespace pointsman
