// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace pointsman {

/// What routing needs to know of a source.
struct RoutedSource
{
    bool readOnly = false;
    bool constructible = true; ///< false: the bot's own factory refuses it at first use
    bool operator==(const RoutedSource &) const = default;
};

/// Which source each chat goes to. An immutable value, swapped whole, so that reading it needs no lock.
struct Routing
{
    QStringList sourceNames; ///< config order
    QHash<QString, RoutedSource> sources;
    QHash<qint64, QString> chatMapping; ///< may name sources that do not exist
    QString defaultSource;
    QString defaultReadOnlySource; ///< empty: reads fall back to defaultSource
    bool operator==(const Routing &) const = default;
};

} // namespace pointsman
