// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/querytemplates.h"

#include "base/text.h"
#include "base/words.h"

namespace pointsman {

using namespace Qt::StringLiterals;

static const QString messagesPerDay = uR"(SELECT date(date) AS day, _source, count(*) AS messages
FROM chat_messages
GROUP BY day, _source
ORDER BY day;
)"_s;

static const QString activeUsers = uR"(SELECT
    coalesce((
        SELECT max(u.full_name) FROM chat_users AS u
        WHERE u.user_id = a.user_id AND u.full_name <> ''
    ), a.user_id) AS user,
    a.messages, a.chats, a.user_id, a.first, a.last
FROM (
    SELECT user_id, count(*) AS messages, count(DISTINCT chat_id) AS chats,
        min(date) AS first, max(date) AS last
    FROM chat_messages
    WHERE datetime(date) >= :since AND datetime(date) < :until
        AND message_category LIKE 'user%'
    GROUP BY user_id
    ORDER BY messages DESC, user_id
    LIMIT 25
) AS a
ORDER BY a.messages DESC, a.user_id;
)"_s;

static const QString sharedChats =
    uR"(SELECT chat_id, count(DISTINCT _source) AS sources, group_concat(DISTINCT _source) AS names,
       max(title) AS title
FROM chat_info
GROUP BY chat_id
HAVING count(DISTINCT _source) > 1
ORDER BY sources DESC, chat_id;
)"_s;

static const QString duplicateMessages =
    uR"(SELECT chat_id, message_id, count(*) AS copies, group_concat(_source) AS names
FROM chat_messages
WHERE chat_id < -1000000000000
GROUP BY chat_id, message_id
HAVING count(*) > 1
ORDER BY copies DESC, chat_id, message_id;
)"_s;

static const QString messagesPerChat =
    uR"(SELECT chat_id, _source, count(*) AS messages, min(date) AS first, max(date) AS last
FROM chat_messages
GROUP BY chat_id, _source
ORDER BY chat_id, messages DESC;
)"_s;

static const QString spamByReason =
    uR"(SELECT _source, reason, count(*) AS messages, round(avg(score), 2) AS mean_score
FROM spam_messages
GROUP BY _source, reason
ORDER BY messages DESC;
)"_s;

static const QString categories = uR"(SELECT message_category, _source, count(*) AS messages
FROM chat_messages
GROUP BY message_category, _source
ORDER BY messages DESC;
)"_s;

static const QString schemaVersions = uR"(SELECT _source, value AS schema_version
FROM settings
WHERE key = 'db-migration-version'
ORDER BY _source;
)"_s;

static QDate quarterOf(const QDate &day)
{
    return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
}

QMap<QString, QString> spanOfQuarter(const QDate &today, const QDate &newest)
{
    QDate since = quarterOf(today).addMonths(-3);
    if (newest.isValid() && newest < since)
        since = quarterOf(newest);
    return {{u"since"_s, since.toString(Qt::ISODate)},
        {u"until"_s, since.addMonths(3).toString(Qt::ISODate)}};
}

static QueryTemplate plainTemplate(
    const QString &title, const QString &question, const QString &sql, bool asChart = false)
{
    return {title, question, sql, false, false, asChart};
}

QList<QueryTemplate> queryTemplates()
{
    return {
        plainTemplate(Words::tr("Messages per day and source"),
            Words::tr("How busy was each source, day by day?"), messagesPerDay, true),
        {Words::tr("Most active users"),
            Words::tr(
                "Who wrote most over all sources in a span of time, each message counted once?"),
            activeUsers, true, true, true},
        plainTemplate(Words::tr("Chats in several sources"),
            Words::tr("Which chats have rows in more than one source?"), sharedChats),
        plainTemplate(Words::tr("Duplicate messages"),
            Words::tr("Which messages of supergroups and channels are stored more than once?"),
            duplicateMessages),
        plainTemplate(Words::tr("Messages per chat and source"),
            Words::tr("Where do the messages of each chat really lie?"), messagesPerChat),
        plainTemplate(Words::tr("Messages by category"),
            Words::tr("How much is written by users, bots and commands?"), categories, true),
        plainTemplate(Words::tr("Spam by reason"), Words::tr("Why were messages marked as spam?"),
            spamByReason, true),
        plainTemplate(Words::tr("Schema version of each source"),
            Words::tr("Which sources lag behind the bot's present schema?"), schemaVersions),
    };
}

QString queryOfTable(const QString &table)
{
    return u"SELECT *\nFROM %1\nLIMIT 200;\n"_s.arg(quoteName(table));
}

} // namespace pointsman
