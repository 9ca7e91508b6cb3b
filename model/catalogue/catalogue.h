// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/cataloguehead.h"
#include "catalogue/segment.h"
#include "workspace/sourcespec.h"

#include <QStringList>

namespace pointsman {

/// Whether and where messages are kept for searching.
struct CatalogueSettings {
    QString root; ///< folder of all catalogues; empty: there are none
    bool isOn = true; ///< search_index of the user's settings
    QStringList excluded; ///< sources that are searched directly
    bool operator==(const CatalogueSettings &) const = default;

    bool covers(const QString &source) const
    {
        return isOn && !root.isEmpty() && !excluded.contains(source);
    }
};

/// All that is kept of one source's messages, at one moment. A value: what is written later does
/// not change it. Any thread.
struct Catalogue {
    CatalogueHead head;
    QList<std::shared_ptr<const Segment>> segments; ///< beside head.segments
};

/// The folder that holds the catalogue of one source: private, since it holds the messages' texts.
/// One process at a time writes to it. Belongs to one thread.
class CatalogueFolder final {
public:
    CatalogueFolder(const QString &root, const SourceSpec &source);
    ~CatalogueFolder();
    Q_DISABLE_COPY_MOVE(CatalogueFolder)

    const QString &path() const { return m_path; }
    const QString &location() const { return m_location; }
    bool exists() const; ///< whether a catalogue was kept

    /// Nothing when there is none. Errors: Io; Conflict when it is damaged or of another source.
    [[nodiscard]] Result<std::optional<Catalogue>> open() const;

    /// Makes the folder and takes the right to write; false while somebody else has it.
    [[nodiscard]] Result<bool> lock();
    void unlock();

    // With the right to write.
    [[nodiscard]] Result<std::shared_ptr<const Segment>> addSegment(
        quint32 number, const QByteArray &bytes);
    /// Everything that the head names is on disk before the head is.
    [[nodiscard]] Result<void> commit(const CatalogueHead &head);
    /// Removes all but the lock.
    [[nodiscard]] Result<void> clear();

    [[nodiscard]] qint64 bytes() const; ///< of all its files

private:
    QString fileOf(quint32 number) const;
    [[nodiscard]] Result<std::optional<Catalogue>> openOnce() const;
    void removeUnnamed(const CatalogueHead &head) const;

    QString m_location;
    QString m_root;
    QString m_path;
    int m_lock = -1;
    QList<quint32> m_unsynced;
};

} // namespace pointsman
