// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An export that cannot be finished leaves what was there before, and says that it failed.
#include "base/atomicfile.h"
#include "childprocess.h"
#include "exchange/exportrows.h"
#include "exchange/manifest.h"
#include "why.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr int batches = 12;
constexpr int rowsInBatch = 500;
constexpr int kills = 40;
const QByteArray before = "what was here before\n";

/// Rows that can break off: with an error, or because somebody cancels.
class BreakingCursor final : public Cursor {
public:
    explicit BreakingCursor(int failAt = -1, int cancelAt = -1, const CancelToken &token = {})
        : m_failAt(failAt), m_cancelAt(cancelAt), m_token(token)
    {
    }

    const Columns &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        batch.reset(m_columns);
        if (m_next == m_failAt)
            return failure(ErrorKind::Query, u"database disk image is malformed"_s, u"archive"_s);
        if (m_next == m_cancelAt)
            m_token.cancel();
        if (m_next == batches)
            return false;
        for (int row = 0; row < rowsInBatch; ++row) {
            batch.appendInteger(-1001038814482 - row);
            batch.appendBytes(CellType::Text,
                "a text of some length, № " + QByteArray::number(m_next * rowsInBatch + row));
        }
        ++m_next;
        return true;
    }

private:
    const Columns m_columns{{u"chat_id"_s, {}}, {u"message_text"_s, {}}};
    const int m_failAt;
    const int m_cancelAt;
    CancelToken m_token;
    int m_next = 0;
};

ExportPlan planOf(const QString &path, const QString &format)
{
    ExportPlan plan;
    plan.path = path;
    plan.format = *exportFormat(format);
    plan.options.tableName = u"messages"_s;
    return plan;
}

Result<WriteCounts> exported(
    const ExportPlan &plan, BreakingCursor rows = BreakingCursor(), const CancelToken &cancel = {})
{
    std::atomic<qint64> written{0};
    return exportRows(rows, plan, OutputGuard(), cancel, written);
}

QByteArray contentOf(const QString &path)
{
    return readWholeFile(path, 1 << 26).value_or("unreadable");
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && file.write(bytes) == bytes.size();
}

/// An XLSX file carries the time of its making, which packs into a byte more or less; what ends the
/// archive must stand at the very end of it.
bool isWhole(const QByteArray &content, const QByteArray &reference, const QString &format)
{
    constexpr qsizetype endRecord = 22;
    constexpr qsizetype packedTime = 64;
    if (format != u"xlsx")
        return content == reference;
    return content.startsWith("PK\x03\x04") && content.last(endRecord).startsWith("PK\x05\x06")
        && std::abs(content.size() - reference.size()) < packedTime;
}

} // namespace

class TestExportFailures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aReadErrorLeavesTheOldFile_data() { formats(); }
    void aReadErrorLeavesTheOldFile();
    void aCancelLeavesTheOldFile_data() { formats(); }
    void aCancelLeavesTheOldFile();
    void aFullDiskLeavesTheOldFile_data() { formats(); }
    void aFullDiskLeavesTheOldFile();
    void aKillLeavesTheOldOrTheNewFile_data() { formats(); }
    void aWorkbookUnderWayHasNoFileWithAName();
    void aKillLeavesTheOldOrTheNewFile();
    void aManifestTellsAnotherFileFromItsOwn();

private:
    void formats();
    QString path(const QString &name) const { return m_dir->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestExportFailures::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestExportFailures::formats()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : exportFormatNames())
        QTest::addRow("%s", qPrintable(format)) << format;
}

void TestExportFailures::aReadErrorLeavesTheOldFile()
{
    QFETCH(QString, format);
    QVERIFY(put(path(u"out"_s), before));
    for (const int failAt : {0, 1, batches / 2, batches}) {
        const auto result = exported(planOf(path(u"out"_s), format), BreakingCursor(failAt));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Query);
        QCOMPARE(result.error().source, u"archive"_s);
        QCOMPARE(contentOf(path(u"out"_s)), before);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"out"_s});
    }
}

void TestExportFailures::aCancelLeavesTheOldFile()
{
    QFETCH(QString, format);
    QVERIFY(put(path(u"out"_s), before));
    for (const int cancelAt : {0, 1, batches / 2, batches - 1}) {
        const CancelToken token;
        const auto result =
            exported(planOf(path(u"out"_s), format), BreakingCursor(-1, cancelAt, token), token);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QCOMPARE(contentOf(path(u"out"_s)), before);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"out"_s});
    }
}

