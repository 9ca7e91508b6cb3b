// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/conflictdialog.h"

#include "routing/difftext.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static QString clashText(const OutsideEdit &edit)
{
    QStringList lines;
    for (const RouteChange &clash : edit.clashes) {
        const QString theirs = clash.before.value_or(ConflictDialog::tr("not mapped"));
        const QString ours = clash.after.value_or(ConflictDialog::tr("not mapped"));
        lines.append(ConflictDialog::tr("Chat %1: the file now says %2, you chose %3.")
                         .arg(clash.chat.text(), theirs, ours));
    }
    if (edit.defaults) {
        lines.append(ConflictDialog::tr("The default: the file now says %1, you chose %2.")
                         .arg(edit.defaults->first, edit.defaults->second));
    }
    for (const QString &source : edit.sources)
        lines.append(ConflictDialog::tr("Source %1 was changed on both sides.").arg(source));
    if (!edit.reason.isEmpty())
        lines.append(edit.reason);
    return lines.join(u'\n');
}

ConflictDialog::ConflictDialog(const OutsideEdit &edit, const QByteArray &ourDiff, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("The configuration was changed by someone else"));
    const auto label = [this](const QString &text, const QString &role) {
        auto made = new QLabel(text, this);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setProperty("role", role);
        return made;
    };
    const auto diff = [this](const QByteArray &text) {
        auto made = new DiffText(this);
        made->setPlainText(QString::fromUtf8(text));
        return made;
    };
    auto layout = new QGridLayout(this);
    layout->addWidget(label(clashText(edit), u"warning"_s), 0, 0, 1, 2);
    layout->addWidget(label(tr("What someone else saved"), u"strong"_s), 1, 0);
    layout->addWidget(label(tr("Your pending changes"), u"strong"_s), 1, 1);
    layout->addWidget(diff(edit.theirDiff), 2, 0);
    layout->addWidget(diff(ourDiff), 2, 1);
    layout->setRowStretch(2, 1);
    auto buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *ours = buttons->addButton(tr("Put mine on top"), QDialogButtonBox::AcceptRole);
    QPushButton *theirs =
        buttons->addButton(tr("Take the file, drop mine"), QDialogButtonBox::DestructiveRole);
    ours->setObjectName(u"ours"_s);
    theirs->setObjectName(u"theirs"_s);
    ours->setEnabled(edit.hasClash() && edit.reason.isEmpty());
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Decide later"));
    layout->addWidget(buttons, 3, 0, 1, 2);
    resize(900, 460);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(ours, &QPushButton::clicked, this, [this] {
        Q_EMIT decided(Side::Ours);
        accept();
    });
    connect(theirs, &QPushButton::clicked, this, [this] {
        Q_EMIT decided(Side::Theirs);
        accept();
    });
}

} // namespace pointsman
