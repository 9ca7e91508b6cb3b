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

#include <array>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

using Kind = PageRequest::Kind;

void readFilter(const QString &place, PageRequest *request)
{
    request->filter = place;
}

void readTable(const QString &place, PageRequest *request)
{
    request->source = place.section(u'/', 0, 0);
    request->table = place.section(u'/', 1);
}

void readSql(const QString &place, PageRequest *request)
{
    request->sql = place;
}

QString tableName(const PageRequest &request)
{
    return request.source + u'.' + request.table;
}

QString queryName(const PageRequest &request)
{
    return QCoreApplication::translate("PageFacts", "Query %1").arg(request.document);
}

Page *makeOverview(const PageRequest &, WorkspaceSession &session, QWidget *parent)
{
    return new OverviewPage(session, parent);
}

Page *makeTable(const PageRequest &request, WorkspaceSession &session, QWidget *parent)
{
    return new TablePage(request, session, parent);
}

Page *makeQuery(const PageRequest &request, WorkspaceSession &session, QWidget *parent)
{
    return new QueryPage(session, request, parent);
}

template <typename PageThatTurns>
Page *makeAndTurn(const PageRequest &request, WorkspaceSession &session, QWidget *parent)
{
    auto page = new PageThatTurns(session, parent);
    page->turnTo(request);
    return page;
}

Page *makeGuide(const PageRequest &request, WorkspaceSession &, QWidget *parent)
{
    return new GuidePage(request, parent);
}

constexpr std::array<PageFacts, PageRequest::kindCount> rows{{
    {Kind::Overview, "overview"_L1, QT_TRANSLATE_NOOP("PageFacts", "O&verview"), "overview"_L1,
        "sources"_L1, "Alt+1"_L1, true, false, nullptr, nullptr, makeOverview},
    {Kind::Table, "table"_L1, QT_TRANSLATE_NOOP("PageFacts", "&Table"), "table"_L1, "tables"_L1, {},
        true, true, readTable, tableName, makeTable},
    {Kind::Query, "query"_L1, QT_TRANSLATE_NOOP("PageFacts", "&Query"), "query"_L1, "queries"_L1,
        {}, true, false, readSql, queryName, makeQuery},
    {Kind::Routing, "routing"_L1, QT_TRANSLATE_NOOP("PageFacts", "&Routing"), "routing"_L1,
        "routing"_L1, "Alt+2"_L1, true, false, readFilter, nullptr, makeAndTurn<RoutingPage>},
    {Kind::Audit, "audit"_L1, QT_TRANSLATE_NOOP("PageFacts", "&Audit"), "audit"_L1, "audit"_L1,
        "Alt+3"_L1, true, false, nullptr, nullptr, makeAndTurn<AuditPage>},
    {Kind::Guide, "guide"_L1, QT_TRANSLATE_NOOP("PageFacts", "&Guide"), "help"_L1, {}, {}, false,
        false, readFilter, nullptr, makeGuide},
}};

constexpr bool isInOrderOfKinds()
{
    for (size_t row = 0; row < rows.size(); ++row) {
        if (size_t(rows[row].kind) != row || !rows[row].title || !rows[row].make)
            return false;
    }
    return true;
}
static_assert(isInOrderOfKinds(), "each kind of page has one row, in the order of the kinds");

} // namespace

std::span<const PageFacts> pageFacts()
{
    return rows;
}

PageMaker makerOfPages(WorkspaceSession &session)
{
    return [&session](const PageRequest &request, QWidget *parent) -> Page * {
        const PageFacts &facts = factsOf(request.kind);
        if (facts.needsWorkspace && !session.isOpen())
            return nullptr;
        return facts.make(request, session, parent);
    };
}

} // namespace pointsman
