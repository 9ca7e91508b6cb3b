// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/pagefacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace pointsman {

const PageFacts &factsOf(PageRequest::Kind kind)
{
    return pageFacts()[size_t(kind)];
}

const PageFacts *factsNamed(const QString &name)
{
    const std::span<const PageFacts> all = pageFacts();
    const auto found = std::find_if(
        all.begin(), all.end(), [&name](const PageFacts &facts) { return name == facts.name; });
    return found == all.end() ? nullptr : &*found;
}

QString pageTitle(const PageFacts &facts)
{
    return pageMenuText(facts).remove(u'&');
}

QString pageMenuText(const PageFacts &facts)
{
    return QCoreApplication::translate("PageFacts", facts.title);
}

QString tabName(const PageRequest &request)
{
    const PageFacts &facts = factsOf(request.kind);
    return facts.tabName ? facts.tabName(request) : pageTitle(facts);
}

} // namespace pointsman
