// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QHash>

namespace pointsman {

/// Where a row of the source lies in the catalogue.
struct KeptRow {
    qint64 rowid = 0;
    quint32 hash = 0;
    int segment = 0;
    quint32 place = 0;
};

/// Finds the rows that a catalogue keeps by their rowids, for a walk from high to low ones. Holds
/// the rows of few segments at a time. Belongs to one thread.
class SegmentRows final {
public:
    /// The live rows with rowids in this range, the highest first. Ranges must descend. Errors:
    /// those of reading the segments.
    [[nodiscard]] Result<std::vector<KeptRow>> between(
        const Catalogue &catalogue, qint64 from, qint64 to);

private:
    [[nodiscard]] Result<void> load(const Catalogue &catalogue, int segment);

    QHash<int, std::vector<KeptRow>> m_loaded; ///< ascending
};

} // namespace pointsman
