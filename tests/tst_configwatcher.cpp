// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/configedit.h"
#include "editing/merging.h"
#include "editing/saving.h"
#include "workspace/configwatcher.h"

#include "why.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

const QByteArray text = "[database]\ndefault = \"a\"\n[database.sources.a]\npath = \"a.db\"\n"
                        "[database.sources.b]\npath = \"b.db\"\n\n# chats\n"
                        "[database.chatMapping]\n-1 = \"a\" # one\n-2 = \"a\"\n";

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

ConfigDocument document(const QByteArray &bytes)
{
    return makeDocument(u"config.toml"_s, bytes).value_or(ConfigDocument());
}

} // namespace

class TestConfigWatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outside_edits_are_noticed_data();
    void outside_edits_are_noticed();
    void what_is_the_same_stays_quiet();
    void edits_of_different_keys_merge();
    void edits_of_one_key_conflict();
};

void TestConfigWatcher::outside_edits_are_noticed_data()
{
    QTest::addColumn<QString>("how");
    for (const auto &how : {u"written in place"_s, u"replaced by a rename"_s, u"removed"_s,
             u"another file beside it"_s})
        QTest::addRow("%s", qPrintable(how)) << how;
}

void TestConfigWatcher::outside_edits_are_noticed()
{
    QFETCH(QString, how);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a.toml"_s);
    put(path, text);
    WorkspaceRequest request;
    request.configDirs = {dir.path()};
    request.environment = {};
    const auto workspace = loadWorkspace(request);
    QVERIFY2(workspace, why(workspace).constData());
    ConfigWatcher watcher;
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    for (int round = 0; round < 2; ++round) {
        watcher.watch(*workspace);
        if (how == u"written in place")
            put(path, QByteArray(text).replace("one", "two"));
        else if (how == u"removed")
            QVERIFY(QFile::remove(path));
        else if (how == u"another file beside it")
            put(dir.filePath(u"b.toml"_s), "");
        else {
            put(dir.filePath(u"new"_s), QByteArray(text).replace("one", "two"));
            QVERIFY(::rename(QFile::encodeName(dir.filePath(u"new"_s)).constData(),
                        QFile::encodeName(path).constData())
                == 0);
        }
        QVERIFY(spy.wait(2000));
        QCOMPARE(spy.count(), round + 1);
        put(path, text);
        QFile::remove(dir.filePath(u"b.toml"_s));
    }
}

void TestConfigWatcher::what_is_the_same_stays_quiet()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a.toml"_s);
    put(path, text);
    WorkspaceRequest request;
    request.configFile = path;
    request.environment = {};
    const auto workspace = loadWorkspace(request);
    ConfigWatcher watcher;
    QSignalSpy spy(&watcher, &ConfigWatcher::changed);
    watcher.watch(*workspace);
    put(path, text);
    QVERIFY(!spy.wait(1500));
}

void TestConfigWatcher::edits_of_different_keys_merge()
{
    const auto merged = mergedDocument(document(text),
        document(QByteArray(text).replace("-2 = \"a\"", "-2 = \"b\"").append("-3 = \"b\"\n")),
        document(QByteArray(text)
                     .replace("-1 = \"a\" # one", "-1 = 'b' # uno")
                     .replace("a.db", "x.db")));
    QVERIFY2(merged, why(merged).constData());
    QCOMPARE(merged->bytes,
        QByteArray(text)
            .replace("-1 = \"a\" # one", "-1 = 'b' # uno")
            .replace("a.db", "x.db")
            .replace("-2 = \"a\"", "-2 = \"b\"")
            .append("-3 = \"b\"\n"));
}

void TestConfigWatcher::edits_of_one_key_conflict()
{
    const auto merged = mergedDocument(document(text),
        document(QByteArray(text).replace("-2 = \"a\"", "-2 = \"b\"")),
        document(QByteArray(text).replace("-2 = \"a\"\n", "")));
    QCOMPARE(merged.error().kind, ErrorKind::Conflict);
    QCOMPARE(merged.error().message, u"\"database.chatMapping.-2\" was changed here and outside"_s);
}

QTEST_GUILESS_MAIN(TestConfigWatcher)
#include "tst_configwatcher.moc"
