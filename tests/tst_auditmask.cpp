// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditmask.h"

#include <QJsonArray>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

/// Stands in every statement and value that must not be logged.
const QString secret = u"hunter2-9xQ"_s;

QByteArray logged(const AuditRecord &record)
{
    AuditEntry entry;
    entry.record = record;
    return auditLine(entry);
}

} // namespace

class TestAuditMask : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hidesSecretsInStatements_data();
    void hidesSecretsInStatements();
    void leavesOtherStatementsAlone_data();
    void leavesOtherStatementsAlone();
    void hidesWhatLooksLikeASecret_data();
    void hidesWhatLooksLikeASecret();
    void leavesOtherTextsAlone_data();
    void leavesOtherTextsAlone();
    void hidesSecretsInKeys_data();
    void hidesSecretsInKeys();
    void leavesOtherKeysAlone();
    void hidesInTheErrorWhatTheStatementHides();
    void judgesNames_data();
    void judgesNames();
    void takesTimeInProportionToTheLength();
};

void TestAuditMask::hidesSecretsInStatements_data()
{
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const char *sql) {
        QTest::addRow("%s", name) << QString::fromUtf8(sql).replace(u"§"_s, secret);
    };
    row("compared with =", "SELECT 1 FROM t WHERE token = '§'");
    row("compared with ==", "SELECT 1 FROM t WHERE token == '§'");
    row("compared with <>", "SELECT 1 FROM t WHERE token <> '§'");
    row("compared with !=", "SELECT 1 FROM t WHERE token!='§'");
    row("compared with <", "SELECT 1 FROM t WHERE password < '§'");
    row("the literal stands first", "SELECT 1 FROM t WHERE '§' = token");
    row("IN", "SELECT 1 FROM t WHERE token IN ('a', '§')");
    row("NOT IN", "SELECT 1 FROM t WHERE token NOT IN ('a', '§')");
    row("BETWEEN", "SELECT 1 FROM t WHERE token BETWEEN 'a' AND '§'");
    row("NOT BETWEEN", "SELECT 1 FROM t WHERE x = 1 AND token NOT BETWEEN '§' AND 'z'");
    row("LIKE", "SELECT 1 FROM t WHERE token LIKE '%§%'");
    row("NOT LIKE", "SELECT 1 FROM t WHERE token NOT LIKE '%§%'");
    row("GLOB", "SELECT 1 FROM t WHERE token GLOB '§*'");
    row("REGEXP", "SELECT 1 FROM t WHERE token REGEXP '§'");
    row("IS", "SELECT 1 FROM t WHERE token IS '§'");
    row("IS NOT", "SELECT 1 FROM t WHERE token IS NOT '§'");
    row("IS NOT DISTINCT FROM", "SELECT 1 FROM t WHERE (token IS NOT '§')");
    row("LIKE with ESCAPE", "SELECT 1 FROM t WHERE token LIKE '§' ESCAPE '\\'");
    row("a name in brackets", "SELECT 1 FROM t WHERE [token] = '§'");
    row("a name in backticks", "SELECT 1 FROM t WHERE `api_key` = '§'");
    row("a name in quotes", "SELECT 1 FROM t WHERE \"Bot-Token\" = '§'");
    row("a qualified name", "SELECT 1 FROM t AS s WHERE s.[bot token] = '§'");
    row("a camel-case name", "SELECT 1 FROM t WHERE botToken = '§'");
    row("a function of the column", "SELECT 1 FROM t WHERE lower(token) = lower('§')");
    row("a function with both", "SELECT 1 FROM t WHERE instr(token, '§') > 0");
    row("a collation between", "SELECT 1 FROM t WHERE token COLLATE NOCASE = '§'");
    row("a cast between", "SELECT 1 FROM t WHERE CAST(token AS TEXT) = '§'");
    row("a concatenation", "SELECT 1 FROM t WHERE token || '' = '§' || ''");
    row("a comment between", "SELECT 1 FROM t WHERE token /* so */ = -- here\n '§'");
    row("no blanks", "SELECT 1 FROM t WHERE token='§'AND x=1");
    row("a row value", "SELECT 1 FROM t WHERE (chat, token) = (1, '§')");
    row("a CASE", "SELECT CASE token WHEN '§' THEN 1 ELSE 0 END FROM t");
    row("within NOT", "SELECT 1 FROM t WHERE NOT (token = '§' OR x = 2)");
    row("within OR in parentheses", "SELECT 1 FROM t WHERE x = 1 AND (y = 2 OR token = '§')");
    row("within a subquery", "SELECT 1 FROM t WHERE x IN (SELECT x FROM s WHERE token = '§')");
    row("compared with a subquery", "SELECT 1 FROM t WHERE '§' = (SELECT token FROM s)");
    row("within a CTE", "WITH s AS (SELECT * FROM t WHERE token = '§') SELECT 1 FROM s");
    row("a CTE's column", "WITH v(token) AS (VALUES ('§')) SELECT 1 FROM v");
    row("within HAVING", "SELECT token FROM t GROUP BY 1 HAVING max(token) = '§'");
    row("within ORDER BY", "SELECT 1 FROM t ORDER BY token = '§'");
    row("within ON", "SELECT 1 FROM t JOIN s ON s.token = '§' WHERE x = 1");
    row("under an alias", "SELECT '§' AS token");
    row("a text in double quotes", "SELECT 1 FROM t WHERE token = \"§\"");
    row("texts in double quotes in a list", "SELECT 1 FROM t WHERE token IN (\"a\", \"§\")");
    row("a quote that is not closed", "SELECT 1 FROM t WHERE token = '§");
    row("doubled quotes", "SELECT 1 FROM t WHERE token = 'it''s §'");
    row("a key in JSON, by function",
        "SELECT 1 FROM t WHERE x = 1 AND json_extract(data, '$.token') = '§'");
    row("a key in JSON, by arrow", "SELECT 1 FROM t WHERE data ->> 'token' = '§'");
    row("JSON in a literal", "SELECT 1 FROM t WHERE data = '{\"token\": \"§\"}'");
    row("a list of secrets in JSON", "SELECT 1 FROM t WHERE data = '{\"tokens\": [\"§\"]}'");
    row("a piece of JSON in a pattern", "SELECT 1 FROM t WHERE data LIKE '%\"token\":\"§%'");
    row("a setting by name", "SELECT 1 FROM s WHERE key = 'bot-token' AND value = '§'");
    row("a setting that is changed", "UPDATE s SET value = '§' WHERE key = 'bot-token'");
    row("assigned", "UPDATE t SET a = 'b', token = '§' WHERE x = 1");
    row("assigned as a row", "UPDATE t SET (a, token) = ('b', '§')");
    row("inserted by column", "INSERT INTO t (name, token) VALUES ('n', '§')");
    row("inserted in a second row", "INSERT INTO t (token, n) VALUES ('a', 1), ('§', 2)");
    row("inserted as a setting", "INSERT INTO s VALUES (1, 'bot-token', '§', 7)");
    row("inserted as a setting, by column",
        "INSERT OR REPLACE INTO s(chat_id, name, value) VALUES (1, 'bot-token', '§')");
    row("inserted from a SELECT", "INSERT INTO t (name, token) SELECT 'n', '§' FROM s");
    row("inserted into a table of secrets", "INSERT INTO tokens VALUES (1, '§')");
    row("an upsert", "INSERT INTO s VALUES (1) ON CONFLICT DO UPDATE SET token = '§'");
    row("a pragma", "PRAGMA key = '§'");
    row("a pragma's argument", "PRAGMA rekey('§')");
    row("a user's password", "CREATE USER a PASSWORD '§'");
    row("IDENTIFIED BY", "CREATE USER a IDENTIFIED BY '§'");
    row("a default", "CREATE TABLE t (token TEXT DEFAULT '§')");
    row("a comment", "SELECT 1 -- token: §");
    row("a block comment", "SELECT 1 /* password=§ */");
    row("a URL in any literal", "SELECT 1 FROM t WHERE url = 'https://me:§@example.org/x'");
    row("a connection string", "SELECT 1 FROM t WHERE dest = 'host=db user=me password=§'");
    QTest::addRow("behind a long literal")
        << u"SELECT 1 FROM t WHERE x = '%1' AND token = '%2'"_s.arg(QString(50000, u'x'), secret);
    QTest::addRow("behind many quotes")
        << u"SELECT 1 FROM t WHERE x = '%1' AND token = '%2'"_s.arg(QString(60000, u'\''), secret);
}

