// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each finding of the configuration check: what brings it about, where it points, what mends it.
#include "bot/sourcefacts.h"
#include "editing/check.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Files = QList<QByteArray>; // layers 0.toml, 1.toml, …

const QByteArray token = "[bot]\ntoken = '${BOT_TOKEN}'\n"; // 2 lines
const QByteArray dec = token
    + "[database]\ndefault = 'live'\n[database.sources.live]\npath = 'live.db'\n"
      "[database.sources.old]\npath = 'old.db'\nreadonly = true\n"; // 9 lines
const QByteArray today = token
    + "[database]\ndefault = 'live'\n[database.providers.live]\nprovider = 'sqlite3'\n"
      "parameters = { dbPath = 'live.db' }\n"; // 7 lines

const Finding *findingWith(const QList<Finding> &findings, const QString &code)
{
    for (const Finding &finding : findings) {
        if (finding.code == code)
            return &finding;
    }
    return nullptr;
}

QStringList codesOf(const QList<Finding> &findings)
{
    QStringList codes;
    for (const Finding &finding : findings)
        codes.append(finding.code);
    codes.sort();
    return codes;
}

ChatCoverage rows(qint64 chat, qint64 count, const QString &last)
{
    return {chat, count, u"2024-01-01 00:00:00"_s, last + u" 00:00:00"_s};
}

} // namespace

class TestCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void a_sound_configuration_has_no_findings();
    void files_data();
    void files();
    void data_data();
    void data();
    void a_file_that_is_missing_is_told_once();
    void what_was_not_counted_is_not_claimed_data();
    void what_was_not_counted_is_not_claimed();
    void an_old_schema_is_told_by_the_source();
    void each_question_has_its_own_budget();
    void rows_of_no_chat_are_named();

