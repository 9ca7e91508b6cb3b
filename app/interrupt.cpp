// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include <csignal>
#include <sys/time.h>
#include <unistd.h>

namespace pointsman {

namespace {

// A signal handler can reach nothing but statics; both are written before it is installed or by it.
const CancelToken *cancelToken = nullptr;
volatile std::sig_atomic_t signalNumber = 0;
volatile std::sig_atomic_t endsSoon = 0;

constexpr int signalStatus = 128; ///< the shell's convention: plus the signal's number

void endNow(int)
{
    ::_exit(signalStatus + signalNumber);
}

void handle(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESETHAND;
    sigaction(number, &action, nullptr);
}

void takeSignal(int number)
{
    constexpr suseconds_t patienceUs = 700'000;
    signalNumber = number;
    cancelToken->cancel();
    for (const int again : {SIGINT, SIGTERM, SIGHUP})
        handle(again, endNow);
    if (!endsSoon)
        return;
    handle(SIGALRM, endNow);
    const itimerval time{{0, 0}, {0, patienceUs}};
    ::setitimer(ITIMER_REAL, &time, nullptr);
}

void takeBrokenPipe(int number)
{
    if (signalNumber == 0)
        takeSignal(number);
}

} // namespace

void cancelOnSignals(const CancelToken &cancel, AfterCancel after)
{
    static const CancelToken token = cancel;
    cancelToken = &token;
    endsSoon = after == AfterCancel::End;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        handle(number, takeSignal);
    struct sigaction action = {}; // stays: each write to a reader that is gone raises it once more
    action.sa_handler = takeBrokenPipe;
    sigaction(SIGPIPE, &action, nullptr);
}

int receivedSignal()
{
    return signalNumber;
}

} // namespace pointsman
