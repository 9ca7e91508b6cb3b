// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The message catalogue against FTS5, Xapian and the sqlite3 shell, on three generated sources.
// Arguments: messages a source (default 1 000 000), the folder of the programs (for pointsman-cli).
#include "access/multisourcedatabase.h"
#include "catalogue/cataloguebuilder.h"
#include "catalogue/messagecounts.h"
#include "catalogue/search.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cmath>

#include <sqlite3.h>
#include <sys/resource.h>
#ifdef POINTSMAN_XAPIAN
#include <xapian.h>
#endif

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

QTextStream out(stdout);
const QStringList sourceNames{u"alpha"_s, u"beta"_s, u"gamma"_s};

double cpuSeconds()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Wall and CPU seconds of some work.
struct Cost {
    double wall = 0;
    double cpu = 0;
};

template <typename Work> Cost costOf(Work work)
{
    QElapsedTimer clock;
    clock.start();
    const double cpu = cpuSeconds();
    work();
    return {double(clock.nsecsElapsed()) / 1e9, cpuSeconds() - cpu};
}

[[noreturn]] void giveUp(const QString &why)
{
    out << why << Qt::endl;
    std::exit(1);
}

/// Words by Zipf: Cyrillic four of five, the rest Latin, some Chinese, Hebrew, emoji, links.
class Vocabulary final {
public:
    Vocabulary()
    {
        QRandomGenerator random(42);
        const QStringList cyrillic{u"во"_s, u"ра"_s, u"ти"_s, u"ка"_s, u"ло"_s, u"ме"_s, u"ни"_s,
            u"ст"_s, u"про"_s, u"бу"_s, u"де"_s, u"ша"_s, u"чи"_s, u"лю"_s, u"гра"_s, u"ёж"_s,
            u"ный"_s, u"ского"_s, u"ами"_s, u"ться"_s};
        const QStringList latin{u"re"_s, u"fund"_s, u"ta"_s, u"lo"_s, u"mi"_s, u"ing"_s, u"ed"_s,
            u"con"_s, u"per"_s, u"sta"_s, u"tion"_s, u"ou"_s, u"le"_s, u"ner"_s};
        for (int i = 0; i < 250'000; ++i) {
            const bool isLatin = i % 7 == 3;
            const QStringList &parts = isLatin ? latin : cyrillic;
            QString word;
            for (int part = random.bounded(1, 5); part >= 0; --part)
                word += parts[random.bounded(int(parts.size()))];
            if (random.bounded(9) == 0)
                word[0] = word[0].toUpper();
            m_words += word.toUtf8();
        }
    }

    const QByteArray &word(QRandomGenerator &random) const
    {
        const double top = std::log(double(m_words.size()));
        const auto rank = size_t(std::exp(random.generateDouble() * top)) - 1;
        return m_words[qsizetype(std::min(rank, size_t(m_words.size()) - 1))];
    }
    const QByteArray &at(qsizetype rank) const { return m_words[rank]; }

    QByteArray text(QRandomGenerator &random) const
    {
        QByteArray text;
        const int most = 2 + int(std::exp(random.generateDouble() * 3.4));
        for (int i = 0; i < most; ++i) {
            text += i > 0 ? " " : "";
            const int kind = random.bounded(200);
            if (kind == 0)
                text += "https://example.org/" + QByteArray::number(random.bounded(100'000));
            else if (kind < 4)
                text += kind == 1 ? "世界你好" : "会议记录";
            else if (kind < 7)
                text += "שלום";
            else if (kind < 14)
                text += kind < 10 ? "🙂" : "👨‍👩‍👧";
            else
                text += word(random);
        }
        return text;
    }

private:
    QList<QByteArray> m_words;
};

class Sqlite final {
public:
    explicit Sqlite(const QString &path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK)
            giveUp(u"cannot open "_s + path);
    }
    ~Sqlite() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(Sqlite)

    sqlite3 *handle() { return m_handle; }
    void run(const QByteArray &sql)
    {
        char *message = nullptr;
        if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &message) != SQLITE_OK)
            giveUp(QString::fromUtf8(message));
    }

private:
    sqlite3 *m_handle = nullptr;
};

