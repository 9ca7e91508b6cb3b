// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What may stand at the end of an audit log, and how long a record may be.
#include "access/auditcheck.h"
#include "access/auditlog.h"

#include "auditrecords.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

Q_DECLARE_METATYPE(pointsman::AuditRecord)

using namespace pointsman;
using namespace Qt::StringLiterals;
using fixture::numbered;
using fixture::replaceContent;
using fixture::textOf;

class TestAuditEnds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortensLongRecords_data();
    void shortensLongRecords();
    void readsRecordsOfAnySize();
    void goesOnAfterGarbage_data();
    void goesOnAfterGarbage();
    void namesGarbageAtTheEnd_data();
    void namesGarbageAtTheEnd();
    void goesOnAfterATornRecord();
};

void TestAuditEnds::shortensLongRecords_data()
{
    QTest::addColumn<AuditRecord>("record");
    QTest::addColumn<QStringList>("shortened");

    QStringList ids;
    for (int id = 0; id < 8500; ++id)
        ids += QString::number(1000000 + id);
    AuditRecord query = numbered(1);
    query.statement = u"SELECT count(*) FROM t WHERE a IN (%1)"_s.arg(ids.join(u','));
    QTest::addRow("a list of ids") << query << QStringList{u"sql"_s};
    AuditRecord emoji = numbered(1);
    emoji.statement = u"SELECT '%1'"_s.arg(u"\U0001F600"_s.repeated(100000));
    QTest::addRow("characters of four bytes") << emoji << QStringList{u"sql"_s};
    AuditRecord escaped = numbered(1);
    escaped.error = QString(70000, QChar(1));
    QTest::addRow("characters that JSON escapes") << escaped << QStringList{u"error"_s};
    AuditRecord wide = numbered(1);
    wide.keys = {{u"ids"_s, QJsonArray::fromStringList(ids + ids)}};
    QTest::addRow("a long list among the keys") << wide << QStringList{u"keys"_s};
    AuditRecord many = numbered(1);
    for (const QString &id : ids)
        many.keys.insert(id, id);
    QTest::addRow("many keys") << many << QStringList{u"keys"_s};
    QTest::addRow("a record that is just long enough") << [] {
        AuditRecord record = numbered(1);
        record.statement = QString(60000, u'x');
        return record;
    }() << QStringList();
}

void TestAuditEnds::shortensLongRecords()
{
    QFETCH(AuditRecord, record);
    QFETCH(QStringList, shortened);

    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}});
    QVERIFY(log.append(record));
    QVERIFY(log.append(numbered(2)));
    QVERIFY(textOf(path).indexOf('\n') <= longestAuditRecord);
    QCOMPARE(*verifyAudit(path), (AuditReport{.records = 2}));
    const auto entries = readAudit(path);
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->first().shortened, shortened);
    QCOMPARE(entries->first().record.operation, record.operation);
    QCOMPARE(textOf(path).contains(" left out"), !shortened.isEmpty());
}

void TestAuditEnds::readsRecordsOfAnySize()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}});
    QVERIFY(log.append(numbered(1)));
    const QByteArray first = textOf(path);
    const int sizes[] = {65000, 65536, 70000, 300000, 5000000};
    int records = 1;
    for (const int size : sizes) {
        QByteArray lines = textOf(path).trimmed();
        const QByteArray last = lines.sliced(lines.lastIndexOf('\n') + 1);
        QByteArray next = first;
        next.replace(noPrevious(), auditHash(last));
        next.replace("setChatSetting", QByteArray(size, 'x'));
        QVERIFY(replaceContent(path, lines + '\n' + next));
        QVERIFY(log.append(numbered(3)));
        records += 2;
        QCOMPARE(*verifyAudit(path), (AuditReport{.records = records}));
        QCOMPARE(readAudit(path)->size(), records);
    }
}

