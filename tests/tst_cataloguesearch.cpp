// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "botsample.h"
#include "catalogue/textmatch.h"
#include "messagefixture.h"
#include "text/folding.h"
#include "why.h"

#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// Whatever is searched for, the catalogue finds what brute force finds.
class TestCatalogueSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothKernelsFindTheSame();
    void findsEverySubstring_data();
    void findsEverySubstring();
    void findsInTheSamples();
    void understandsTheOperators_data();
    void understandsTheOperators();
    void foldsCopiesIntoOneHit();
    void givesTheNewestFirst();
    void searchesSourcesOfOtherForms_data();
    void searchesSourcesOfOtherForms();
    void takesAnyValue();
    void saysWhatWasNotSearched();

private:
    void compareWithBruteForce(const fixture::MessageFolder &folder, int rounds, quint32 seed);
};

namespace {

/// Search's own idea of equal letters, spelt out without its tables.
QString bruteFold(const QByteArray &text)
{
    std::u32string letters;
    for (const uint letter : QString::fromUtf8(text).toUcs4())
        letters += char32_t(letter);
    std::u32string folded;
    for (const char32_t letter : composed(letters)) {
        for (const char32_t part : foldedLetter(letter)) {
            if (part != U' ' || folded.empty() || folded.back() != U' ')
                folded += part;
        }
    }
    return QString::fromUcs4(folded.data(), qsizetype(folded.size()));
}

const QStringList words{u"возврат"_s, u"Возврата"_s, u"ВОЗВРАТЫ"_s, u"офис"_s, u"ОФИС"_s, u"ёлка"_s,
    u"Йод"_s, u"и\u0306од"_s, u"їжак"_s, u"і\u0308жак"_s, u"Straße"_s, u"STRASSE"_s, u"ﬁne"_s,
    u"FINE"_s, u"İstanbul"_s, u"istanbul"_s, u"café"_s, u"cafe\u0301"_s, u"你好"_s, u"世界你好"_s,
    u"שלום"_s, u"👨\u200D👩\u200D👧"_s, u"🙂"_s, u"☀\uFE0F"_s, u"https://t.me/x"_s, u"/start"_s,
    u"ガ"_s, u"ｶﾞ"_s, u"한국어"_s, u"ab"_s, u"a"_s, u"12:30"_s, u"№5"_s, u"soft\u00ADhyphen"_s,
    u"за\u0301мок"_s, u"ΟΔΟΣ"_s, u"οδός"_s, u"x²"_s, u"ＡＢ"_s};

QString randomText(QRandomGenerator &random)
{
    QStringList text;
    for (int i = random.bounded(1, 14); i > 0; --i)
        text += words[random.bounded(int(words.size()))];
    return text.join(random.bounded(5) == 0 ? u"  "_s : u" "_s);
}

/// Rows whose dates do not follow their order, in both forms that the bot wrote.
void fill(const QString &path, int rows, quint32 seed, qint64 firstChat = -1001000000001)
{
    QRandomGenerator random(seed);
    sqlite3 *handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    sqlite3_exec(handle, fixture::messageSchema, nullptr, nullptr, nullptr);
    sqlite3_exec(handle, "BEGIN", nullptr, nullptr, nullptr);
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(handle,
        "INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) "
        "VALUES (?, ?, ?, ?, ?)",
        -1, &insert, nullptr);
    for (int row = 0; row < rows; ++row) {
        const QDateTime time = QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC)
                                   .addSecs(row * 60LL + random.bounded(20'000));
        const QByteArray date =
            time.toString(row % 2 ? u"yyyy-MM-dd HH:mm:ss"_s : u"yyyy-MM-ddTHH:mm:ss+00:00"_s)
                .toUtf8();
        const QByteArray text = randomText(random).toUtf8();
        const QByteArray id = QByteArray::number(row + 1);
        sqlite3_bind_int64(insert, 1, firstChat - random.bounded(5));
        sqlite3_bind_text(insert, 2, id.constData(), int(id.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 3, date.constData(), int(date.size()), SQLITE_TRANSIENT);
        sqlite3_bind_int64(insert, 4, 100 + random.bounded(7));
        sqlite3_bind_text(insert, 5, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(handle);
}

/// Part of a text, perhaps in another case or normal form.
QString randomPart(QRandomGenerator &random, const QByteArray &text)
{
    const QList<uint> letters = QString::fromUtf8(text).toUcs4();
    if (letters.isEmpty())
        return {};
    const qsizetype start = random.bounded(int(letters.size()));
    const qsizetype size = std::min<qsizetype>(random.bounded(1, 9), letters.size() - start);
    const QList<uint> chosen = letters.mid(start, size);
    QString part;
    for (const uint letter : chosen)
        part += QChar::fromUcs4(char32_t(letter));
    switch (random.bounded(6)) {
    case 0:
        return part.toUpper();
    case 1:
        return part.toLower();
    case 2:
        return part.normalized(QString::NormalizationForm_D);
    case 3:
        return part.normalized(QString::NormalizationForm_KC);
    default:
        return part;
    }
}

int substringRounds()
{
    const int asked = qEnvironmentVariableIntValue("POINTSMAN_SUBSTRINGS");
    return asked > 0 ? asked : 600;
}

} // namespace

void TestCatalogueSearch::bothKernelsFindTheSame()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text(random.bounded(0, 200), Qt::Uninitialized);
        for (char &byte : text)
            byte = "abcd\0"[random.bounded(5)];
        QByteArray pattern(random.bounded(0, 6), Qt::Uninitialized);
        for (char &byte : pattern)
            byte = "abcd"[random.bounded(4)];
        const qsizetype from = random.bounded(0, int(text.size()) + 1);
        const qsizetype expected = text.indexOf(pattern, from);
        QCOMPARE(TextMatch(pattern).find(text, from), expected);
        QCOMPARE(TextMatch(pattern, TextMatch::Kernel::Plain).find(text, from), expected);
    }
}

void TestCatalogueSearch::compareWithBruteForce(
    const fixture::MessageFolder &folder, int rounds, quint32 seed)
{
    struct Message {
        fixture::PlainMessage plain;
        QString folded;
        QString key;
    };
    QList<Message> messages;
    QSet<QString> sharedKeys;
    for (const QString &name : folder.names()) {
        for (const fixture::PlainMessage &plain : fixture::plainMessages(folder.path(name))) {
            const QString key = isSharedChat(plain.chat)
                ? QString::number(plain.chat) + u'/' + QString::fromUtf8(plain.id)
                : name + u'/' + QString::number(plain.chat) + u'/' + QString::fromUtf8(plain.id);
            messages += {plain, bruteFold(plain.text), key};
        }
    }
    QVERIFY(!messages.isEmpty());
    QRandomGenerator random(seed);
    for (int round = 0; round < rounds; ++round) {
        const Message &some = messages[random.bounded(int(messages.size()))];
        const QString part =
            randomPart(random, some.plain.text).remove(u'"').remove(u'\u201C').remove(u'\u201D');
        const QString wanted = bruteFold(part.toUtf8());
        if (wanted.trimmed().isEmpty())
            continue;
        QSet<QString> expected;
        for (const Message &message : std::as_const(messages)) {
            if (message.folded.contains(wanted))
                expected += message.key;
        }
        const QString typed = u'"' + part + u'"';
        const bool withCatalogue = round % 20 != 0;
        const SearchQuery query = parseSearch(typed, QDate(2026, 5, 3));
        CatalogueSettings settings = folder.settings();
        settings.isOn = withCatalogue;
        MessageSearch search(folder.door(), {query, folder.names()}, settings, {});
        search.prepare();
        const Result<qint64> count = search.count();
        QVERIFY2(count, why(count).constData());
        QVERIFY2(*count == expected.size(),
            qPrintable(u"%1: %2 instead of %3"_s.arg(typed).arg(*count).arg(expected.size())));
        if (round % 10 != 0)
            continue;
        const auto matches = search.find(0);
        QVERIFY2(matches, why(matches).constData());
        QCOMPARE(qsizetype(matches->size()), expected.size());
        const auto first = search.find(20);
        QVERIFY2(first, why(first).constData());
        QCOMPARE(first->size(), std::min<size_t>(20, matches->size()));
        for (size_t i = 0; i < first->size(); ++i) {
            QCOMPARE((*first)[i].match.key.id.number, (*matches)[i].match.key.id.number);
            QCOMPARE((*first)[i].match.time, (*matches)[i].match.time);
        }
    }
}

void TestCatalogueSearch::findsEverySubstring_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("sources");
    QTest::newRow("a small source") << 300 << 1;
    QTest::newRow("a source with signatures") << 4000 << 1;
    QTest::newRow("several sources with common messages") << 1500 << 3;
}

void TestCatalogueSearch::findsEverySubstring()
{
    QFETCH(int, rows);
    QFETCH(int, sources);
    const QStringList names = QStringList{u"one"_s, u"two"_s, u"three"_s}.mid(0, sources);
    const fixture::MessageFolder folder(names);
    for (int i = 0; i < sources; ++i) {
        // The same seed: the same messages; a private chat's are not the same all the same.
        fill(folder.path(names[i]), rows, 11, i == 2 ? -5 : -1001000000001);
        const auto built = folder.build(names[i]);
        QVERIFY2(built, why(built).constData());
        QCOMPARE(int(built->state), int(CatalogueState::Fresh));
    }
    compareWithBruteForce(folder, substringRounds() / 3, quint32(rows));
}

void TestCatalogueSearch::findsInTheSamples()
{
    if (!BotSample::isAvailable())
        QSKIP("the sample databases are not here");
    const QStringList names{
        u"primary"_s, u"archive"_s, u"archive_2024"_s, u"other_bot"_s, u"max_bot"_s};
    const fixture::MessageFolder folder(names);
    for (const QString &name : names) {
        QVERIFY(QFile::copy(sharedData(u"bot/"_s + name + u".db"_s), folder.path(name)));
        QFile::setPermissions(folder.path(name), QFile::ReadOwner | QFile::WriteOwner);
    }
    const auto before = fixture::contentOf(folder.folder());
    for (const QString &name : names) {
        const auto built = folder.build(name);
        QVERIFY2(built, why(built).constData());
    }
    compareWithBruteForce(folder, substringRounds() / 3, 5);
    QCOMPARE(fixture::contentOf(folder.folder()), before);
}

void TestCatalogueSearch::understandsTheOperators_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const QString &text, const QStringList &keys) {
        QTest::newRow(qPrintable(text)) << text << keys;
    };
    row(u"дом"_s, {u"-10/6"_s, u"-10/3"_s, u"-10/2"_s, u"-10/1"_s});
    row(u"word:дом"_s, {u"-10/3"_s, u"-10/1"_s});
    row(u"form:собака"_s, {u"-10/5"_s, u"-10/4"_s});
    row(u"дом -кот"_s, {u"-10/6"_s, u"-10/2"_s, u"-10/1"_s});
    row(u"кот OR собаки"_s, {u"-10/4"_s, u"-10/3"_s});
    row(u"in:club дом"_s, {u"-10/6"_s, u"-10/3"_s, u"-10/2"_s, u"-10/1"_s});
    row(u"in:@other"_s, {u"20/1"_s});
    row(u"in:nowhere"_s, {});
    row(u"-in:club"_s, {u"20/1"_s});
    row(u"from:anna"_s, {u"-10/3"_s, u"-10/1"_s});
    row(u"from:@ANNA дом"_s, {u"-10/3"_s, u"-10/1"_s});
    row(u"from:2"_s, {u"20/1"_s, u"-10/6"_s, u"-10/5"_s, u"-10/4"_s, u"-10/2"_s});
    row(u"source:other"_s, {});
    row(u"source:main has:media"_s, {u"-10/2"_s});
    row(u"has:reply"_s, {u"-10/3"_s});
    row(u"has:link"_s, {u"20/1"_s});
    row(u"has:sticker"_s, {u"-10/2"_s});
    row(u"is:spam"_s, {u"-10/4"_s});
    row(u"is:bot"_s, {u"-10/5"_s});
    row(u"category:user-spam"_s, {u"-10/4"_s});
    row(u"thread:7"_s, {u"-10/6"_s});
    row(u"date:2025-03"_s, {u"-10/3"_s});
    row(u"after:2025-03 before:2025-05"_s, {u"-10/4"_s, u"-10/3"_s});
    row(u"-date:2025"_s, {u"20/1"_s});
    row(u"дом /^Дом\\b/"_s, {u"-10/1"_s});
    row(u"/\\d{4}/"_s, {u"20/1"_s});
    row(u""_s, {u"20/1"_s, u"-10/6"_s, u"-10/5"_s, u"-10/4"_s, u"-10/3"_s, u"-10/2"_s, u"-10/1"_s});
}

