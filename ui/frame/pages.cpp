// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/pages.h"

#include "audit/auditpage.h"
#include "browse/tablepage.h"
#include "frame/workspacesession.h"
#include "help/guidepage.h"
#include "overview/overviewpage.h"
#include "query/querypage.h"
#include "routing/routingpage.h"

#include <array>

namespace pointsman {

using namespace Qt::StringLiterals;

Page *makePage(const PageRequest &request, WorkspaceSession &session, QWidget *parent)
{
    if (request.kind == PageRequest::Kind::Guide)
        return new GuidePage(request, parent);
    if (!session.isOpen())
        return nullptr;
    switch (request.kind) {
    case PageRequest::Kind::Overview:
        return new OverviewPage(session, parent);
    case PageRequest::Kind::Routing: {
        auto page = new RoutingPage(session, parent);
        page->turnTo(request);
        return page;
    }
    case PageRequest::Kind::Table:
        return new TablePage(request, session, parent);
    case PageRequest::Kind::Query:
        return new QueryPage(session, request, parent);
    case PageRequest::Kind::Audit: {
        auto page = new AuditPage(session, parent);
        page->turnTo(request);
        return page;
    }
    case PageRequest::Kind::Guide:
        break;
    }
    return nullptr;
}

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
