// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/openquestions.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace pointsman {

static void askForFile(QWidget *window, const QString &title, const QString &kinds,
    std::function<void(const QString &)> open)
{
    auto dialog = new QFileDialog(window, title, {}, kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, std::move(open));
    dialog->open();
}

void askForConfig(QWidget *window, std::function<void(const OpenTarget &)> open)
{
    askForFile(window,
        QCoreApplication::translate("pointsman::OpenQuestions", "Open the bot's config"),
        QCoreApplication::translate(
            "pointsman::OpenQuestions", "Configuration (*.toml);;All files (*)"),
        [open = std::move(open)](const QString &file) {
            OpenTarget target;
            target.config = file;
            open(target);
        });
}

void askForDatabase(QWidget *window, std::function<void(const OpenTarget &)> open)
{
    askForFile(window, QCoreApplication::translate("pointsman::OpenQuestions", "Open a database"),
        QCoreApplication::translate("pointsman::OpenQuestions",
            "SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)"),
        [open = std::move(open)](const QString &file) {
            OpenTarget target;
            target.database = file;
            target.readOnly = true;
            open(target);
        });
}

} // namespace pointsman
