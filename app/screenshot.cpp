// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot.h"

#include "exchange/outputfile.h"
#include "frame/commands.h"
#include "mainwindow.h"

#include <QApplication>
#include <QBuffer>
#include <QMenuBar>
#include <QPixmap>
#include <QTabBar>
#include <QTextStream>
#include <QTimer>

#include <chrono>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto lookEvery = 100ms;
static constexpr int quietLooks = 12; ///< so many quiet looks in a row count as settled
static constexpr int mostLooks = 300;

static bool trigger(MainWindow &window, const QString &command)
{
    for (const Choice &choice : commandChoices(*window.menuBar(), window.currentPage())) {
        if (choice.text == command) {
            choice.run();
            return true;
        }
    }
    const QWidget &place = window.currentPage() ? *window.currentPage() : *window.centralWidget();
    for (QTabBar *tabs : place.findChildren<QTabBar *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->tabText(tab) == command) {
                tabs->setCurrentIndex(tab);
                return true;
            }
        }
    }
    QTextStream(stderr) << u"pointsman: usage: There is no command “%1” here.\n"_s.arg(command);
    return false;
}

void saveScreenshotWhenSettled(MainWindow &window, const QString &file, const QStringList &commands)
{
    auto timer = new QTimer(&window);
    auto look = [&window, file, timer, left = commands, quiet = 0, looks = 0]() mutable {
        WorkspaceSession &session = window.session();
        const bool busy = session.isOpening() || session.jobs().runningCount() > 0;
        quiet = busy ? 0 : quiet + 1;
        if (quiet < quietLooks && ++looks < mostLooks)
            return;
        quiet = 0;
        if (!left.isEmpty()) {
            if (!trigger(window, left.takeFirst()))
                QApplication::exit(1);
            return;
        }
        timer->stop();
        QBuffer picture;
        window.grab().save(&picture, "PNG");
        const Result<void> saved = saveOutput(file, picture.data(), session.outputGuard());
        if (!saved)
            QTextStream(stderr) << u"pointsman: io: %1\n"_s.arg(saved.error().message);
        QApplication::exit(saved ? 0 : 1);
    };
    timer->callOnTimeout(&window, std::move(look));
    timer->start(lookEvery);
}

} // namespace pointsman
