// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "termination.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace pointsman {

namespace {

// A signal handler can reach nothing but statics; written once, before it is installed.
int wakeEnd = -1;

void takeSignal(int)
{
    const char byte = 0;
    // A full pipe has a byte already, which is enough.
    [[maybe_unused]] const ssize_t written = ::write(wakeEnd, &byte, 1);
}

void endNow(int)
{
    ::_exit(0);
}

void handle(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = int(SA_RESETHAND); // a second one ends the process at once
    sigaction(number, &action, nullptr);
}

} // namespace

void quitOnSignals()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // then signals end the program as they end any other
    wakeEnd = ends[1];
    auto notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, qApp);
    QObject::connect(notifier, &QSocketNotifier::activated, qApp, [notifier] {
        notifier->setEnabled(false);
        QCoreApplication::quit();
    });
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        handle(number, takeSignal);
}

void endWithin(unsigned seconds)
{
    handle(SIGALRM, endNow);
    ::alarm(seconds);
}

} // namespace pointsman
