// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

#include <functional>

namespace pointsman {

/// One line of the table: a piece of work done by us and by what people use today.
struct Comparison {
    QString work;
    qint64 rows = 0; ///< that it is about
    QString against;
    double goal = 1; ///< how many times faster we mean to be
    std::function<Result<void>()> ours;
    std::function<Result<void>()> theirs; ///< none: nothing to compare with
};

/// Runs a program to its end, its output into a file. Errors: Io (its exit status, its words).
[[nodiscard]] Result<void> runProgram(
    const QString &program, const QStringList &arguments, const QString &outputFile);

/// The areas; each makes what it needs, tables of so many rows, in the folder.
[[nodiscard]] Result<QList<Comparison>> exportComparisons(const QString &folder, qint64 rows);

} // namespace pointsman
