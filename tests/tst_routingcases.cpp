// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shareddata.h"
#include "workspace/workspace.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

Result<Config> configFrom(const QByteArray &toml, BotRelease release)
{
    const auto root = parseToml(toml);
    if (!root)
        return tl::unexpected(root.error());
    const auto section = readSection(*root);
    if (!section)
        return tl::unexpected(section.error());
    return judge(*section, release, u"/data"_s);
}

RouteRequest requestOf(const QJsonObject &row)
{
    RouteRequest request;
    if (const QJsonValue chat = row[u"chatId"_s]; chat.isString()) {
        const std::optional<ChatId> id = parseChatId(chat.toString());
        if (id && id->isOversized())
            request.oversizedChat = id->digits;
        else if (id)
            request.chat = id->number;
    }
    if (const QJsonValue source = row[u"dataSource"_s]; source.isString())
        request.source = source.toString();
    request.write = row[u"write"_s].toBool();
    return request;
}

QString described(const Result<Decision> &decision)
{
    if (!decision) {
        switch (decision.error().kind) {
        case ErrorKind::ReadOnly:
            return u"error readonly "_s + decision.error().source;
        case ErrorKind::UnknownSource:
            return u"error unknown_source "_s + decision.error().source;
        case ErrorKind::Provider:
            return u"error provider"_s;
        case ErrorKind::Query:
            return u"error other"_s;
        default:
            return u"error config"_s;
        }
    }
    if (!decision->warning)
        return decision->source;
    return decision->source
        + (*decision->warning == RouteWarning::UnknownDataSource ? u" unknown_data_source"_s
                                                                 : u" mapped_to_missing"_s);
}

QString expectedOf(const QJsonObject &oracle)
{
    const QString source = oracle[u"source"_s].toVariant().toString();
    const QString error = oracle[u"error"_s].toString();
    if (error == u"provider" || error == u"other" || error == u"config")
        return u"error "_s + error;
    if (!error.isEmpty())
        return u"error %1 %2"_s.arg(error, source);
    const QString warning = oracle[u"warning"_s].toString();
    return warning.isEmpty() ? source : source + u' ' + warning;
}

} // namespace

class TestRoutingCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agrees_with_the_bot_data();
    void agrees_with_the_bot();
};

void TestRoutingCases::agrees_with_the_bot_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("oracle");
    QTest::addColumn<QJsonObject>("row");
    const QJsonObject cases = sharedCases(u"routing.json"_s).object();
    if (cases.isEmpty())
        QSKIP("no sample cases beside the sources");
    const QJsonObject configs = cases[u"configs"_s].toObject();
    const QJsonArray rows = cases[u"cases"_s].toArray();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const QJsonObject texts = configs[row[u"config"_s].toString()][u"toml"_s].toObject();
        for (const QString &oracle : {u"design"_s, u"dec2025"_s, u"today"_s}) {
            if (!row[u"oracles"_s].toObject().contains(oracle) || !texts.contains(oracle))
                continue;
            QTest::addRow("%s as %s", qPrintable(row[u"id"_s].toString()), qPrintable(oracle))
                << texts[oracle].toString().toUtf8() << oracle << row;
        }
    }
}

void TestRoutingCases::agrees_with_the_bot()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, oracle);
    QFETCH(QJsonObject, row);
    const auto config = configFrom(toml, *releaseFromName(oracle));
    const Result<Decision> decision = config ? route(config->routing, config->rules, requestOf(row))
                                             : tl::unexpected(config.error());
    QCOMPARE(described(decision), expectedOf(row[u"oracles"_s][oracle].toObject()));
    // Where there are sources, the dialect implies the release: nobody needs to name it.
    if (config && !config->sources.isEmpty())
        QCOMPARE(releaseName(releaseOf(config->dialect)), oracle);
}

QTEST_GUILESS_MAIN(TestRoutingCases)
#include "tst_routingcases.moc"
