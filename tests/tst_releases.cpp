// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Databases of every schema version of the bot: what is read from them, and what each writing
// command leaves in them or refuses.
#include "bot/jsontext.h"
#include "bot/settingcheck.h"
#include "botversions.h"
#include "cliruns.h"
#include "sqlitefixture.h"
#include "why.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

using fixture::CliRun;

class TestReleases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void knowsTheTables_data() { versions(); }
    void knowsTheTables();
    void reads_data() { versions(); }
    void reads();
    void tellsTheRelease_data() { versions(); }
    void tellsTheRelease();
    void writes_data() { versions(); }
    void writes();
    void keepsUserDataOrRefuses_data() { versions(); }
    void keepsUserDataOrRefuses();
    void acceptsWhatTheReaderReads_data() { versions(); }
    void acceptsWhatTheReaderReads();
    void readsJsonAsThePythonReaderDoes_data();
    void readsJsonAsThePythonReaderDoes();
    void namesTheNearestKeys();
    void checksRows();
    void checksRowsOfTheReleaseThatRuns();
    void namesWhatIsNewer();
    void saysWhatTheRunningBotSees();

private:
    static void versions()
    {
        QTest::addColumn<int>("version");
        for (int version = oldestSchema; version <= newestSchema; ++version)
            QTest::addRow("version %d", version) << version;
    }
    QString path(const QString &name) const { return m_dir->filePath(name); }
    CliRun run(const QStringList &words) const
    {
        return fixture::runCli(
            QStringList{u"--db"_s, path(u"bot.db"_s), u"--lf"_s, u"-f"_s, u"csv"_s} + words);
    }
    QByteArray sql(const QString &text) const
    {
        return run({u"query"_s, u"--source"_s, u"default"_s, text}).out.simplified();
    }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

/// How the bot's own reader takes a value, as far as it raises or silently falls back: the words of
/// its types and forms, worked out without the table's checks.
bool readerTakes(const SettingKey &key, const QString &written)
{
    const QString value = written.trimmed();
    const auto matches = [&value](const char *pattern) {
        return QRegularExpression(QString::fromLatin1(pattern)).match(value).hasMatch();
    };
    switch (key.type) {
    case SettingType::Flag:
        return matches("^(?i:true|false|1|0)$");
    case SettingType::Integer:
        return matches("^[+-]?[0-9]+$");
    case SettingType::Fraction:
        return matches("^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?$");
    case SettingType::Model:
    case SettingType::ImageModel:
        return !value.isEmpty();
    case SettingType::Text:
        break;
    }
    switch (key.form) {
    case SettingForm::Free:
        return true;
    case SettingForm::MessageFormat:
        return matches("^(text|json|smart)$");
    case SettingForm::Tier:
        return matches("^(banned|free|free-personal|paid|friend|bot[-_]owner)$");
    case SettingForm::JsonObject:
        return !QJsonDocument::fromJson(value.toUtf8()).object().isEmpty()
            || matches("^\\{\\s*\\}$");
    case SettingForm::JsonList:
        return !QJsonDocument::fromJson(value.toUtf8()).array().isEmpty()
            || matches("^\\[\\s*\\]$");
    }
    Q_UNREACHABLE();
}

QString goodValue(const Release &release, const SettingKey &key)
{
    switch (key.type) {
    case SettingType::Flag:
        return u"true"_s;
    case SettingType::Integer:
    case SettingType::Fraction:
        return u"1"_s;
    case SettingType::Model:
    case SettingType::ImageModel:
        return u"gpt"_s;
    case SettingType::Text:
        break;
    }
    switch (key.form) {
    case SettingForm::MessageFormat:
        return u"smart"_s;
    case SettingForm::Tier:
        return tiers(release).constLast();
    case SettingForm::JsonObject:
        return u"{\"7\": \"👍\"}"_s;
    case SettingForm::JsonList:
        return u"[7]"_s;
    case SettingForm::Free:
        break;
    }
    return u"any text"_s;
}

} // namespace

