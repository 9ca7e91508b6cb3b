// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/lanemenu.h"

#include "editing/configdraft.h"
#include "routing/findingrows.h"
#include "routing/routingfindings.h"
#include "routing/sourcedialog.h"
#include "widgets/icons.h"

#include <QMenu>

namespace pointsman {

using namespace Qt::StringLiterals;

static void openSourceDialog(ConfigDraft &draft, const QString &name, QWidget *page)
{
    auto dialog = new SourceDialog(draft, name, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

static constexpr int widestFinding = 460; // a menu is no page

static void addFindings(QMenu *menu, const QString &source, RoutingFindings &panel)
{
    const QList<Finding> findings = panel.findingsOfSource(source);
    for (const Finding &finding : findings) {
        const bool isNote = finding.severity == Severity::Note;
        const QString text = finding.fix ? fixText(*finding.fix) : finding.message;
        QAction *action =
            menu->addAction(themedIcon(isNote ? u"info"_s : u"warning"_s, Tint::Warning),
                menu->fontMetrics().elidedText(text, Qt::ElideRight, widestFinding), &panel,
                [&panel, finding] { panel.fix(finding); });
        action->setToolTip(finding.message);
        action->setEnabled(finding.fix.has_value());
    }
    menu->setToolTipsVisible(true);
    if (!findings.isEmpty())
        menu->addSeparator();
}

void fillLaneMenu(
    QMenu *menu, const Lane &lane, ConfigDraft &draft, RoutingFindings &findings, QWidget *page)
{
    const QString source = lane.source;
    if (lane.kind == Lane::Kind::Source)
        addFindings(menu, source, findings);
    if (lane.kind != Lane::Kind::Missing) {
        menu->addAction(themedIcon(u"settings"_s), SourceDialog::tr("Edit %1…").arg(source), page,
            [&draft, source, page] { openSourceDialog(draft, source, page); });
        const bool isDefault = source == draft.routing().defaultSource;
        QAction *makeDefault = menu->addAction(themedIcon(u"star"_s),
            SourceDialog::tr("Make %1 the default").arg(source), page, [&draft, source] {
                draft.apply(
                    SetDefaultSource{source}, SourceDialog::tr("make %1 the default").arg(source));
            });
        makeDefault->setEnabled(!isDefault);
        menu->addAction(themedIcon(u"remove"_s), SourceDialog::tr("Remove %1").arg(source), page,
            [&draft, source] {
                draft.apply(RemoveSource{source}, SourceDialog::tr("remove source %1").arg(source));
            });
        menu->addSeparator();
    }
    menu->addAction(themedIcon(u"database-add"_s), SourceDialog::tr("Add a source…"), page,
        [&draft, page] { openSourceDialog(draft, {}, page); });
}

} // namespace pointsman
