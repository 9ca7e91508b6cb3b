// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/config.h"
#include "workspace/toml.h"

#include <optional>

namespace pointsman {

/// A source as it is written, in whichever dialect.
struct WrittenSource {
    QString name;
    ConfigDialect dialect = ConfigDialect::Today;
    TextSpan span; ///< where its name is first mentioned
    int layer = 0; ///< index of the document; -1: an environment variable
    TomlNode node; ///< its table, variables expanded
};

/// A mapping entry as it is written; later layers' values over earlier ones.
struct WrittenMapping {
    QString key;
    TextSpan span; ///< the key
    int layer = 0;
    TomlNode value;
};

/// What a configuration says about data sources, whatever the dialect, before anyone judges it.
struct DatabaseSection {
    ConfigDialect dialect = ConfigDialect::Today; ///< of the newest form that occurs
    bool isMixed = false; ///< sources are written in more than one dialect
    QStringList place; ///< path of the table that holds it: "database", or empty for the root
    std::optional<TomlNode> wrongType; ///< a sources or mapping "table" that is none
    QString wrongKey; ///< its key
    bool hasSources = false; ///< there is a table for sources, empty or not
    std::vector<WrittenSource> sources; ///< in the bot's order
    std::vector<WrittenMapping> mappings;
    std::optional<TomlNode> defaultSource;
    std::optional<TomlNode> defaultReadOnlySource;
};

/// How a dialect spells the keys of the section.
struct DialectKeys {
    ConfigDialect dialect;
    QString sources;
    QString mapping;
    QString defaultSource;
};
[[nodiscard]] const QList<DialectKeys> &dialectKeys(); ///< newest first, without Legacy
[[nodiscard]] const DialectKeys &keysOf(ConfigDialect dialect); ///< Legacy is told as Design

/// Finds the section in a merged configuration by its content. An error when nothing in it speaks
/// of data sources.
[[nodiscard]] Result<DatabaseSection> readSection(const TomlNode &merged);

} // namespace pointsman
