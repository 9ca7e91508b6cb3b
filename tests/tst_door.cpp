// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditcheck.h"
#include "access/multisourcedatabase.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestDoor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsAWrite();
    void recordsARefusedWrite();
    void doesNothingThatCouldNotBeRecorded();
    void recordsAFailedWrite();
    void changesNothingThatCannotBeRecorded();
    void recordsReadsWhereTheSourceAsksForIt();
    void readsWhereTheChatIs();

private:
    SourceSpec spec(const QString &name, bool readOnly) const;
    MultiSourceDatabase door(bool accessLog = false) const;
    QList<AuditEntry> audited() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<AuditLog> m_audit;
};

namespace {

constexpr qint64 archived = -1001038814482;

auto insertRow(int id)
{
    return [id](Writer &writer) {
        return writer.execute(u"INSERT INTO t(id) VALUES (?)"_s,
            {.positional = {Value::of(qint64(id))}, .named = {}});
    };
}

Result<qint64> countRows(Connection &connection)
{
    return connection.fetchValue(u"SELECT count(*) FROM t"_s).map([](const Value &value) {
        return value.integer;
    });
}

WriteNote note()
{
    return {.operation = u"insert"_s, .keys = {{u"chat_id"_s, archived}}};
}

} // namespace

void TestDoor::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_audit = std::make_shared<AuditLog>(
        AuditSettings{.path = m_dir->filePath(u"audit.jsonl"_s), .workspace = u"bots"_s});
    for (const char *name : {"primary.db", "archive.db"})
        QCOMPARE(fixture::runSql(m_dir->filePath(QString::fromLatin1(name)),
                     "CREATE TABLE t(id INTEGER PRIMARY KEY); INSERT INTO t VALUES (0)"),
            QByteArray());
}

SourceSpec TestDoor::spec(const QString &name, bool readOnly) const
{
    SourceSpec result;
    result.name = name;
    result.path = m_dir->filePath(name + u".db"_s);
    result.readOnly = readOnly;
    result.busyTimeout = std::chrono::milliseconds(200);
    return result;
}

MultiSourceDatabase TestDoor::door(bool accessLog) const
{
    Config config;
    config.sources = {spec(u"primary"_s, false), spec(u"archive"_s, true)};
    config.sources[0].accessLog = accessLog;
    config.routing.sourceNames = {u"primary"_s, u"archive"_s};
    config.routing.sources = {{u"primary"_s, {}}, {u"archive"_s, {.readOnly = true}}};
    config.routing.chatMapping = {{archived, u"archive"_s}};
    config.routing.defaultSource = u"primary"_s;
    return MultiSourceDatabase(config, m_audit);
}

QList<AuditEntry> TestDoor::audited() const
{
    return readAudit(m_audit->path()).value_or(QList<AuditEntry>());
}

void TestDoor::recordsAWrite()
{
    const MultiSourceDatabase database = door();
    const auto written =
        database.write({.chat = 7, .source = {}, .write = true}, note(), insertRow(1)).result();
    QVERIFY2(written, why(written).constData());
    QCOMPARE(database.read(u"primary"_s, countRows).result(), 2);
    QCOMPARE(audited().size(), 1);
    const AuditRecord record = audited().first().record;
    QCOMPARE(record.operation, u"insert"_s);
    QCOMPARE(record.source, u"primary"_s);
    QCOMPARE(record.keys, note().keys);
    QCOMPARE(record.rows, 1);
    QCOMPARE(record.outcome, AuditOutcome::Done);
}

