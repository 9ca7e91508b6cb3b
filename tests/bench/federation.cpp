// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One query over three generated sources, against the sqlite3 shell with ATTACH and a UNION ALL
// view. Arguments: rows a source, runs (the median counts), a part of the works' names.
#include "access/multisourcedatabase.h"
#include "base/text.h"
#include "federation/crossquery.h"
#include "peakmemory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

const QStringList sourceNames{u"alpha"_s, u"beta"_s, u"gamma"_s};

struct Work {
    QString name;
    QString sql;
    double goal; ///< 0: none
    Strategy strategy = Strategy::Automatic;
};

const QList<Work> works{
    {u"messages by user"_s,
        u"SELECT user_id, count(*) FROM chat_messages GROUP BY user_id ORDER BY 2 DESC, 1 LIMIT 20"_s,
        3},
    {u"messages per day"_s,
        u"SELECT substr(date, 1, 10), count(*) FROM chat_messages GROUP BY 1 ORDER BY 1"_s, 3},
    {u"rows a source"_s, u"SELECT _source, count(*) FROM chat_messages GROUP BY 1 ORDER BY 1"_s,
        20},
    {u"substring count"_s,
        u"SELECT count(*) FROM chat_messages WHERE message_text LIKE '%word7%'"_s, 2},
    {u"window"_s,
        u"SELECT max(n) FROM (SELECT row_number() OVER (PARTITION BY user_id ORDER BY date) AS n "
        "FROM chat_messages)"_s,
        1.8},
    {u"rows brought together"_s,
        u"SELECT count(*), max(message_text), sum(user_id) FROM chat_messages"_s, 0,
        Strategy::FederatedTables},
    {u"self-join on the message key"_s,
        u"SELECT count(*), count(DISTINCT a.user_id) FROM chat_messages a JOIN chat_messages b "
        "ON a.chat_id = b.chat_id AND a.message_id = b.message_id "
        "WHERE a._source = 'alpha' AND b._source = 'alpha'"_s,
        0},
};

bool shell(const QStringList &arguments, const QString &input, QByteArray &output)
{
    QProcess process;
    process.start(u"sqlite3"_s, arguments);
    process.write(input.toUtf8());
    process.closeWriteChannel();
    const bool done = process.waitForFinished(-1) && process.exitCode() == 0;
    output = process.readAllStandardOutput();
    return done;
}

bool generate(const QString &path, int source, qint64 rows)
{
    QByteArray output;
    return shell({path},
        u"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
        "CREATE TABLE chat_messages(chat_id INTEGER NOT NULL, message_id TEXT NOT NULL, "
        "date TIMESTAMP NOT NULL, user_id INTEGER NOT NULL, reply_id TEXT, "
        "thread_id INTEGER NOT NULL DEFAULT 0, message_text TEXT NOT NULL, "
        "message_type TEXT DEFAULT 'text' NOT NULL, message_category TEXT DEFAULT 'user' NOT NULL, "
        "created_at TIMESTAMP NOT NULL, PRIMARY KEY(chat_id, message_id));"
        "INSERT INTO chat_messages WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n "
        "WHERE i<%1) SELECT -1001000000000-i%200, %2*%1+i, "
        "datetime(1700000000+i*30+(i*7919)%1000,'unixepoch'), 1000+(i*48271)%5003, NULL, 0, "
        "'some words of a message, word'||((i*31)%1000)||' and word'||(i%77)||' at its end', "
        "'text', "
        "'user', datetime(1700000000+i*30,'unixepoch') FROM n;"_s.arg(rows)
            .arg(source),
        output);
}

double median(QList<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double seconds(const std::function<bool()> &work, int runs)
{
    QList<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        if (!work())
            return -1;
        times.append(double(timer.nsecsElapsed()) / 1e9);
    }
    return median(times);
}

/// What a query delivers, for the comparison of both answers; null when it fails.
QByteArray answer(const MultiSourceDatabase &database, const Work &work, QString &strategy)
{
    const auto run = CrossQueryRun::start(database, {.sql = work.sql, .strategy = work.strategy});
    if (!run)
        return {};
    QByteArray text;
    RowBatch batch;
    for (;;) {
        const Result<bool> more = (*run)->next(batch);
        if (!more)
            return {};
        if (!*more)
            break;
        for (int row = 0; row < batch.rowCount(); ++row) {
            for (int column = 0; column < batch.columnCount(); ++column)
                text += (column > 0 ? "|" : "") + displayText(batch.at(row, column)).toUtf8();
            text += '\n';
        }
    }
    strategy = strategyName((*run)->report().strategy);
    return text;
}

QString viewStatement(const Config &config)
{
    QString attach;
    QStringList parts;
    for (const SourceSpec &spec : config.sources) {
        attach += u"ATTACH '%1' AS %2;"_s.arg(spec.path, spec.name);
        parts.append(u"SELECT '%1' AS _source, * FROM %1.chat_messages"_s.arg(spec.name));
    }
    return attach + u"CREATE TEMP VIEW chat_messages AS "_s + parts.join(u" UNION ALL "_s) + u";"_s;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 rows = arguments.value(1, u"1000000"_s).toLongLong();
    const int runs = std::max(1, arguments.value(2, u"5"_s).toInt());
    QTextStream out(stdout);
    const QTemporaryDir folder;
    Config config;
    for (int source = 0; source < int(sourceNames.size()); ++source) {
        SourceSpec spec;
        spec.name = sourceNames[source];
        spec.path = folder.filePath(spec.name + u".db"_s);
        spec.readOnly = true;
        if (!generate(spec.path, source, rows))
            return 1;
        config.sources.append(spec);
    }
    const MultiSourceDatabase database(config);
    const QString view = viewStatement(config);
    out << u"| work (3 x %1 rows, median of %2) | shell s | Pointsman s | ratio | goal | peak MB | "
           u"strategy |\n"
           "|---|---|---|---|---|---|---|\n"_s.arg(rows)
               .arg(runs);
    for (const Work &work : works) {
        if (!work.name.contains(arguments.value(3)))
            continue;
        QByteArray expected;
        QByteArray actual;
        QString strategy;
        const double theirs =
            seconds([&] { return shell({u":memory:"_s}, view + work.sql + u';', expected); }, runs);
        peakMemory();
        const double ours =
            seconds([&] { return !(actual = answer(database, work, strategy)).isNull(); }, runs);
        const double peak = peakMemory();
        out << u"| %1 | %2 | %3 | %4 | %5 | %6 | %7%8 |\n"_s.arg(work.name)
                   .arg(theirs, 0, 'f', 3)
                   .arg(ours, 0, 'f', 4)
                   .arg(theirs / ours, 0, 'f', 1)
                   .arg(work.goal > 0 ? QString::number(work.goal, 'f', 1) : u"-"_s)
                   .arg(peak, 0, 'f', 0)
                   .arg(strategy, actual == expected ? u""_s : u", WRONG ANSWER"_s);
        out.flush();
    }
    return 0;
}
