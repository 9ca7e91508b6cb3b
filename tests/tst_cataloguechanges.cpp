// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagefixture.h"
#include "why.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// Sources change under their catalogues, and catalogues come to harm: what is found stays true.
class TestCatalogueChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomChanges();
    void survivesKilling();
    void rebuildsWhatIsDamaged_data();
    void rebuildsWhatIsDamaged();
    void isPrivate();
    void canBeSwitchedOff();
    void twoProgramsDoNotMixTheirWriting();
    void aSearchKeepsNobodyFromBuilding();
    void searchesWithoutRoomOnTheDisk();
    void goesOnWhereItStopped();
    void leavesALiveWriterAlone();
};

namespace {

const QString source = u"main"_s;

int asked(const char *variable, int otherwise)
{
    const int number = qEnvironmentVariableIntValue(variable);
    return number > 0 ? number : otherwise;
}

QByteArray run(const fixture::MessageFolder &folder, const QString &sql)
{
    return fixture::runSql(folder.path(source), sql.toUtf8().constData());
}

QString insertRows(int first, int count, const QString &words = u"слово word"_s)
{
    return uR"(INSERT OR REPLACE INTO chat_messages (chat_id, message_id, date, user_id, message_text)
        WITH RECURSIVE n(i) AS (SELECT %1 UNION ALL SELECT i + 1 FROM n WHERE i < %1 + %2 - 1)
        SELECT -1000000000001 - i % 3, i, datetime(1700000000 + i * 60, 'unixepoch'), i % 5,
            '%3 ' || (i % 17) || ' n' || i FROM n)"_s.arg(first)
        .arg(count)
        .arg(words);
}

/// What brute force finds.
QStringList bruteForce(const fixture::MessageFolder &folder, const QString &word)
{
    QStringList keys;
    for (const fixture::PlainMessage &message : fixture::plainMessages(folder.path(source))) {
        if (QString::fromUtf8(message.text).toLower().contains(word))
            keys += QString::number(message.chat) + u'/' + QString::fromUtf8(message.id);
    }
    keys.sort();
    return keys;
}

CatalogueState stateOf(const fixture::Found &found)
{
    return found.sources[0].state;
}

/// A hit is never wrong, and a state that promises everything keeps the promise. False, with a
/// warning, where it does not.
bool isTrue(const fixture::MessageFolder &folder, const QString &word)
{
    fixture::Found found = fixture::search(folder, u'"' + word + u'"', true);
    found.keys.sort();
    const QStringList expected = bruteForce(folder, word);
    const bool isSure =
        stateOf(found) == CatalogueState::Fresh || stateOf(found) == CatalogueState::None;
    const QSet<QString> all(expected.cbegin(), expected.cend());
    for (const QString &key : std::as_const(found.keys)) {
        if (!all.contains(key)) {
            qWarning("wrong hit %s", qPrintable(key));
            return false;
        }
    }
    if (isSure && (found.keys != expected || found.count != expected.size())) {
        qWarning("%s: %lld hits, %lld counted, %lld expected", qPrintable(word),
            qint64(found.keys.size()), found.count, qint64(expected.size()));
        return false;
    }
    return found.problem.isEmpty();
}

void flipByte(const QString &path, qint64 at)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(at);
    char byte = 0;
    file.getChar(&byte);
    file.seek(at);
    file.putChar(char(byte ^ 0x10));
}

