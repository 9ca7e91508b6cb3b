// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/connection.h"
#include "sqlitefixture.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <future>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// Whatever a configuration may name as a database opens or fails with a sentence of its own: soon,
/// and without leaving a trace.
class TestFileZoo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensOrSaysWhy_data();
    void opensOrSaysWhy();
    void survivesFlippedBytes();
    void followsAReplacedFile();
    void saysThatAFileWasCutOff();

private:
    void build(const QString &kind, const QString &path) const;
};

namespace {

constexpr std::chrono::seconds patience{2};

/// What became of a file: empty when every table could be read, else the first message.
QString outcomeOf(const QString &path)
{
    SourceSpec spec;
    spec.name = u"zoo"_s;
    spec.path = path;
    spec.busyTimeout = std::chrono::milliseconds(100);
    const auto connection = Connection::open(spec);
    if (!connection)
        return connection.error().message;
    const Result<RowBatch> tables =
        (*connection)->fetch(u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s);
    if (!tables)
        return tables.error().message;
    for (int row = 0; row < tables->rowCount(); ++row) {
        const QString name = QString::fromUtf8(tables->at(row, 0).bytes());
        const Result<RowBatch> rows = (*connection)->fetch(u"SELECT * FROM \"%1\""_s.arg(name));
        if (!rows)
            return rows.error().message;
    }
    return {};
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray soundDatabase()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.db"_s);
    fixture::runSql(path,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
        "INSERT INTO t SELECT i, printf('%0200d', i) FROM n; CREATE TABLE u (x);");
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(11);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

QByteArray withByte(QByteArray bytes, qsizetype at, char value)
{
    bytes[at] = value;
    return bytes;
}

} // namespace

void TestFileZoo::build(const QString &kind, const QString &path) const
{
    const QByteArray sound = soundDatabase();
    const QByteArray name = QFile::encodeName(path);
    if (kind == u"sound"_s) {
        write(path, sound);
    } else if (kind.startsWith(u"first "_s)) {
        write(path, sound.first(kind.sliced(6).toInt()));
    } else if (kind == u"half"_s) {
        write(path, sound.first(sound.size() / 2));
    } else if (kind == u"random"_s) {
        write(path, randomBytes(5000));
    } else if (kind == u"encrypted"_s) {
        write(path, randomBytes(8192));
    } else if (kind == u"text"_s) {
        write(path, "[database]\ndefault = 1\n");
    } else if (kind == u"page size 3"_s) {
        write(path, withByte(withByte(sound, 16, 0), 17, 3));
    } else if (kind == u"version 9"_s) {
        write(path, withByte(withByte(sound, 18, 9), 19, 9));
    } else if (kind == u"page count"_s) {
        write(path, withByte(sound, 28, char(0x7f)));
    } else if (kind == u"zeros"_s) {
        write(path, QByteArray());
        QVERIFY(QFile::resize(path, 100LL << 30));
    } else if (kind == u"empty"_s) {
        write(path, QByteArray());
    } else if (kind == u"folder"_s) {
        QVERIFY(QDir().mkdir(path));
    } else if (kind == u"dangling"_s) {
        QVERIFY(QFile::link(path + u".gone"_s, path));
    } else if (kind == u"loop"_s) {
        QVERIFY(QFile::link(path, path));
    } else if (kind == u"pipe"_s) {
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    } else if (kind == u"link to pipe"_s) {
        QCOMPARE(::mkfifo((name + ".pipe").constData(), 0600), 0);
        QVERIFY(QFile::link(path + u".pipe"_s, path));
    } else if (kind.startsWith(u"/dev/"_s)) {
        QVERIFY(QFile::link(kind, path));
    } else if (kind == u"socket"_s) {
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, name.constData(), sizeof address.sun_path);
        QCOMPARE(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        ::close(socket);
    } else if (kind == u"many tables"_s) {
        QByteArray sql = "PRAGMA synchronous=OFF; BEGIN;";
        for (int i = 0; i < 2000; ++i)
            sql += "CREATE TABLE t" + QByteArray::number(i) + " (a);";
        QCOMPARE(fixture::runSql(path, (sql + "COMMIT;").constData()), QByteArray());
    } else if (kind != u"no name"_s) {
        QCOMPARE(kind, u"missing"_s);
    }
}

void TestFileZoo::opensOrSaysWhy_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("says"); // a part of the sentence; empty: it can be read