void TestReleases::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestReleases::knowsTheTables()
{
    QFETCH(int, version);
    QCOMPARE(fixture::makeBotDatabase(path(u"bot.db"_s), version), QByteArray());
    const Release release(version);
    QStringList columns;
    for (const QString &table : release.tables()) {
        for (const QString &column : release.columns(table))
            columns += table + u'.' + column;
    }
    columns.sort();
    const QByteArray held = sql(
        u"SELECT group_concat(c) AS c FROM (SELECT m.name || '.' || i.name AS c FROM sqlite_schema "
        "AS m, pragma_table_info(m.name) AS i WHERE m.type = 'table' ORDER BY c)"_s);
    QCOMPARE(held, "c \"" + columns.join(u',').toUtf8() + '"');
}

void TestReleases::reads()
{
    QFETCH(int, version);
    QCOMPARE(fixture::makeBotDatabase(path(u"bot.db"_s), version), QByteArray());
    const auto before = fixture::contentOf(m_dir->path());
    const CliRun chats = run({u"chats"_s});
    QVERIFY2(
        chats.out.contains("-1001,group,Club,club,default,,default,2,2026-01-01T10:00:00+00:00,"
                           "2026-01-02T10:00:00+00:00\n"),
        chats.out + chats.err);
    const CliRun messages = run({u"messages"_s, u"-1001"_s});
    QCOMPARE(messages.status, 0);
    QVERIFY2(messages.out.indexOf("ten") < messages.out.indexOf("nine")
            && messages.out.contains("@anna"),
        messages.out.constData());
    const CliRun settings = run({u"settings"_s, u"-1001"_s});
    QVERIFY2(settings.out.contains("\n-1001,chat-prompt,Be kind,0,"), settings.out.constData());
    const CliRun data = run({u"userdata"_s, u"-1001"_s, u"7"_s});
    QCOMPARE(data.status, 0);
    QCOMPARE(data.out.contains(",tz,\"\"\"Asia/Irkutsk\"\"\","), version < 22);
    QCOMPARE(data.out.contains("\"tz: \"\"Asia/Irkutsk\"\"\","), version >= 20);
    QCOMPARE(data.out.contains(",fact,,[],1,migration,"), version >= 20);
    QVERIFY2(!data.out.contains("gone"), data.out.constData());
    QCOMPARE(data.err.contains("Deleted memories, not shown: 1"), version >= 21);
    const CliRun gone = run({u"userdata"_s, u"-1001"_s, u"7"_s, u"--deleted"_s});
    QCOMPARE(gone.out.contains("7,-1001,gone,old,"), version >= 21);
    QVERIFY(!gone.out.contains("tz"));
    QCOMPARE(run({u"schema"_s, u"--drift"_s}).status, 0);
    QCOMPARE(fixture::contentOf(m_dir->path()), before);
    if (version < 26)
        return;
    QCOMPARE(fixture::runSql(path(u"bot.db"_s), "UPDATE chat_info SET bot_status = 'inaccessible'"),
        QByteArray());
    const CliRun marked = run({u"chats"_s});
    QVERIFY2(marked.out.contains("-1001,group,Club,") && marked.err.contains("inaccessible: -1001"),
        marked.err.constData());
}