/// Every level from nothing to more than enough, also of the folder that XLSX is assembled in.
void TestExportFailures::aFullDiskLeavesTheOldFile()
{
    QFETCH(QString, format);
    if (::geteuid() != 0)
        QSKIP("only root can mount a small disk");
    QVERIFY(exported(planOf(path(u"reference"_s), format)));
    const QByteArray reference = contentOf(path(u"reference"_s));
    const QString folder = path(u"disk"_s);
    QVERIFY(QDir().mkpath(folder));
    constexpr int skipped = 77;
    const pid_t child = inProcess([&] {
        if (!mountSmallDisk(folder, "size=8m"))
            return skipped;
        ::setenv("TMPDIR", QFile::encodeName(folder).constData(), 1);
        const QString file = folder + u"/out"_s;
        const qint64 enough = 6 << 20;
        bool succeeded = false;
        for (qint64 room = 0; room <= enough;
             room += room < reference.size() * 2 ? 16384 : 1 << 20) {
            if (!put(file, before) || !fillDisk(folder, room))
                return 2;
            succeeded = exported(planOf(file, format)).has_value();
            const QByteArray now = contentOf(file);
            if (succeeded ? !isWhole(now, reference, format) : now != before)
                return 3;
            if (QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                != QStringList{u"ballast"_s, u"out"_s})
                return 4;
            if (succeeded && room == 0)
                return 5;
            QFile::remove(folder + u"/ballast"_s);
        }
        return succeeded ? 0 : 6;
    });
    const int status = statusOf(child);
    if (status == skipped)
        QSKIP("this system does not allow a mount of our own");
    QCOMPARE(status, 0);
}

void TestExportFailures::aWorkbookUnderWayHasNoFileWithAName()
{
    const QTemporaryDir place;
    const QByteArray usual = qgetenv("TMPDIR");
    qputenv("TMPDIR", place.path().toUtf8());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        const auto writer = makeRowWriter(ExportFormat::Xlsx, {}, buffer);
        BreakingCursor rows;
        RowBatch batch;
        QVERIFY((*writer)->begin(rows.columns()));
        QVERIFY(rows.next(batch).value_or(false) && (*writer)->write(batch));
        QCOMPARE(
            QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
        QVERIFY((*writer)->finish());
        QCOMPARE(
            QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }
    qputenv("TMPDIR", usual);
    QVERIFY(buffer.data().startsWith("PK\x03\x04"));
}

void TestExportFailures::aKillLeavesTheOldOrTheNewFile()
{
    QFETCH(QString, format);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(exported(planOf(path(u"reference"_s), format)));
    const auto usual = quint32(clock.nsecsElapsed() / 1000) + 1;
    const QByteArray reference = contentOf(path(u"reference"_s));
    int replaced = 0;
    for (int round = 0; round < kills; ++round) {
        QVERIFY(put(path(u"out"_s), before));
        const pid_t child =
            inProcess([&] { return exported(planOf(path(u"out"_s), format)) ? 0 : 1; });
        ::usleep(QRandomGenerator::global()->bounded(2 * usual));
        ::kill(child, SIGKILL);
        statusOf(child);
        const QByteArray now = contentOf(path(u"out"_s));
        replaced += now != before;
        QVERIFY(now == before || isWhole(now, reference, format));
    }
    qInfo("%d of %d killed exports had replaced the file", replaced, kills);
}

void TestExportFailures::aManifestTellsAnotherFileFromItsOwn()
{
    const QString file = path(u"out.csv"_s);
    QVERIFY(exported(planOf(file, u"csv"_s)));
    Manifest manifest;
    manifest.query = u"SELECT 1"_s;
    manifest.sources = {{u"archive"_s, std::nullopt, 6000, 18}, {u"old"_s, {}, 0, std::nullopt}};
    manifest.parameters = {
        {u"chat"_s, Value::of(qint64(-9007199254740993))}, {u"word"_s, Value::text(u"ё"_s)}};
    manifest.rows = 6000;
    QVERIFY(manifest.isComplete());
    const auto saved = saveManifest(file, manifest, OutputGuard());
    QVERIFY2(saved, why(saved));
    const QByteArray text = contentOf(manifestPath(file));
    QVERIFY(text.contains(
        QCryptographicHash::hash(contentOf(file), QCryptographicHash::Sha256).toHex()));
    QVERIFY(text.contains("\"complete\": true"));
    QVERIFY(text.contains("\"schema_version\": 18"));
    QVERIFY(text.contains("\"chat\": -9007199254740993"));
    QVERIFY(text.contains("\"word\": \"ё\""));
    manifest.shortened = u"only the first 100 rows"_s;
    QVERIFY(!manifest.isComplete());
    QVERIFY(manifest.toJson().contains("\"complete\": false"));
    QVERIFY(manifest.toJson().contains("only the first 100 rows"));
    manifest.shortened.clear();
    manifest.sources[0].error = Error{ErrorKind::Connect, u"gone"_s, u"archive"_s, {}};
    QVERIFY(!manifest.isComplete());
    QVERIFY(manifest.toJson().contains("\"state\": \"failed\""));
}

QTEST_GUILESS_MAIN(TestExportFailures)
#include "tst_exportfailures.moc"