void TestAuditMask::hidesSecretsInStatements()
{
    QFETCH(QString, sql);
    QVERIFY(sql.contains(secret));
    const QString masked = maskedStatement(sql);
    QVERIFY2(!masked.contains(secret), qPrintable(masked.right(300)));
    QVERIFY2(masked.contains(u"***"), qPrintable(masked.right(300)));
    QVERIFY(!logged({.operation = u"query"_s, .statement = sql}).contains(secret.toUtf8()));
}

void TestAuditMask::leavesOtherStatementsAlone_data()
{
    QTest::addColumn<QString>("sql");
    const char *const statements[] = {
        "SELECT * FROM chats WHERE title = 'Anna''s garden' AND type = 'private'",
        "SELECT author FROM books WHERE author = 'Anna'",
        "SELECT * FROM t WHERE monkey = 'George' AND keyboard = 'qwerty'",
        "SELECT * FROM t WHERE rapid = 'yes' OR capital = 'Paris'",
        "SELECT max_tokens FROM t WHERE max_tokens = 40960 AND model = 'gpt'",
        "SELECT * FROM t WHERE token_count > 100000 AND name = 'n'",
        "SELECT token, count(*) FROM t WHERE title = 'b' GROUP BY token",
        "SELECT a FROM t JOIN s ON t.key = s.key AND s.name = 'x'",
        "SELECT key, value FROM settings WHERE chat_id = -1001038814482",
        "SELECT key FROM settings WHERE value = 'gpt'",
        "SELECT * FROM t WHERE token IS NULL AND name LIKE '%x%'",
        "SELECT * FROM t WHERE length(token) > 20 AND date = '2026-05-01T10:11:12'",
        "SELECT 'it''s', x'0A0B', 1.5e3 FROM \"chat messages\" -- only a comment",
        "SELECT message_text FROM t WHERE message_text LIKE '%10:30 at the station%'",
        "SELECT * FROM t WHERE url = 'https://example.org/path?page=2'",
        "SELECT * FROM t WHERE mail = 'anna@example.org'",
        "SELECT * FROM t WHERE data = '{\"model\": \"gpt\", \"n\": 1}'",
        "SELECT * FROM t WHERE secretary = 'Bob' AND tokenizer = 'porter'",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)",
    };
    for (const char *const sql : statements)
        QTest::addRow("%s", sql) << QString::fromUtf8(sql);
}

