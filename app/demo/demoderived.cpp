// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoderived.h"

#include <array>

namespace pointsman {

namespace {

/// What every version of the schema has.
constexpr const char *CommonTables = R"sql(
INSERT INTO chat_users (chat_id, user_id, username, full_name, timezone, messages_count, metadata,
    created_at, updated_at)
SELECT m.chat_id, m.user_id, coalesce(p.username, ''), coalesce(p.full_name, 'Channel'),
    CASE WHEN m.user_id % 9 = 0 THEN 'Europe/Berlin' END, count(*), '', min(m.date), max(m.date)
FROM chat_messages m LEFT JOIN temp.people p ON p.user_id = m.user_id GROUP BY 1, 2;

INSERT INTO chat_stats (chat_id, date, messages_count, created_at, updated_at)
SELECT chat_id, CASE WHEN date LIKE '____-__-__T%' THEN substr(date, 1, 10) || 'T00:00:00+00:00'
    ELSE substr(date, 1, 10) || ' 00:00:00' END AS day, count(*), min(date), max(date)
FROM chat_messages GROUP BY chat_id, day;

INSERT INTO chat_user_stats (chat_id, user_id, date, messages_count, created_at, updated_at)
SELECT chat_id, user_id, CASE WHEN date LIKE '____-__-__T%'
    THEN substr(date, 1, 10) || 'T00:00:00+00:00' ELSE substr(date, 1, 10) || ' 00:00:00' END AS day,
    count(*), min(date), max(date)
FROM chat_messages GROUP BY chat_id, user_id, day;

INSERT INTO spam_messages (chat_id, user_id, message_id, text, reason, score, created_at, updated_at)
SELECT chat_id, user_id, message_id, message_text,
    CASE rowid % 3 WHEN 0 THEN 'auto' WHEN 1 THEN 'user' ELSE 'admin' END,
    60 + rowid * 37 % 700 / 10.0, date, date
FROM chat_messages WHERE message_category = 'user-spam';

INSERT INTO ham_messages (chat_id, user_id, message_id, text, reason, score, created_at, updated_at)
SELECT chat_id, user_id, message_id, message_text, 'unban', rowid * 13 % 300 / 10.0, date, date
FROM chat_messages WHERE message_category = 'user' AND message_text <> '' AND rowid % 97 = 0;

INSERT INTO chat_topics (chat_id, topic_id, icon_color, icon_custom_emoji_id, name, created_at, updated_at)
SELECT m.chat_id, m.thread_id, CASE WHEN m.thread_id > 0 THEN 7322096 + m.thread_id END, NULL,
    CASE m.thread_id WHEN 0 THEN 'General' WHEN 1 THEN 'Вопросы' WHEN 2 THEN 'ブログ' END,
    min(m.date), max(m.date)
FROM chat_messages m JOIN chat_info i USING (chat_id) WHERE i.is_forum GROUP BY 1, 2;

INSERT OR IGNORE INTO media_attachments (file_unique_id, file_id, file_size, media_type, metadata,
    status, mime_type, local_url, prompt, description, created_at, updated_at)
SELECT media_id, CASE WHEN rowid % 5 > 0 THEN 'AgACAgIAAx0C' || hex(media_id) END,
    CASE WHEN rowid % 4 > 0 THEN rowid * 7919 % 5000000 + 900 END, message_type,
    '{"height":720,"width":1280}',
    CASE rowid % 4 WHEN 0 THEN 'new' WHEN 1 THEN 'pending' WHEN 2 THEN 'failed' ELSE 'done' END,
    CASE message_type WHEN 'image' THEN 'image/jpeg' WHEN 'voice' THEN 'audio/ogg' END, NULL, NULL,
    CASE WHEN rowid % 6 = 0 THEN 'A cat 🐈 asleep on a keyboard' END, date, date
FROM chat_messages WHERE media_id IS NOT NULL;

INSERT INTO chat_settings (chat_id, key, value, created_at, updated_at)
SELECT i.chat_id, k.column1, k.column2, i.created_at, i.updated_at
FROM chat_info i JOIN (VALUES ('random-answer-probability', '0.01'), ('base-tier', 'free'),
    ('bot-nicknames', '["стрелочник","pointsman"]'), ('chat-prompt', 'Answer briefly.' || char(10) ||
    'Be kind.'), ('summary-model', NULL), ('detect-spam', 'true')) k
ON (i.chat_id + length(k.column1)) % 3 <> 0;

INSERT INTO user_data (user_id, chat_id, key, data, created_at, updated_at)
SELECT u.user_id, u.chat_id, k.column1, k.column2, u.created_at, u.updated_at
FROM chat_users u JOIN (VALUES ('birthday', '"1990-02-28"'), ('tz', '"Asia/Tokyo"'),
    ('likes', '["trains","чай"]')) k ON (u.user_id + length(k.column1)) % 11 = 0;

INSERT INTO chat_summarization_cache
SELECT lower(hex(chat_id)) || '-' || count(*), chat_id, NULL, min(CAST(message_id AS INTEGER)),
    max(CAST(message_id AS INTEGER)), 'Summarise briefly',
    'They talked about trains, coffee and the weather ☕.', max(date), max(date)
FROM chat_messages GROUP BY chat_id HAVING count(*) > 100;

INSERT INTO bayes_classes
SELECT chat_id, 0, count(*), count(DISTINCT message_text), min(date), max(date)
FROM chat_messages WHERE message_category = 'user' GROUP BY 1
UNION ALL SELECT NULL, 1, count(*), count(DISTINCT text), min(created_at), max(created_at) FROM spam_messages;

INSERT INTO bayes_tokens
SELECT t.column1, NULL, t.column2, t.column3, t.column2 + t.column3, s.created_at, s.updated_at
FROM (VALUES ('crypto', 41, 2), ('заработок', 37, 0), ('coffee', 1, 120), ('поезд', 0, 88)) t
JOIN temp.clock s;

INSERT INTO delayed_tasks
SELECT lower(hex('task' || i.chat_id)), 1782604800 + abs(i.chat_id % 86400), 'sendMessage',
    json_object('chatId', i.chat_id, 'messageText', 'Reminder ⏰'), i.chat_id % 2, c.created_at,
    c.updated_at
FROM chat_info i JOIN temp.clock c WHERE i.chat_id % 5 = 0;

INSERT INTO cache_storage SELECT 'weather', 'berlin', '{"t":-15.5}', updated_at FROM temp.clock;
)sql";

/// What came after version 6.
constexpr const char *NewTables = R"sql(
UPDATE spam_messages SET confidence = 0.5 + score / 300;
UPDATE chat_users SET metadata = '{"isSpammer":true}'
WHERE (chat_id, user_id) IN (SELECT chat_id, user_id FROM spam_messages);
UPDATE chat_settings SET updated_by = 21000117 WHERE key = 'chat-prompt';
INSERT INTO media_groups SELECT media_group_id, media_id, min(date) FROM chat_messages
WHERE media_group_id IS NOT NULL AND media_id IS NOT NULL GROUP BY 1, 2;
INSERT INTO cache SELECT 'geocoding', 'c0ffee', '{"city":"Łódź"}', created_at, updated_at
FROM temp.clock;
INSERT INTO divination_layouts
SELECT 'tarot', 'three_card', 'Three cards', 'Три карты', 3, '["past","present","future"]', NULL,
    created_at, updated_at FROM temp.clock;
INSERT INTO divinations
SELECT chat_id, message_id, user_id, 'tarot', 'rws', 'three_card', 'Will the train be on time? 🔮',
    '[{"position":"past","reversed":true,"symbol":"The Fool"}]', 'It will be **late**.', NULL,
    'command', date FROM chat_messages WHERE message_category = 'user-command' AND rowid % 3 = 0;
INSERT INTO stat_events
SELECT 'event-' || rowid, 'llm_request', date, json_object('input_tokens', rowid % 9000,
    'output_tokens', rowid % 700), json_object('consumer', CAST(chat_id AS TEXT)), rowid % 2, NULL,
    NULL, date
FROM chat_messages WHERE message_category = 'bot';
INSERT INTO stat_aggregates
SELECT 'llm_request', 'total', 'total', 'all', '{}', 'request_count', count(*), max(event_time)
FROM stat_events;
)sql";