void TestCatalogueSearch::understandsTheOperators()
{
    QFETCH(QString, text);
    QFETCH(QStringList, keys);
    const fixture::MessageFolder folder({u"main"_s});
    const QByteArray failed =
        fixture::runSql(folder.path(u"main"_s), QByteArray(fixture::messageSchema) + R"(
        INSERT INTO chat_info VALUES (-10, 'Book Club', NULL, 'group'), (20, NULL, 'other', 'private');
        INSERT INTO chat_users VALUES (-10, 1, '@anna', 'Анна Anna'), (-10, 2, '@ben', 'Ben');
        INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text, message_type,
            message_category, media_id, reply_id, thread_id) VALUES
        (-10, '1', '2025-01-01 10:00:00', 1, 'Дом у реки', 'text', 'user', NULL, NULL, 0),
        (-10, '2', '2025-02-01T10:00:00+00:00', 2, 'домик', 'sticker', 'user', 'm1', NULL, 0),
        (-10, '3', '2025-03-01 10:00:00', 1, 'кот и ДОМ', 'text', 'user', '', '2', 0),
        (-10, '4', '2025-04-01 10:00:00', 2, 'две собаки', 'text', 'user-spam', NULL, NULL, 0),
        (-10, '5', '2025-05-01 10:00:00', 2, 'собаками', 'text', 'bot-summary', NULL, '', 0),
        (-10, '6', '2025-06-01 10:00:00', 2, 'дома', 'text', 'user', NULL, NULL, 7),
        (20, '1', '2026-01-01 10:00:00', 2, 'https://example.org/1234', 'text', 'user', NULL, NULL, 0);
        )");
    QCOMPARE(failed, QByteArray());
    QVERIFY(folder.build(u"main"_s));
    for (const bool withCatalogue : {true, false}) {
        const fixture::Found found = fixture::search(folder, text, withCatalogue);
        QCOMPARE(found.problem, QString());
        QCOMPARE(found.keys, keys);
        QCOMPARE(found.count, keys.size());
    }
}

