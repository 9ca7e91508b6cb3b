// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/check.h"

#include "why.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// One line a source: what opening it needs, paths relative to the folder.
QString described(const Workspace &workspace, const QString &folder)
{
    static const QStringList dialects{u"legacy"_s, u"design"_s, u"dec2025"_s, u"today"_s};
    QStringList lines{
        dialects[int(workspace.config.dialect)] + u' ' + workspace.config.routing.defaultSource};
    for (const SourceSpec &source : workspace.config.sources) {
        QString place = source.driver == Driver::Sqlite
            ? QDir(folder).relativeFilePath(source.path)
            : source.server.user + u'@' + source.server.display();
        if (source.problem)
            place = u"!"_s + source.problem->message;
        lines.append(
            u"%1 %2%3 %4ms %5"_s.arg(source.name, place, source.readOnly ? u" ro"_s : QString())
                .arg(source.busyTimeout.count())
                .arg(source.maxConnections));
    }
    return lines.join(u" | "_s);
}

QStringList codes(const QList<Finding> &findings)
{
    QStringList found;
    for (const Finding &finding : findings)
        found.append(finding.code + u':' + QString::number(finding.place.line));
    found.sort();
    return found;
}

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reads_every_dialect_data();
    void reads_every_dialect();
    void variables_override_the_file();
    void a_database_alone_is_a_workspace();
    void paths_are_relative_to_the_root_directory();
    void bad_input_is_one_sentence_data();
    void bad_input_is_one_sentence();
    void the_check_finds_what_is_wrong_in_the_files();
    void the_check_finds_what_is_wrong_in_the_data();

private:
    Result<Workspace> opened(const QByteArray &text, const Environment &environment = {});

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestWorkspace::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

Result<Workspace> TestWorkspace::opened(const QByteArray &text, const Environment &environment)
{
    put(m_dir->filePath(u"config.toml"_s), text);
    WorkspaceRequest request;
    request.configFile = m_dir->filePath(u"config.toml"_s);
    request.environment = environment;
    return loadWorkspace(request);
}

void TestWorkspace::reads_every_dialect_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QString &expected) {
        QTest::addRow("%s", name) << text << expected;
    };
    row("legacy", "[database]\npath = 'x.db'\nmax_connections = 7\ntimeout = 2",
        u"legacy default | default x.db 2000ms 7"_s);
    row("legacy with its own default path", "[database]\ntimeout = 2.5",
        u"legacy default | default bot_data.db 2500ms 5"_s);
    row("design v1, flat",
        "[database]\ndefault_source='a'\n[database.sources.a]\ntype='sqlite'\npath='a.db'\n"
        "timeout=1\nmax_connections=2\n[database.chat_mapping]\n5='a'",
        u"design a | a a.db 1000ms 2"_s);
    row("design with options",
        "[database.sources.a]\ntype='sqlite'\npath='a.db'\nreadonly=true\n"
        "[database.sources.a.options]\ntimeout=10.0\nmaxConnections=3",
        u"design primary | a a.db ro 10000ms 3"_s);
    row("design without [database]", "default_source='b'\n[sources.b]\npath='b.db'",
        u"design b | b b.db 30000ms 5"_s);
    row("december 2025",
        "[database]\ndefault='a'\n[database.sources.a]\npath='a.db'\npool-size=4\nreadonly=1",
        u"dec2025 a | a a.db ro 30000ms 4"_s);
    row("the server examples",
        "[database]\ndefault='pg'\n[database.sources.pg]\ntype='postgresql'\nhost='h'\nport=5433\n"
        "user='u'\ndatabase='d'\n[database.sources.my]\ntype='mysql'\n"
        "connection_string='mysql://u:p%40@h:3307/d'",
        u"dec2025 pg | pg u@h:5433/d 30000ms 5 | my u@h:3307/d 30000ms 5"_s);
    row("today, tables and braces",
        "[database]\ndefault='a'\n[database.providers.z]\nprovider='sqlite3'\n"
        "parameters={dbPath='z.db',readOnly=true,timeout=3}\n[database.providers.a]\n"
        "provider='sqlite3'\n[database.providers.a.parameters]\ndbPath='a.db'",
        u"today a | z z.db ro 3000ms 5 | a a.db 30000ms 5"_s);
    row("an unset variable keeps its source from opening",
        "[database]\ndefault='a'\n[database.providers.a]\nprovider='sqlite3'\n"
        "parameters={dbPath='${NOWHERE}/z.db'}",
        u"today a | a !Source \"a\" cannot be opened: the variable NOWHERE in its path is not set "
        "30000ms 5"_s);
    row("a source without a path is there all the same",
        "[database]\ndefault='a'\n[database.sources.a]\nreadonly=false",
        u"dec2025 a | a !Source \"a\" cannot be opened: it has no path 30000ms 5"_s);
    row("layers of two releases",
        "[database]\ndefault='a'\n[database.sources.b]\npath='b.db'\n[database.providers.a]\n"
        "provider='sqlite3'\nparameters={dbPath='a.db'}",
        u"today a | a a.db 30000ms 5 | b b.db 30000ms 5"_s);
}

