// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditcheck.h"
#include "access/auditlog.h"
#include "items/auditfilter.h"
#include "items/auditmodel.h"

#include "auditrecords.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using namespace pointsman;
using namespace Qt::StringLiterals;
using fixture::numbered;
using fixture::replaceContent;
using fixture::setting;
using fixture::textOf;

namespace {

/// What the child process does: appends until it is done or killed.
int appendMany(const QString &path, int count)
{
    AuditLog log({.path = path, .workspace = u"child"_s, .rotateBytes = 20000});
    for (int i = 0; i < count; ++i) {
        if (!log.append(numbered(i)))
            return 1;
    }
    return 0;
}

} // namespace

class TestAuditLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsTold();
    void namesTheFirstBrokenRecord_data();
    void namesTheFirstBrokenRecord();
    void keepsTheChainOverRotation();
    void missesRemovedFiles();
    void takesManyThreads();
    void takesManyProcessesAndKills();
    void saysWhyItCannotWrite();
    void saysBeforehandThatItCannotWrite();
    void namesWhoHoldsTheLock();
    void keepsNoWriterWaitingWhileItIsRead();
    void canBeCancelled();
    void showsTheDaysThatAreChosen();
};

void TestAuditLog::keepsWhatItIsTold()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"deeper/audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = u"bots"_s});
    AuditRecord refused = setting(u"chat-model"_s, u"x\n\"y\""_s);
    refused.outcome = AuditOutcome::Refused;
    refused.rows.reset();
    refused.error = u"The source archive is read-only."_s;
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QVERIFY(log.append(refused));
    QVERIFY(log.append(numbered(2)));

    const auto entries = readAudit(path);
    QVERIFY(entries);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->at(0).record, refused);
    QCOMPARE(entries->at(1).record, numbered(2));
    QCOMPARE(entries->at(0).workspace, u"bots"_s);
    QCOMPARE(entries->at(0).pid, QCoreApplication::applicationPid());
    QVERIFY(!entries->at(0).user.isEmpty());
    QVERIFY(entries->at(0).time.msecsTo(before) <= 0);
    QCOMPARE(entries->at(0).previous, noPrevious());
    QVERIFY(readAudit(path, QDateTime::currentDateTimeUtc().addDays(1))->isEmpty());
    QCOMPARE(*verifyAudit(path), (AuditReport{.records = 2, .torn = {}, .broken = {}}));
    QCOMPARE(verifyAudit(dir.filePath(u"none"_s))->records, 0);
}

void TestAuditLog::namesTheFirstBrokenRecord_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("replacement");
    QTest::addColumn<int>("brokenLine");

    QTest::addRow("a changed record breaks the next one's link") << 2 << QByteArray("changed") << 3;
    QTest::addRow("a removed record") << 2 << QByteArray("removed") << 2;
    QTest::addRow("a removed first record") << 1 << QByteArray("removed") << 1;
    QTest::addRow("garbage in the middle") << 3 << QByteArray("garbage") << 3;
    QTest::addRow("a blank line in the middle") << 3 << QByteArray("blank") << 4;
}

void TestAuditLog::namesTheFirstBrokenRecord()
{
    QFETCH(int, line);
    QFETCH(QByteArray, replacement);
    QFETCH(int, brokenLine);

    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}});
    for (int i = 0; i < 5; ++i)
        QVERIFY(log.append(numbered(i)));
    QByteArrayList lines = textOf(path).split('\n');
    if (replacement == "removed")
        lines.removeAt(line - 1);
    else if (replacement == "garbage")
        lines[line - 1] = "{";
    else if (replacement == "blank")
        lines[line - 1].clear();
    else
        lines[line - 1].replace("\"rows\":1", "\"rows\":7");
    QVERIFY(replaceContent(path, lines.join('\n')));

    const auto report = verifyAudit(path);
    QVERIFY(report && report->broken);
    QCOMPARE(report->broken->file, path);
    QCOMPARE(report->broken->line, brokenLine);
    QVERIFY(!report->broken->reason.isEmpty());
}