void TestAuditMask::leavesOtherStatementsAlone()
{
    QFETCH(QString, sql);
    QCOMPARE(maskedStatement(sql), sql);
}

void TestAuditMask::hidesWhatLooksLikeASecret_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");

    QTest::addRow("a bot's token") << u"sent by 123456:AAF-hunter2_hunter2"_s << u"sent by ***"_s;
    QTest::addRow("in a URL")
        << u"https://api.telegram.org/bot123456789:AAHdqTcvCH1vGWJxfSeofSA/x"_s
        << u"https://api.telegram.org/bot***/x"_s;
    QTest::addRow("a URL with a password") << u"open postgres://me:hunter2@db:5432/x failed"_s
                                           << u"open postgres://me:***@db:5432/x failed"_s;
    QTest::addRow("a URL without a user") << u"redis://:hunter2@db/0"_s << u"redis://:***@db/0"_s;
    QTest::addRow("a URL with a token")
        << u"https://hunter2@git.example.org/x.git"_s << u"https://***@git.example.org/x.git"_s;
    QTest::addRow("a query of a URL") << u"https://example.org/?page=2&api_key=hunter2&x=1"_s
                                      << u"https://example.org/?page=2&api_key=***&x=1"_s;
    QTest::addRow("a connection string")
        << u"host=db password='hunter 2' user=me"_s << u"host=db password='***' user=me"_s;
    QTest::addRow("of MySQL") << u"me:hunter2@tcp(db:3306)/x"_s << u"me:***@tcp(db:3306)/x"_s;
    QTest::addRow("of ODBC") << u"Server=db;Pwd=hunter2;Database=x"_s
                             << u"Server=db;Pwd=***;Database=x"_s;
    QTest::addRow("a header") << u"X-Api-Key: hunter2"_s << u"X-Api-Key: ***"_s;
    QTest::addRow("an authorization of two words")
        << u"Authorization: Token hunter2"_s << u"Authorization: ***"_s;
    QTest::addRow("a bearer") << u"sent Bearer hunter2.hunter2 along"_s
                              << u"sent Bearer *** along"_s;
    QTest::addRow("JSON within JSON")
        << uR"({\"token\":\"hunter2\"})"_s << uR"({\"token\":\"***\"})"_s;
    QTest::addRow("OpenAI") << u"with sk-proj-hunter2hunter2hunter2"_s << u"with ***"_s;
    QTest::addRow("GitHub") << u"with ghp_hunter2hunter2hunter2"_s << u"with ***"_s;
    QTest::addRow("Amazon") << u"with AKIAIOSFODNN7EXAMPLE here"_s << u"with *** here"_s;
    QTest::addRow("Google") << u"with AIzaSyhunter2hunter2hunter2"_s << u"with ***"_s;
    QTest::addRow("a web token") << u"with eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln now"_s
                                 << u"with *** now"_s;
    QTest::addRow("a private key")
        << u"-----BEGIN RSA PRIVATE KEY-----\nMIIhunter2\n-----END RSA PRIVATE KEY-----"_s
        << u"***"_s;
    QTest::addRow("Russian") << u"пароль: hunter2"_s << u"пароль: ***"_s;
}