void TestWorkspace::reads_every_dialect()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto workspace = opened(text);
    QVERIFY2(workspace, why(workspace).constData());
    QCOMPARE(described(*workspace, m_dir->path()), expected);
}

void TestWorkspace::variables_override_the_file()
{
    const auto workspace = opened("[database]\ndefault='a'\n[database.sources.a]\npath='a.db'\n",
        {{u"DATA_SOURCES"_s,
             u"{\"z\": {\"path\": \"z.db\", 'readonly': True, \"options\": {\"timeout\": 1.5}},\n"
             " \"b\": {\"path\": \"b.db\"},}"_s},
            {u"CHAT_SOURCE_MAPPING"_s, u"-5=z, 7 = b"_s}, {u"DEFAULT_SOURCE"_s, u"b"_s},
            {u"DEFAULT_READONLY_SOURCE"_s, u"\"z\""_s}});
    QVERIFY2(workspace, why(workspace).constData());
    QCOMPARE(described(*workspace, m_dir->path()),
        u"design b | z z.db ro 1500ms 5 | b b.db 30000ms 5"_s);
    QCOMPARE(
        workspace->config.routing.chatMapping, (QHash<qint64, QString>{{-5, u"z"_s}, {7, u"b"_s}}));
    QCOMPARE(workspace->config.routing.defaultReadOnlySource, u"z"_s);
    const auto broken = opened("", {{u"DATA_SOURCES"_s, u"{\"a\": "_s}});
    QCOMPARE(broken.error().message,
        u"The environment variable DATA_SOURCES cannot be read: it ends too early"_s);
}

void TestWorkspace::a_database_alone_is_a_workspace()
{
    WorkspaceRequest request;
    request.dbFile = u"x.db"_s;
    request.workingDirectory = m_dir->path();
    request.readOnly = true;
    const auto workspace = loadWorkspace(request);
    QVERIFY2(workspace, why(workspace).constData());
    QCOMPARE(described(*workspace, m_dir->path()), u"legacy default | default x.db ro 30000ms 5"_s);
    const auto decision =
        route(workspace->config.routing, workspace->config.rules, {-5, {}, {}, true});
    QCOMPARE(decision.error().kind, ErrorKind::ReadOnly);
}

void TestWorkspace::paths_are_relative_to_the_root_directory()
{
    put(m_dir->filePath(u".env"_s), "SUB=\"deep\"\n");
    put(m_dir->filePath(u"configs/local/a.toml"_s),
        "[application]\nroot-dir='storage'\n[database]\ndefault='a'\n[database.sources.a]\n"
        "path='${SUB}/a.db'\n");
    WorkspaceRequest request;
    request.configDirs = {m_dir->filePath(u"configs/local"_s)};
    request.workingDirectory = QDir::rootPath();
    request.environment = {};
    const auto workspace = loadWorkspace(request);
    QVERIFY2(workspace, why(workspace).constData());
    QCOMPARE(described(*workspace, m_dir->path()), u"dec2025 a | a storage/deep/a.db 30000ms 5"_s);
}