void TestAuditLog::keepsTheChainOverRotation()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}, .rotateBytes = 1000});
    for (int i = 0; i < 60; ++i)
        QVERIFY(log.append(numbered(i)));
    QVERIFY(QFile::exists(path + u".12"_s));
    QVERIFY(QFileInfo(path).size() <= 1000);
    QCOMPARE(*verifyAudit(path), (AuditReport{.records = 60, .torn = {}, .broken = {}}));
    const auto entries = readAudit(path);
    for (int i = 0; i < 60; ++i)
        QCOMPARE(entries->at(i).record.rows, i);

    QVERIFY2(QFile::rename(path, path + u".999"_s), "as if killed between renaming and writing");
    QVERIFY(log.append(numbered(60)));
    QCOMPARE(verifyAudit(path)->records, 61);
    QVERIFY(!verifyAudit(path)->broken);
}

void TestAuditLog::missesRemovedFiles()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}, .rotateBytes = 1000});
    for (int i = 0; i < 20; ++i)
        QVERIFY(log.append(numbered(i)));
    QVERIFY(QFile::remove(path + u".1"_s));
    const auto report = verifyAudit(path);
    QVERIFY(report->broken);
    QCOMPARE(report->broken->file, path + u".2"_s);
    QCOMPARE(report->broken->line, 1);
}

void TestAuditLog::takesManyThreads()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}, .rotateBytes = 20000});
    std::atomic_int failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 50; ++i)
                    failures += log.append(numbered(i)) ? 0 : 1;
            });
        }
    }
    QCOMPARE(failures.load(), 0);
    QCOMPARE(*verifyAudit(path), (AuditReport{.records = 400, .torn = {}, .broken = {}}));
}

void TestAuditLog::takesManyProcessesAndKills()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    const auto start = [&path](QProcess &child, int count) {
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(
            QCoreApplication::applicationFilePath(), {u"--append"_s, path, QString::number(count)});
        return child.waitForStarted();
    };
    for (int round = 0; round < 15; ++round) {
        QProcess survivor;
        QProcess victim;
        QVERIFY(start(survivor, 10) && start(victim, 1000000));
        QVERIFY(survivor.waitForFinished());
        QCOMPARE(survivor.exitCode(), 0);
        victim.kill();
        QVERIFY(victim.waitForFinished());
    }
    const auto report = verifyAudit(path);
    QVERIFY(report);
    QVERIFY2(!report->broken,
        qPrintable(report->broken ? report->broken->reason + report->broken->file : QString()));
    QVERIFY(report->records >= 150);
    qInfo("%lld records, %lld torn", report->records, qint64(report->torn.size()));
}

void TestAuditLog::showsTheDaysThatAreChosen()
{
    const QDate today(2026, 3, 1);
    QList<AuditEntry> entries;
    const std::pair<int, QTime> times[] = {
        {-7, QTime(23, 59, 59)}, {-1, QTime(0, 0)}, {-1, QTime(23, 59, 59, 999)}, {0, QTime(0, 0)}};
    for (const auto &[back, time] : times) {
        AuditEntry entry;
        entry.time = QDateTime(today.addDays(back), time).toUTC();
        entry.record = numbered(int(entries.size()));
        entries.append(entry);
    }
    AuditModel model;
    model.setEntries(entries);
    AuditFilter filter;
    filter.setSourceModel(&model);
    QCOMPARE(filter.rowCount(), 4);
    filter.setDays(today.addDays(-1), today.addDays(-1));
    QCOMPARE(filter.rowCount(), 2);
    filter.setDays(today.addDays(-6), today);
    QCOMPARE(filter.rowCount(), 3);
    filter.setFilterFixedString(u"SETCHAT"_s);
    QCOMPARE(filter.rowCount(), 3);
    filter.setFilterFixedString(u"no such thing"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setFilterFixedString({});
    filter.setDays({}, {});
    QCOMPARE(filter.rowCount(), 4);
}

void TestAuditLog::saysWhyItCannotWrite()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"file"_s);
    QVERIFY(replaceContent(file, "x"));
    AuditLog underAFile({.path = file + u"/audit.jsonl"_s, .workspace = {}});
    QCOMPARE(underAFile.append(numbered(1)).error().kind, ErrorKind::Io);
    QCOMPARE(underAFile.prepare().error().kind, ErrorKind::Io);

    const QString fullDisk = dir.filePath(u"full.jsonl"_s);
    QVERIFY(QFile::link(u"/dev/full"_s, fullDisk));
    AuditLog full({.path = fullDisk, .workspace = {}});
    const auto refused = full.append(numbered(1));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.endsWith(u'.'));
}

