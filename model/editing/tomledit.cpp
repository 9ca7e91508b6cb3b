// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "editing/tomlchange.h"
#include "editing/tomlsplices.h"

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

Result<ConfigDocument> changedOnce(const ConfigDocument &document, const TomlChange &change)
{
    const QList<Splice> splices = splicesFor(document, change);
    if (splices.isEmpty())
        return document;
    TomlNode meant = *document.root;
    applyToTree(meant, change);
    auto changed = makeDocument(document.path, spliced(document.bytes, splices));
    if (!changed || !sameValues(meant, *changed->root)) {
        return failure(ErrorKind::Config,
            Words::tr("%1 is written in a way that this change cannot be made in")
                .arg(document.path),
            {}, changed ? QString() : changed.error().message);
    }
    return changed;
}

} // namespace

Result<ConfigDocument> changedDocument(ConfigDocument document, const QList<TomlChange> &changes)
{
    for (const TomlChange &change : changes) {
        Result<ConfigDocument> changed = changedOnce(document, change);
        if (!changed)
            return changed;
        document = std::move(*changed);
    }
    return document;
}

} // namespace pointsman
