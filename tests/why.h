// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace pointsman {

/// For QVERIFY2, which evaluates its text in any case: the message of a failed result, else "".
template <typename T> QByteArray why(const Result<T> &result)
{
    return result
        ? QByteArray()
        : (result.error().message + QStringLiteral(" | ") + result.error().detail).toUtf8();
}

} // namespace pointsman