void TestReleases::tellsTheRelease()
{
    QFETCH(int, version);
    QCOMPARE(fixture::makeBotDatabase(path(u"bot.db"_s), version), QByteArray());
    const CliRun check = run({u"check"_s});
    QCOMPARE(check.out.contains("schema_old"), version < currentSchemaVersion);
    QVERIFY2(check.status == 0 && !check.out.contains("setting") && !check.out.contains("newer"),
        check.out.constData());
    QCOMPARE(fixture::makeBotDatabase(path(u"new.db"_s), newestSchema), QByteArray());
    write(u"config.toml"_s, R"([bot]
token = "${TOKEN}"
[database]
default = "new"
[database.providers.new]
provider = "sqlite3"
parameters.dbPath = "new.db"
[database.providers.old]
provider = "sqlite3"
parameters = { dbPath = "bot.db", readOnly = true }
)");
    const QStringList config{u"--config"_s, path(u"config.toml"_s), u"-f"_s, u"csv"_s};
    const QByteArray both = fixture::runCli(config + QStringList{u"check"_s}).out;
    QCOMPARE(both.contains("schema_old"), version < newestSchema);
    QCOMPARE(both.contains("silently leaves its chats out of every list"), version < 26);
    QCOMPARE(both.contains("it lacks"), version < 26);
    const CliRun drift = fixture::runCli(config + QStringList{u"schema"_s, u"--drift"_s});
    QCOMPARE(drift.err.contains("old: schema version "), version < newestSchema);
    QCOMPARE(drift.err.contains("chat_info.bot_status"), version < 26);
    QCOMPARE(drift.err.contains("user_data"), version < 22);
}

void TestReleases::writes()
{
    QFETCH(int, version);
    QCOMPARE(fixture::makeBotDatabase(path(u"bot.db"_s), version), QByteArray());
    const CliRun set = run({u"set-setting"_s, u"-1001"_s, u"detect-spam"_s, u"true"_s});
    QVERIFY2(set.status == 0, set.err.constData());
    QVERIFY2(set.err.contains("takes effect when the bot restarts"), set.err.constData());
    QCOMPARE(set.err.contains("updated_by is 0"), version >= 10);
    const QString pattern =
        version < 13 ? u"20__-__-__ __:__:__"_s : u"20__-__-__T__:__:__%+00:00"_s;
    QCOMPARE(sql(u"SELECT key, value, created_at LIKE '%1' AND updated_at LIKE '%1' AS t FROM "
                 "chat_settings WHERE key = 'detect-spam'"_s.arg(pattern)),
        QByteArray("key,value,t detect-spam,true,1"));
    if (version >= 10)
        QCOMPARE(sql(u"SELECT updated_by FROM chat_settings WHERE key = 'detect-spam'"_s),
            QByteArray("updated_by 0"));
    const CliRun user = run({u"set-user"_s, u"-1001"_s, u"8"_s, u"@new"_s, u"New"_s});
    QVERIFY2(user.status == 0, user.err.constData());
    QCOMPARE(sql(u"SELECT username, full_name, messages_count, metadata, created_at LIKE '%1' AS t "
                 "FROM chat_users WHERE user_id = 8"_s.arg(pattern)),
        QByteArray("username,full_name,messages_count,metadata,t @new,New,0,\"\",1"));
    QCOMPARE(run({u"unset-setting"_s, u"-1001"_s, u"detect-spam"_s}).status, 0);
    QCOMPARE(sql(u"SELECT count(*) AS n FROM chat_settings"_s), QByteArray("n 1"));
}

void TestReleases::keepsUserDataOrRefuses()
{
    QFETCH(int, version);
    QCOMPARE(fixture::makeBotDatabase(path(u"bot.db"_s), version), QByteArray());
    const QStringList add{u"add-userdata"_s, u"-1001"_s, u"7"_s, u"city"_s};
    const auto before = fixture::contentOf(m_dir->path()).value(u"bot.db"_s);
    const CliRun text = run(add + QStringList{u"Irkutsk"_s});
    QCOMPARE(text.status, 2);
    QCOMPARE(fixture::contentOf(m_dir->path()).value(u"bot.db"_s), before);
    QVERIFY2(text.err.contains(version < 22 ? "'\"Irkutsk\"'" : "since version 22 the bot keeps"),
        text.err.constData());
    const CliRun json = run(add + QStringList{u"{\"is\": [1, null]}"_s});
    QCOMPARE(json.status, version < 22 ? 0 : 2);
    if (version >= 22)
        return;
    const QString pattern =
        version < 13 ? u"20__-__-__ __:__:__"_s : u"20__-__-__T__:__:__%+00:00"_s;
    QCOMPARE(sql(u"SELECT data, created_at LIKE '%1' AND updated_at LIKE '%1' AS t FROM user_data "
                 "WHERE key = 'city'"_s.arg(pattern)),
        QByteArray("data,t \"{\"\"is\"\": [1, null]}\",1"));
}

