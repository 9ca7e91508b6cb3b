// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/routequestion.h"

#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestRouteQuestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_a_line_with_a_line_data();
    void answers_a_line_with_a_line();
    void refuses_lines_of_another_form_data();
    void refuses_lines_of_another_form();
};

void TestRouteQuestion::answers_a_line_with_a_line_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QString &line, const QByteArray &expected) {
        QTest::addRow("%s", name) << line << expected;
    };
    row("a mapped chat", u"-100\t-\tread"_s,
        R"({"chat":"-100","source":"old \"x\"","reason":"mapping","access":"read","warning":null})");
    row("a write that is refused", u"-100\t-\twrite"_s,
        R"({"error":"readonly","source":"old \"x\""})");
    row("no chat", u"none\t-\twrite"_s,
        R"({"chat":null,"source":"live","reason":"default","access":"write","warning":null})");
    row("an explicit source", u"-100\tlive\tread"_s,
        R"({"chat":"-100","source":"live","reason":"explicit","access":"read","warning":null})");
    row("an empty field is the empty name", u"5\t\tread"_s,
        R"({"chat":"5","source":"live","reason":"default","access":"read","warning":"unknown_data_source"})");
    row("a mapping to nowhere", u"7\t-\tread"_s,
        R"({"chat":"7","source":"live","reason":"default","access":"read","warning":"mapped_to_missing"})");
    row("an id that 64 bits cannot hold", u"18446744073709551616\t-\tread"_s,
        R"({"chat":"18446744073709551616","source":"old \"x\"","reason":"mapping","access":"read","warning":null})");
}

void TestRouteQuestion::answers_a_line_with_a_line()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, expected);
    Routing routing;
    routing.sources = {{u"live"_s, {}}, {u"old \"x\""_s, {.readOnly = true}}};
    routing.chatMapping = {{-100, u"old \"x\""_s}, {7, u"gone"_s}};
    routing.oversizedMapping = {{u"18446744073709551616"_s, u"old \"x\""_s}};
    routing.defaultSource = u"live"_s;
    const auto question = parseBatchLine(line);
    QVERIFY(question);
    const auto decision = route(routing, RoutingRules::today(), question->request);
    QCOMPARE(answerLine(*question, decision), expected);
}

void TestRouteQuestion::refuses_lines_of_another_form_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line :
        {u""_s, u"5"_s, u"5\t-"_s, u"5\t-\tmaybe"_s, u"five\t-\tread"_s, u"5\t-\tread\tmore"_s})
        QTest::addRow("\"%s\"", qPrintable(line)) << line;
}

void TestRouteQuestion::refuses_lines_of_another_form()
{
    QFETCH(QString, line);
    const auto question = parseBatchLine(line);
    QVERIFY(!question);
    QCOMPARE(question.error().kind, ErrorKind::Usage);
}

QTEST_GUILESS_MAIN(TestRouteQuestion)
#include "tst_routequestion.moc"
