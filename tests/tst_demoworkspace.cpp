// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoworkspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

/// The first cell of a query's first row, as text; opened so that nothing beside the file is made.
QByteArray ask(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    const QByteArray uri = "file:" + path.toUtf8() + "?immutable=1";
    sqlite3_open_v2(uri.constData(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    sqlite3_stmt *statement = nullptr;
    QByteArray answer = "no row";
    if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        answer = sqlite3_errmsg(handle);
    else if (sqlite3_step(statement) == SQLITE_ROW)
        answer = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return answer;
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

} // namespace

class TestDemoWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesOnlyItsFiles();
    void holdsWhatItShouldShow_data();
    void holdsWhatItShouldShow();
    void isTheSameEveryTime();
    void readsSizes_data();
    void readsSizes();

private:
    QString path(const QString &name) const { return m_dir.filePath(u"demo/"_s + name); }

    QTemporaryDir m_dir;
};

void TestDemoWorkspace::initTestCase()
{
    const auto made = makeDemoWorkspace(m_dir.filePath(u"demo"_s), DefaultDemoSize);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

void TestDemoWorkspace::leavesOnlyItsFiles()
{
    QCOMPARE(QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        QStringList{u"demo"_s});
    QCOMPARE(QDir(path({})).entryList(
                 QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name),
        (QStringList{u"archive.db"_s, u"config.toml"_s, u"external_bot.db"_s, u"primary.db"_s}));
}

void TestDemoWorkspace::holdsWhatItShouldShow_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("question");

    const auto row = [](const char *name, const QString &file, const QByteArray &question) {
        QTest::addRow("%s", name) << file << question;
    };
    const QString primary = u"primary.db"_s;
    const QString archive = u"archive.db"_s;
    const QString external = u"external_bot.db"_s;
    for (const QString &file : {primary, archive, external})
        row(qPrintable(file + u" is sound"_s), file,
            "SELECT integrity_check = 'ok' FROM pragma_integrity_check");
    row("some thousand messages", primary,
        "SELECT count(*) BETWEEN 2000 AND 5000 FROM chat_messages");
    row("four kinds of chats", primary,
        "SELECT count(DISTINCT CASE WHEN chat_id > 0 THEN 1 WHEN type = 'channel' THEN 2 "
        "WHEN chat_id < -1000000000000 THEN 3 ELSE 4 END) = 4 FROM chat_info");
    row("both forms of time", primary,
        "SELECT sum(date LIKE '%T%') > 100 AND sum(date NOT LIKE '%T%') > 100 FROM chat_messages");
    row("no time that SQLite cannot read", primary,
        "SELECT count(*) = 0 FROM chat_messages WHERE julianday(date) IS NULL");
    row("user ids beyond 32 bits", primary, "SELECT max(user_id) > 4294967295 FROM chat_messages");
    row("blobs", primary,
        "SELECT count(*) = 120 AND min(length(embedding)) = 1536 FROM message_embeddings");
    row("JSON that parses", primary,
        "SELECT min(json_valid(metadata)) AND min(json_valid(markup)) FROM chat_messages");
    row("every author is a user of the chat", primary,
        "SELECT count(*) = 0 FROM chat_messages LEFT JOIN chat_users u USING (chat_id, user_id) "
        "WHERE u.user_id IS NULL");
    row("counts that agree with the messages", primary,
        "SELECT (SELECT sum(messages_count) FROM chat_users) = (SELECT count(*) FROM "
        "chat_messages) "
        "AND (SELECT sum(messages_count) FROM chat_stats) = (SELECT count(*) FROM chat_messages)");
    row("settings without a value", primary, "SELECT sum(value IS NULL) > 0 FROM chat_settings");
    row("the newest schema", primary,
        "SELECT value = '18' FROM settings WHERE key = 'db-migration-version'");
    row("an old schema in the archive", archive,
        "SELECT value = '6' AND (SELECT count(*) FROM pragma_table_info('chat_messages')) = 13 "
        "FROM settings WHERE key = 'db-migration-version'");
    row("one form of time in the other bot", external,
        "SELECT sum(date NOT LIKE '____-__-__T%') = 0 FROM chat_messages");
}

void TestDemoWorkspace::holdsWhatItShouldShow()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, question);
    QCOMPARE(ask(path(file), question.constData()), QByteArray("1"));
}

void TestDemoWorkspace::isTheSameEveryTime()
{
    QVERIFY(makeDemoWorkspace(m_dir.filePath(u"again"_s), DefaultDemoSize));
    for (const QString &name : {u"primary.db"_s, u"archive.db"_s, u"external_bot.db"_s}) {
        const QByteArray hash = hashOf(path(name));
        QVERIFY(!hash.isEmpty());
        QCOMPARE(hashOf(m_dir.filePath(u"again/"_s + name)), hash);
    }
}

void TestDemoWorkspace::readsSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("size");
    QTest::addRow("digits") << u"5000"_s << qint64(5000);
    QTest::addRow("thousands") << u"20k"_s << qint64(20'000);
    QTest::addRow("millions") << u"1M"_s << qint64(1'000'000);
    QTest::addRow("too few") << u"99"_s << qint64(-1);
    QTest::addRow("too many") << u"101M"_s << qint64(-1);
    QTest::addRow("an overflow") << u"9223372036854775807k"_s << qint64(-1);
    QTest::addRow("a negative number") << u"-5k"_s << qint64(-1);
    QTest::addRow("words") << u"many"_s << qint64(-1);
    QTest::addRow("nothing") << u""_s << qint64(-1);
}

void TestDemoWorkspace::readsSizes()
{
    QFETCH(QString, text);
    QFETCH(qint64, size);
    QCOMPARE(parseDemoSize(text).value_or(-1), size);
}

QTEST_GUILESS_MAIN(TestDemoWorkspace)
#include "tst_demoworkspace.moc"
