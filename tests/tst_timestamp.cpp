// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/timestamp.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestTimestamp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBothForms_data();
    void readsBothForms();
    void readsBackWhatItWrites();
    void ordersTheDayOfTheChange();
};

void TestTimestamp::readsBothForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("meaning"); // empty: no moment

    const auto row = [](const char *name, const char *text, const char *meaning) {
        QTest::addRow("%s", name) << QByteArray(text) << QByteArray(meaning);
    };
    row("the old form is UTC", "2026-05-01 09:24:49", "2026-05-01T09:24:49+00:00");
    row("today's form", "2026-05-02T00:14:47+00:00", "2026-05-02T00:14:47+00:00");
    row("microseconds", "2026-05-01T09:30:53.290830+00:00", "2026-05-01T09:30:53.290830+00:00");
    row("leading zeros of a fraction", "2026-05-01 09:30:53.000001",
        "2026-05-01T09:30:53.000001+00:00");
    row("milliseconds", "2026-05-01T09:30:53.29", "2026-05-01T09:30:53.290000+00:00");
    row("nanoseconds are cut", "2026-05-01T09:30:53.123456789Z",
        "2026-05-01T09:30:53.123456+00:00");
    row("no zone in the new form", "2026-05-01T09:30:53", "2026-05-01T09:30:53+00:00");
    row("Zulu", "2026-05-01T09:30:53Z", "2026-05-01T09:30:53+00:00");
    row("east of Greenwich", "2026-05-01T00:30:00+03:00", "2026-04-30T21:30:00+00:00");
    row("west without colon", "2026-05-01 23:30:00-0330", "2026-05-02T03:00:00+00:00");
    row("a day", "2026-05-01", "2026-05-01T00:00:00+00:00");
    row("no seconds", "2026-05-01 09:24", "2026-05-01T09:24:00+00:00");
    row("before 1970", "1969-12-31 23:59:59.5", "1969-12-31T23:59:59.500000+00:00");
    row("the first year", "0001-01-01 00:00:00", "0001-01-01T00:00:00+00:00");
    row("a leap day", "2024-02-29 00:00:00", "2024-02-29T00:00:00+00:00");
    row("no leap day", "2025-02-29 00:00:00", "");
    row("the 30th of February", "1990-02-30", "");
    row("month 13", "2026-13-01 00:00:00", "");
    row("hour 24", "2026-05-01 24:00:00", "");
    row("a fraction without digits", "2026-05-01 09:24:49.", "");
    row("an empty text", "", "");
    row("a word", "yesterday", "");
    row("something behind it", "2026-05-01 09:24:49 UTC", "");
    row("half an offset", "2026-05-01T09:24:49+03:", "");
    row("unix seconds", "1777627489", "");
}

void TestTimestamp::readsBothForms()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, meaning);

    const std::optional<Instant> instant = parseTimestamp(text);
    QCOMPARE(instant ? isoTimestamp(*instant) : QByteArray(), meaning);
}

void TestTimestamp::readsBackWhatItWrites()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 10000; ++i) {
        const Instant instant(std::chrono::microseconds(qint64(random.generate64() >> 11)));
        QCOMPARE(parseTimestamp(isoTimestamp(instant)), instant);
    }
    const QByteArray now = isoTimestamp(currentInstant());
    QVERIFY(now.endsWith("+00:00"));
    QCOMPARE(now.at(10), 'T');
}

void TestTimestamp::ordersTheDayOfTheChange()
{
    const QByteArray later = "2026-05-01 23:00:00";
    const QByteArray earlier = "2026-05-01T01:00:00+00:00";
    QVERIFY2(later < earlier, "as texts they are in the wrong order");
    QVERIFY(parseTimestamp(earlier) < parseTimestamp(later));
}

QTEST_APPLESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
