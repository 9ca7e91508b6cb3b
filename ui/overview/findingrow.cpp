// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/findingrow.h"

#include "widgets/iconlabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static IconLabel *severityIcon(Severity severity, QWidget *parent)
{
    constexpr int side = 18;
    switch (severity) {
    case Severity::Error:
        return new IconLabel(u"error"_s, Tint::Bad, side, FindingRow::tr("Error"), parent);
    case Severity::Warning:
        return new IconLabel(u"warning"_s, Tint::Warning, side, FindingRow::tr("Warning"), parent);
    case Severity::Note:
        break;
    }
    return new IconLabel(u"info"_s, Tint::Muted, side, FindingRow::tr("Note"), parent);
}

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

    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(10);
    layout->addWidget(severityIcon(finding.severity, this), 0, Qt::AlignTop);
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
                finding.chat ? tr("Show the chat on the routing page")
                             : tr("Open the file that the finding is about")),
        &QPushButton::clicked, this, &FindingRow::showRequested);
}

} // namespace pointsman