private:
    Result<Workspace> opened(const Files &files);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestCheck::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    for (const char *name : {"live.db", "old.db"}) {
        QFile file(m_dir->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
}

Result<Workspace> TestCheck::opened(const Files &files)
{
    QDir(m_dir->path()).mkpath(u"d"_s);
    for (qsizetype i = 0; i < files.size(); ++i) {
        QFile file(m_dir->filePath(u"d/%1.toml"_s.arg(i)));
        if (!file.open(QIODevice::WriteOnly) || file.write(files[i]) != files[i].size())
            return failure(ErrorKind::Io, file.errorString());
    }
    WorkspaceRequest request;
    request.environment = {};
    request.workingDirectory = m_dir->path();
    request.configDirs = {u"d"_s};
    return loadWorkspace(request);
}

void TestCheck::a_sound_configuration_has_no_findings()
{
    for (const QByteArray &text : {dec + "[database.chatMapping]\n-5 = 'old' # x\n", today}) {
        const auto workspace = opened({text});
        QVERIFY2(workspace, why(workspace).constData());
        QCOMPARE(codesOf(checkConfig(*workspace)), QStringList());
        const QList<SourceFacts> facts{{u"live"_s, {}, currentSchemaVersion, {}},
            {u"old"_s, {}, currentSchemaVersion, {rows(-5, 1, u"2025-01-01"_s)}}};
        QCOMPARE(codesOf(checkData(*workspace, facts)), QStringList());
    }
}

void TestCheck::files_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place"); ///< file:line
    QTest::addColumn<QString>("says");
    QTest::addColumn<Files>("mended"); ///< empty: nothing is offered
    const auto row = [](const char *name, const Files &files, const char *code, const char *place,
                         const char *says, const Files &mended = {}) {
        QTest::addRow("%s", name) << files << QString::fromLatin1(code)
                                  << QString::fromLatin1(place) << QString::fromUtf8(says)
                                  << mended;
    };
    const QByteArray map = "[database.chatMapping]\n";
    row("a mapping to a source that does not exist", {dec + map + "-5 = 'gone'\n"},
        "mapping_unknown_source", "0.toml:11", "which is not a source: it goes to the default");
    row("a mapping to a source in another spelling", {dec + map + "-5 = ' Old'\n"},
        "mapping_unknown_source", "0.toml:11", "mapped to \" Old\"", {dec + map + "-5 = 'old'\n"});
    row("no default", {QByteArray(dec).replace("default = 'live'\n", "")}, "default_missing",
        "0.toml", "names no default");
    row("no default where there is one source",
        {token + "[database]\n[database.sources.live]\npath = 'live.db'\n"}, "default_missing",
        "0.toml", "names no default",
        {token + "[database]\ndefault = \"live\"\n[database.sources.live]\npath = 'live.db'\n"});
    row("an unknown default", {QByteArray(dec).replace("'live'\n[", "'gone'\n[")},
        "default_unknown", "0.toml:4", "\"gone\" is not configured");
    row("a default in another spelling", {QByteArray(dec).replace("'live'\n[", "'LIVE'\n[")},
        "default_unknown", "0.toml:4", "\"LIVE\" is not configured", {dec});
    row("a default that is read-only", {QByteArray(dec).replace("'live'\n[", "'old'\n[")},
        "default_readonly", "0.toml:4", "silently loses");
    row("a mapping that today's release ignores", {today + map + "-5 = 'live'\n-6 = 'live'\n"},
        "mapping_ignored_today", "0.toml:9", "ignores all 2 mappings");
    row("one id in two spellings", {dec + map + "-5 = 'old'\n\"-05\" = 'live'\n"}, "mapping_twice",
        "0.toml:12", "as \"-5\" in");
    row("a key that is no chat id", {dec + map + "abc = 'old'\n"}, "mapping_bad_key", "0.toml:11",
        "\"abc\" is not a chat id");
    row("a mapping that a later layer overrules",
        {dec + map + "-5 = 'old'\n", map + "-5 = 'live'\n"}, "mapping_shadowed", "0.toml:11",
        "without effect");
    row("a file that is not there", {QByteArray(dec).replace("old.db", "none.db")},
        "source_file_missing", "0.toml:7", "would create it empty");
    row("a relative path that two folders could mean",
        {QByteArray("[application]\nroot-dir = 'storage'\n") + dec}, "source_path_ambiguous",
        "0.toml:7", "exists too");
    row("two sources on one file", {QByteArray(dec).replace("old.db", "./live.db")},
        "sources_share_file", "0.toml:7", "are the same file");
    row("a write-ahead log on a read-only source",
        {QByteArray(today).replace("db' }", "db', readOnly = true, useWal = true }")},
        "wal_on_readonly", "0.toml:5", "rewrites its file",
        {QByteArray(today).replace("db' }", "db', readOnly = true, useWal = false }")});
    row("sqlink with a file's path", {QByteArray(today).replace("sqlite3", "sqlink")},
        "source_rejected_by_bot", "0.toml:5", "its parameters lack url");
    row("a parameter that sqlite3 does not take",
        {QByteArray(today).replace("db' }", "db', pool = 3 }")}, "source_rejected_by_bot",
        "0.toml:5", "takes no parameter pool");
    row("a provider that the bot does not have", {QByteArray(today).replace("sqlite3", "mysql")},
        "source_rejected_by_bot", "0.toml:5", "no provider called mysql");
    row("an unset variable in a path", {QByteArray(dec).replace("old.db", "${WHERE}/old.db")},
        "source_cannot_open", "0.toml:7", "variable WHERE");
    row("a job of a source that does not exist",
        {dec + "[[resender.jobs]]\nid = 'x'\ndataSource = 'telegram-ro'\n"},
        "reference_unknown_source", "0.toml:12", "silently uses the default");
    row("statistics of a source that does not exist",
        {dec + "[stats]\nllm-stats-data-source = 'gone'\n"}, "reference_unknown_source",
        "0.toml:11", "names \"gone\"");
    row("a secret that others can read", {QByteArray(dec).replace("${BOT_TOKEN}", "123:abc")},
        "secret_readable", "0.toml:2", "can be read by other users");
    row("no token", {QByteArray(dec).replace(token, "")}, "token_missing", "0.toml",
        "no bot.token");
    row("the forms of two releases",
        {dec + "[database.providers.new]\nprovider = 'sqlite3'\nparameters = {dbPath='live.db'}\n"},
        "mixed_dialects", "0.toml", "more than one release");
}

