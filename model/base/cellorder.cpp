// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cellorder.h"

#include <cstring>

namespace pointsman {

namespace {

template <typename Number> int threeWay(Number left, Number right)
{
    return left < right ? -1 : left > right ? 1 : 0;
}

/// Exact, where a conversion of the integer to double would round.
int compareIntegerToReal(qint64 integer, double real)
{
    constexpr double beyond = 9223372036854775808.0; // 2^63
    if (real >= beyond)
        return -1;
    if (real < -beyond)
        return 1;
    const auto whole = qint64(real);
    if (integer != whole)
        return threeWay(integer, whole);
    return threeWay(0.0, real - double(whole));
}

int compareNumbers(const CellView &left, const CellView &right)
{
    const bool leftIsInteger = left.type() == CellType::Integer;
    const bool rightIsInteger = right.type() == CellType::Integer;
    if (leftIsInteger && rightIsInteger)
        return threeWay(left.integer(), right.integer());
    if (leftIsInteger)
        return compareIntegerToReal(left.integer(), right.real());
    if (rightIsInteger)
        return -compareIntegerToReal(right.integer(), left.real());
    return threeWay(left.real(), right.real());
}

int compareBytes(QByteArrayView left, QByteArrayView right)
{
    const qsizetype common = std::min(left.size(), right.size());
    const int order = common > 0 ? std::memcmp(left.data(), right.data(), size_t(common)) : 0;
    return order != 0 ? order : threeWay(left.size(), right.size());
}

int rank(CellType type)
{
    return type == CellType::Real ? int(CellType::Integer) : int(type);
}

} // namespace

int compareCells(const CellView &left, const CellView &right)
{
    if (const int ranks = threeWay(rank(left.type()), rank(right.type())); ranks != 0)
        return ranks;
    switch (left.type()) {
    case CellType::Null:
        return 0;
    case CellType::Integer:
    case CellType::Real:
        return compareNumbers(left, right);
    case CellType::Text:
    case CellType::Blob:
        return compareBytes(left.bytes(), right.bytes());
    }
    Q_UNREACHABLE();
}

} // namespace pointsman
