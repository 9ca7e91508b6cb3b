// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/page.h"
#include "frame/sessionkeeper.h"

#include <QTabWidget>
#include <QTimer>

namespace pointsman {

class WorkspaceSession;

/// The open pages of a window as tabs. What is open, and what was typed in it, is kept for the next
/// start a second after it changed.
class PageTabs final : public QTabWidget {
    Q_OBJECT
public:
    PageTabs(WorkspaceSession &session, PageMaker makePage, QWidget *parent);

    Page *currentPage() const;
    bool turnTo(const PageRequest &request); ///< to the tab that has it; false: none does
    void openPage(const PageRequest &request); ///< in a new tab where none has it
    void closeCurrent();
    SessionSnapshot snapshot() const;
    void restore(const SessionSnapshot &snapshot); ///< beside what is open
    void drop(); ///< keeps what is open, then closes all

Q_SIGNALS:
    void pageChanged(Page *page); ///< another page is in front; null: none
    void rowInspected(const InspectedRow &row); ///< of the page in front
    void statusChanged(const QString &text); ///< of the page in front

private:
    Page *pageAt(int index) const;
    void addPage(Page *page);
    void focusPage();
    void closeTab(int index);
    void keepSoon();
    void keep();

    WorkspaceSession &m_session;
    const PageMaker m_makePage;
    QHash<const Page *, InspectedRow> m_inspected; ///< the last of each page
    QTimer m_keepTimer;
};

} // namespace pointsman