void TestCatalogueSearch::foldsCopiesIntoOneHit()
{
    const fixture::MessageFolder folder({u"one"_s, u"two"_s});
    const auto make = [&folder](const QString &name, const QByteArray &rows) {
        return fixture::runSql(folder.path(name),
            QByteArray(fixture::messageSchema)
                + "INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) "
                  "VALUES "
                + rows);
    };
    // 1 is in both; 2 has another time in the first source; 3 another text; 4 lies in a group of
    // the old kind, where numbers are each bot's own.
    QCOMPARE(make(u"one"_s, R"((-1000000000001, '1', '2025-01-01 10:00:00', 1, 'refund'),
        (-1000000000001, '2', '2024-01-01 10:00:00', 1, 'refund'),
        (-1000000000001, '3', '2025-01-03 10:00:00', 1, 'other'),
        (-4, '4', '2025-01-04 10:00:00', 1, 'refund');)"),
        QByteArray());
    QCOMPARE(make(u"two"_s, R"((-1000000000001, '1', '2025-01-01T10:00:00+00:00', 1, 'refund'),
        (-1000000000001, '2', '2025-01-02 10:00:00', 1, 'refund'),
        (-1000000000001, '3', '2025-01-03 10:00:00', 1, 'refund'),
        (-4, '4', '2025-01-04 10:00:00', 1, 'refund');)"),
        QByteArray());
    for (const bool withCatalogue : {false, true}) {
        if (withCatalogue)
            QVERIFY(folder.build(u"one"_s) && folder.build(u"two"_s));
        const QStringList expected{u"-4/4"_s, u"-4/4"_s, u"-1000000000001/3"_s,
            u"-1000000000001/1"_s, u"-1000000000001/2"_s};
        QCOMPARE(fixture::search(folder, u"refund"_s, withCatalogue).keys, expected);
        for (size_t limit = 1; limit <= 5; ++limit) {
            const fixture::Found found = fixture::search(folder, u"refund"_s, withCatalogue, limit);
            QCOMPARE(found.keys, expected.mid(0, qsizetype(limit)));
            QCOMPARE(found.count, 5);
        }
    }
    MessageSearch search(
        folder.door(), {parseSearch(u"refund"_s, {}), folder.names()}, folder.settings(), {});
    search.prepare();
    const auto matches = search.find(50);
    const auto hits = search.read(*matches, 0, 50);
    QCOMPARE(hits->at(3).source, u"one"_s);
    QCOMPARE(hits->at(3).alsoIn, QStringList{u"two"_s});
    QCOMPARE(hits->at(2).source, u"two"_s);
    QCOMPARE(hits->at(2).alsoIn, QStringList());
}

