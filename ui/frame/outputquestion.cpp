// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/outputquestion.h"

#include "base/deliver.h"
#include "exchange/outputfile.h"
#include "exchange/outputname.h"
#include "frame/settings.h"
#include "frame/workspacesession.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

struct OutputTexts final {
    Q_DECLARE_TR_FUNCTIONS(OutputQuestion)
};

/// Those of the files that exist and would be replaced. Errors: Usage, from the guard.
Result<QStringList> replacedFiles(const QStringList &paths, const OutputGuard &guard)
{
    QStringList replaced;
    for (const QString &path : paths) {
        if (const auto allowed = guard.check(path); !allowed)
            return tl::unexpected(allowed.error());
        if (QFileInfo::exists(path) && !isSpecialFile(path))
            replaced.append(path);
    }
    return replaced;
}

QString factsOf(const QString &path)
{
    const QFileInfo info(path);
    const QLocale locale;
    return OutputTexts::tr("%1: %2, written %3")
        .arg(QDir::toNativeSeparators(path), locale.formattedDataSize(info.size()),
            locale.toString(info.lastModified(), QLocale::ShortFormat));
}

void askToReplace(QWidget *window, const QStringList &files, std::function<void()> proceed)
{
    QStringList facts;
    for (const QString &file : files)
        facts.append(factsOf(file));
    auto box = new QMessageBox(QMessageBox::Question, OutputTexts::tr("Replace the file"),
        OutputTexts::tr("%Ln file(s) with this name exist already. Replace what is in there?",
            nullptr, int(files.size())),
        QMessageBox::Cancel, window);
    box->setObjectName(u"replaceQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(facts.join(u'\n'));
    QPushButton *replace = box->addButton(OutputTexts::tr("Replace"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(replace, &QPushButton::clicked, window, std::move(proceed));
    box->open();
}

} // namespace

QString usualOutputFolder()
{
    for (const QString &folder : {QString::fromUtf8(keptState(u"export/folder"_s)),
             QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}) {
        if (QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

void confirmOutputs(WorkspaceSession &session, QWidget *window, const QStringList &paths,
    std::function<void()> proceed, std::function<void(const Error &)> refused)
{
    deliver(session.workers().submit(
                [paths, guard = session.outputGuard()] { return replacedFiles(paths, guard); }),
        window, [window, proceed, refused](const Result<QStringList> &replaced) {
            if (!replaced)
                refused(replaced.error());
            else if (replaced->isEmpty())
                proceed();
            else
                askToReplace(window, *replaced, proceed);
        });
}

void askForOutput(WorkspaceSession &session, QWidget *window, const OutputWish &wish,
    std::function<void(const QString &path)> proceed, std::function<void(const Error &)> refused)
{
    auto dialog = new QFileDialog(
        window, wish.title, unusedPath(usualOutputFolder(), wish.name, wish.suffix), wish.kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked below, the same way everywhere
    dialog->setDefaultSuffix(wish.suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
        [&session, window, proceed, refused](const QString &path) {
            keepState(u"export/folder"_s, QFileInfo(path).absolutePath().toUtf8());
            confirmOutputs(
                session, window, {path}, [proceed, path] { proceed(path); }, refused);
        });
    dialog->open();
}

} // namespace pointsman
