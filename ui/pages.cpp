// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "audit/auditpage.h"
#include "browse/tablepage.h"
#include "frame/workspacesession.h"
#include "help/guidepage.h"
#include "overview/overviewpage.h"
#include "query/querypage.h"
#include "routing/routingpage.h"

namespace pointsman {

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

PageMaker makerOfPages(WorkspaceSession &session)
{
    return [&session](const PageRequest &request, QWidget *parent) {
        return makePage(request, session, parent);
    };
}

} // namespace pointsman
