// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/section.h"

namespace pointsman {

/// A place outside the mapping that names a source: the defaults, a resender job, the statistics.
struct SourceReference {
    QStringList table; ///< as in TomlChange
    QString key;
    QString source; ///< as written
    TextSpan span;
    int layer = 0;
    bool isInSection = false; ///< one of the defaults
};

/// The references that a document, or a merged configuration, holds.
[[nodiscard]] QList<SourceReference> sourceReferences(
    const TomlNode &root, const QStringList &sectionPlace);

/// The tables of one kind that a document has, whatever their dialects.
[[nodiscard]] QList<QStringList> sourceTables(const TomlNode &root, const QStringList &place);
[[nodiscard]] QList<QStringList> mappingTables(const TomlNode &root, const QStringList &place);

} // namespace pointsman
