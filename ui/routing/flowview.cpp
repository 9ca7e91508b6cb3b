// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/flowview.h"

#include "widgets/icons.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int barHeight = 46;

FlowView::FlowView(const RoutingBoard &board, QWidget *parent)
    : QWidget(parent), m_board(board), m_width(new QComboBox(this)), m_message(new QLabel(this))
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
    auto dialog = new QFileDialog(
        this, tr("Export the picture"), u"routing.svg"_s, tr("Pictures (*.svg *.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const Result<void> saved = saveFlow(file, m_picture, palette());
        m_message->setText(saved ? tr("Saved %1").arg(file) : saved.error().message);
    });
    dialog->open();
}

} // namespace pointsman