void generate(const QString &path, const Vocabulary &words, int source, qint64 rows)
{
    Sqlite file(path);
    file.run(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
        "CREATE TABLE chat_messages(chat_id INTEGER NOT NULL, message_id TEXT NOT NULL, "
        "date TIMESTAMP NOT NULL, user_id INTEGER NOT NULL, reply_id TEXT, "
        "thread_id INTEGER NOT NULL DEFAULT 0, root_message_id TEXT, message_text TEXT NOT NULL, "
        "message_type TEXT DEFAULT 'text' NOT NULL, message_category TEXT DEFAULT 'user' NOT "
        "NULL, quote_text TEXT, media_id TEXT, media_group_id TEXT, markup TEXT NOT NULL DEFAULT "
        "'', metadata TEXT NOT NULL DEFAULT '', created_at TIMESTAMP, "
        "PRIMARY KEY(chat_id, message_id));"
        "CREATE TABLE chat_info (chat_id INTEGER PRIMARY KEY, title TEXT, username TEXT);"
        "CREATE TABLE chat_users (chat_id INTEGER, user_id INTEGER, username TEXT, full_name "
        "TEXT, PRIMARY KEY (chat_id, user_id)); BEGIN");
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(file.handle(),
        "INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text, created_at) "
        "VALUES (?1, ?2, datetime(?3, 'unixepoch'), ?4, ?5, datetime(?3, 'unixepoch'))",
        -1, &insert, nullptr);
    QRandomGenerator random(quint32(source + 1));
    for (qint64 row = 0; row < rows; ++row) {
        const QByteArray id = QByteArray::number(source * rows + row + 1);
        const QByteArray text = words.text(random);
        sqlite3_bind_int64(
            insert, 1, -1'001'000'000'000 - qint64(200 * std::pow(random.generateDouble(), 3)));
        sqlite3_bind_text(insert, 2, id.constData(), int(id.size()), SQLITE_TRANSIENT);
        sqlite3_bind_int64(insert, 3, 1'600'000'000 + row * 180'000'000 / rows);
        sqlite3_bind_int64(insert, 4, 1000 + random.bounded(5003));
        sqlite3_bind_text(insert, 5, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    file.run("COMMIT");
}

Config configOf(const QTemporaryDir &folder)
{
    Config config;
    config.routing.sourceNames = sourceNames;
    config.routing.defaultSource = sourceNames.first();
    for (const QString &name : sourceNames) {
        SourceSpec spec;
        spec.name = name;
        spec.path = folder.filePath(name + u".db"_s);
        spec.readOnly = true;
        config.sources += spec;
        config.routing.sources.insert(name, {.readOnly = true});
    }
    return config;
}

void say(const QString &work, const QString &ours, const QString &peer, const QString &theirs,
    double ratio, double goal)
{
    const QString verdict = goal <= 0 ? QString() : ratio >= goal ? u"yes"_s : u"NO"_s;
    out << qSetFieldWidth(0) << work.leftJustified(42) << ours.rightJustified(12) << u"  "_s
        << peer.leftJustified(24) << theirs.rightJustified(12)
        << QString::number(ratio, 'f', ratio < 10 ? 2 : 0).rightJustified(9)
        << (goal > 0 ? QString::number(goal, 'g', 3) : QString()).rightJustified(7) << u"  "_s
        << verdict << Qt::endl;
}

QString ms(double seconds)
{
    return QString::number(seconds * 1e3, 'f', seconds < 0.1 ? 2 : 0) + u" ms"_s;
}

Cost buildFts(const QTemporaryDir &folder, const QByteArray &options, qint64 &bytes)
{
    const QString path = folder.filePath(u"fts.db"_s);
    QFile::remove(path);
    const Cost cost = costOf([&] {
        Sqlite file(path);
        file.run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; ATTACH '"
            + folder.filePath(u"alpha.db"_s).toUtf8()
            + "' AS s;"
              "CREATE VIRTUAL TABLE f USING fts5(t, content='', "
            + options
            + ");"
              "BEGIN; INSERT INTO f(rowid, t) SELECT rowid, message_text FROM s.chat_messages; "
              "COMMIT");
    });
    bytes = QFileInfo(path).size();
    QFile::remove(path);
    return cost;
}

#ifdef POINTSMAN_XAPIAN
Cost buildXapian(const QTemporaryDir &folder, qint64 &bytes)
{
    const QString path = folder.filePath(u"xapian"_s);
    const Cost cost = costOf([&] {
        Xapian::WritableDatabase index(path.toStdString(), Xapian::DB_CREATE_OR_OVERWRITE);
        Xapian::TermGenerator terms;
        terms.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
        Sqlite file(folder.filePath(u"alpha.db"_s));
        sqlite3_stmt *rows = nullptr;
        sqlite3_prepare_v2(
            file.handle(), "SELECT rowid, message_text FROM chat_messages", -1, &rows, nullptr);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            Xapian::Document document;
            terms.set_document(document);
            terms.index_text(reinterpret_cast<const char *>(sqlite3_column_text(rows, 1)));
            index.replace_document(Xapian::docid(sqlite3_column_int64(rows, 0)), document);
        }
        sqlite3_finalize(rows);
        index.commit();
    });
    bytes = 0;
    for (const QFileInfo &file : QDir(path).entryInfoList(QDir::Files))
        bytes += file.size();
    return cost;
}
#endif

/// What a whole process takes, the best of three; its output.
double processSeconds(const QString &program, const QStringList &arguments, QByteArray &output)
{
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
        QElapsedTimer clock;
        clock.start();
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
            giveUp(u"cannot run "_s + program);
        best = std::min(best, double(clock.nsecsElapsed()) / 1e9);
        output = process.readAllStandardOutput().trimmed();
    }
    return best;
}

