// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Browsing generated tables of growing size. Arguments: the numbers of rows, or files with such
// tables made before: --make FILE ROWS. With --no-sort the long sort is left out.
#include "browse/tablegrid.h"
#include "items/tablemodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>

#include <sqlite3.h>
#include <unistd.h>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

qint64 residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / 1000000;
}

bool generate(const QString &path, qint64 rows)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    const QByteArray sql = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                           "CREATE TABLE messages(id INTEGER PRIMARY KEY, chat_id INTEGER, "
                           "user_id INTEGER, date TIMESTAMP, text TEXT);"
                           "WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i "
                           "< "
        + QByteArray::number(rows)
        + ") INSERT INTO messages SELECT i, -1001000000000 - i % 97, i * 7919 % 100003, "
          "datetime(1700000000 + i * 3, 'unixepoch'), 'message ' || i FROM r;";
    const bool made = sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return made;
}

/// Milliseconds until `done`, with events handled meanwhile; the longest time without handling any.
struct Waited {
    double ms = 0;
    double longestGap = 0;
};

template <typename Done> Waited waitFor(Done done)
{
    QElapsedTimer total;
    total.start();
    Waited waited;
    while (!done() && total.elapsed() < 600000) {
        QElapsedTimer gap;
        gap.start();
        QCoreApplication::processEvents();
        waited.longestGap = std::max(waited.longestGap, double(gap.nsecsElapsed()) / 1e6);
        if (gap.nsecsElapsed() < 20000)
            usleep(200);
    }
    waited.ms = double(total.nsecsElapsed()) / 1e6;
    return waited;
}

/// Sees when the grid was painted with its rows.
class PaintWatch final : public QObject {
public:
    PaintWatch(TableGrid &grid, TablePager &pager) : m_grid(grid), m_pager(pager)
    {
        grid.view()->viewport()->installEventFilter(this);
    }
    void forget() { m_shown = false; }
    bool isShown() const { return m_shown; }
    bool isReady() const
    {
        const qint64 top = m_grid.topPosition();
        return top < m_pager.rowCount() && m_pager.row(top).state == PagedRow::State::Ready;
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_shown = m_shown || (event->type() == QEvent::Paint && isReady());
        return false;
    }

private:
    TableGrid &m_grid;
    TablePager &m_pager;
    bool m_shown = false;
};

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

constexpr int places = 50;

/// Milliseconds a place, of going to `places` of them.
template <typename GoTo> double meanOfPlaces(GoTo goTo)
{
    QElapsedTimer timer;
    timer.start();
    for (int place = 1; place <= places; ++place)
        goTo(place);
    return milliseconds(timer) / places;
}

double offsetMilliseconds(const MultiSourceDatabase &data, qint64 offset)
{
    QElapsedTimer timer;
    timer.start();
    auto read = data.read(u"bench"_s, [offset](Connection &connection) {
        return connection.fetch(
            u"SELECT * FROM messages LIMIT 100 OFFSET "_s + QString::number(offset));
    });
    read.waitForFinished();
    return milliseconds(timer);
}

void measure(const QString &path, bool withSort, QTextStream &out)
{
    SourceSpec spec;
    spec.name = u"bench"_s;
    spec.path = path;
    Config config;
    config.sources = {spec};
    const MultiSourceDatabase data(config);
    auto count = data.read(spec.name, [](Connection &connection) {
        return connection.fetchValue(u"SELECT max(id) FROM messages"_s);
    });
    count.waitForFinished();
    const Result<Value> counted = count.takeResult();
    if (!counted) {
        out << counted.error().message << Qt::endl;
        return;
    }
    const qint64 rows = counted->integer;
    const auto row = [&out, rows](const char *what, double value, const char *unit) {
        out << qSetFieldWidth(12) << Qt::right << rows << qSetFieldWidth(0) << "  " << Qt::left
            << qSetFieldWidth(52) << what << qSetFieldWidth(10) << Qt::right << Qt::fixed
            << qSetRealNumberPrecision(2) << value << qSetFieldWidth(0) << ' ' << unit << Qt::endl;
    };
    double longestGap = 0;
    const auto wait = [&longestGap](auto done) {
        const Waited waited = waitFor(done);
        longestGap = std::max(longestGap, waited.longestGap);
        return waited.ms;
    };

    TablePager pager(data, {spec.name, u"messages"_s});
    TableModel model(pager);
    TableGrid grid(model, nullptr);
    grid.resize(1000, 700);
    grid.show();
    wait([&grid] { return grid.isVisible(); });
    PaintWatch watch(grid, pager);
    const auto shown = [&watch] { return watch.isShown(); };
    pager.open();
    row("first rows painted after the click", wait(shown), "ms");
    row("counted", wait([&] { return pager.isComplete(); }), "ms");

    const qint64 target = rows * 9 / 10;
    const double read = meanOfPlaces([&](int place) { // each in another block of keys
        const qint64 first = target - place * (rows / 1000);
        pager.fetchAhead(first, first + 100);
        wait([&] { return pager.row(first).state == PagedRow::State::Ready; });
    });
    row("jump to 90 %: read, without a view", read, "ms");
    double moved = 0;
    const double painted = meanOfPlaces([&](int place) { // there and back, so that each is far
        QElapsedTimer jump;
        jump.start();
        watch.forget();
        const qint64 first = (place % 2 ? target : rows / 2) + place * (rows / 1000) / 2;
        grid.goTo(first);
        moved += milliseconds(jump) / places;
        wait(shown);
    });
    row("jump to 90 %: the window moved", moved, "ms");
    row("jump to 90 %: and painted", painted, "ms");
    row("the same with LIMIT 100 OFFSET", offsetMilliseconds(data, target), "ms");
    for (int step = 0; step < 500; ++step) {
        watch.forget();
        grid.goTo(step * (rows - 1) / 499);
        wait(shown);
    }
    row("memory after 500 places from end to end", double(residentMegabytes()), "MB");

    if (withSort) {
        QElapsedTimer sort;
        sort.start();
        watch.forget();
        if (!pager.setView({{}, SortOrder{4, Qt::DescendingOrder}}))
            return;
        wait([&] { return pager.isComplete() && watch.isShown(); });
        row("sorted by an unindexed text", milliseconds(sort), "ms");
        row("memory then", double(residentMegabytes()), "MB");
    }
    QElapsedTimer filter;
    filter.start();
    watch.forget();
    if (!pager.setView({{{4, u"9999"_s}}, {}}))
        return;
    wait([&] { return pager.isComplete() && watch.isShown(); });
    row("filtered by a part of the text", milliseconds(filter), "ms");
    row("longest gap of the event loop", longestGap, "ms");
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList arguments = application.arguments().mid(1);
    if (arguments.value(0) == u"--make"_s)
        return generate(arguments.value(1), arguments.value(2).toLongLong()) ? 0 : 1;
    const bool withSort = arguments.removeAll(u"--no-sort"_s) == 0;
    if (arguments.isEmpty())
        arguments = {u"10000"_s, u"10000000"_s};
    for (const QString &argument : std::as_const(arguments)) {
        const QTemporaryDir dir;
        bool isNumber = false;
        const qint64 rows = argument.toLongLong(&isNumber);
        const QString path = isNumber ? dir.filePath(u"bench.db"_s) : argument;
        if (isNumber && !generate(path, rows)) {
            out << "The table of " << rows << " rows could not be made." << Qt::endl;
            return 1;
        }
        measure(path, withSort, out);
    }
    return 0;
}
