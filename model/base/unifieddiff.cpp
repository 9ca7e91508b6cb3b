// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unifieddiff.h"

#include <QByteArrayList>

#include <algorithm>
#include <vector>

namespace pointsman {

namespace {

constexpr int context = 3;
constexpr int maxEdits = 4000; ///< beyond it the middle is shown as replaced whole

/// Lines with their line breaks.
QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype lineBreak = text.indexOf('\n', begin);
        const qsizetype end = lineBreak < 0 ? text.size() : lineBreak + 1;
        lines.append(text.mid(begin, end - begin));
        begin = end;
    }
    return lines;
}

struct Step {
    char sign; ///< ' ', '-' or '+'
    QByteArray line;
};

/// Myers' shortest edit script: the furthest points reached, one row for each number of edits.
std::vector<std::vector<int>> furthestPoints(const QByteArrayList &a, const QByteArrayList &b)
{
    const int sizeA = int(a.size());
    const int sizeB = int(b.size());
    const int most = std::min(sizeA + sizeB, maxEdits);
    std::vector<std::vector<int>> trace;
    std::vector<int> reached(size_t(2 * most + 3), 0);
    for (int edits = 0; edits <= most; ++edits) {
        for (int k = -edits; k <= edits; k += 2) {
            const size_t at = size_t(k + most + 1);
            const bool down = k == -edits || (k != edits && reached[at - 1] < reached[at + 1]);
            int x = down ? reached[at + 1] : reached[at - 1] + 1;
            while (x < sizeA && x - k < sizeB && a[x] == b[x - k])
                ++x;
            reached[at] = x;
            if (x >= sizeA && x - k >= sizeB) {
                trace.push_back(reached);
                return trace;
            }
        }
        trace.push_back(reached);
    }
    return {};
}

std::vector<Step> editScript(const QByteArrayList &a, const QByteArrayList &b)
{
    std::vector<Step> steps;
    const auto trace = furthestPoints(a, b);
    if (trace.empty()) {
        for (const QByteArray &line : a)
            steps.push_back({'-', line});
        for (const QByteArray &line : b)
            steps.push_back({'+', line});
        return steps;
    }
    const int most = std::min(int(a.size() + b.size()), maxEdits);
    int x = int(a.size());
    int y = int(b.size());
    for (int edits = int(trace.size()) - 1; edits > 0; --edits) {
        const std::vector<int> &reached = trace[size_t(edits - 1)];
        const int k = x - y;
        const size_t at = size_t(k + most + 1);
        const bool down = k == -edits || (k != edits && reached[at - 1] < reached[at + 1]);
        const int fromX = down ? reached[at + 1] : reached[at - 1];
        const int fromY = fromX - (down ? k + 1 : k - 1);
        while (x > fromX + (down ? 0 : 1) && y > fromY + (down ? 1 : 0)) {
            steps.push_back({' ', a[--x]});
            --y;
        }
        if (down)
            steps.push_back({'+', b[--y]});
        else
            steps.push_back({'-', a[--x]});
    }
    while (x > 0)
        steps.push_back({' ', a[--x]});
    std::reverse(steps.begin(), steps.end());
    return steps;
}

QByteArray rangeText(int begin, int count)
{
    const QByteArray first = QByteArray::number(count == 0 ? begin : begin + 1);
    return count == 1 ? first : first + ',' + QByteArray::number(count);
}

/// One hunk from steps[begin] to steps[end], where lineA and lineB lines stand before it.
QByteArray hunkText(const std::vector<Step> &steps, size_t begin, size_t end, int lineA, int lineB)
{
    int countA = 0;
    int countB = 0;
    QByteArray body;
    for (size_t i = begin; i < end; ++i) {
        countA += steps[i].sign != '+';
        countB += steps[i].sign != '-';
        body += steps[i].sign + steps[i].line;
        if (!steps[i].line.endsWith('\n'))
            body += "\n\\ No newline at end of file\n";
    }
    return "@@ -" + rangeText(lineA, countA) + " +" + rangeText(lineB, countB) + " @@\n" + body;
}

size_t endOfHunk(const std::vector<Step> &steps, size_t firstChange)
{
    size_t lastChange = firstChange;
    for (size_t i = firstChange; i < steps.size() && i <= lastChange + 2 * context + 1; ++i) {
        if (steps[i].sign != ' ')
            lastChange = i;
    }
    return std::min(steps.size(), lastChange + 1 + context);
}

} // namespace

QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after,
    const QByteArray &beforeName, const QByteArray &afterName)
{
    if (before == after)
        return {};
    const std::vector<Step> steps = editScript(linesOf(before), linesOf(after));
    QByteArray diff = "--- " + beforeName + "\n+++ " + afterName + '\n';
    int lineA = 0;
    int lineB = 0;
    size_t at = 0;
    const auto skipTo = [&](size_t to) {
        for (; at < to; ++at) {
            lineA += steps[at].sign != '+';
            lineB += steps[at].sign != '-';
        }
    };
    for (size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].sign == ' ')
            continue;
        const size_t begin = std::max(at, i - std::min(i, size_t(context)));
        const size_t end = endOfHunk(steps, i);
        skipTo(begin);
        diff += hunkText(steps, begin, end, lineA, lineB);
        skipTo(end);
        i = end - 1;
    }
    return diff;
}

} // namespace pointsman
