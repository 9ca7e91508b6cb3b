// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/config.h"

#include <algorithm>

namespace pointsman {

const SourceSpec *Config::source(const QString &name) const
{
    const auto found = std::find_if(sources.cbegin(), sources.cend(),
        [&name](const SourceSpec &spec) { return spec.name == name; });
    return found == sources.cend() ? nullptr : &*found;
}

} // namespace pointsman
