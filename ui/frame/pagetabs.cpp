// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/pagetabs.h"

#include "frame/pagefacts.h"
#include "frame/workspacesession.h"
#include "widgets/icons.h"

#include <QStackedWidget>

#include <chrono>

namespace pointsman {

using namespace std::chrono_literals;

static constexpr auto keepDelay = 1s; ///< after the first change; the file follows at once

PageTabs::PageTabs(WorkspaceSession &session, PageMaker makePage, QWidget *parent)
    : QTabWidget(parent), m_session(session), m_makePage(std::move(makePage))
{
    setTabsClosable(true);
    setMovable(true);
    setDocumentMode(true);
    tabBar()->setAccessibleName(tr("Open pages"));
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepDelay);
    m_keepTimer.callOnTimeout(this, &PageTabs::keep);
    connect(this, &QTabWidget::tabCloseRequested, this, &PageTabs::closeTab);
    connect(tabBar(), &QTabBar::tabMoved, this, &PageTabs::keepSoon);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        keepSoon();
        Q_EMIT pageChanged(currentPage());
        Q_EMIT rowInspected(m_inspected.value(currentPage()));
    });
}

Page *PageTabs::pageAt(int index) const
{
    return static_cast<Page *>(widget(index));
}

Page *PageTabs::currentPage() const
{
    return static_cast<Page *>(currentWidget());
}

/// A request that names nothing but the place fits a page that shows a part of it.
static bool shows(const PageRequest &place, const PageRequest &request)
{
    const bool isPlace = place.kind == request.kind && place.source == request.source
        && place.table == request.table && place.document == request.document;
    return isPlace && (!factsOf(request.kind).hasParts || request.filter.isEmpty() || request.filter == place.filter);
}

bool PageTabs::turnTo(const PageRequest &request)
{
    for (int i = 0; i < count(); ++i) {
        if (shows(pageAt(i)->place(), request)) {
            setCurrentIndex(i);
            pageAt(i)->turnTo(request);
            focusPage();
            return true;
        }
    }
    return false;
}

void PageTabs::openPage(const PageRequest &request)
{
    if (turnTo(request))
        return;
    // Made where it will be: a page that changes its parent is styled all over again.
    auto stack = findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
    if (Page *page = m_makePage(request, stack)) {
        addPage(page);
        keepSoon();
        focusPage();
    }
}

/// Whoever opens a page with the keyboard goes on with it there.
void PageTabs::focusPage()
{
    if (currentPage()->focusPolicy() != Qt::NoFocus)
        currentPage()->setFocus();
}

void PageTabs::addPage(Page *page)
{
    const int index = addTab(page, themedIcon(page->iconName()), page->title());
    setCurrentIndex(index);
    connect(page, &Page::pageRequested, this, &PageTabs::openPage);
    connect(page, &Page::rowInspected, this, [this, page](const InspectedRow &row) {
        m_inspected.insert(page, row);
        if (page == currentPage())
            Q_EMIT rowInspected(row);
    });
    connect(page, &Page::keptChanged, this, &PageTabs::keepSoon);
    connect(page, &Page::titleChanged, this,
        [this, page] { setTabText(indexOf(page), page->title()); });
    connect(page, &Page::statusChanged, this, [this, page](const QString &text) {
        if (page == currentPage())
            Q_EMIT statusChanged(text);
    });
}

void PageTabs::closeCurrent()
{
    if (count() > 0)
        closeTab(currentIndex());
}

void PageTabs::closeTab(int index)
{
    Page *page = pageAt(index);
    page->dismissed();
    removeTab(index);
    m_inspected.remove(page);
    page->deleteLater();
    keepSoon();
}

void PageTabs::keepSoon()
{
    if (!m_keepTimer.isActive())
        m_keepTimer.start();
}

void PageTabs::keep()
{
    m_session.keep(snapshot());
}

SessionSnapshot PageTabs::snapshot() const
{
    SessionSnapshot snapshot;
    for (int i = 0; i < count(); ++i)
        snapshot.tabs.append(pageAt(i)->kept());
    snapshot.current = currentIndex();
    snapshot.time = QDateTime::currentDateTimeUtc();
    return snapshot;
}

void PageTabs::restore(const SessionSnapshot &snapshot)
{
    const int before = count();
    for (const PageRequest &request : snapshot.tabs) {
        m_session.queries().useDocument(request.document);
        openPage(request);
    }
    if (before + snapshot.current < count())
        setCurrentIndex(before + snapshot.current);
}

void PageTabs::drop()
{
    keep();
    {
        const QSignalBlocker blocker(this);
        while (count() > 0)
            delete widget(0);
    }
    m_inspected.clear();
    m_keepTimer.stop();
    Q_EMIT pageChanged(nullptr);
    Q_EMIT rowInspected({});
}

} // namespace pointsman
