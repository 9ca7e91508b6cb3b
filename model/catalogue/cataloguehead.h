// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace pointsman {

/// A segment as the catalogue's head names it.
struct SegmentEntry {
    quint32 number = 0; ///< of its file
    qint64 size = 0; ///< of its file
    qint32 count = 0;
    qint64 minRowid = 0;
    qint64 maxRowid = 0;
    QList<quint32> dropped; ///< places of messages that are gone or were written anew, ascending
    bool operator==(const SegmentEntry &) const = default;

    qint64 liveCount() const { return count - dropped.size(); }
};

/// A message by which a table is recognised as the same one.
struct CatalogueAnchor {
    qint64 rowid = 0;
    quint64 key = 0; ///< hash of chat and id
    bool operator==(const CatalogueAnchor &) const = default;
};

/// What a catalogue is of, which files belong to it and how far it goes. Written last: files that
/// it does not name are nothing.
struct CatalogueHead {
    QString location; ///< the source's database file
    QByteArray shape; ///< how its rows were read; with another one they are read anew
    QList<SegmentEntry> segments;
    quint32 nextNumber = 1;
    bool isWhole = false; ///< read back to the first message
    qint64 readFrom = 0; ///< until then rowids from here on are in it
    QList<CatalogueAnchor> anchors;
    QByteArray stamp; ///< of the file when all of it was last found equal; may be empty
    qint64 comparedAt = 0; ///< when that was, in microseconds since 1970; 0: never
    bool operator==(const CatalogueHead &) const = default;

    qint64 liveCount() const;
};

[[nodiscard]] QByteArray encodeHead(const CatalogueHead &head);
/// Errors: Conflict when it is no whole head of this version.
[[nodiscard]] Result<CatalogueHead> decodeHead(const QByteArray &bytes);

} // namespace pointsman
