// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/flowview.h"

#include "base/deliver.h"
#include "exchange/outputname.h"
#include "frame/outputquestion.h"
#include "frame/workspacesession.h"
#include "widgets/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int barHeight = 46;

FlowView::FlowView(const RoutingBoard &board, WorkspaceSession &session, QWidget *parent)
    : QWidget(parent), m_board(board), m_session(session), m_width(new QComboBox(this)), m_message(new QLabel(this))
{
    setAccessibleName(tr("Where the chats go, as a picture"));
    m_width->addItems({tr("by number of chats"), tr("by number of messages")});
    m_width->setAccessibleName(tr("What the width of a band means"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setProperty("role", u"muted"_s);
    auto save = new QToolButton(this);
    save->setIcon(themedIcon(u"export"_s));
    save->setText(tr("Export…"));
    save->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto bar = new QHBoxLayout;
    bar->addWidget(m_width);
    bar->addWidget(save);
    bar->addWidget(m_message, 1);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(bar);
    layout->addStretch();
    connect(m_width, &QComboBox::currentIndexChanged, this, &FlowView::refresh);
    connect(save, &QToolButton::clicked, this, &FlowView::exportPicture);
    connect(&board, &RoutingBoard::rebuilt, this, &FlowView::refresh);
    connect(&board, &RoutingBoard::chatsChanged, this, &FlowView::refresh);
}

FlowWidth FlowView::chosenWidth() const
{
    return m_width->currentIndex() == 1 ? FlowWidth::Messages : FlowWidth::Chats;
}

void FlowView::refresh()
{
    if (!isVisible())
        return;
    m_picture = flowPicture(m_board, chosenWidth(), palette());
    update();
}

void FlowView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void FlowView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFlow(painter, QRectF(rect()).adjusted(0, barHeight, 0, 0), m_picture, palette());
}

void FlowView::exportPicture()
{
    const OutputWish wish{tr("Export the picture"),
        outputName({u"routing"_s, m_session.target().title()}, QDate::currentDate()), u"svg"_s,
        tr("Pictures (*.svg *.png)")};
    const auto save = [this](const QString &file) {
        deliver(QtConcurrent::run([file, picture = m_picture, colours = palette(),
                                      guard = m_session.outputGuard()] {
            return saveFlow(file, picture, colours, guard);
        }),
            this, [this, file](const Result<void> &saved) {
                m_message->setText(saved ? tr("Saved %1").arg(file) : saved.error().message);
            });
    };
    askForOutput(m_session, this, wish, save,
        [this](const Error &error) { m_message->setText(error.message); });
}

} // namespace pointsman
