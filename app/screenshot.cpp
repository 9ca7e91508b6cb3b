// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot.h"

#include "mainwindow.h"

#include <QApplication>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

#include <chrono>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr auto look = 100ms;
static constexpr int quietLooks = 12; ///< so many quiet looks in a row count as settled
static constexpr int mostLooks = 300;

void saveScreenshotWhenSettled(MainWindow &window, const QString &file)
{
    auto timer = new QTimer(&window);
    timer->callOnTimeout(&window, [&window, file, timer, quiet = 0, looks = 0]() mutable {
        WorkspaceSession &session = window.session();
        const bool busy = session.isOpening() || session.jobs().runningCount() > 0;
        quiet = busy ? 0 : quiet + 1;
        if (quiet < quietLooks && ++looks < mostLooks)
            return;
        timer->stop();
        const bool saved = window.grab().save(file, "PNG");
        if (!saved)
            QTextStream(stderr) << u"pointsman: io: %1 could not be written\n"_s.arg(file);
        QApplication::exit(saved ? 0 : 1);
    });
    timer->start(look);
}

} // namespace pointsman