void TestAuditMask::hidesWhatLooksLikeASecret()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(maskedText(text), masked);
}

void TestAuditMask::leavesOtherTextsAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *const text : {"/srv/bot/data/archive-2025.db", "2026-05-01T10:11:12.345Z",
             "-1001038814482:17", "user_id: 12345", "https://example.org:8080/a?b=c#d",
             "mailto:anna@example.org", "The source archive is read-only.", "12:30:45",
             "a basic information about the chat", "ratio=1:2; max_tokens=4096",
             "no such column: titel", "author: Anna", "C:/data/x.db", "task-1234567890123456"}) {
        QTest::addRow("%s", text) << QString::fromUtf8(text);
    }
}

void TestAuditMask::leavesOtherTextsAlone()
{
    QFETCH(QString, text);
    QCOMPARE(maskedText(text), text);
}

void TestAuditMask::hidesSecretsInKeys_data()
{
    QTest::addColumn<QJsonObject>("keys");

    QTest::addRow("a value beside a secret key")
        << QJsonObject{{u"key"_s, u"openai-api"_s}, {u"value"_s, secret}};
    QTest::addRow("the old value too")
        << QJsonObject{{u"key"_s, u"bot-token"_s}, {u"before"_s, secret}, {u"after"_s, u"x"_s}};
    QTest::addRow("a number") << QJsonObject{{u"password"_s, secret}, {u"chat_id"_s, 5}};
    QTest::addRow("nested") << QJsonObject{{u"set"_s, QJsonObject{{u"api_key"_s, secret}}}};
    QTest::addRow("nested in a list")
        << QJsonObject{{u"rows"_s, QJsonArray{QJsonObject{{u"token"_s, secret}}}}};
    QTest::addRow("user data in JSON text under a harmless key") << QJsonObject{
        {u"key"_s, u"wifi"_s}, {u"data"_s, u"{\"ssid\":\"x\",\"password\":\"%1\"}"_s.arg(secret)}};
    QTest::addRow("user data in lists in JSON text") << QJsonObject{
        {u"key"_s, u"wifi"_s}, {u"data"_s, u"[{\"tokens\":[\"a\",\"%1\"]}]"_s.arg(secret)}};
    QTest::addRow("user data with a URL") << QJsonObject{
        {u"key"_s, u"feed"_s}, {u"data"_s, u"\"https://me:%1@example.org\""_s.arg(secret)}};
    QTest::addRow("a file's name with a password")
        << QJsonObject{{u"file"_s, u"sftp://me:%1@example.org/x.csv"_s.arg(secret)}};
}

