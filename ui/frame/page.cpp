// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/page.h"

#include <array>

namespace pointsman {

using namespace Qt::StringLiterals;

static const std::array<std::pair<PageRequest::Kind, QLatin1StringView>, 6> kindNames{
    {{PageRequest::Kind::Overview, "overview"_L1}, {PageRequest::Kind::Table, "table"_L1},
        {PageRequest::Kind::Query, "query"_L1}, {PageRequest::Kind::Routing, "routing"_L1},
        {PageRequest::Kind::Audit, "audit"_L1}, {PageRequest::Kind::Guide, "guide"_L1}}};

std::optional<PageRequest::Kind> pageKind(const QString &name)
{
    for (const auto &[kind, known] : kindNames) {
        if (name == known)
            return kind;
    }
    return std::nullopt;
}

QString pageKindName(PageRequest::Kind kind)
{
    for (const auto &[known, name] : kindNames) {
        if (known == kind)
            return name;
    }
    return {};
}

} // namespace pointsman
