// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/searchquery.h"

#include <QDateTime>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// The grammar of a search field.
class TestSearchQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void times_data();
    void times();
    void wrongPieces_data();
    void wrongPieces();
    void saysWhatItMakesOfTheText();
    void takesALongText();
};

namespace {

const QDate today(2026, 5, 3);

/// Groups as text: clauses of a group joined by |, groups by blanks.
QString shown(const SearchQuery &query)
{
    static const QStringList kinds{u"text"_s, u"word"_s, u"form"_s, u"pattern"_s, u"from"_s,
        u"in"_s, u"source"_s, u"category"_s, u"thread"_s, u"has"_s, u"is"_s, u"time"_s};
    QStringList groups;
    for (const QList<SearchClause> &group : query.groups) {
        QStringList clauses;
        for (const SearchClause &clause : group)
            clauses +=
                (clause.isNegated ? u"-"_s : u""_s) + kinds[int(clause.kind)] + u'=' + clause.text;
        groups += clauses.join(u'|');
    }
    return groups.join(u", "_s);
}

QString day(const std::optional<qint64> &time)
{
    return time
        ? QDateTime::fromMSecsSinceEpoch(*time / 1000, Qt::UTC).toString(u"yyyy-MM-dd HH:mm"_s)
        : u"-"_s;
}

} // namespace

void TestSearchQuery::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("nothing", u"  "_s, u""_s);
    row("words", u"возврат  денег"_s, u"text=возврат, text=денег"_s);
    row("a phrase", u"\"два слова\" три"_s, u"text=два слова, text=три"_s);
    row("an open quote goes to the end", u"a \"два слова"_s, u"text=a, text=два слова"_s);
    row("not", u"a -b -\"c d\""_s, u"text=a, -text=b, -text=c d"_s);
    row("a lonely dash", u"a - b"_s, u"text=a, text=-, text=b"_s);
    row("or", u"a OR b c"_s, u"text=a|text=b, text=c"_s);
    row("or of three", u"a OR b OR c"_s, u"text=a|text=b|text=c"_s);
    row("or at an end is a word", u"OR a OR"_s, u"text=OR, text=a, text=OR"_s);
    row("or of operators", u"from:1 OR in:2"_s, u"from=1|in=2"_s);
    row("operators", u"from:@anna in:\"Book club\" source:archive category:user-spam thread:7"_s,
        u"from=@anna, in=Book club, source=archive, category=user-spam, thread=7"_s);
    row("not with an operator", u"-from:7 -has:media -is:spam"_s,
        u"-from=7, -has=media, -is=spam"_s);
    row("word and form", u"word:дом form:собака"_s, u"word=дом, form=собака"_s);
    row("a pattern", u"a /б[ыо]т\\/x/"_s, u"text=a, pattern=б[ыо]т\\/x"_s);
    row("a path is no pattern", u"/usr/bin"_s, u"text=/usr/bin"_s);
    row("an unknown operator is text", u"foo:bar"_s, u"text=foo:bar"_s);
    row("an unknown operator with a quote", u"-foo:\"bar baz\""_s, u"-text=foo:bar baz"_s);
    row("an address", u"https://t.me/x"_s, u"text=https://t.me/x"_s);
    row("only invisible signs", u"\u200D\u202E"_s, u""_s);
}

void TestSearchQuery::understands()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const SearchQuery query = parseSearch(text, today);
    QCOMPARE(shown(query), expected);
    QCOMPARE(query.problem(), QString());
}

void TestSearchQuery::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    const auto row = [](const QString &text, const QString &from, const QString &until) {
        QTest::newRow(qPrintable(text)) << text << from << until;
    };
    row(u"date:2025"_s, u"2025-01-01 00:00"_s, u"2026-01-01 00:00"_s);
    row(u"date:2025-12"_s, u"2025-12-01 00:00"_s, u"2026-01-01 00:00"_s);
    row(u"date:2024-02-29"_s, u"2024-02-29 00:00"_s, u"2024-03-01 00:00"_s);
    row(u"date:today"_s, u"2026-05-03 00:00"_s, u"2026-05-04 00:00"_s);
    row(u"date:yesterday"_s, u"2026-05-02 00:00"_s, u"2026-05-03 00:00"_s);
    row(u"date:2025-03-01..2025-03-09"_s, u"2025-03-01 00:00"_s, u"2025-03-10 00:00"_s);
    row(u"date:2025-03.."_s, u"2025-03-01 00:00"_s, u"-"_s);
    row(u"after:2025-03"_s, u"2025-03-01 00:00"_s, u"-"_s);
    row(u"before:2025-06"_s, u"-"_s, u"2025-06-01 00:00"_s);
    row(u"after:2026-05-01T17:30"_s, u"2026-05-01 17:30"_s, u"-"_s);
}

void TestSearchQuery::times()
{
    QFETCH(QString, text);
    QFETCH(QString, from);
    QFETCH(QString, until);
    const SearchQuery query = parseSearch(text, today);
    QCOMPARE(query.problem(), QString());
    const TimeSpan span = query.groups.value(0).value(0).time;
    QCOMPARE(day(span.from), from);
    QCOMPARE(day(span.until), until);
}

void TestSearchQuery::wrongPieces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    const auto row = [](const QString &text, const QString &names) {
        QTest::newRow(qPrintable(text)) << text << names;
    };
    row(u"a date:2025-13"_s, u"date:2025-13"_s);
    row(u"date:2025-02-30"_s, u"date:2025-02-30"_s);
    row(u"date:.."_s, u"date:.."_s);
    row(u"before:2025..2026"_s, u"needs one date"_s);
    row(u"is:happy"_s, u"is:happy"_s);
    row(u"thread:one"_s, u"thread:one"_s);
    row(u"from:"_s, u"from:"_s);
    row(u"/[a/"_s, u"/[a/"_s);
}

void TestSearchQuery::wrongPieces()
{
    QFETCH(QString, text);
    QFETCH(QString, names);
    const SearchQuery query = parseSearch(text, today);
    QVERIFY2(query.problem().contains(names), qPrintable(query.problem()));
    QVERIFY(!query.isNothing);
}

void TestSearchQuery::saysWhatItMakesOfTheText()
{
    const SearchQuery query = parseSearch(u"a foo:bar"_s, today);
    QCOMPARE(query.chips.size(), 2);
    QVERIFY(query.chips[1].note.contains(u"foo:"_s));
    QVERIFY(!query.chips[1].isWrong);
    QCOMPARE(query.chips[1].position, 2);
    QCOMPARE(query.chips[1].length, 7);

    const SearchQuery nothing = parseSearch(u"\u200D\u202E"_s, today);
    QVERIFY(nothing.isNothing);
    QCOMPARE(nothing.notes.size(), 1);
    QVERIFY(!parseSearch({}, today).isNothing);
}

void TestSearchQuery::takesALongText()
{
    const SearchQuery query = parseSearch(QString(1 << 20, u'ж'), today);
    QCOMPARE(query.groups.value(0).value(0).text.size(), longestSearch);
    QVERIFY(query.notes.value(0).contains(u"4"_s));
    QCOMPARE(query.notes.size(), 1);
}

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
