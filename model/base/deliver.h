// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

#include <utility>

namespace pointsman {

/// Gives a future's result to `take` on the thread of `context`, from its event loop, unless
/// `context` is gone by then. QFuture::then() with a context looks at it from the worker's thread
/// in Qt 6.4, which a context that lives shortly does not survive.
template <typename Outcome, typename Take>
void deliver(const QFuture<Outcome> &future, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, take = std::move(take)]() mutable {
            watcher->deleteLater();
            take(watcher->future().takeResult());
        });
    watcher->setFuture(future);
}

} // namespace pointsman
