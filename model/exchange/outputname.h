// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace pointsman {

/// A file name without suffix that tells what is in the file: the parts, as far as they are not
/// empty, and the day. Characters that some file system does not take become hyphens.
[[nodiscard]] QString outputName(const QStringList &parts, QDate day);

/// What a query's answer is called: its sources, or “all”, and the tables that it asks.
[[nodiscard]] QString queryName(const QStringList &sources, const QString &sql);

/// A path in the folder that no file has yet: the name, or the name with a number.
[[nodiscard]] QString unusedPath(const QString &folder, const QString &name, const QString &suffix);

} // namespace pointsman