/// The first 50 hits as a page asks for them: found and read again.
Cost newestCost(const MultiSourceDatabase &door, const CatalogueSettings &settings,
    const QString &text, qsizetype *hits = nullptr)
{
    const SearchQuery query = parseSearch(text, QDate::currentDate());
    const Cost cost = costOf([&] {
        MessageSearch search(door, {query, sourceNames}, settings, {});
        search.prepare();
        const auto matches = search.find(50);
        if (!matches)
            giveUp(matches.error().message);
        const auto read = search.read(*matches, 0, 50);
        if (!read)
            giveUp(read.error().message);
        if (hits)
            *hits = read->size();
    });
    return cost;
}

void measureClasses(
    const MultiSourceDatabase &door, const CatalogueSettings &settings, const Vocabulary &words)
{
    const auto word = [&words](qsizetype rank) { return QString::fromUtf8(words.at(rank)); };
    QList<std::pair<QString, QStringList>> classes{
        {u"frequent word"_s, {word(3), word(5), word(9)}},
        {u"medium word"_s, {word(800), word(1200), word(2000)}},
        {u"rare word"_s, {word(90'000), word(150'000), word(220'000)}},
        {u"phrase"_s,
            {u"\"%1 %2\""_s.arg(word(4), word(7)), u"\"%1 %2\""_s.arg(word(40), word(9))}},
        {u"prefix"_s, {word(60).left(5), word(700).left(6)}},
        {u"inside a word"_s, {word(60).mid(2, 5), word(5000).mid(2, 6)}},
        {u"two letters"_s, {u"ра"_s, u"ме"_s, u"fu"_s}}, {u"one letter"_s, {u"ш"_s, u"a"_s}},
        {u"emoji"_s, {u"🙂"_s, u"👨\u200D👩\u200D👧"_s}},
        {u"two CJK signs"_s, {u"世界"_s, u"记录"_s}},
        {u"word AND word"_s, {word(30) + u' ' + word(50), word(300) + u' ' + word(900)}},
        {u"user and word"_s, {u"from:1500 "_s + word(30), u"from:3000 "_s + word(2)}},
        {u"chat, dates and word"_s, {u"in:-1001000000150 after:2023 before:2024 "_s + word(20)}},
        {u"not there"_s, {u"zzqxwv"_s, u"ъыъыъы"_s}},
        {u"form"_s, {u"form:"_s + word(100), u"form:refunding"_s}}};
    QList<double> all;
    QList<double> allWall;
    for (const auto &[name, texts] : std::as_const(classes)) {
        QList<double> times;
        QList<double> walls;
        for (int run = 0; run < 7; ++run) {
            for (const QString &text : texts) {
                const Cost cost = newestCost(door, settings, text);
                times += cost.cpu;
                walls += cost.wall;
            }
        }
        std::sort(times.begin(), times.end());
        std::sort(walls.begin(), walls.end());
        all += times;
        allWall += walls;
        out << u"  newest 50, "_s << name.leftJustified(24) << u"CPU p50 "_s
            << ms(times[times.size() / 2]) << u"  worst "_s << ms(times.last()) << u"   wall p50 "_s
            << ms(walls[walls.size() / 2]) << Qt::endl;
    }
    std::sort(all.begin(), all.end());
    std::sort(allWall.begin(), allWall.end());
    // CPU time of all threads: a busy machine lengthens it little.
    const double p99 = all[all.size() * 99 / 100];
    say(u"newest 50, any of 15 classes, p99 of CPU"_s, ms(p99), u"50 ms"_s, ms(0.05), 0.05 / p99,
        1);
    const double wall = allWall[allWall.size() * 99 / 100];
    say(u"newest 50, any of 15 classes, p99 of wall"_s, ms(wall), u"50 ms"_s, ms(0.05), 0.05 / wall,
        1);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 rows = arguments.value(1, u"1000000"_s).toLongLong();
    const QString programs = arguments.value(2, QCoreApplication::applicationDirPath());
    const Vocabulary words;
    const QTemporaryDir folder;
    for (int source = 0; source < 3; ++source)
        generate(folder.filePath(sourceNames[source] + u".db"_s), words, source, rows);
    const qint64 sourceBytes = QFileInfo(folder.filePath(u"alpha.db"_s)).size();
    out << u"3 sources of %L1 messages, %L2 bytes each"_s.arg(rows).arg(sourceBytes) << Qt::endl;
    out << QString(u"work"_s).leftJustified(42) << u"ours"_s.rightJustified(12) << u"  "_s
        << u"against"_s.leftJustified(24) << u"theirs"_s.rightJustified(12)
        << u"ratio"_s.rightJustified(9) << u"goal"_s.rightJustified(7) << Qt::endl;

    const MultiSourceDatabase door(configOf(folder));
    const QString cache = folder.filePath(u"cache"_s);
    const CatalogueSettings settings{cache + u"/pointsman/messages"_s, true, {}};
    Cost build;
    qint64 bytes = 0;
    for (const QString &name : sourceNames) {
        CatalogueBuilder builder(door, *door.config()->source(name), settings);
        const Cost cost = costOf([&] {
            const auto built = builder.build({});
            if (!built)
                giveUp(built.error().message);
        });
        if (build.wall > 0)
            continue;
        build = cost;
        bytes = builder.folder().bytes();
    }
    const double each = double(bytes) / double(rows);
    out << u"  building: %L1 messages a second (wall), %2 bytes a message"_s
               .arg(qint64(double(rows) / build.wall))
               .arg(each, 0, 'f', 1)
        << Qt::endl;
    qint64 peerBytes = 0;
    const auto sizeOf = [&rows](qint64 size) {
        return QString::number(double(size) / double(rows), 'f', 0) + u" B"_s;
    };
    Cost peer = buildFts(folder, "tokenize='trigram'", peerBytes);
    say(u"build, CPU"_s, ms(build.cpu), u"FTS5 trigram"_s, ms(peer.cpu), peer.cpu / build.cpu, 8);
    say(u"build, wall"_s, ms(build.wall), u"FTS5 trigram"_s, ms(peer.wall), peer.wall / build.wall,
        8);
    say(u"bytes a message"_s, sizeOf(bytes), u"FTS5 trigram"_s, sizeOf(peerBytes),
        double(peerBytes) / double(bytes), 1 / 0.55);
    peer = buildFts(folder, "tokenize='unicode61'", peerBytes);
    say(u"build, CPU"_s, ms(build.cpu), u"FTS5 unicode61"_s, ms(peer.cpu), peer.cpu / build.cpu, 3);
    say(u"build, wall"_s, ms(build.wall), u"FTS5 unicode61"_s, ms(peer.wall),
        peer.wall / build.wall, 3);
#ifdef POINTSMAN_XAPIAN
    peer = buildXapian(folder, peerBytes);
    say(u"build, CPU"_s, ms(build.cpu), u"Xapian"_s, ms(peer.cpu), peer.cpu / build.cpu, 20);
    say(u"build, wall"_s, ms(build.wall), u"Xapian"_s, ms(peer.wall), peer.wall / build.wall, 20);
    say(u"bytes a message"_s, sizeOf(bytes), u"Xapian"_s, sizeOf(peerBytes),
        double(peerBytes) / double(bytes), 1 / 0.25);
#endif

    const QString rare = QString::fromUtf8(words.at(150'000)).toLower();
    double ours = 1e9;
    for (int run = 0; run < 5; ++run)
        ours = std::min(ours, newestCost(door, settings, rare).cpu);
    const auto like = [&](const QString &word, const QByteArray &select, const QByteArray &rest) {
        Sqlite file(folder.filePath(u"alpha.db"_s));
        file.run("ATTACH '" + folder.filePath(u"beta.db"_s).toUtf8() + "' AS b; ATTACH '"
            + folder.filePath(u"gamma.db"_s).toUtf8() + "' AS c");
        const QByteArray where = " WHERE message_text LIKE '%" + word.toUtf8() + "%'";
        return costOf([&] {
            file.run("SELECT " + select + " FROM (SELECT * FROM main.chat_messages" + where
                + " UNION ALL SELECT * FROM b.chat_messages" + where
                + " UNION ALL SELECT * FROM c.chat_messages" + where + ")" + rest);
        }).cpu;
    };
    like(rare, "count(*)", {}); // into the page cache
    double theirs = like(rare, "*", " ORDER BY date DESC LIMIT 50");
    say(u"newest 50 of a rare word"_s, ms(ours), u"sqlite3 LIKE, in process"_s, ms(theirs),
        theirs / ours, 200);

    ours = 1e9;
    for (int run = 0; run < 5; ++run) {
        ours = std::min(ours, costOf([&] {
            for (const QString &name : sourceNames) {
                CatalogueBuilder builder(door, *door.config()->source(name), settings);
                if (!messagesADay(**builder.kept(), {}))
                    giveUp(u"cannot count"_s);
            }
        }).cpu);
    }
    theirs = costOf([&] {
        Sqlite file(folder.filePath(u"alpha.db"_s));
        file.run("ATTACH '" + folder.filePath(u"beta.db"_s).toUtf8() + "' AS b; ATTACH '"
            + folder.filePath(u"gamma.db"_s).toUtf8() + "' AS c");
        file.run("SELECT date(date), count(*) FROM (SELECT date FROM main.chat_messages UNION ALL "
                 "SELECT date FROM b.chat_messages UNION ALL SELECT date FROM c.chat_messages) "
                 "GROUP BY 1");
    }).cpu;
    say(u"messages a day over all"_s, ms(ours), u"sqlite3 GROUP BY"_s, ms(theirs), theirs / ours,
        60);

    measureClasses(door, settings, words);

    // Whole processes.
    QFile config(folder.filePath(u"config.toml"_s));
    if (!config.open(QIODevice::WriteOnly))
        giveUp(u"cannot write the configuration"_s);
    config.write("[bot]\ntoken = \"x\"\n[database]\ndefault = \"alpha\"\n");
    for (const QString &name : sourceNames)
        config.write("[database.providers." + name.toUtf8()
            + "]\nprovider = \"sqlite3\"\nparameters "
              "= { dbPath = \""
            + name.toUtf8() + ".db\", readOnly = true }\n");
    config.close();
    qputenv("XDG_CACHE_HOME", cache.toUtf8());
    const QString frequent = QString::fromUtf8(words.at(40)).toLower();
    QByteArray oursOut;
    QByteArray theirsOut;
    ours = processSeconds(programs + u"/pointsman-cli"_s,
        {u"--config"_s, config.fileName(), u"search"_s, frequent, u"--count"_s}, oursOut);
    const QString file = folder.filePath(u"%1.db"_s);
    theirs = processSeconds(u"sqlite3"_s,
        {file.arg(u"alpha"_s),
            u"ATTACH '%1' AS b; ATTACH '%2' AS c; SELECT (SELECT count(*) FROM main.chat_messages "
            "WHERE message_text LIKE '%3') + (SELECT count(*) FROM b.chat_messages WHERE "
            "message_text LIKE '%3') + (SELECT count(*) FROM c.chat_messages WHERE message_text "
            "LIKE "
            "'%3')"_s.arg(file.arg(u"beta"_s), file.arg(u"gamma"_s), u'%' + frequent + u'%')},
        theirsOut);
    say(u"count of a frequent word, processes"_s, ms(ours), u"sqlite3 LIKE, shell"_s, ms(theirs),
        theirs / ours, 25);
    out << u"  “%1”: %2 against %3 of LIKE, which does not fold Cyrillic capitals"_s.arg(
        frequent, QString::fromUtf8(oursOut), QString::fromUtf8(theirsOut))
        << Qt::endl;
    return 0;
}