void TestWorkspace::bad_input_is_one_sentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message"); ///< behind the file's name
    QTest::addRow("an empty file") << QByteArray()
                                   << u": The configuration names no data source: there is no "
                                      "[database] section that this tool knows"_s;
    QTest::addRow("no TOML") << QByteArray("hello\n") << u": line 1: "_s;
    QTest::addRow("a database that is no table")
        << QByteArray("database = 5\n") << u": \"database\" is 5, not a table"_s;
}

void TestWorkspace::bad_input_is_one_sentence()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto workspace = opened(text);
    QVERIFY(!workspace);
    QCOMPARE(workspace.error().kind, ErrorKind::Config);
    const QString expected = m_dir->filePath(u"config.toml"_s) + message;
    QVERIFY2(workspace.error().message.startsWith(expected), qPrintable(workspace.error().message));
    QVERIFY(!workspace.error().message.contains(u'\n'));
}

void TestWorkspace::the_check_finds_what_is_wrong_in_the_files()
{
    put(m_dir->filePath(u"a.db"_s), "x");
    const auto workspace =
        opened("[bot]\n"
               "token = 'clear'\n"
               "[database]\n"
               "default = 'a'\n"
               "[database.providers.a]\n"
               "provider = 'sqlite3'\n"
               "parameters = { dbPath = 'a.db' }\n"
               "[database.providers.b]\n"
               "provider = 'sqlite3'\n"
               "parameters = { dbPath = './a.db', readOnly = true, useWal = true }\n"
               "[database.providers.c]\n"
               "provider = 'sqlink'\n"
               "parameters = { dbPath = 'c.db' }\n"
               "[database.chatMapping]\n"
               "-1 = 'B'\n"
               "7 = 'a'\n"
               "007 = 'b'\n"
               "x = 'a'\n"
               "[stats]\n"
               "llm-stats-data-source = 'gone'\n");
    QVERIFY2(workspace, why(workspace).constData());
    const QList<Finding> findings = checkConfig(*workspace);
    QCOMPARE(codes(findings),
        (QStringList{u"mapping_bad_key:18"_s, u"mapping_ignored_today:15"_s, u"mapping_twice:17"_s,
            u"mapping_unknown_source:15"_s, u"reference_unknown_source:20"_s,
            u"secret_readable:2"_s, u"source_cannot_open:11"_s, u"source_rejected_by_bot:11"_s,
            u"sources_share_file:8"_s, u"wal_on_readonly:8"_s}));
    QCOMPARE(findings.constFirst().severity, Severity::Error);
    for (const Finding &finding : findings) {
        if (finding.code != u"mapping_unknown_source")
            continue;
        const auto mended = applyEdit(*workspace, *finding.fix);
        QVERIFY2(mended, why(mended).constData());
        QCOMPARE(mended->workspace.config.routing.chatMapping.value(-1), u"b"_s);
    }
}

void TestWorkspace::the_check_finds_what_is_wrong_in_the_data()
{
    const auto workspace = opened("[database]\ndefault='live'\n[database.sources.live]\n"
                                  "path='l.db'\n[database.sources.old]\npath='o.db'\n"
                                  "readonly=true\n[database.chatMapping]\n-1='old'\n-2='old'\n");
    QVERIFY2(workspace, why(workspace).constData());
    const QString early = u"2025-01-01 00:00:00"_s;
    const QString late = u"2026-01-01 00:00:00"_s;
    const QList<SourceFacts> facts{
        {u"live"_s, {}, currentSchemaVersion, {{-1, 3, early, late}, {-2, 1, early, early}}},
        {u"old"_s, {}, 6, {{-1, 9, early, early}}}};
    const QList<Finding> findings = checkData(*workspace, facts);
    QCOMPARE(codes(findings),
        (QStringList{u"chat_in_several_sources:9"_s, u"live_chat_readonly:9"_s,
            u"mapped_without_rows:10"_s, u"newer_rows_elsewhere:9"_s, u"schema_old:5"_s}));
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
