// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>

namespace pointsman {

/// A small generator of numbers that are the same on every machine and for ever (SplitMix64).
class DemoRandom final {
public:
    explicit DemoRandom(quint64 seed) : m_state(seed) { }

    quint64 next()
    {
        quint64 mixed = m_state += 0x9E3779B97F4A7C15ULL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }
    int below(int limit) { return int(next() % quint64(limit)); }
    bool oneIn(int times) { return below(times) == 0; }
    double unit() { return double(next() >> 11) * 0x1.0p-53; } ///< 0 to 1, without 1

    template <typename T, size_t Size> const T &pick(const std::array<T, Size> &choices)
    {
        return choices[size_t(below(int(Size)))];
    }

private:
    quint64 m_state;
};

} // namespace pointsman
