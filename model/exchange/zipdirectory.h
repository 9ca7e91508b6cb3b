// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArrayView>
#include <QString>

namespace pointsman {

/// The uncompressed size that a ZIP file's directory gives for an entry. Errors: Io (no such entry,
/// or the file is torn).
[[nodiscard]] Result<qint64> zipEntrySize(const QString &path, QByteArrayView entry);

} // namespace pointsman