void TestDoor::doesNothingThatCouldNotBeRecorded()
{
    const QString fullDisk = m_dir->filePath(u"full.jsonl"_s);
    QVERIFY(QFile::link(u"/dev/full"_s, fullDisk));
    m_audit = std::make_shared<AuditLog>(AuditSettings{.path = fullDisk, .workspace = {}});
    const MultiSourceDatabase database = door(true);
    const auto written =
        database.write({.chat = 7, .source = {}, .write = true}, note(), insertRow(1)).result();
    QVERIFY(!written);
    const QString sentence = written.error().message;
    QVERIFY2(
        sentence.contains(u"was not done") && sentence.contains(fullDisk), qPrintable(sentence));
    bool wasRead = false;
    const auto read = database.read(u"primary"_s, [&wasRead](Connection &) -> Result<qint64> {
        wasRead = true;
        return 0;
    });
    QVERIFY2(!read.result() && !wasRead, "a source whose every read is told");
    const auto refused =
        database.write({.chat = archived, .source = {}, .write = true}, note(), insertRow(1))
            .result();
    QCOMPARE(refused.error().kind, ErrorKind::ReadOnly);
    QVERIFY2(refused.error().message.contains(fullDisk), qPrintable(refused.error().message));
    QVERIFY(!database.prepareRecord().result());

    m_audit = std::make_shared<AuditLog>(
        AuditSettings{.path = m_dir->filePath(u"audit.jsonl"_s), .workspace = {}});
    QCOMPARE(door().read(u"primary"_s, countRows).result(), 1);
}

void TestDoor::recordsARefusedWrite()
{
    const auto before = fixture::contentOf(m_dir->path());
    {
        const MultiSourceDatabase database = door();
        const auto refused =
            database.write({.chat = archived, .source = {}, .write = true}, note(), insertRow(1))
                .result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::ReadOnly);
        QCOMPARE(refused.error().source, u"archive"_s);
    }
    QCOMPARE(audited().size(), 1);
    QCOMPARE(audited().first().record.outcome, AuditOutcome::Refused);
    QCOMPARE(audited().first().record.source, u"archive"_s);
    QVERIFY(!audited().first().record.error.isEmpty());
    QCOMPARE(
        fixture::contentOf(m_dir->path()).value(u"archive.db"_s), before.value(u"archive.db"_s));
}

void TestDoor::recordsAFailedWrite()
{
    const MultiSourceDatabase database = door();
    const auto failed =
        database.write({.chat = 7, .source = {}, .write = true}, note(), insertRow(0)).result();
    QVERIFY(!failed);
    QCOMPARE(audited().size(), 1);
    QCOMPARE(audited().first().record.outcome, AuditOutcome::Failed);
    QCOMPARE(database.read(u"primary"_s, countRows).result(), 1);
}

void TestDoor::changesNothingThatCannotBeRecorded()
{
    QVERIFY(QDir().mkpath(m_audit->path()));
    const MultiSourceDatabase database = door();
    const auto failed =
        database.write({.chat = 7, .source = {}, .write = true}, note(), insertRow(1)).result();
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Io);
    QCOMPARE(database.read(u"primary"_s, countRows).result(), 1);
}

void TestDoor::recordsReadsWhereTheSourceAsksForIt()
{
    const MultiSourceDatabase database = door(true);
    QCOMPARE(database.read(u"primary"_s, countRows).result(), 1);
    QCOMPARE(database.read(u"archive"_s, countRows).result(), 1);
    QCOMPARE(audited().size(), 1);
    QCOMPARE(audited().first().record.operation, u"read"_s);
    QCOMPARE(audited().first().record.source, u"primary"_s);
    QCOMPARE(audited().first().record.statement, u"SELECT count(*) FROM t"_s);
}

void TestDoor::readsWhereTheChatIs()
{
    QCOMPARE(fixture::runSql(m_dir->filePath(u"archive.db"_s), "INSERT INTO t VALUES (1), (2)"),
        QByteArray());
    const MultiSourceDatabase database = door();
    QCOMPARE(database.read(RouteRequest{.chat = archived, .source = {}}, countRows).result(), 3);
    QCOMPARE(database.read(RouteRequest{.chat = 7, .source = {}}, countRows).result(), 1);
    const auto unknown = database.read(u"nope"_s, countRows).result();
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::UnknownSource);
}

QTEST_GUILESS_MAIN(TestDoor)
#include "tst_door.moc"