void TestCatalogueSearch::givesTheNewestFirst()
{
    const fixture::MessageFolder folder({u"one"_s});
    fill(folder.path(u"one"_s), 5000, 3);
    QVERIFY(folder.build(u"one"_s));
    MessageSearch search(
        folder.door(), {parseSearch(u"офис"_s, {}), folder.names()}, folder.settings(), {});
    search.prepare();
    const auto all = search.find(0);
    QVERIFY(all && all->size() > 100);
    for (size_t i = 1; i < all->size(); ++i)
        QVERIFY(comesBefore((*all)[i - 1].match, (*all)[i].match));
    const auto hits = search.read(*all, 10, 5);
    QVERIFY(hits && hits->size() == 5);
    QCOMPARE(hits->at(0).time, (*all)[10].match.time);
}

void TestCatalogueSearch::searchesSourcesOfOtherForms_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("keys");
    const QByteArray rows = " VALUES (1, 'mid.00ff', '2025-01-01 10:00:00', 5, 'Возврат'), "
                            "(1, '12', '2025-01-02 10:00:00', 5, 'возврат 2'), "
                            "(1, '013', '2025-01-03 10:00:00', 5, 'нет');";
    const QByteArray columns =
        "chat_id INTEGER NOT NULL, message_id TEXT NOT NULL, date TIMESTAMP, "
        "user_id INTEGER, message_text TEXT, PRIMARY KEY (chat_id, message_id)";
    const QStringList both{u"1/12"_s, u"1/mid.00ff"_s};
    QTest::newRow("few columns") << QByteArray(
        "CREATE TABLE chat_messages (" + columns + "); INSERT INTO chat_messages" + rows)
                                 << both;
    QTest::newRow("without rowid") << QByteArray("CREATE TABLE chat_messages (" + columns
        + ") WITHOUT ROWID; INSERT INTO chat_messages" + rows)
                                   << both;
    QTest::newRow("a view") << QByteArray("CREATE TABLE m (" + columns + "); INSERT INTO m" + rows
        + " CREATE VIEW chat_messages AS SELECT * FROM m;")
                            << both;
    QTest::newRow("other columns in another order") << QByteArray(
        "CREATE TABLE chat_messages (message_text TEXT, extra TEXT, user_id INTEGER, "
        "date TIMESTAMP, message_id TEXT, chat_id INTEGER); "
        "INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text)"
        + rows) << both;
    QTest::newRow("no messages") << QByteArray("CREATE TABLE settings (key TEXT)") << QStringList();
    QTest::newRow("an empty table")
        << QByteArray("CREATE TABLE chat_messages (" + columns + ")") << QStringList();
    QTest::newRow("negative and far rowids")
        << QByteArray("CREATE TABLE chat_messages (rowno INTEGER PRIMARY KEY, "
               + columns.left(columns.indexOf(", PRIMARY"))
               + "); INSERT INTO chat_messages VALUES "
                 "(-9223372036854775808, 1, 'mid.00ff', '2025-01-01 10:00:00', 5, 'Возврат'), "
                 "(9223372036854775807, 1, '12', '2025-01-02 10:00:00', 5, 'возврат');")
        << both;
}

