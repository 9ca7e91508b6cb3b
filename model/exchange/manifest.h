// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/value.h"
#include "exchange/outputguard.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace pointsman {

struct CrossQueryReport;

/// What one source gave to an export.
struct ManifestSource {
    QString name;
    std::optional<Error> error; ///< why it gave nothing, or not all
    qint64 rows = 0;
    std::optional<qint64> schemaVersion; ///< the bot's, where the source has one
    bool operator==(const ManifestSource &) const = default;
};

/// What stands beside an exported file to say where its rows come from and whether they are all.
struct Manifest {
    QString query;
    QHash<QString, Value> parameters; ///< what the query's names stood for
    QList<ManifestSource> sources;
    qint64 rows = 0;
    QDateTime time;
    QByteArray sha256; ///< of the exported file, in hex
    QString shortened; ///< why rows are missing though no source failed; empty: none are
    bool operator==(const Manifest &) const = default;

    bool isComplete() const; ///< no source failed and nothing was left out
    QByteArray toJson() const;
};

/// What each source did for a query.
[[nodiscard]] QList<ManifestSource> manifestSources(const CrossQueryReport &report);

[[nodiscard]] QString manifestPath(const QString &exportedFile); ///< FILE.manifest.json

/// Reads the exported file back for its hash and saves the manifest beside it. Errors: Io.
[[nodiscard]] Result<void> saveManifest(
    const QString &exportedFile, Manifest manifest, const OutputGuard &guard);

} // namespace pointsman