void TestAuditEnds::goesOnAfterGarbage_data()
{
    QTest::addColumn<QByteArray>("garbage");

    QTest::addRow("a blank line") << QByteArray("\n");
    QTest::addRow("three blank lines") << QByteArray("\n\n\n");
    QTest::addRow("a line") << QByteArray("garbage\n");
    QTest::addRow("no line feed") << QByteArray("garbage");
    QTest::addRow("zero bytes") << QByteArray(70000, '\0');
    QTest::addRow("200 KB in a line") << QByteArray(200000, 'g');
    QTest::addRow("200 KB of lines") << QByteArray("garbage\n").repeated(25000);
    QTest::addRow("half a record of 200 KB") << '{' + QByteArray(200000, '"');
    QTest::addRow("what fills blocks exactly") << QByteArray(2 * 65536 - 1, 'g') + '\n';
    QTest::addRow("more than a record may have") << QByteArray(70 << 20, 'g');
}

void TestAuditEnds::goesOnAfterGarbage()
{
    QFETCH(QByteArray, garbage);

    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}, .rotateBytes = 1 << 30});
    QVERIFY(log.append(numbered(1)));
    QVERIFY(replaceContent(path, textOf(path) + garbage));
    QVERIFY(log.append(numbered(2)));
    QVERIFY(log.append(numbered(3)));
    const auto report = verifyAudit(path);
    QVERIFY(report);
    QVERIFY2(!report->broken, qPrintable(report->broken ? report->broken->reason : QString()));
    QCOMPARE(report->records, 3);
    QCOMPARE(report->torn.size(), 1);
    QCOMPARE(report->torn.first().line, 2);
    QVERIFY(!report->endsTorn);
    QCOMPARE(readAudit(path)->size(), 3);

    QByteArray mended = textOf(path);
    mended.remove(mended.indexOf('\n') + 1, garbage.size());
    QVERIFY(replaceContent(path, mended));
    if (!garbage.trimmed().isEmpty())
        QVERIFY2(verifyAudit(path)->broken, "removing what was told of is noticed");
}

void TestAuditEnds::namesGarbageAtTheEnd_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::addColumn<bool>("isTorn");

    QTest::addRow("half a record") << QByteArray("{\"error\":\"x") << true;
    QTest::addRow("two halves") << QByteArray("{\"error\n{\"e") << true;
    QTest::addRow("a line") << QByteArray("garbage\n") << false;
    QTest::addRow("no line feed") << QByteArray("garbage") << false;
    QTest::addRow("half a record with a line feed") << QByteArray("{\"error\n") << false;
    QTest::addRow("zero bytes") << QByteArray(5000, '\0') << false;
    QTest::addRow("200 KB") << QByteArray(200000, 'g') << false;
    QTest::addRow("a blank line") << QByteArray("\n") << false;
}

void TestAuditEnds::namesGarbageAtTheEnd()
{
    QFETCH(QByteArray, garbage);
    QFETCH(bool, isTorn);

    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}});
    QVERIFY(log.append(numbered(1)));
    QVERIFY(replaceContent(path, textOf(path) + garbage));
    const auto report = verifyAudit(path);
    QCOMPARE(report->records, 1);
    QCOMPARE(report->endsTorn, isTorn);
    QCOMPARE(report->broken.has_value(), !isTorn);
    const AuditPlace place = isTorn ? report->torn.value(0) : *report->broken;
    QCOMPARE(place.file, path);
    QCOMPARE(place.line, 2);
}

void TestAuditEnds::goesOnAfterATornRecord()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"audit.jsonl"_s);
    AuditLog log({.path = path, .workspace = {}});
    QVERIFY(log.append(numbered(1)));
    const QByteArray first = textOf(path);
    QVERIFY(log.append(numbered(2)));
    const QByteArray both = textOf(path);

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

    QByteArray mended = textOf(path);
    mended.replace(both.sliced(first.size()).chopped(2) + '\n', "");
    QVERIFY(replaceContent(path, mended));
    QVERIFY2(verifyAudit(path)->broken, "removing the remains is noticed");

    QVERIFY2(replaceContent(path, both.chopped(1)), "only the line feed was cut off");
    QVERIFY(log.append(numbered(3)));
    QCOMPARE(*verifyAudit(path), (AuditReport{.records = 3, .torn = {}, .broken = {}}));
}

QTEST_GUILESS_MAIN(TestAuditEnds)

#include "tst_auditends.moc"
