// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/cataloguechange.h"
#include "catalogue/freshness.h"

#include <functional>

namespace pointsman {

/// A source's catalogue as far as it can be trusted, and what is to be said of it.
struct CatalogueView {
    CatalogueState state = CatalogueState::None;
    std::optional<Catalogue> catalogue; ///< none with state None
    MessageTable table;
    qint64 messages = 0; ///< in the source, where they were counted; else in the catalogue
    std::optional<Error> unkept; ///< why the catalogue could not be brought up to date on disk
    QString remark; ///< that it was damaged or of another file, and dropped
};

struct BuildProgress {
    qint64 messages = 0; ///< read so far
    qint64 time = 0; ///< of the last one
};

/// Brings the catalogue of one source up to date, reading through the door in short bursts. Each
/// function does its work on the thread that calls it, which must not be the window's. One object
/// serves one call at a time.
class CatalogueBuilder final {
public:
    /// The database must outlive this.
    CatalogueBuilder(const MultiSourceDatabase &database, const SourceSpec &source,
        const CatalogueSettings &settings);

    /// What can be had quickly: nothing is read when the source has not changed; else new and
    /// recent messages are compared and all are counted. A catalogue that is not there is not
    /// begun. Errors: those of the source.
    [[nodiscard]] Result<CatalogueView> refresh(const CancelToken &cancel);

    /// All of it: begins or goes on building, or compares every message. Errors: those of the
    /// source; Io when the catalogue cannot be kept; Conflict when another process is writing it.
    [[nodiscard]] Result<CatalogueView> build(const CancelToken &cancel,
        const std::function<void(const BuildProgress &)> &onProgress = {});

    /// Removes the catalogue's content. Errors: Io; Conflict as above.
    [[nodiscard]] Result<void> drop();

    /// What is there, without asking the source.
    [[nodiscard]] Result<std::optional<Catalogue>> kept() const { return m_folder.open(); }
    const CatalogueFolder &folder() const { return m_folder; }

private:
    struct Look ///< what one short read of the source tells
    {
        MessageTable table;
        bool holds = true; ///< the anchors
    };
    [[nodiscard]] Result<Look> look(const Catalogue &catalogue, const CancelToken &cancel) const;
    [[nodiscard]] Result<CatalogueView> refreshKept(
        Catalogue base, CatalogueFolder *folder, const Look &look, const CancelToken &cancel);
    [[nodiscard]] Result<CatalogueView> refreshWith(
        Catalogue base, CatalogueFolder *folder, const Look &look, const CancelToken &cancel) const;
    [[nodiscard]] Result<void> compareNewest(
        CatalogueChange &change, const MessageTable &table, const CancelToken &cancel) const;
    [[nodiscard]] Result<void> compareAll(CatalogueChange &change, const MessageTable &table,
        const CancelToken &cancel,
        const std::function<void(const BuildProgress &)> &onProgress) const;
    [[nodiscard]] Result<CatalogueView> judge(
        CatalogueChange &change, const MessageTable &table, const CancelToken &cancel) const;
    [[nodiscard]] Result<CatalogueView> buildOn(Result<Catalogue> base, const CancelToken &cancel,
        const std::function<void(const BuildProgress &)> &onProgress);
    [[nodiscard]] Result<Catalogue> baseToBuildOn(QString &remark);
    QString dropDamaged(const Error &error); ///< what to say of it
    Catalogue emptyCatalogue() const;

    const MultiSourceDatabase &m_database;
    const SourceSpec m_source;
    const CatalogueSettings m_settings;
    CatalogueFolder m_folder;
};

} // namespace pointsman
