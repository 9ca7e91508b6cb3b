// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/messagefeed.h"
#include "catalogue/segmentdraft.h"
#include "catalogue/segmentrows.h"
#include "text/messageencoder.h"

namespace pointsman {

/// Makes a catalogue equal to its source, burst by burst: messages that are new or differ are
/// added, those that are gone or differ are dropped. With a folder all is kept there, without one
/// in memory. Belongs to one thread.
class CatalogueChange final {
public:
    /// The folder must be locked; null keeps the change in memory.
    CatalogueChange(Catalogue base, CatalogueFolder *folder);

    /// Compares what a burst covers; the number of differences. Errors: those of reading and
    /// writing segments.
    [[nodiscard]] Result<int> take(const MessageBurst &burst);

    /// How far the catalogue goes and what is known of it; kept with the next commit.
    CatalogueHead &head() { return m_catalogue.head; }

    /// Makes all that was taken part of the catalogue, and keeps it.
    [[nodiscard]] Result<void> commit();

    /// As of the last commit.
    const Catalogue &catalogue() const { return m_catalogue; }

private:
    [[nodiscard]] Result<void> add(const MessageRow &row);
    void drop(const KeptRow &row);
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] Result<void> append(QByteArray bytes);
    [[nodiscard]] Result<void> joinSmallOnes();
    [[nodiscard]] Result<void> readInto(SegmentDraft &draft, int segment);
    void applyDrops();

    Catalogue m_catalogue;
    CatalogueHead m_kept; ///< as of the last commit
    CatalogueFolder *m_folder;
    SegmentRows m_rows;
    SegmentDraft m_draft;
    MessageEncoder m_encoder;
    QByteArray m_code;
    QHash<int, QList<quint32>> m_drops; ///< by segment
};

} // namespace pointsman