void TestAuditLog::saysBeforehandThatItCannotWrite()
{
    const QTemporaryDir dir;
    const QString fullDisk = dir.filePath(u"full.jsonl"_s);
    QVERIFY(QFile::link(u"/dev/full"_s, fullDisk));
    AuditLog full({.path = fullDisk, .workspace = {}});
    const auto unready = full.prepare();
    QVERIFY(!unready);
    QVERIFY2(unready.error().message.contains(fullDisk), qPrintable(unready.error().message));
    QVERIFY2(full.append(numbered(1)).error().message.contains(fullDisk), "the file is named");

    const QString fifo = dir.filePath(u"fifo.jsonl"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    AuditLog piped({.path = fifo, .workspace = {}});
    QVERIFY(!piped.prepare());
    QVERIFY(piped.append(numbered(1)).error().message.contains(fifo));

    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}});
    QVERIFY(log.append(numbered(1)));
    const qint64 size = QFileInfo(path).size();
    QVERIFY(log.prepare());
    QCOMPARE(QFileInfo(path).size(), size);
    QVERIFY(log.append(numbered(2)));
    QCOMPARE(*verifyAudit(path), (AuditReport{.records = 2}));
}

void TestAuditLog::namesWhoHoldsTheLock()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}});
    QVERIFY(log.append(numbered(1)));
    QProcess holder;
    holder.start(u"flock"_s, {path + u".lock"_s, u"-c"_s, u"echo held; exec sleep 30"_s});
    if (!holder.waitForStarted())
        QSKIP("There is no flock(1) here.");
    QVERIFY(holder.waitForReadyRead());
    const auto refused = log.append(numbered(2));
    QVERIFY(!refused);
    const QString &sentence = refused.error().message;
    QVERIFY2(sentence.contains(path), qPrintable(sentence));
    QVERIFY2(sentence.contains(QString::number(holder.processId())), qPrintable(sentence));
    holder.kill();
    holder.waitForFinished();
}

void TestAuditLog::keepsNoWriterWaitingWhileItIsRead()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}});
    for (int i = 0; i < 2000; ++i)
        QVERIFY(log.append(numbered(i)));
    // An endless reader: as soon as it is through, it begins again.
    const CancelToken stop;
    std::atomic_int walks = 0;
    std::jthread reader([&] {
        while (!stop.isCancelled()) {
            const auto report = verifyAudit(path);
            walks += report && !report->broken && report->torn.isEmpty() ? 1 : 1000000;
        }
    });
    QElapsedTimer clock;
    qint64 longest = 0;
    for (int i = 0; i < 300; ++i) {
        clock.start();
        QVERIFY(log.append(numbered(i)));
        longest = std::max(longest, clock.elapsed());
    }
    stop.cancel();
    reader.join();
    qInfo("%d walks, the longest append %lld ms", walks.load(), longest);
    QVERIFY2(walks.load() < 1000000, "a walk beside a writer sees whole records");
    QCOMPARE(verifyAudit(path)->records, 2300);
}

void TestAuditLog::canBeCancelled()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}});
    QVERIFY(log.append(numbered(1)));
    const CancelToken cancel;
    cancel.cancel();
    QCOMPARE(verifyAudit(path, cancel).error().kind, ErrorKind::Cancelled);
    QCOMPARE(readAudit(path, {}, cancel).error().kind, ErrorKind::Cancelled);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--append"_s)
        return appendMany(arguments[2], arguments[3].toInt());
    TestAuditLog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_auditlog.moc"
