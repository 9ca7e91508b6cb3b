// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/findingrows.h"

#include "widgets/findinglook.h"
#include "widgets/iconlabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int widestFix = 190; ///< what fits into the narrowest panel

QString fixText(const ConfigEdit &edit)
{
    if (const auto *mapped = std::get_if<MapChats>(&edit))
        return FindingRows::tr("Fix: route to %1").arg(mapped->source);
    if (std::holds_alternative<UnmapChats>(edit))
        return FindingRows::tr("Fix: unmap");
    if (const auto *set = std::get_if<SetDefaultSource>(&edit))
        return FindingRows::tr("Fix: make %1 the default").arg(set->source);
    if (const auto *redirected = std::get_if<RedirectReferences>(&edit))
        return FindingRows::tr("Fix: name %1").arg(redirected->to);
    const auto *changed = std::get_if<ChangeSource>(&edit);
    if (changed && changed->setting == SourceSetting::UseWal)
        return FindingRows::tr("Fix: switch useWal off for %1").arg(changed->name);
    return FindingRows::tr("Fix");
}

FindingRows::FindingRows(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
}

void FindingRows::setFindings(const QList<Finding> &findings)
{
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater(); // a fix is asked for from inside of one
    }
    m_rows.clear();
    for (const Finding &finding : findings)
        addRow(finding);
    setVisible(!findings.isEmpty());
}

QPushButton *FindingRows::fixButton(const Finding &finding, QWidget *row)
{
    const QString text = fixText(*finding.fix);
    auto fix = new QPushButton(fontMetrics().elidedText(text, Qt::ElideMiddle, widestFix), row);
    fix->setAccessibleName(text);
    fix->setToolTip(text + u'\n' + tr("A pending change: nothing is written before you save"));
    connect(fix, &QPushButton::clicked, this, [this, finding] { Q_EMIT fixRequested(finding); });
    return fix;
}

void FindingRows::addRow(const Finding &finding)
{
    auto row = new QFrame(this);
    row->setProperty("role", u"banner"_s);
    const SeverityLook look = severityLook(finding.severity);
    auto icon = new IconLabel(look.icon, look.tint, 16, look.name, row);
    auto text = new QLabel(finding.message, row);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto words = new QHBoxLayout;
    words->setSpacing(8);
    words->addWidget(icon, 0, Qt::AlignTop);
    words->addWidget(text, 1);
    auto layout = new QVBoxLayout(row);
    layout->setContentsMargins(9, 7, 9, 7);
    layout->setSpacing(4);
    layout->addLayout(words);
    if (finding.fix)
        layout->addWidget(fixButton(finding, row), 0, Qt::AlignLeft);
    m_layout->addWidget(row);
    m_rows.append(row);
}

} // namespace pointsman
