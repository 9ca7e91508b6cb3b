// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/findingrow.h"

#include "widgets/findinglook.h"
#include "widgets/iconlabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static QString placeText(const ConfigPlace &place)
{
    const QString file = QFileInfo(place.file).fileName();
    return place.line > 0 ? file + u':' + QString::number(place.line) : file;
}

FindingRow::FindingRow(const Finding &finding, QWidget *parent) : QWidget(parent)
{
    auto message = new QLabel(finding.message, this);
    message->setTextFormat(Qt::PlainText);
    message->setWordWrap(true);
    message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto place = new QLabel(placeText(finding.place), this);
    place->setTextFormat(Qt::PlainText);
    place->setProperty("role", u"muted"_s);
    place->setToolTip(finding.place.text());
    auto texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(message);
    texts->addWidget(place);

    const SeverityLook look = severityLook(finding.severity);
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(10);
    layout->addWidget(new IconLabel(look.icon, look.tint, 18, look.name, this), 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    const auto button = [this, layout, &finding](const QString &text, const QString &tip) {
        auto made = new QPushButton(text, this);
        made->setToolTip(tip);
        made->setAccessibleDescription(finding.message);
        layout->addWidget(made, 0, Qt::AlignTop);
        return made;
    };
    if (finding.fix) {
        connect(button(tr("Fix…"), tr("Add the obvious mend to the pending changes")),
            &QPushButton::clicked, this, &FindingRow::fixRequested);
    }
    connect(button(tr("Show"),
                finding.chat                   ? tr("Show the chat on the routing page")
                    : finding.source.isEmpty() ? tr("Open the file that the finding is about")
                                               : tr("Show where the finding lies")),
        &QPushButton::clicked, this, &FindingRow::showRequested);
}

} // namespace pointsman
