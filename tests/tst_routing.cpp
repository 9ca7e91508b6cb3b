// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/route.h"

#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(pointsman::RouteRequest)
Q_DECLARE_METATYPE(pointsman::RoutingRules)

namespace {

/// primary and live can be written, archive cannot, broken cannot be constructed.
Routing sampleRouting()
{
    Routing routing;
    routing.sourceNames = {u"primary"_s, u"archive"_s, u"live"_s, u"broken"_s, u""_s, u"5"_s};
    routing.sources = {{u"primary"_s, {}}, {u"archive"_s, {.readOnly = true}}, {u"live"_s, {}},
        {u"broken"_s, {.constructible = false}}, {u""_s, {}}, {u"5"_s, {}}};
    routing.chatMapping = {{-100, u"archive"_s}, {-200, u"gone"_s}, {-300, u"broken"_s},
        {-500, u"5"_s}, {0, u"archive"_s}, {5, u"live"_s}};
    routing.oversizedMapping = {{u"9223372036854775808"_s, u"archive"_s}};
    routing.mappedToNoName = {{u"-400"_s, NoName::Collection}, {u"-500"_s, NoName::Scalar},
        {u"9223372036854775809"_s, NoName::Collection}};
    routing.defaultSource = u"primary"_s;
    return routing;
}

/// "source reason [warning]", or "error source".
QString described(const Result<Decision> &decision)
{
    if (!decision) {
        static const QHash<ErrorKind, QString> names{{ErrorKind::Config, u"config"_s},
            {ErrorKind::ReadOnly, u"readonly"_s}, {ErrorKind::UnknownSource, u"unknown"_s},
            {ErrorKind::Provider, u"provider"_s}};
        const QString error = names.value(decision.error().kind) + u' ' + decision.error().source;
        return u'!' + error + (decision.error().detail.isEmpty() ? u""_s : u" as it is"_s);
    }
    static const QStringList reasons{
        u"explicit"_s, u"mapping"_s, u"default"_s, u"default_readonly"_s};
    QString text = decision->source + u' ' + reasons.at(int(decision->reason));
    if (decision->warning)
        text +=
            *decision->warning == RouteWarning::UnknownDataSource ? u" ?source"_s : u" ?mapping"_s;
    return text;
}

} // namespace

class TestRouting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void reads_fall_back_to_the_default_for_reads();
    void a_configuration_problem_answers_every_request();
    void ids_are_read_as_the_bot_reads_them_data();
    void ids_are_read_as_the_bot_reads_them();
    void a_changed_route_is_the_only_difference();
    void an_oversized_id_can_be_mapped();
    void a_new_route_mends_one_that_is_no_name();
};

void TestRouting::decides_data()
{
    QTest::addColumn<RoutingRules>("rules");
    QTest::addColumn<RouteRequest>("request");
    QTest::addColumn<QString>("expected");

    const RoutingRules design = RoutingRules::design();
    const RoutingRules dec2025 = RoutingRules::dec2025();
    const RoutingRules today = RoutingRules::today();
    const auto row = [](const char *name, const RoutingRules &rules, std::optional<qint64> chat,
                         std::optional<QString> source, bool write, const QString &expected) {
        QTest::addRow("%s", name) << rules << RouteRequest{chat, {}, source, write} << expected;
    };
    row("an explicit source wins over the mapping", today, -100, u"live"_s, false,
        u"live explicit"_s);
    row("a mapped chat goes to its source", today, -100, {}, false, u"archive mapping"_s);
    row("an unmapped chat goes to the default", today, 7, {}, true, u"primary default"_s);
    row("no chat goes to the default", today, {}, {}, true, u"primary default"_s);
    row("a write to a read-only source is refused by name", today, -100, {}, true,
        u"!readonly archive"_s);
    row("today an unknown source falls back to the default, not the mapping", today, -100, u"zzz"_s,
        false, u"primary default ?source"_s);
    row("the design refuses an unknown source", design, -100, u"zzz"_s, false, u"!unknown zzz"_s);
    row("today a mapping to nowhere warns", today, -200, {}, false, u"primary default ?mapping"_s);
    row("dec2025 dropped a mapping to nowhere at start", dec2025, -200, {}, false,
        u"primary default"_s);
    row("the design refuses a mapping to nowhere", design, -200, {}, true, u"!unknown gone"_s);
    row("today chat 0 is a chat", today, 0, {}, false, u"archive mapping"_s);
    row("in the design chat 0 is no chat", design, 0, {}, false, u"primary default"_s);
    row("today an empty source is a name", today, -100, u""_s, false, u" explicit"_s);
    row("in the design an empty source is none", design, -100, u""_s, false, u"archive mapping"_s);
    row("a source that the bot cannot construct fails even a read", today, -300, {}, false,
        u"!provider broken"_s);
    row("a mapping that is no name fails", today, -400, {}, false, u"!provider "_s);
    row("a mapping to a number is a mapping to nowhere, even where a source is called so", today,
        -500, {}, false, u"primary default ?mapping"_s);
    row("the design cannot find a number", design, -500, {}, false, u"!unknown 5 as it is"_s);
    row("an explicit source spares a mapping that is no name", today, -400, u"live"_s, false,
        u"live explicit"_s);
    row("names are case-sensitive", today, {}, u"Primary"_s, false, u"primary default ?source"_s);
}

