// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/damagedfile.h"
#include "frame/querystore.h"
#include "frame/sessionkeeper.h"
#include "windowfixture.h"

using namespace pointsman;
using namespace Qt::StringLiterals;

/// What the program keeps for itself is never written over because it could not be read.
class TestQueryStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatIsSaved();
    void keepsADamagedFileUnderAnotherName_data();
    void keepsADamagedFileUnderAnotherName();
    void keepsAFileThatIsDamagedWhileItIsInUse();
    void writesNothingOverAFileThatCannotBeRead();
    void readsLargeFilesAndBoundsTheHistory();
    void keepsADamagedSession();
    void keepsDamagedSettings();

private:
    static QString folder(const QString &name)
    {
        return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + name;
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }

    OwnSettings m_settings;
};

void TestQueryStore::init()
{
    QDir(folder(u"/queries"_s)).removeRecursively();
    QDir(folder(u"/sessions"_s)).removeRecursively();
}

void TestQueryStore::keepsWhatIsSaved()
{
    QueryStore store = QueryStore::read(u"w"_s);
    QVERIFY(!store.trouble());
    store.setSaved(u"name"_s, u"SELECT 1"_s);
    store.addToHistory(u"SELECT 2"_s);
    QVERIFY(store.save());
    const QueryStore again = QueryStore::read(u"w"_s);
    QCOMPARE(again.saved(u"name"_s), u"SELECT 1"_s);
    QCOMPARE(again.history().size(), 1);
}

void TestQueryStore::keepsADamagedFileUnderAnotherName_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut off") << QByteArray(R"({"saved":{"mine":"SELECT 1)");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("bytes of no text") << QByteArray("\xff\xfe\x00\x01", 4);
}

void TestQueryStore::keepsADamagedFileUnderAnotherName()
{
    QFETCH(QByteArray, bytes);
    const QString file = folder(u"/queries/w.json"_s);
    put(file, bytes);
    put(file + u".damaged"_s, "an earlier one");
    QueryStore store = QueryStore::read(u"w"_s);
    QVERIFY(store.trouble());
    QVERIFY2(store.trouble()->message.contains(file + u".damaged.2"_s),
        qPrintable(store.trouble()->message));
    store.setSaved(u"new"_s, u"SELECT 2"_s);
    QVERIFY(store.save());
    QCOMPARE(bytesOf(file + u".damaged"_s), "an earlier one"_ba);
    QCOMPARE(bytesOf(file + u".damaged.2"_s), bytes);
    QCOMPARE(QueryStore::read(u"w"_s).savedNames(), QStringList{u"new"_s});
}

void TestQueryStore::keepsAFileThatIsDamagedWhileItIsInUse()
{
    const QString file = folder(u"/queries/w.json"_s);
    QueryStore store = QueryStore::read(u"w"_s);
    store.setSaved(u"one"_s, u"SELECT 1"_s);
    QVERIFY(store.save());
    put(file, "{broken");
    store.setSaved(u"two"_s, u"SELECT 2"_s);
    const Result<void> saved = store.save();
    QVERIFY2(!saved && saved.error().message.contains(u".damaged"_s), "the user is told");
    QCOMPARE(bytesOf(file + u".damaged"_s), "{broken"_ba);
    QCOMPARE(QueryStore::read(u"w"_s).savedNames(), (QStringList{u"one"_s, u"two"_s}));
}

void TestQueryStore::writesNothingOverAFileThatCannotBeRead()
{
    const QString file = folder(u"/queries/w.json"_s);
    QVERIFY(QDir().mkpath(file)); // a folder in its place
    QueryStore store = QueryStore::read(u"w"_s);
    QVERIFY(store.trouble());
    store.setSaved(u"new"_s, u"SELECT 2"_s);
    QVERIFY(!store.save());
    QVERIFY(QFileInfo(file).isDir());
}

void TestQueryStore::readsLargeFilesAndBoundsTheHistory()
{
    QueryStore store = QueryStore::read(u"w"_s);
    store.setSaved(u"large"_s, QString(12 << 20, u'x'));
    for (const QChar letter : u"abcdef"_s)
        store.addToHistory(QString(1 << 20, letter));
    QVERIFY(store.save());
    const QueryStore again = QueryStore::read(u"w"_s);
    QVERIFY(!again.trouble());
    QCOMPARE(again.saved(u"large"_s).size(), 12 << 20);
    QCOMPARE(again.history().size(), 4);
    QCOMPARE(again.history().first().sql.front(), u'f');
}

void TestQueryStore::keepsADamagedSession()
{
    const QString file = folder(u"/sessions/w.json"_s);
    put(file, "{\"tabs\":");
    const auto keeper = SessionKeeper::claim(
        u"w"_s, SessionKeeper::Beside::Nobody, SessionKeeper::After::CleanEnds);
    QVERIFY(keeper && *keeper);
    QVERIFY((*keeper)->trouble());
    QCOMPARE(bytesOf(file + u".damaged"_s), "{\"tabs\":"_ba);
    QVERIFY((*keeper)->end());
}

void TestQueryStore::keepsDamagedSettings()
{
    QVERIFY(!keepDamagedSettings());
    QString file;
    {
        QSettings settings;
        settings.setValue(u"kept"_s, 1);
        file = settings.fileName();
    }
    const QByteArray damaged = "[General]\nkept=1\nno equals sign here\n[half\n";
    put(file, damaged);
    const auto trouble = keepDamagedSettings();
    QVERIFY(trouble);
    QVERIFY2(trouble->message.contains(file + u".damaged"_s), qPrintable(trouble->message));
    QCOMPARE(bytesOf(file + u".damaged"_s), damaged);
}

QTEST_MAIN(TestQueryStore)
#include "tst_querystore.moc"
