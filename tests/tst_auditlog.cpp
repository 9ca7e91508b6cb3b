// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditcheck.h"
#include "access/auditlog.h"
#include "items/auditfilter.h"
#include "items/auditmodel.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

AuditRecord setting(const QString &key, const QString &value)
{
    return {.operation = u"setChatSetting"_s,
        .source = u"primary"_s,
        .statement = {},
        .keys = {{u"chat_id"_s, -1001038814482LL}, {u"key"_s, key}, {u"value"_s, value}},
        .rows = 1,
        .milliseconds = 3,
        .outcome = AuditOutcome::Done,
        .error = {}};
}

AuditRecord numbered(int number)
{
    AuditRecord record = setting(u"chat-model"_s, u"m"_s);
    record.rows = number;
    return record;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

bool replaceContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QFile::WriteOnly | QFile::Truncate) && file.write(content) == content.size();
}

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
    void masksSecrets_data();
    void masksSecrets();
    void masksSecretsInStatements_data();
    void masksSecretsInStatements();
    void namesTheFirstBrokenRecord_data();
    void namesTheFirstBrokenRecord();
    void goesOnAfterATornRecord();
    void keepsTheChainOverRotation();
    void missesRemovedFiles();
    void takesManyThreads();
    void takesManyProcessesAndKills();
    void saysWhyItCannotWrite();
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

void TestAuditLog::masksSecrets_data()
{
    QTest::addColumn<QJsonObject>("keys");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("logged");

    QTest::addRow("an ordinary setting is logged") << QJsonObject{{u"key"_s, u"chat-model"_s},
        {u"value"_s, u"gpt"_s}} << u"value"_s << u"gpt"_s;
    QTest::addRow("a setting named like a token is masked")
        << QJsonObject{{u"key"_s, u"weather-Token"_s}, {u"value"_s, u"s3cret"_s}} << u"value"_s
        << u"***"_s;
    QTest::addRow("a setting named like an API is masked")
        << QJsonObject{{u"key"_s, u"openai-api"_s}, {u"value"_s, u"s3cret"_s}} << u"value"_s
        << u"***"_s;
    QTest::addRow("user data named like a password is masked")
        << QJsonObject{{u"key"_s, u"wifi password"_s}, {u"data"_s, u"s3cret"_s}} << u"data"_s
        << u"***"_s;
    QTest::addRow("a field named like a secret is masked")
        << QJsonObject{{u"client_secret"_s, u"s3cret"_s}} << u"client_secret"_s << u"***"_s;
    QTest::addRow("the name of the setting itself stays")
        << QJsonObject{{u"key"_s, u"bot-token"_s}} << u"key"_s << u"bot-token"_s;
}

void TestAuditLog::masksSecrets()
{
    QFETCH(QJsonObject, keys);
    QFETCH(QString, field);
    QFETCH(QString, logged);

    QCOMPARE(maskedKeys(keys)[field].toString(), logged);
    AuditEntry entry;
    entry.record.operation = u"x"_s;
    entry.record.keys = keys;
    QVERIFY(!auditLine(entry).contains("s3cret"));
}

void TestAuditLog::masksSecretsInStatements_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("logged");

    QTest::addRow("no secret") << u"SELECT * FROM t WHERE key = 'it''s'"_s
                               << u"SELECT * FROM t WHERE key = '***'"_s;
    QTest::addRow("an ordinary name stays")
        << u"SELECT 'a' FROM t WHERE title = 'b'"_s << u"SELECT 'a' FROM t WHERE title = 'b'"_s;
    QTest::addRow("a compared token") << u"SELECT 1 WHERE bot_token='abc' AND title='b'"_s
                                      << u"SELECT 1 WHERE bot_token='***' AND title='b'"_s;
    QTest::addRow("a quoted name") << u"SELECT 1 WHERE \"password\" LIKE 'p%'"_s
                                   << u"SELECT 1 WHERE \"password\" LIKE '***'"_s;
}

void TestAuditLog::masksSecretsInStatements()
{
    QFETCH(QString, sql);
    QFETCH(QString, logged);
    QCOMPARE(maskedStatement(sql), logged);
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
    QByteArrayList lines = contentOf(path).split('\n');
    if (replacement == "removed")
        lines.removeAt(line - 1);
    else if (replacement == "garbage")
        lines[line - 1] = "{";
    else
        lines[line - 1].replace("\"rows\":1", "\"rows\":7");
    QVERIFY(replaceContent(path, lines.join('\n')));

    const auto report = verifyAudit(path);
    QVERIFY(report && report->broken);
    QCOMPARE(report->broken->file, path);
    QCOMPARE(report->broken->line, brokenLine);
    QVERIFY(!report->broken->reason.isEmpty());
}

void TestAuditLog::goesOnAfterATornRecord()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}});
    QVERIFY(log.append(numbered(1)));
    const QByteArray first = contentOf(path);
    QVERIFY(log.append(numbered(2)));
    const QByteArray both = contentOf(path);

    for (qsizetype cut = first.size() + 1; cut < both.size() - 1; ++cut) {
        QVERIFY(replaceContent(path, both.first(cut)));
        const auto torn = verifyAudit(path);
        QVERIFY(torn && !torn->broken);
        QCOMPARE(torn->records, 1);
        QCOMPARE(torn->torn.size(), 1);
        QVERIFY(log.append(numbered(3)));
        QVERIFY(log.append(numbered(4)));
        const auto report = verifyAudit(path);
        QVERIFY2(report && !report->broken, qPrintable(QString::number(cut)));
        QCOMPARE(report->records, 3);
        QCOMPARE(report->torn.size(), 1);
        QCOMPARE(report->torn.first().line, 2);
    }

    QByteArray mended = contentOf(path);
    mended.replace(both.sliced(first.size()).chopped(2) + '\n', "");
    QVERIFY(replaceContent(path, mended));
    QVERIFY2(verifyAudit(path)->broken, "removing the remains is noticed");

    QVERIFY2(replaceContent(path, both.chopped(1)), "only the line feed was cut off");
    QVERIFY(log.append(numbered(3)));
    QCOMPARE(*verifyAudit(path), (AuditReport{.records = 3, .torn = {}, .broken = {}}));
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