/// Every key that any release knows, and as many again that none does, with values of all kinds.
void TestReleases::acceptsWhatTheReaderReads()
{
    QFETCH(int, version);
    const Release release(version);
    QVERIFY(settableKeys(release).size() >= 40);
    for (const QString &name : settableKeys(release)) {
        const auto good = checkSetting(release, name, goodValue(release, *settingKey(name)));
        QVERIFY2(good, why(good).constData());
    }
    QRandomGenerator random{quint32(version)};
    const QStringList known = settableKeys(Release(newestSchema));
    const QStringList values{u"true"_s, u"TRUE"_s, u" 1 "_s, u"0"_s, u"yes"_s, u""_s, u"0.5"_s,
        u".5"_s, u"1e5"_s, u"1e999"_s, u"nan"_s, u"inf"_s, u"0x10"_s, u"1,5"_s, u"٤٢"_s, u"1_0"_s,
        u"-3"_s, u"+7"_s, u"99999999999999999999"_s, u"{}"_s, u"[]"_s, u"{\"a\": 1}"_s,
        u"[1, \"b\"]"_s, u"{'a': 1}"_s, u"[1,]"_s, u"text"_s, u"smart"_s, u"Text"_s, u"paid"_s,
        u"bot-owner"_s, u"bot_owner"_s, u"gpt"_s, u"многа букв"_s, u"None"_s};
    for (int i = 0; i < 500; ++i) {
        QString name = known[random.bounded(int(known.size()))];
        if (random.bounded(4) == 0)
            name[random.bounded(int(name.size()))] = QChar(u'a' + random.bounded(26));
        if (random.bounded(10) == 0)
            name = name.toUpper();
        const QString value = values[random.bounded(int(values.size()))];
        const auto accepted = checkSetting(release, name, value);
        const SettingKey *key = settingKey(name);
        const bool isKey = key && key->page != SettingPage::None && knows(release, *key);
        if (accepted)
            QVERIFY2(isKey && readerTakes(*key, value), qPrintable(name + u" = "_s + value));
        else
            QVERIFY2(
                !accepted.error().message.isEmpty() && accepted.error().kind == ErrorKind::Usage,
                qPrintable(name));
        if (!isKey)
            QVERIFY2(!accepted, qPrintable(name));
    }
}

void TestReleases::readsJsonAsThePythonReaderDoes_data()
{
    QTest::addColumn<bool>("isRead");
    for (const char *text : {"1", "-0", "1.5e-3", "\"a\"", "\"\\u00e9\\n\"", "null", "true", "[]",
             "{}", " [1, {\"a\": [null]}] ", "\"\"", "\"ё\"", "\"\\ud83d\""})
        QTest::addRow("%s", text) << true;
    for (const char *text :
        {"", " ", "text", "01", "1.", ".5", "+1", "1e", "'a'", "\"a", "\"\\q\"", "\"\\u12\"",
            "[1,]", "{a: 1}", "{\"a\"}", "{\"a\": 1,}", "tru", "NaN", "[1] 2", "\"\t\"",
            "\xEF\xBB\xBF"
            "1",
            "\xff", "{\"a\" 1}"})
        QTest::addRow("%s", text) << false;
}

