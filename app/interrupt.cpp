// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include <csignal>

namespace pointsman {

namespace {

// A signal handler can reach nothing but statics; both are written before it is installed or by it.
const CancelToken *cancelToken = nullptr;
volatile std::sig_atomic_t signalNumber = 0;

void takeSignal(int number)
{
    signalNumber = number;
    cancelToken->cancel();
}

} // namespace

void cancelOnSignals(const CancelToken &cancel)
{
    static const CancelToken token = cancel;
    cancelToken = &token;
    struct sigaction action = {};
    action.sa_handler = takeSignal;
    action.sa_flags = SA_RESETHAND;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

int receivedSignal()
{
    return signalNumber;
}

} // namespace pointsman