void TestCheck::files()
{
    QFETCH(Files, files);
    QFETCH(QString, code);
    QFETCH(QString, place);
    QFETCH(QString, says);
    QFETCH(Files, mended);
    QDir(m_dir->path()).mkpath(u"storage"_s);
    const auto workspace = opened(files);
    QVERIFY2(workspace, why(workspace).constData());
    const QList<Finding> findings = checkConfig(*workspace);
    const Finding *finding = findingWith(findings, code);
    QVERIFY2(finding, qPrintable(codesOf(findings).join(u' ')));
    QVERIFY2(finding->place.text().endsWith(u'/' + place), qPrintable(finding->place.text()));
    QVERIFY2(finding->message.contains(says), qPrintable(finding->message));
    QVERIFY2(!finding->message.contains(u'\n') && !finding->message.contains(u"123:abc"),
        qPrintable(finding->message));
    QCOMPARE(finding->fix.has_value(), !mended.isEmpty());
    if (mended.isEmpty())
        return;
    const auto change = applyEdit(*workspace, *finding->fix);
    QVERIFY2(change, why(change).constData());
    for (qsizetype i = 0; i < mended.size(); ++i)
        QCOMPARE(change->workspace.layers.documents[i].bytes, mended[i]);
    QVERIFY(!findingWith(checkConfig(change->workspace), code));
}

void TestCheck::data_data()
{
    QTest::addColumn<QByteArray>("mapping");
    QTest::addColumn<QList<ChatCoverage>>("live");
    QTest::addColumn<QList<ChatCoverage>>("old");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<QString>("mendedTo"); ///< source of chat -5 after the fix; empty: none offered
    const auto row = [](const char *name, const char *mapping, const QList<ChatCoverage> &live,
                         const QList<ChatCoverage> &old, const QStringList &codes,
                         const QString &mendedTo = {}) {
        QTest::addRow("%s", name) << QByteArray(mapping) << live << old << codes << mendedTo;
    };
    const QString early = u"2025-01-01"_s;
    const QString late = u"2026-01-01"_s;
    row("archived and quiet", "-5 = 'old'\n", {}, {rows(-5, 9, early)}, {});
    row("live and unmapped", "", {rows(-5, 9, late)}, {}, {});
    row("rows in both, the newest where it is read", "", {rows(-5, 9, late)}, {rows(-5, 9, early)},
        {u"chat_in_several_sources"_s});
    row("an archived chat that went on", "-5 = 'old'\n", {rows(-5, 2, late)}, {rows(-5, 9, early)},
        {u"chat_in_several_sources"_s, u"live_chat_readonly"_s, u"newer_rows_elsewhere"_s},
        u"live"_s);
    row("a live chat in an archive that does not have it", "-5 = 'old'\n", {rows(-5, 2, late)}, {},
        {u"live_chat_readonly"_s, u"mapped_without_rows"_s}, u"live"_s);
    row("an unmapped chat whose newest rows lie in an archive", "", {rows(-5, 2, early)},
        {rows(-5, 9, late)}, {u"chat_in_several_sources"_s, u"newer_rows_elsewhere"_s});
    row("mapped to the live source, rows only in the archive", "-5 = 'live'\n", {},
        {rows(-5, 9, early)}, {u"mapped_without_rows"_s});
    row("mapped, and no source has rows", "-5 = 'live'\n", {}, {}, {u"mapped_without_rows"_s});
}

void TestCheck::data()
{
    QFETCH(QByteArray, mapping);
    QFETCH(QList<ChatCoverage>, live);
    QFETCH(QList<ChatCoverage>, old);
    QFETCH(QStringList, codes);
    QFETCH(QString, mendedTo);
    const auto workspace = opened({dec + "[database.chatMapping]\n" + mapping});
    QVERIFY2(workspace, why(workspace).constData());
    const QList<SourceFacts> facts{
        {u"live"_s, {}, currentSchemaVersion, live}, {u"old"_s, {}, currentSchemaVersion, old}};
    const QList<Finding> findings = checkData(*workspace, facts);
    QCOMPARE(codesOf(findings), codes);
    QString offered;
    for (const Finding &finding : findings) {
        QCOMPARE(finding.chat, (ChatId{-5, {}}));
        if (!mapping.isEmpty())
            QCOMPARE(finding.place.line, 11);
        if (!finding.fix)
            continue;
        const auto change = applyEdit(*workspace, *finding.fix);
        QVERIFY2(change, why(change).constData());
        offered = change->workspace.config.routing.chatMapping.value(-5);
    }
    QCOMPARE(offered, mendedTo);
}

void TestCheck::a_file_that_is_missing_is_told_once()
{
    const auto workspace = opened({QByteArray(dec).replace("old.db", "none.db")});
    QVERIFY2(workspace, why(workspace).constData());
    const Error error{ErrorKind::Connect, u"no"_s, {}, {}};
    const QStringList codes = codesOf(checkWorkspace(
        *workspace, {{u"live"_s, error, {}, {}, false}, {u"old"_s, error, {}, {}, false}}));
    QCOMPARE(codes, (QStringList{u"source_failing"_s, u"source_file_missing"_s}));
}

