// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/dropquestion.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

struct DropTexts final {
    Q_DECLARE_TR_FUNCTIONS(DropQuestion)
};

} // namespace

void askAboutDatabase(QWidget *window, const QString &path, std::function<void()> addSource,
    std::function<void()> openBeside)
{
    auto box = new QMessageBox(QMessageBox::Question, DropTexts::tr("A database"),
        DropTexts::tr("What shall be done with %1?").arg(QFileInfo(path).fileName()),
        QMessageBox::Cancel, window);
    box->setObjectName(u"dropQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(DropTexts::tr(
        "It can become a read-only source of this workspace, as a pending change of the "
        "configuration, or be looked at alone, in a second window that cannot write."));
    if (addSource) {
        QPushButton *add =
            box->addButton(DropTexts::tr("Add as a source…"), QMessageBox::AcceptRole);
        QObject::connect(add, &QPushButton::clicked, window, std::move(addSource));
    }
    QPushButton *beside =
        box->addButton(DropTexts::tr("Open in a second window"), QMessageBox::ActionRole);
    QObject::connect(beside, &QPushButton::clicked, window, std::move(openBeside));
    box->open();
}

} // namespace pointsman
