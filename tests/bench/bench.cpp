// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how our work compares with what people use today, each the median of some runs taken in
// turns. No test: a busy machine proves nothing. Arguments: a part of the works' names, rows of a
// table, runs.
#include "comparison.h"
#include "peakmemory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

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

Result<void> compare(const Comparison &comparison, int runs)
{
    QList<double> ours;
    QList<double> theirs;
    double peak = 0;
    for (int run = 0; run < runs; ++run) {
        peakMemory();
        const Result<double> our = secondsOf(comparison.ours);
        peak = std::max(peak, peakMemory());
        if (!our)
            return tl::unexpected(our.error());
        ours += *our;
        const Result<double> their = comparison.theirs ? secondsOf(comparison.theirs) : 0.0;
        if (!their)
            return tl::unexpected(their.error());
        theirs += *their;
    }
    std::printf("%-20s %10lld %8.3f s %9.0f/s %5.0f MB", qPrintable(comparison.work),
        static_cast<long long>(comparison.rows), median(ours),
        double(comparison.rows) / median(ours), peak);
    if (comparison.theirs) {
        const double ratio = median(theirs) / median(ours);
        std::printf("  %-20s %8.3f s %6.1f x %6.1f x  %s", qPrintable(comparison.against),
            median(theirs), ratio, comparison.goal, ratio >= comparison.goal ? "met" : "MISSED");
    }
    std::printf("\n");
    std::fflush(stdout);
    return {};
}

Result<void> runAll(const QString &folder, const QStringList &arguments)
{
    const qint64 rows = arguments.value(2, u"1000000"_s).toLongLong();
    const int runs = std::max(1, arguments.value(3, u"5"_s).toInt());
    const auto comparisons = exportComparisons(folder, rows);
    if (!comparisons)
        return tl::unexpected(comparisons.error());
    std::printf("%-20s %10s %10s %11s %8s  %-20s %10s %8s %8s\n", "work", "rows", "ours", "ours",
        "peak", "against", "theirs", "ratio", "goal");
    for (const Comparison &comparison : *comparisons) {
        if (!comparison.work.contains(arguments.value(1)))
            continue;
        if (auto done = compare(comparison, runs); !done)
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
    const auto done = runAll(folder.path(), QCoreApplication::arguments());
    if (!done)
        std::fprintf(stderr, "pointsman-bench: %s\n", qPrintable(done.error().message));
    return done ? 0 : 1;
}