void TestCatalogueSearch::searchesSourcesOfOtherForms()
{
    QFETCH(QByteArray, sql);
    QFETCH(QStringList, keys);
    const fixture::MessageFolder folder({u"main"_s});
    QCOMPARE(fixture::runSql(folder.path(u"main"_s), sql.constData()), QByteArray());
    const auto built = folder.build(u"main"_s);
    QVERIFY2(built, why(built).constData());
    for (const bool withCatalogue : {true, false}) {
        const fixture::Found found = fixture::search(folder, u"возврат"_s, withCatalogue);
        QCOMPARE(found.problem, QString());
        QCOMPARE(found.keys, keys);
        QCOMPARE(found.count, keys.size());
    }
}

void TestCatalogueSearch::takesAnyValue()
{
    const fixture::MessageFolder folder({u"main"_s});
    QCOMPARE(fixture::runSql(folder.path(u"main"_s), R"(
        CREATE TABLE chat_messages (chat_id, message_id, date, user_id, message_text);
        INSERT INTO chat_messages VALUES (1, '1', '2025-01-01', 1, CAST(x'6162FF6364' AS TEXT)),
            (1, '2', '2025-01-02', 1, CAST(x'61006264' AS TEXT)), (1, '3', 'never', 1, NULL),
            (NULL, NULL, NULL, NULL, 'abcd nobody'), ('x', x'00FF', 7, 'y', 'abcd blob'),
            (1, 4, 1.5, 1, x'61626364'), (1, '', '', 1, '');)"),
        QByteArray());
    QVERIFY(folder.build(u"main"_s));
    for (const bool withCatalogue : {true, false}) {
        QCOMPARE(fixture::search(folder, u"abcd"_s, withCatalogue).count, 3);
        QCOMPARE(fixture::search(folder, u"ab"_s, withCatalogue).count, 4);
        QCOMPARE(fixture::search(folder, u"bd"_s, withCatalogue).count, 1);
        const fixture::Found all = fixture::search(folder, {}, withCatalogue);
        QCOMPARE(all.count, 7);
        QCOMPARE(all.keys.size(), 7);
    }
}

void TestCatalogueSearch::saysWhatWasNotSearched()
{
    const fixture::MessageFolder folder({u"main"_s, u"gone"_s});
    fill(folder.path(u"main"_s), 50, 1);
    const fixture::Found found = fixture::search(folder, u"офис"_s, true);
    QCOMPARE(found.problem, QString());
    QVERIFY(found.count > 0);
    QVERIFY(!found.sources[0].error);
    QCOMPARE(found.sources[0].direct % 50, 0);
    QVERIFY(found.sources[1].error.has_value());
    QVERIFY(searchedSentence(found.sources[1]).contains(u"gone.db"_s));
    const fixture::Found nothing = fixture::search(folder, u"офис"_s, true, 0, {u"gone"_s});
    QVERIFY(nothing.problem.contains(u"gone.db"_s));
}

QTEST_GUILESS_MAIN(TestCatalogueSearch)
#include "tst_cataloguesearch.moc"
