// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how our work compares with what people use today, each the median of five runs taken in
// turns. No test: a busy machine proves nothing.
#include "comparison.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr int Runs = 5;

Result<double> secondsOf(const std::function<Result<void>()> &work)
{
    QElapsedTimer timer;
    timer.start();
    return work().map([&timer] { return double(timer.nsecsElapsed()) / 1e9; });
}

double median(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

Result<void> compare(const Comparison &comparison)
{
    QList<double> ours;
    QList<double> theirs;
    for (int run = 0; run < Runs; ++run) {
        const Result<double> our = secondsOf(comparison.ours);
        const Result<double> their = our ? secondsOf(comparison.theirs) : our;
        if (!their)
            return tl::unexpected(their.error());
        ours += *our;
        theirs += *their;
    }
    const double ratio = median(theirs) / median(ours);
    std::printf("%-36s %-20s %8.3f s %8.3f s %8.1f x %8.1f x  %s\n", qPrintable(comparison.work),
        qPrintable(comparison.against), median(ours), median(theirs), ratio, comparison.goal,
        ratio >= comparison.goal ? "met" : "MISSED");
    std::fflush(stdout);
    return {};
}

Result<void> runAll(const QString &folder, const QString &filter)
{
    const auto comparisons = exportComparisons(folder);
    if (!comparisons)
        return tl::unexpected(comparisons.error());
    std::printf(
        "%-36s %-20s %10s %10s %10s %10s\n", "work", "against", "ours", "theirs", "ratio", "goal");
    for (const Comparison &comparison : *comparisons) {
        if (!comparison.work.contains(filter))
            continue;
        if (auto done = compare(comparison); !done)
            return done;
    }
    return {};
}

} // namespace

namespace pointsman {

Result<void> runProgram(
    const QString &program, const QStringList &arguments, const QString &outputFile)
{
    QProcess process;
    process.setStandardOutputFile(outputFile);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(-1);
    if (ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString words = QString::fromUtf8(process.readAllStandardError());
    return failure(ErrorKind::Io, u"%1 failed: %2 %3"_s.arg(program, process.errorString(), words));
}

} // namespace pointsman

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto done = runAll(folder.path(), QCoreApplication::arguments().value(1));
    if (!done)
        std::fprintf(stderr, "pointsman-bench: %s\n", qPrintable(done.error().message));
    return done ? 0 : 1;
}
