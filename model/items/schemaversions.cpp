// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/schemaversions.h"

#include "access/multisourcedatabase.h"
#include "bot/sourcefacts.h"

namespace pointsman {

void addSchemaVersions(Manifest &manifest, const MultiSourceDatabase &database)
{
    for (ManifestSource &source : manifest.sources) {
        const std::shared_ptr<const Config> config = database.config();
        const SourceSpec *spec = config->source(source.name);
        if (source.error || !spec || spec->driver != Driver::Sqlite)
            continue;
        const auto version =
            database
                .read(source.name,
                    [](Connection &connection) { return readSchemaVersion(connection); })
                .result();
        // A source without the bot's settings has none; that is no reason to fail the export.
        if (version && *version)
            source.schemaVersion = **version;
    }
}

} // namespace pointsman
