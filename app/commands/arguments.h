// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace pointsman {

/// An option as the command line and the help know it.
struct OptionSpec {
    QString name; ///< without dashes
    QString value; ///< what the help calls its value; empty for a flag
    QString help;
    QChar letter = {}; ///< the short form, where it is conventional
    bool repeatable = false;
    bool operator==(const OptionSpec &) const = default;
};

/// A command line taken apart.
struct Arguments {
    QHash<QString, QStringList> options; ///< by name; a flag has one empty value
    QStringList positional;
    bool operator==(const Arguments &) const = default;

    bool has(const QString &name) const { return options.contains(name); }
    std::optional<QString> value(const QString &name) const; ///< empty values are values
    QStringList values(const QString &name) const { return options.value(name); }

    /// The value as a number that is not negative; `fallback` when the option is absent.
    [[nodiscard]] Result<qint64> count(const QString &name, qint64 fallback) const;
};

/// Options may stand anywhere, as --name VALUE, --name=VALUE, -n VALUE; after -- all is positional,
/// and so is a negative number. Errors: Usage.
[[nodiscard]] Result<Arguments> parseArguments(
    const QStringList &words, const QList<OptionSpec> &known);

/// The option at the end of these words whose value would come next, if there is one.
[[nodiscard]] std::optional<OptionSpec> waitingOption(
    const QStringList &words, const QList<OptionSpec> &known);

} // namespace pointsman