    const auto row = [](const char *name, const QString &kind, const QString &says) {
        QTest::addRow("%s", name) << kind << says;
    };
    row("a sound database", u"sound"_s, {});
    row("a missing file", u"missing"_s, u"does not exist"_s);
    row("no name at all", u"no name"_s, u"has no path"_s);
    row("an empty file", u"empty"_s, u"is empty"_s);
    row("a folder", u"folder"_s, u"is a folder"_s);
    row("a dangling link", u"dangling"_s, u"is a link to a file that does not exist"_s);
    row("a link to itself", u"loop"_s, u"cannot be reached"_s);
    row("a named pipe", u"pipe"_s, u"is a named pipe"_s);
    row("a link to a named pipe", u"link to pipe"_s, u"is a named pipe"_s);
    row("a socket", u"socket"_s, u"is a device or socket"_s);
    row("endless zeros", u"/dev/zero"_s, u"is a device or socket"_s);
    row("endless noise", u"/dev/random"_s, u"is a device or socket"_s);
    row("the first byte", u"first 1"_s, u"is cut off"_s);
    row("half a header", u"first 50"_s, u"is cut off"_s);
    row("the header alone", u"first 100"_s, u"is damaged"_s);
    row("one page of many", u"first 4096"_s, u"is damaged"_s);
    row("half a database", u"half"_s, u"is damaged"_s);
    row("random bytes", u"random"_s, u"is not an SQLite database"_s);
    row("random bytes in whole sectors", u"encrypted"_s, u"perhaps it is encrypted"_s);
    row("a text", u"text"_s, u"is not an SQLite database"_s);
    row("100 GB of zeros", u"zeros"_s, u"is not a readable SQLite database"_s);
    row("a page size of 3", u"page size 3"_s, u"is not an SQLite database"_s);
    row("a format of the future", u"version 9"_s, u"is not an SQLite database"_s);
    row("a page count beyond the file", u"page count"_s, u"is damaged"_s);
    row("2000 tables", u"many tables"_s, {});
}

void TestFileZoo::opensOrSaysWhy()
{
    QFETCH(QString, kind);
    QFETCH(QString, says);

    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.db"_s);
    build(kind, path);
    if (QTest::currentTestFailed())
        return;
    const QStringList before =
        QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System);
    // A task that hangs would hang the test as well, so it is left behind.
    auto *task = new std::future<QString>(
        std::async(std::launch::async, outcomeOf, kind == u"no name"_s ? QString() : path));
    if (task->wait_for(patience) != std::future_status::ready)
        QFAIL("it hangs");
    const QString message = task->get();
    delete task;
    QVERIFY2(says.isEmpty() == message.isEmpty() && message.contains(says), qPrintable(message));
    QVERIFY(message.isEmpty() || message.endsWith(u'.'));
    QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System), before);
}

void TestFileZoo::survivesFlippedBytes()
{
    const QTemporaryDir dir;
    const QByteArray sound = soundDatabase();
    QRandomGenerator random(3);
    int damaged = 0;
    for (int i = 0; i < 400; ++i) {
        QByteArray bytes = sound;
        for (int flip = 0; flip < 8; ++flip) {
            // Half of the flips hit the header and the schema, where they hurt most.
            const auto at = random.bounded(qint64(flip % 2 ? 4096 : bytes.size()));
            bytes[at] = char(random.bounded(256));
        }
        const QString path = dir.filePath(u"a.db"_s);
        write(path, bytes);
        QElapsedTimer clock;
        clock.start();
        const QString message = outcomeOf(path);
        QVERIFY(std::chrono::milliseconds(clock.elapsed()) < patience);
        damaged += message.isEmpty() ? 0 : 1;
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList{u"a.db"_s});
    }
    QVERIFY(damaged > 100);
}

void TestFileZoo::followsAReplacedFile()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.db"_s);
    const QString next = dir.filePath(u"b.db"_s);
    QCOMPARE(fixture::runSql(path, "CREATE TABLE t (x); INSERT INTO t VALUES (1)"), QByteArray());
    QCOMPARE(
        fixture::runSql(next, "CREATE TABLE t (x); INSERT INTO t VALUES (1), (2)"), QByteArray());
    SourceSpec spec;
    spec.name = u"zoo"_s;
    spec.path = path;
    const auto connection = Connection::open(spec);
    QVERIFY(connection);
    QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM t"_s), Value::of(qint64(1)));
    QCOMPARE(::rename(QFile::encodeName(next).constData(), QFile::encodeName(path).constData()), 0);
    QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM t"_s), Value::of(qint64(2)));
}

void TestFileZoo::saysThatAFileWasCutOff()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.db"_s);
    write(path, soundDatabase());
    SourceSpec spec;
    spec.name = u"zoo"_s;
    spec.path = path;
    const auto connection = Connection::open(spec);
    QVERIFY(connection);
    QCOMPARE((*connection)->fetchValue(u"SELECT count(*) FROM u"_s), Value::of(qint64(0)));
    QVERIFY(QFile::resize(path, 8192));
    const auto rows = (*connection)->fetch(u"SELECT * FROM t"_s);
    QVERIFY2(!rows, "an error, never a shorter answer");
    QVERIFY(rows.error().message.contains(u"damaged"_s));
}

QTEST_GUILESS_MAIN(TestFileZoo)
#include "tst_filezoo.moc"