void TestReleases::readsJsonAsThePythonReaderDoes()
{
    QFETCH(bool, isRead);
    QCOMPARE(isJson(QTest::currentDataTag()), isRead);
    QVERIFY(isJson("NaN", JsonNumbers::Python) && isJson("[-Infinity]", JsonNumbers::Python));
    QVERIFY(!isJson(QByteArray(100'000, '[') + QByteArray(100'000, ']')));
    QVERIFY(!isJson(QByteArray(5'000, '9')));
    QCOMPARE(jsonQuoted(u"a \"b\""_s), u"\"a \\\"b\\\"\""_s);
}

void TestReleases::namesTheNearestKeys()
{
    const auto message = [](int version, const QString &key) {
        const auto fits = checkSetting(Release(version), key, u"true"_s);
        return fits ? QString() : fits.error().message;
    };
    QVERIFY(message(18, u"detect_spam"_s).contains(u"the nearest are \"detect-spam\""));
    QVERIFY(message(18, u"DETECT-SPAM"_s).contains(u"\"detect-spam\""));
    QVERIFY(message(18, u"memory-enabled"_s).contains(u"schema version 18"));
    QVERIFY(message(29, u"regenerate-embeddings"_s).contains(u"schema version 29"));
    QVERIFY(message(29, u"cached-ts"_s).contains(u"the bot's own use"));
    QVERIFY(message(29, u"unknown"_s).contains(u"the bot's own use"));
    QCOMPARE(settableKeys(Release(18)).size(), 66); // and the two of its own
    QCOMPARE(settableKeys(Release(29)).size(), 76);
    const auto model = checkSetting(Release(18), u"chat-model"_s, u"gtp"_s, {u"gpt"_s, u"ya"_s});
    QVERIFY(!model && model.error().message.contains(u"the nearest are \"gpt\""));
}

void TestReleases::checksRows()
{
    QCOMPARE(fixture::makeBotDatabase(path(u"bot.db"_s), 18), QByteArray());
    QCOMPARE(fixture::runSql(path(u"bot.db"_s), R"(
        INSERT INTO chat_settings VALUES (-1001, 'detect_spam', 'true', 0, '', ''),
            (-1001, 'regenerate-embeddings', 'true', 0, '', ''),
            (-1001, 'llm-message-format', 'xml', 0, '', ''), (5, 'cached-ts', '1', 0, '', ''),
            (-1001, 'base-tier', 'any', 0, '', '');
        INSERT INTO user_data VALUES (7, -1001, 'it''s', 'Irkutsk', '', ''),
            (8, -1001, 'n', 'NaN', '', ''), (9, -1001, 'e', '', '', '');)"),
        QByteArray());
    const CliRun check = run({u"check"_s});
    QCOMPARE(check.status, 5);
    const QByteArrayList lines = check.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    const auto has = [&lines](const char *code, const char *text) {
        return std::any_of(lines.cbegin(), lines.cend(), [&](const QByteArray &line) {
            return line.startsWith(QByteArray("error,") + code + ',') && line.contains(text);
        });
    };
    QVERIFY2(has("setting_unknown", "pointsman-cli unset-setting -1001 detect_spam"),
        check.out.constData());
    QVERIFY(has("setting_unknown", "pointsman-cli unset-setting 5 cached-ts"));
    QVERIFY(has("setting_unreadable", "unset-setting -1001 llm-message-format"));
    QVERIFY2(has("user_data_not_json", "add-userdata -1001 7 'it'\\''s' '\"\"Irkutsk\"\"'"),
        check.out.constData());
    QVERIFY(has("user_data_not_json", "add-userdata -1001 9 e '\"\"\"\"'"));
    for (const QStringList &mend : {QStringList{u"unset-setting"_s, u"-1001"_s, u"detect_spam"_s},
             {u"unset-setting"_s, u"5"_s, u"cached-ts"_s},
             {u"unset-setting"_s, u"-1001"_s, u"llm-message-format"_s},
             {u"add-userdata"_s, u"-1001"_s, u"7"_s, u"it's"_s, u"\"Irkutsk\""_s},
             {u"add-userdata"_s, u"-1001"_s, u"9"_s, u"e"_s, u"\"\""_s}})
        QCOMPARE(run(mend).status, 0);
    QCOMPARE(run({u"check"_s}).out, QByteArray("severity,code,where,message\n"));
    QCOMPARE(sql(u"SELECT count(*) AS n FROM chat_settings"_s), QByteArray("n 3"));
}

void TestReleases::checksRowsOfTheReleaseThatRuns()
{
    QCOMPARE(fixture::makeBotDatabase(path(u"bot.db"_s), 29), QByteArray());
    QCOMPARE(fixture::runSql(path(u"bot.db"_s), R"(
        INSERT INTO chat_settings VALUES (-1001, 'regenerate-embeddings', 'true', 0, '', ''),
            (-1001, 'memory-enabled', 'true', 0, '', ''),
            (-1001, 'delete-author-list', '[7]', 0, '', ''),
            (-1001, 'reaction-author-to-emoji-map', '[]', 0, '', '');)"),
        QByteArray());
    const CliRun check = run({u"check"_s});
    const QByteArrayList lines = check.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(check.out.contains("setting_retired") && check.out.contains("setting_unreadable"),
        check.out.constData());
}

void TestReleases::namesWhatIsNewer()
{
    QCOMPARE(fixture::makeBotDatabase(path(u"bot.db"_s), 29), QByteArray());
    QCOMPARE(fixture::runSql(path(u"bot.db"_s),
                 "UPDATE settings SET value = '31' WHERE key = 'db-migration-version'"),
        QByteArray());
    const CliRun check = run({u"check"_s});
    QVERIFY2(check.out.contains("schema_newer") && check.out.contains("newer than 29"),
        check.out.constData());
    const CliRun set = run({u"set-setting"_s, u"-1001"_s, u"memory-enabled"_s, u"true"_s});
    QVERIFY2(set.status == 0 && set.err.contains("schema version 31, newer than 29"),
        set.err.constData());
    QVERIFY(run({u"userdata"_s, u"-1001"_s, u"7"_s}).err.contains("newer than 29"));
    QCOMPARE(run({u"add-userdata"_s, u"-1001"_s, u"7"_s, u"k"_s, u"1"_s}).status, 2);
}

void TestReleases::saysWhatTheRunningBotSees()
{
    for (const QString &name : {u"new.db"_s, u"old.db"_s})
        QCOMPARE(fixture::makeBotDatabase(path(name), 18), QByteArray());
    write(u"config.toml"_s, R"([bot]
token = "${TOKEN}"
[models.models.gpt]
provider = "x"
[models.models.off]
enabled = false
[database]
default = "new"
[database.providers.new]
provider = "sqlite3"
parameters.dbPath = "new.db"
[database.providers.old]
provider = "sqlite3"
parameters.dbPath = "old.db"
[database.providers.frozen]
provider = "sqlite3"
parameters = { dbPath = "old.db", readOnly = true }
[database.chatMapping]
-1001 = "old"
[stats]
tool-stats-data-source = " OLD "
x-stats-data-source = "nowhere"
)");
    const auto runWith = [this](const QStringList &words) {
        return fixture::runCli(
            QStringList{u"--config"_s, path(u"config.toml"_s), u"-f"_s, u"csv"_s} + words);
    };
    const QStringList set{u"set-setting"_s, u"-1001"_s, u"chat-model"_s, u"gpt"_s};
    QVERIFY(runWith(set).err.contains("will not see what is written to “old”"));
    QVERIFY(!runWith(QStringList{u"--profile"_s, u"dec2025"_s} + set).err.contains("will not see"));
    const CliRun off = runWith({u"set-setting"_s, u"-1001"_s, u"chat-model"_s, u"off"_s});
    QVERIFY2(off.status == 2 && off.err.contains("\"gpt\""), off.err.constData());
    const QByteArray check = runWith({u"check"_s, u"--config-only"_s}).out;
    QVERIFY2(
        check.contains("tool-stats-data-source names") && check.contains("x-stats-data-source"),
        check.constData());
    const CliRun map = runWith({u"map"_s, u"-1002"_s, u"frozen"_s, u"--dry-run"_s});
    QVERIFY2(map.err.contains("ignores all 2 mappings") && map.err.contains("is read-only"),
        map.err.constData());
    const CliRun make = runWith({u"set-default"_s, u"frozen"_s, u"--dry-run"_s});
    QVERIFY2(make.err.contains("silently loses what it writes there"), make.err.constData());
}

QTEST_GUILESS_MAIN(TestReleases)
#include "tst_releases.moc"
