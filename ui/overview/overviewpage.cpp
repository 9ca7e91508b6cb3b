// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewpage.h"

#include "frame/workspacesession.h"
#include "overview/sourcecard.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int cardWidth = 300;

OverviewPage::OverviewPage(WorkspaceSession &session, QWidget *parent)
    : Page(parent), m_session(session), m_canvas(new QWidget), m_grid(new QGridLayout)
{
    m_canvas->setProperty("role", u"canvas"_s);
    auto heading = new QLabel(session.target().title(), m_canvas);
    heading->setTextFormat(Qt::PlainText);
    heading->setProperty("role", u"title"_s);
    auto content = new QVBoxLayout(m_canvas);
    content->setContentsMargins(20, 18, 20, 18);
    content->setSpacing(14);
    content->addWidget(heading);
    content->addLayout(m_grid);
    content->addStretch();
    m_grid->setSpacing(14);

    auto scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_canvas);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    fill();
    m_session.loadAllSchemas();
}

PageRequest OverviewPage::place() const
{
    return {};
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

QString OverviewPage::iconName() const
{
    return u"overview"_s;
}

void OverviewPage::fill()
{
    for (const SourceSpec &spec : m_session.database()->config()->sources) {
        auto card = new SourceCard(m_session, spec, m_canvas);
        connect(card, &SourceCard::pageRequested, this, &Page::pageRequested);
        m_cards.append(card);
    }
    arrange();
}

void OverviewPage::arrange()
{
    const int columns = std::max(1, (width() - 40) / cardWidth);
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
    for (int column = 0; column < std::max(columns, m_grid->columnCount()); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

} // namespace pointsman