constexpr const char *OldTables = R"sql(
UPDATE chat_users SET is_spammer = 1
WHERE (chat_id, user_id) IN (SELECT chat_id, user_id FROM spam_messages);
INSERT INTO cache_weather SELECT 'berlin', '{"t":-15.5}', created_at, updated_at FROM temp.clock;
)sql";

/// The invented people and the first and last moment, for the statements above.
Result<void> makeScratch(DemoDatabase &database, const QList<DemoUser> &users)
{
    auto done = database.run("CREATE TEMP TABLE people (user_id INTEGER PRIMARY KEY, username, "
                             "full_name);"
                             "CREATE TEMP TABLE clock AS SELECT min(date) AS created_at, "
                             "max(date) AS updated_at FROM main.chat_messages;");
    if (done)
        done = database.prepare("INSERT INTO temp.people VALUES (?, ?, ?)");
    for (const DemoUser &user : users) {
        if (!done)
            return done;
        done = database.insert({user.id, user.username, user.fullName});
    }
    return done;
}

/// Embeddings are little-endian float32, as the bot stores them.
Result<void> insertEmbeddings(DemoDatabase &database)
{
    constexpr int count = 120;
    constexpr int dimensions = 384;
    auto done = database.run(
        "CREATE TEMP TABLE embedded AS SELECT row_number() OVER (ORDER BY rowid) AS n, "
        "chat_id, message_id, date FROM main.chat_messages "
        "WHERE message_text <> '' LIMIT 120;");
    if (done)
        done =
            database.prepare("INSERT INTO message_embeddings SELECT chat_id, message_id, ?3, ?2, "
                             "'intfloat/multilingual-e5-small', date, date FROM temp.embedded "
                             "WHERE n = ?1");
    DemoRandom random(384);
    std::array<float, dimensions> vector{};
    for (qint64 number = 1; number <= count && done; ++number) {
        for (float &coordinate : vector)
            coordinate = float(random.unit() - 0.5) / 8;
        done = database.insert({number, qint64(dimensions)},
            QByteArrayView(reinterpret_cast<const char *>(vector.data()), sizeof vector));
    }
    return done;
}

Result<void> insertSettings(DemoDatabase &database, qint64 version)
{
    return database
        .prepare("INSERT INTO settings SELECT ?1, ?2, created_at, updated_at FROM temp.clock")
        .and_then([&] {
            return database.insert(
                {QByteArray("db-migration-version"), QByteArray::number(version)});
        })
        .and_then([&] {
            return database.insert({QByteArray("bot-motto"), QByteArray("Стрелки переведены 🚉")});
        });
}

} // namespace

Result<void> deriveDemoTables(
    DemoDatabase &database, DemoSource source, const QList<DemoUser> &users)
{
    const bool old = source == DemoSource::Archive;
    auto done = makeScratch(database, users)
                    .and_then([&] { return database.run(CommonTables); })
                    .and_then([&] { return database.run(old ? OldTables : NewTables); })
                    .and_then([&] { return insertSettings(database, old ? 6 : 18); });
    return done && !old ? insertEmbeddings(database) : done;
}

} // namespace pointsman
