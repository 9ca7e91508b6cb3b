// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// manpage FILE: a manual page to stdout, from a text in which @COMMANDS@, @OPTIONS@ and @VERSION@
// stand for what the programs know of themselves. Used while building, never installed.
#include "commands/manual.h"

#include <QFile>

#include <cstdio>

using namespace pointsman;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QFile file(QString::fromLocal8Bit(argc == 2 ? argv[1] : ""));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "manpage: %s\n", qPrintable(file.errorString()));
        return 1;
    }
    QString page = QString::fromUtf8(file.readAll());
    page.replace(u"@VERSION@"_s, QStringLiteral(POINTSMAN_VERSION));
    page.replace(u"@COMMANDS@\n"_s, manualOfCommands());
    page.replace(u"@OPTIONS@\n"_s, manualOfCommonOptions());
    return std::fputs(page.toUtf8().constData(), stdout) < 0 ? 1 : 0;
}