QString catalogueFile(const fixture::MessageFolder &folder, const QString &pattern)
{
    QDirIterator files(folder.cache(), {pattern}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

} // namespace

void TestCatalogueChanges::randomChanges()
{
    const fixture::MessageFolder folder({source});
    QCOMPARE(run(folder, QString::fromLatin1(fixture::messageSchema)), QByteArray());
    QCOMPARE(run(folder, insertRows(1, 3000)), QByteArray());
    QVERIFY(folder.build(source));
    QRandomGenerator random(quint32(asked("POINTSMAN_SEED", 1)));
    const QString older = folder.path(u"older"_s);
    int next = 3001;
    for (int round = 0; round < asked("POINTSMAN_CHANGES", 24); ++round) {
        const int kind = random.bounded(11);
        const int some = random.bounded(1, next);
        QString sql;
        switch (kind) {
        case 0:
        case 1:
            sql = insertRows(next, random.bounded(1, 300));
            next += 300;
            break;
        case 2: // an old message moves to a new rowid, the count stays
            sql = insertRows(some, random.bounded(1, 5), u"anders слово"_s);
            break;
        case 3:
            sql = u"UPDATE chat_messages SET message_text = 'changed word' WHERE rowid = %1"_s.arg(
                some);
            break;
        case 4:
            sql = u"UPDATE chat_messages SET message_category = 'user-spam' WHERE rowid >= "
                  "(SELECT max(rowid) - 3 FROM chat_messages)"_s;
            break;
        case 5:
            sql = u"DELETE FROM chat_messages WHERE rowid BETWEEN %1 AND %1 + 20"_s.arg(some);
            break;
        case 6: // the newest rowid comes again
            sql = u"DELETE FROM chat_messages WHERE rowid = (SELECT max(rowid) FROM chat_messages);"
                  "%1"_s.arg(insertRows(next, 1, u"neu слово"_s));
            ++next;
            break;
        case 7:
            sql = u"VACUUM"_s;
            break;
        case 8: // a backup is put back
            if (QFile::exists(older)) {
                QVERIFY(QFile::remove(folder.path(source)));
                QVERIFY(QFile::copy(older, folder.path(source)));
            } else {
                QVERIFY(QFile::copy(folder.path(source), older));
            }
            break;
        case 9: // as many are deleted as are added below the newest
            sql =
                u"DELETE FROM chat_messages WHERE rowid = %1; INSERT OR IGNORE INTO chat_messages "
                "(rowid, chat_id, message_id, date, user_id, message_text) VALUES "
                "(%1, 5, 'x%2', '2020-01-01', 1, 'word again')"_s.arg(some)
                    .arg(round);
            break;
        case 10: // another table with the same rowids
            if (round % 7 == 0)
                sql =
                    u"UPDATE chat_messages SET chat_id = chat_id - 10, message_text = 'all new word'"_s;
            break;
        }
        if (!sql.isEmpty())
            QCOMPARE(run(folder, sql), QByteArray());
        for (const QString &word : {u"word"_s, u"слово"_s, u"n%1"_s.arg(some)})
            QVERIFY2(isTrue(folder, word), qPrintable(u"round %1, kind %2"_s.arg(round).arg(kind)));
        if (round % 3 != 0)
            continue;
        const auto built = folder.build(source);
        QVERIFY2(built, why(built).constData());
        QCOMPARE(int(built->state), int(CatalogueState::Fresh));
        for (const QString &word : {u"word"_s, u"слово"_s, u"again"_s, u"n%1"_s.arg(some)}) {
            fixture::Found found = fixture::search(folder, word, true);
            QCOMPARE(int(stateOf(found)), int(CatalogueState::Fresh));
            QVERIFY(isTrue(folder, word));
        }
    }
}

void TestCatalogueChanges::survivesKilling()
{
    const fixture::MessageFolder folder({source});
    QCOMPARE(run(folder, QString::fromLatin1(fixture::messageSchema)), QByteArray());
    QCOMPARE(run(folder, insertRows(1, 20'000)), QByteArray());
    QRandomGenerator random(3);
    int next = 20'001;
    for (int round = 0; round < asked("POINTSMAN_KILLS", 5); ++round) {
        QProcess builder;
        builder.start(QCoreApplication::applicationFilePath(),
            {u"--build"_s, folder.folder(), folder.cache()});
        QVERIFY(builder.waitForStarted());
        QTest::qWait(random.bounded(0, 250));
        builder.kill();
        builder.waitForFinished();
        QVERIFY(isTrue(folder, u"word"_s));
        if (round % 4 == 3) {
            const auto built = folder.build(source);
            QVERIFY2(built, why(built).constData());
            QVERIFY(isTrue(folder, u"n17"_s));
            QCOMPARE(run(folder, insertRows(next, 200)), QByteArray());
            next += 200;
        }
        if (round % 5 == 4)
            QCOMPARE(
                run(folder, u"UPDATE chat_messages SET message_text = message_text || ' round'"_s),
                QByteArray());
    }
    QVERIFY(folder.build(source));
    QCOMPARE(int(stateOf(fixture::search(folder, u"word"_s, true))), int(CatalogueState::Fresh));
    QVERIFY(isTrue(folder, u"word"_s));
}

void TestCatalogueChanges::rebuildsWhatIsDamaged_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("way"); // 0: a byte flipped, 1: cut off, 2: removed, 3: foreign
    for (const char *file : {"head", "*.seg"}) {
        for (int way = 0; way < 4; ++way)
            QTest::addRow("%s, way %d", file, way) << QString::fromLatin1(file) << way;
    }
}

void TestCatalogueChanges::rebuildsWhatIsDamaged()
{
    QFETCH(QString, file);
    QFETCH(int, way);
    const fixture::MessageFolder folder({source});
    QCOMPARE(run(folder, QString::fromLatin1(fixture::messageSchema) + insertRows(1, 3000)),
        QByteArray());
    QRandomGenerator random(quint32(way + 10));
    for (int round = 0; round < 2; ++round) {
        QVERIFY(folder.build(source));
        const QString path = catalogueFile(folder, file);
        QVERIFY(!path.isEmpty());
        const qint64 size = QFileInfo(path).size();
        if (way == 0) {
            flipByte(path, random.bounded(size));
        } else if (way == 1) {
            QVERIFY(QFile::resize(path, random.bounded(size)));
        } else if (way == 2) {
            QVERIFY(QFile::remove(path));
        } else {
            QFile foreign(path);
            QVERIFY(foreign.open(QIODevice::WriteOnly));
            foreign.write(QByteArray(int(size), 'x'));
        }
        // A page that no search of this word reads may be damaged unseen, and does no harm.
        for (const QString &word : {u"word"_s, u"n1234"_s, u"слово 3"_s, u"d 16 n"_s})
            QVERIFY(isTrue(folder, word));
    }
    const auto built = folder.build(source);
    QVERIFY2(built, why(built).constData());
}

void TestCatalogueChanges::isPrivate()
{
    const fixture::MessageFolder folder({source});
    QCOMPARE(
        run(folder, QString::fromLatin1(fixture::messageSchema) + insertRows(1, 10)), QByteArray());
    QVERIFY(folder.build(source));
    QDirIterator files(folder.settings().root, QDir::AllEntries | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(files.next()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, S_ISDIR(info.st_mode) ? mode_t(0700) : mode_t(0600));
        ++seen;
    }
    QVERIFY(seen >= 3);
    struct stat root = {};
    QCOMPARE(::stat(QFile::encodeName(folder.settings().root).constData(), &root), 0);
    QCOMPARE(root.st_mode & 0777, mode_t(0700));
}

void TestCatalogueChanges::canBeSwitchedOff()
{
    const fixture::MessageFolder folder({source});
    QCOMPARE(
        run(folder, QString::fromLatin1(fixture::messageSchema) + insertRows(1, 10)), QByteArray());
    fixture::search(folder, u"word"_s, true);
    QVERIFY2(catalogueFile(folder, u"*"_s).isEmpty(), "a search alone begins no catalogue");
    QVERIFY(folder.build(source));
    CatalogueSettings settings = folder.settings();
    settings.excluded = QStringList{source};
    MessageSearch search(
        folder.door(), {parseSearch(u"word"_s, {}), {source}}, settings, CancelToken());
    search.prepare();
    QCOMPARE(*search.count(), 10);
    QCOMPARE(int(search.report()[0].state), int(CatalogueState::None));
    QCOMPARE(search.report()[0].direct, 10);
    CatalogueBuilder builder(folder.door(), folder.spec(source), folder.settings());
    QVERIFY(builder.drop());
    QVERIFY(catalogueFile(folder, u"*.seg"_s).isEmpty());
    QVERIFY(catalogueFile(folder, u"head"_s).isEmpty());
}

void TestCatalogueChanges::twoProgramsDoNotMixTheirWriting()
{
    const fixture::MessageFolder folder({source});
    QCOMPARE(run(folder, QString::fromLatin1(fixture::messageSchema) + insertRows(1, 1000)),
        QByteArray());
    QVERIFY(folder.build(source));
    CatalogueFolder other(folder.settings().root, folder.spec(source));
    QVERIFY(*other.lock());
    const auto built = folder.build(source);
    QVERIFY(!built);
    QCOMPARE(built.error().kind, ErrorKind::Conflict);
    // What is new is found all the same, in memory.
    QCOMPARE(run(folder, insertRows(1001, 50, u"fresh"_s)), QByteArray());
    const QString head = catalogueFile(folder, u"head"_s);
    const QDateTime before = QFileInfo(head).lastModified();
    QCOMPARE(fixture::search(folder, u"fresh"_s, true).count, 50);
    QCOMPARE(QFileInfo(head).lastModified(), before);
}

void TestCatalogueChanges::aSearchKeepsNobodyFromBuilding()
{
    const fixture::MessageFolder folder({source});
    QCOMPARE(run(folder, QString::fromLatin1(fixture::messageSchema) + insertRows(1, 100)),
        QByteArray());
    QVERIFY(folder.build(source));
    QCOMPARE(run(folder, insertRows(101, 50)), QByteArray());
    MessageSearch search(
        folder.door(), {parseSearch(u"word"_s, {}), {source}}, folder.settings(), {});
    search.prepare();
    QVERIFY(folder.build(source)); // while the hits of the search are still to be read
    QCOMPARE(*search.count(), 150);
}

void TestCatalogueChanges::searchesWithoutRoomOnTheDisk()
{
    const fixture::MessageFolder folder({source});
    QCOMPARE(run(folder, QString::fromLatin1(fixture::messageSchema) + insertRows(1, 1000)),
        QByteArray());
    QVERIFY(folder.build(source));
    QCOMPARE(run(folder, insertRows(1001, 50, u"fresh"_s)), QByteArray());
    // Files of no more than so many bytes stand for a disk that is full.
    rlimit old = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{1000, old.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const fixture::Found found = fixture::search(folder, u"fresh"_s, true);
    const auto built = folder.build(source);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
    QCOMPARE(found.count, 50);
    QVERIFY(!found.sources[0].remark.isEmpty());
    QVERIFY(!built);
    QCOMPARE(built.error().kind, ErrorKind::Io);
    QVERIFY(isTrue(folder, u"word"_s));
    QVERIFY(folder.build(source));
    QVERIFY(isTrue(folder, u"fresh"_s));
}

void TestCatalogueChanges::goesOnWhereItStopped()
{
    const fixture::MessageFolder folder({source});
    QCOMPARE(run(folder, QString::fromLatin1(fixture::messageSchema) + insertRows(1, 20'000)),
        QByteArray());
    // The newest third, as an ended build leaves it.
    {
        CatalogueBuilder builder(folder.door(), folder.spec(source), folder.settings());
        const CancelToken cancel;
        const auto built = builder.build(cancel, [&cancel](const BuildProgress &progress) {
            if (progress.messages > 6000)
                cancel.cancel();
        });
        QVERIFY(!built);
        QCOMPARE(built.error().kind, ErrorKind::Cancelled);
    }
    QVERIFY(isTrue(folder, u"word"_s));
    QCOMPARE(fixture::search(folder, u"word"_s, true).count, 20'000);
    QVERIFY(folder.build(source));
    QCOMPARE(int(stateOf(fixture::search(folder, u"n5"_s, true))), int(CatalogueState::Fresh));
    QVERIFY(isTrue(folder, u"n5"_s));
}

void TestCatalogueChanges::leavesALiveWriterAlone()
{
    const fixture::MessageFolder folder({source});
    QCOMPARE(run(folder,
                 u"PRAGMA journal_mode = WAL;"_s + QString::fromLatin1(fixture::messageSchema)
                     + insertRows(1, 20'000)),
        QByteArray());
    QProcess bot;
    bot.start(QCoreApplication::applicationFilePath(), {u"--write"_s, folder.path(source)});
    QVERIFY(bot.waitForStarted());
    QVERIFY(bot.waitForReadyRead());
    qint64 longestLog = 0;
    for (int round = 0; round < 2; ++round) {
        const auto built = CatalogueBuilder(folder.door(), folder.spec(source), folder.settings())
                               .build({}, [&](const BuildProgress &) {
                                   longestLog = std::max(longestLog,
                                       QFileInfo(folder.path(source) + u"-wal"_s).size());
                               });
        QVERIFY2(built, why(built).constData());
    }
    bot.write("\n");
    bot.closeWriteChannel();
    QVERIFY(bot.waitForFinished());
    QCOMPARE(bot.exitCode(), 0);
    QVERIFY2(longestLog < (8 << 20), qPrintable(u"%1 bytes"_s.arg(longestLog)));
    QVERIFY(folder.build(source));
    QVERIFY(isTrue(folder, u"written"_s));
}

namespace {

/// A process of its own that builds until it is killed.
int buildForEver(const QString &folder, const QString &cache)
{
    Config config;
    SourceSpec spec;
    spec.name = source;
    spec.path = folder + u"/main.db"_s;
    spec.readOnly = true;
    config.sources += spec;
    config.routing.sourceNames = QStringList{source};
    config.routing.sources.insert(source, {.readOnly = true});
    const MultiSourceDatabase door(config);
    for (;;) {
        if (!CatalogueBuilder(door, spec, {cache + u"/catalogue"_s, true, {}}).build({}))
            return 1;
    }
}

/// The bot: commits row after row until its input ends; fails when a lock keeps it waiting for more
/// than 100 ms.
int writeForEver(const QString &path)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    sqlite3_busy_timeout(handle, 100);
    sqlite3_exec(handle, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    std::atomic_bool isEnough = false;
    std::thread listener([&isEnough] {
        std::getchar();
        isEnough = true;
    });
    bool failed = false;
    for (int row = 0; !isEnough && !failed; ++row) {
        const QByteArray sql = "INSERT INTO chat_messages (chat_id, message_id, date, user_id, "
                               "message_text) VALUES (-5, 'w"
            + QByteArray::number(row)
            + "', '2026-05-01T09:24:49+00:00', 1, 'written ' || hex(zeroblob(1500)))";
        failed = sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK;
        if (row == 10) {
            std::puts("begun");
            std::fflush(stdout);
        }
        if (row % 20 == 0)
            QThread::msleep(5);
    }
    sqlite3_close(handle);
    listener.detach();
    return failed ? 1 : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--build"_s)
        return buildForEver(arguments.value(2), arguments.value(3));
    if (arguments.value(1) == u"--write"_s)
        return writeForEver(arguments.value(2));
    TestCatalogueChanges test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cataloguechanges.moc"
