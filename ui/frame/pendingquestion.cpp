// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/pendingquestion.h"

#include "editing/configdraft.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace pointsman {

using namespace Qt::StringLiterals;

void askAboutPending(ConfigDraft &draft, QWidget *window, const std::function<void()> &proceed)
{
    const QString name = u"pendingQuestion"_s;
    if (window->findChild<QMessageBox *>(name))
        return;
    auto box = new QMessageBox(QMessageBox::Question, ConfigDraft::tr("Pending changes"),
        ConfigDraft::tr("The changes of the bot's configuration are not saved."),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDetailedText(QString::fromUtf8(draft.state().diff));
    box->setDefaultButton(QMessageBox::Save);
    QObject::connect(box, &QMessageBox::finished, &draft, [&draft, window, proceed](int answer) {
        if (answer == QMessageBox::Cancel)
            return;
        // Neither is done before the files are; a save that is refused stays where it is.
        auto once = new QObject(&draft);
        QObject::connect(&draft, &ConfigDraft::changed, once, [&draft, once, window, proceed] {
            if (draft.isBusy())
                return;
            once->deleteLater();
            if (!draft.isPending())
                QMetaObject::invokeMethod(window, proceed, Qt::QueuedConnection);
        });
        if (answer == QMessageBox::Save)
            draft.save();
        else
            draft.discard();
    });
    box->open();
}

namespace {

struct ExportTexts final {
    Q_DECLARE_TR_FUNCTIONS(ExportQuestion)
};

} // namespace

void askAboutExports(int running, QWidget *window, std::function<void()> proceed)
{
    const QString name = u"exportQuestion"_s;
    if (window->findChild<QMessageBox *>(name))
        return;
    auto box = new QMessageBox(QMessageBox::Question, ExportTexts::tr("An export is running"),
        ExportTexts::tr("%Ln export(s) are still being written. Cancel them? No file is left "
                        "half-written.",
            nullptr, running),
        QMessageBox::NoButton, window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *cancel =
        box->addButton(ExportTexts::tr("Cancel the export"), QMessageBox::DestructiveRole);
    QPushButton *wait = box->addButton(ExportTexts::tr("Wait for it"), QMessageBox::RejectRole);
    box->setDefaultButton(wait);
    box->setEscapeButton(wait);
    QObject::connect(cancel, &QPushButton::clicked, window, std::move(proceed));
    box->open();
}

} // namespace pointsman