void TestCheck::what_was_not_counted_is_not_claimed_data()
{
    QTest::addColumn<QList<SourceFacts>>("facts");
    QTest::addColumn<QStringList>("codes");
    const QList<ChatCoverage> live{rows(-5, 2, u"2026-01-01"_s)};
    const SourceFacts whole{u"live"_s, {}, currentSchemaVersion, live};
    QTest::addRow("the source is not asked yet") << QList<SourceFacts>{whole} << QStringList{};
    QTest::addRow("the source fails") << QList<SourceFacts>{whole,
        {u"old"_s, Error{ErrorKind::Connect, u"no"_s, {}, {}}, {}, {}, false}}
                                      << QStringList{u"source_failing"_s};
    QTest::addRow("the source is counted in part")
        << QList<SourceFacts>{whole, {u"old"_s, {}, currentSchemaVersion, {}, false}}
        << QStringList{u"source_not_counted"_s};
}

void TestCheck::what_was_not_counted_is_not_claimed()
{
    QFETCH(QList<SourceFacts>, facts);
    QFETCH(QStringList, codes);
    const auto workspace = opened({dec + "[database.chatMapping]\n-5 = 'old'\n"});
    QVERIFY2(workspace, why(workspace).constData());
    QCOMPARE(codesOf(checkData(*workspace, facts)), codes);
}

void TestCheck::an_old_schema_is_told_by_the_source()
{
    const auto workspace = opened({dec});
    QVERIFY2(workspace, why(workspace).constData());
    const auto findings = checkData(*workspace, {{u"live"_s, {}, 17, {}}, {u"old"_s, {}, 6, {}}});
    QCOMPARE(findings.size(), 2);
    QCOMPARE(codesOf(findings), QStringList(2, u"schema_old"_s));
    QCOMPARE(findings[0].source, u"live"_s);
    QVERIFY(findings[0].message.contains(u"changes it to 18 at its first access"));
    QCOMPARE(findings[1].place.line, 7);
    QVERIFY(findings[1].message.contains(u"reads it incompletely"));
}

void TestCheck::each_question_has_its_own_budget()
{
    const QString path = m_dir->filePath(u"big.db"_s);
    const QByteArray failed = fixture::runSql(path, R"(
        CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT);
        INSERT INTO settings VALUES ('db-migration-version', '18');
        CREATE TABLE chat_messages (chat_id INTEGER NOT NULL, message_id TEXT NOT NULL,
            date TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, message_id));
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)
        INSERT INTO chat_messages SELECT -(i % 3), i, '2026-01-01 00:00:00' FROM n;)");
    QVERIFY2(failed.isEmpty(), failed.constData());
    SourceSpec spec;
    spec.name = u"big"_s;
    spec.path = path;
    const auto connection = Connection::open(spec);
    QVERIFY2(connection, why(connection).constData());
    const auto whole = readSourceFacts(**connection, {});
    QVERIFY2(whole, why(whole).constData());
    QVERIFY(whole->isWhole);
    QCOMPARE(whole->chats.size(), 3);
    const auto hurried = readSourceFacts(**connection, {}, {2s, 1ms});
    QVERIFY2(hurried, why(hurried).constData());
    QVERIFY(!hurried->isWhole);
    QCOMPARE(hurried->schemaVersion, std::optional(18));
    CancelToken cancel;
    cancel.cancel();
    const auto cancelled = readSourceFacts(**connection, cancel);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
}

void TestCheck::rows_of_no_chat_are_named()
{
    const auto workspace = opened({dec});
    QVERIFY2(workspace, why(workspace).constData());
    SourceFacts facts{u"live"_s, {}, currentSchemaVersion, {}, true, {}};
    facts.odd = {{u"chat_messages"_s, 2, {u"'abc'"_s, u"2.5"_s}}};
    const QList<Finding> findings = checkData(*workspace, {facts});
    QCOMPARE(codesOf(findings), QStringList{u"chat_id_odd"_s});
    QVERIFY2(findings[0].message.contains(u"chat_messages holds rows whose chat id is no whole "
                                          "number (2 of them, such as 'abc', 2.5)"_s),
        qPrintable(findings[0].message));
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
