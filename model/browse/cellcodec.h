// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"

namespace pointsman {

/// Appends a cell's bytes for a temporary file of this process: a type byte, then 8 bytes of number
/// or 4 of length and the content.
void encodeCell(const CellView &cell, QByteArray *bytes);

/// Reads one encoded cell, appends it to `batch`, and moves `position` behind it.
void decodeCell(const char *&position, RowBatch *batch);

} // namespace pointsman