void TestAuditMask::hidesSecretsInKeys()
{
    QFETCH(QJsonObject, keys);
    const QByteArray line = logged({.operation = u"x"_s, .keys = keys});
    QVERIFY2(!line.contains(secret.toUtf8()), line.constData());
    QVERIFY(line.contains("***"));
}

void TestAuditMask::leavesOtherKeysAlone()
{
    const QJsonObject keys{{u"chat_id"_s, -1001038814482LL}, {u"key"_s, u"chat-model"_s},
        {u"value"_s, u"gpt-4"_s}, {u"files"_s, QJsonArray{u"/srv/bot/config.toml"_s}},
        {u"data"_s, u"{\"name\": \"Anna\", \"id\": 9007199254740993}"_s}};
    QCOMPARE(maskedKeys(keys), keys);
    const QJsonObject secretKey{
        {u"chat_id"_s, -5}, {u"key"_s, u"bot-token"_s}, {u"source"_s, u"primary"_s}};
    QCOMPARE(maskedKeys(secretKey), secretKey);
}

void TestAuditMask::hidesInTheErrorWhatTheStatementHides()
{
    const QByteArray line = logged({.operation = u"query"_s,
        .statement = u"SELECT 1 FROM t WHERE token = \"%1\""_s.arg(secret),
        .keys = {},
        .rows = {},
        .milliseconds = 0,
        .outcome = AuditOutcome::Failed,
        .error = u"no such column: %1"_s.arg(secret)});
    QVERIFY2(!line.contains(secret.toUtf8()), line.constData());
    QVERIFY(line.contains("no such column: ***"));
}

void TestAuditMask::judgesNames_data()
{
    QTest::addColumn<bool>("isSecret");
    for (const char *const name : {"token", "bot-token", "botToken", "BOT_TOKENS", "openai_api_key",
             "openaikey", "apikey", "api", "dbPassword", "passwd", "pwd", "client_secret",
             "credentials", "authorization", "oauth", "private_key", "cookie", "пароль"})
        QTest::addRow("%s is secret", name) << true;
    for (const char *const name : {"author", "monkey", "keyboard", "rapid", "capital", "secretary",
             "tokenizer", "max_tokens", "token-count", "private", "chat-model", "title", ""})
        QTest::addRow("%s is not", name) << false;
}

void TestAuditMask::judgesNames()
{
    QFETCH(bool, isSecret);
    const QString tag = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(looksSecret(tag.left(tag.lastIndexOf(u" is"))), isSecret);
}

void TestAuditMask::takesTimeInProportionToTheLength()
{
    for (const QString &piece : {u"a"_s, u"1"_s, u"a:"_s, u"key="_s, u"'"_s, u"token in ("_s,
             u"(SELECT (SELECT 1),"_s, u"eyJ"_s, u"https://"_s, u"-----BEGIN "_s}) {
        const QString text = piece.repeated(400000 / piece.size());
        QVERIFY(maskedText(text).size() > 0);
        QVERIFY(maskedStatement(u"SELECT '"_s + text).size() > 0);
    }
}

QTEST_GUILESS_MAIN(TestAuditMask)

#include "tst_auditmask.moc"