void TestRouting::decides()
{
    QFETCH(RoutingRules, rules);
    QFETCH(RouteRequest, request);
    QFETCH(QString, expected);
    QCOMPARE(described(route(sampleRouting(), rules, request)), expected);
}

void TestRouting::reads_fall_back_to_the_default_for_reads()
{
    Routing routing = sampleRouting();
    routing.defaultReadOnlySource = u"archive"_s;
    const RoutingRules rules = RoutingRules::design();
    QCOMPARE(described(route(routing, rules, {7, {}, {}, false})), u"archive default_readonly"_s);
    QCOMPARE(described(route(routing, rules, {7, {}, {}, true})), u"primary default"_s);
    QCOMPARE(described(route(routing, rules, {5, {}, {}, false})), u"live mapping"_s);
}

void TestRouting::a_configuration_problem_answers_every_request()
{
    Routing routing = sampleRouting();
    routing.problem = u"The default is missing"_s;
    QCOMPARE(
        described(route(routing, RoutingRules::today(), {5, {}, u"live"_s, false})), u"!config "_s);
}

void TestRouting::ids_are_read_as_the_bot_reads_them_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); ///< "" = refused
    const auto row = [](const QString &text, const QString &expected) {
        QTest::addRow("\"%s\"", qPrintable(text)) << text << expected;
    };
    row(u"-1001234567890"_s, u"-1001234567890"_s);
    row(u"007"_s, u"7"_s);
    row(u"+8"_s, u"8"_s);
    row(u" 9 "_s, u"9"_s);
    row(u"1_0"_s, u"10"_s);
    row(u"-0"_s, u"0"_s);
    row(u"\u00a0 12\u2003"_s, u"12"_s);
    row(u"\u0664\u0662"_s, u"42"_s);
    row(u"9223372036854775807"_s, u"9223372036854775807"_s);
    row(u"-9223372036854775808"_s, u"-9223372036854775808"_s);
    row(u"9223372036854775808"_s, u"9223372036854775808"_s);
    row(u"-0009223372036854775809"_s, u"-9223372036854775809"_s);
    for (const QString &bad : {u""_s, u" "_s, u"abc"_s, u"0x10"_s, u"1e3"_s, u"1.5"_s, u"-"_s,
             u"- 5"_s, u"1__0"_s, u"_1"_s, u"1_"_s, u"chat 1"_s, u"\u00b2"_s, u"--1"_s})
        row(bad, {});
}

void TestRouting::ids_are_read_as_the_bot_reads_them()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const std::optional<ChatId> id = parseChatId(text);
    QCOMPARE(id ? id->text() : QString(), expected);
}

void TestRouting::a_changed_route_is_the_only_difference()
{
    const Routing before = sampleRouting();
    const Routing moved = withRoute(before, {-100, {}}, u"live"_s);
    QCOMPARE(diff(before, moved), (QList<RouteChange>{{{-100, {}}, u"archive"_s, u"live"_s}}));
    const Routing unmapped = withRoute(moved, {-100, {}}, std::nullopt);
    QCOMPARE(diff(moved, unmapped), (QList<RouteChange>{{{-100, {}}, u"live"_s, std::nullopt}}));
    QVERIFY(diff(before, withRoute(unmapped, {-100, {}}, u"archive"_s)).isEmpty());
}

void TestRouting::an_oversized_id_can_be_mapped()
{
    const ChatId huge = *parseChatId(u"18446744073709551616");
    const Routing mapped = withRoute(sampleRouting(), huge, u"archive"_s);
    const RouteRequest request{std::nullopt, huge.digits, std::nullopt, false};
    const RouteRequest toList{std::nullopt, u"9223372036854775809"_s, std::nullopt, false};
    QCOMPARE(described(route(sampleRouting(), RoutingRules::today(), toList)), u"!provider "_s);
    QCOMPARE(described(route(mapped, RoutingRules::today(), request)), u"archive mapping"_s);
    QCOMPARE(
        diff(sampleRouting(), mapped), (QList<RouteChange>{{huge, std::nullopt, u"archive"_s}}));
}

void TestRouting::a_new_route_mends_one_that_is_no_name()
{
    const Routing mended = withRoute(sampleRouting(), {-400, {}}, u"live"_s);
    QCOMPARE(
        described(route(mended, RoutingRules::today(), {-400, {}, {}, true})), u"live mapping"_s);
}

QTEST_GUILESS_MAIN(TestRouting)
#include "tst_routing.moc"
