// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "botversions.h"

#include "sqlitefixture.h"

namespace pointsman::fixture {

namespace {

/// The tables of version 6, and a chat with a user, two messages, a setting and a word about him.
constexpr auto botSchema6 = R"(
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT, created_at TIMESTAMP DEFAULT
    CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE chat_messages (chat_id INTEGER NOT NULL, message_id TEXT NOT NULL, date TIMESTAMP
    NOT NULL, user_id INTEGER NOT NULL, reply_id TEXT, thread_id INTEGER NOT NULL DEFAULT 0,
    root_message_id TEXT, message_text TEXT NOT NULL, message_type TEXT DEFAULT 'text' NOT NULL,
    message_category TEXT DEFAULT 'user' NOT NULL, quote_text TEXT, media_id TEXT, created_at
    TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, message_id));
CREATE TABLE chat_settings (chat_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT, created_at
    TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY
    (chat_id, key));
CREATE TABLE chat_users (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, username TEXT NOT
    NULL, full_name TEXT NOT NULL, timezone TEXT, messages_count INTEGER DEFAULT 0 NOT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    is_spammer BOOLEAN DEFAULT FALSE NOT NULL, metadata TEXT DEFAULT '' NOT NULL, PRIMARY KEY
    (chat_id, user_id));
CREATE TABLE chat_info (chat_id INTEGER PRIMARY KEY, title TEXT, username TEXT, type TEXT NOT
    NULL, is_forum BOOLEAN NOT NULL DEFAULT FALSE, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE chat_stats (chat_id INTEGER NOT NULL, date TIMESTAMP NOT NULL, messages_count
    INTEGER DEFAULT 0 NOT NULL, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP
    DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, date));
CREATE TABLE chat_user_stats (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, date TIMESTAMP
    NOT NULL, messages_count INTEGER DEFAULT 0 NOT NULL, created_at TIMESTAMP DEFAULT
    CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id,
    user_id, date));
CREATE TABLE media_attachments (file_unique_id TEXT PRIMARY KEY, file_id TEXT, file_size
    INTEGER, media_type TEXT NOT NULL, metadata TEXT NOT NULL, status TEXT NOT NULL DEFAULT
    'pending', mime_type TEXT, local_url TEXT, prompt TEXT, description TEXT, created_at TIMESTAMP
    DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE delayed_tasks (id TEXT PRIMARY KEY NOT NULL, delayed_ts INTEGER NOT NULL, function
    TEXT NOT NULL, kwargs TEXT NOT NULL, is_done BOOLEAN NOT NULL DEFAULT FALSE, created_at
    TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE user_data (user_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, key TEXT NOT NULL,
    data TEXT NOT NULL, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT
    CURRENT_TIMESTAMP, PRIMARY KEY (user_id, chat_id, key));
CREATE TABLE spam_messages (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, message_id TEXT
    NOT NULL, text TEXT NOT NULL, reason TEXT NOT NULL, score FLOAT NOT NULL, created_at TIMESTAMP
    DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id,
    user_id, message_id));
CREATE TABLE ham_messages (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, message_id TEXT
    NOT NULL, text TEXT NOT NULL, reason TEXT NOT NULL, score FLOAT NOT NULL, created_at TIMESTAMP
    DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id,
    user_id, message_id));
CREATE TABLE chat_topics (chat_id INTEGER NOT NULL, topic_id INTEGER NOT NULL, icon_color
    INTEGER, icon_custom_emoji_id TEXT, name TEXT, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, topic_id));
CREATE TABLE chat_summarization_cache (csid TEXT PRIMARY KEY, chat_id INTEGER NOT NULL, topic_id
    INTEGER, first_message_id TEXT NOT NULL, last_message_id TEXT NOT NULL, prompt TEXT NOT NULL,
    summary TEXT NOT NULL, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP
    DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE bayes_tokens (token TEXT NOT NULL, chat_id INTEGER, spam_count INTEGER DEFAULT 0,
    ham_count INTEGER DEFAULT 0, total_count INTEGER DEFAULT 0, created_at TIMESTAMP DEFAULT
    CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (token,
    chat_id));
CREATE TABLE bayes_classes (chat_id INTEGER, is_spam BOOLEAN NOT NULL, message_count INTEGER
    DEFAULT 0, token_count INTEGER DEFAULT 0, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, is_spam));
CREATE TABLE cache_weather (key TEXT PRIMARY KEY, data TEXT NOT NULL, created_at TIMESTAMP
    DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE cache_geocoding (key TEXT PRIMARY KEY, data TEXT NOT NULL, created_at TIMESTAMP
    DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE cache_yandex_search (key TEXT PRIMARY KEY, data TEXT NOT NULL, created_at TIMESTAMP
    DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE cache_geocode_maps_search (key TEXT PRIMARY KEY, data TEXT NOT NULL, created_at
    TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE cache_geocode_maps_reverse (key TEXT PRIMARY KEY, data TEXT NOT NULL, created_at
    TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE cache_geocode_maps_lookup (key TEXT PRIMARY KEY, data TEXT NOT NULL, created_at
    TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE cache_storage (namespace TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (namespace, key));
INSERT INTO settings (key, value) VALUES ('db-migration-version', '6');
INSERT INTO chat_info (chat_id, title, username, type) VALUES (-1001, 'Club', 'club', 'group');
INSERT INTO chat_users (chat_id, user_id, username, full_name, messages_count) VALUES
    (-1001, 7, '@anna', 'Anna', 2);
INSERT INTO chat_messages (chat_id, message_id, date, user_id, message_text) VALUES
    (-1001, '9', '2026-01-01 10:00:00', 7, 'nine'), (-1001, '10', '2026-01-02 10:00:00', 7, 'ten');
INSERT INTO chat_settings (chat_id, key, value) VALUES (-1001, 'chat-prompt', 'Be kind');
INSERT INTO user_data (user_id, chat_id, key, data) VALUES (7, -1001, 'tz', '"Asia/Irkutsk"');
)";

/// What each later version changes, after the bot's own steps; 13 gives the tables another order
/// and takes the default from their times.
struct Step {
    int version;
    const char *sql;
};
constexpr Step steps[] = {
    {7, R"(ALTER TABLE chat_messages ADD COLUMN markup TEXT DEFAULT '' NOT NULL;
            ALTER TABLE chat_messages ADD COLUMN metadata TEXT DEFAULT '' NOT NULL;)"},
    {8, R"(ALTER TABLE chat_messages ADD COLUMN media_group_id TEXT;
            CREATE TABLE media_groups (media_group_id TEXT NOT NULL, media_id TEXT NOT NULL,
            created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (media_group_id, media_id));)"},
    {9, "ALTER TABLE chat_users DROP COLUMN is_spammer;"},
    {10, "ALTER TABLE chat_settings ADD COLUMN updated_by INTEGER NOT NULL DEFAULT 0;"},
    {11, R"(ALTER TABLE spam_messages ADD COLUMN confidence FLOAT NOT NULL DEFAULT 1.0;
            ALTER TABLE ham_messages ADD COLUMN confidence FLOAT NOT NULL DEFAULT 1.0;)"},
    {12, R"(DROP TABLE cache_weather; DROP TABLE cache_geocoding;
            DROP TABLE cache_yandex_search; DROP TABLE cache_geocode_maps_search;
            DROP TABLE cache_geocode_maps_reverse; DROP TABLE cache_geocode_maps_lookup;
            CREATE TABLE cache (namespace TEXT NOT NULL, key TEXT NOT NULL, data TEXT NOT NULL,
            created_at TIMESTAMP, updated_at TIMESTAMP, PRIMARY KEY (namespace, key));)"},
    {13, R"(CREATE TABLE n (chat_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT,
            updated_by INTEGER NOT NULL DEFAULT 0, created_at TIMESTAMP NOT NULL,
            updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, key));
            INSERT INTO n SELECT chat_id, key, value, updated_by, created_at, updated_at
            FROM chat_settings; DROP TABLE chat_settings; ALTER TABLE n RENAME TO chat_settings;
            CREATE TABLE n (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL,
            username TEXT NOT NULL, full_name TEXT NOT NULL, timezone TEXT,
            messages_count INTEGER DEFAULT 0 NOT NULL, metadata TEXT DEFAULT '' NOT NULL,
            created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL,
            PRIMARY KEY (chat_id, user_id));
            INSERT INTO n SELECT chat_id, user_id, username, full_name, timezone, messages_count,
            metadata, created_at, updated_at FROM chat_users; DROP TABLE chat_users;
            ALTER TABLE n RENAME TO chat_users;
            CREATE TABLE n (user_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, key TEXT NOT NULL,
            data TEXT NOT NULL, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL,
            PRIMARY KEY (user_id, chat_id, key));
            INSERT INTO n SELECT * FROM user_data; DROP TABLE user_data;
            ALTER TABLE n RENAME TO user_data;)"},
    {14, R"(CREATE TABLE divinations (chat_id INTEGER NOT NULL, message_id TEXT NOT NULL,
            user_id INTEGER NOT NULL, system_id TEXT NOT NULL, deck_id TEXT NOT NULL,
            layout_id TEXT NOT NULL, question TEXT NOT NULL, draws_json TEXT NOT NULL,
            interpretation TEXT NOT NULL, image_prompt TEXT, invoked_via TEXT NOT NULL,
            created_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, message_id));)"},
    {15, R"(CREATE TABLE divination_layouts (system_id TEXT NOT NULL, layout_id TEXT NOT NULL,
            name_en TEXT NOT NULL, name_ru TEXT NOT NULL, n_symbols INTEGER NOT NULL,
            positions TEXT NOT NULL, description TEXT, created_at TIMESTAMP NOT NULL,
            updated_at TIMESTAMP NOT NULL, PRIMARY KEY (system_id, layout_id));)"},
    {16, R"(CREATE TABLE stat_events (event_id TEXT NOT NULL PRIMARY KEY,
            event_type TEXT NOT NULL, event_time TIMESTAMP NOT NULL, data TEXT NOT NULL,
            labels TEXT NOT NULL, processed INTEGER NOT NULL DEFAULT 0, processed_id TEXT,
            claimed_at TIMESTAMP, created_at TIMESTAMP NOT NULL);
            CREATE TABLE stat_aggregates (event_type TEXT NOT NULL, period_start TEXT NOT NULL,
            period_type TEXT NOT NULL, labels_hash TEXT NOT NULL, labels TEXT NOT NULL,
            metric_key TEXT NOT NULL, metric_value REAL NOT NULL, updated_at TIMESTAMP NOT NULL,
            PRIMARY KEY (event_type, period_start, period_type, labels_hash, metric_key));)"},
    {17, R"(CREATE TABLE message_embeddings (chat_id INTEGER NOT NULL,
            message_id TEXT NOT NULL, embedding BLOB NOT NULL, dimensions INTEGER NOT NULL,
            model TEXT NOT NULL, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL,
            PRIMARY KEY (chat_id, message_id));)"},
    {18, "CREATE INDEX idx_embeddings ON message_embeddings (chat_id, model);"},
    {19, R"(CREATE TABLE webhook_updates (id TEXT PRIMARY KEY, received_at TIMESTAMP,
            update_type TEXT, raw_json TEXT, processed INTEGER DEFAULT 0, processed_at TIMESTAMP);)"},
    {20, R"(CREATE TABLE user_memories (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL,
            thread_id INTEGER, memory_id TEXT NOT NULL, type TEXT NOT NULL, content TEXT NOT NULL,
            tags TEXT NOT NULL DEFAULT '[]', permanent INTEGER NOT NULL DEFAULT 0,
            source TEXT NOT NULL DEFAULT 'refinement', embedding_model TEXT,
            embedding_dimensions INTEGER, created_at TIMESTAMP NOT NULL,
            updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, user_id, memory_id));
            INSERT INTO user_memories SELECT chat_id, user_id, NULL, 'm' || rowid, 'fact',
            key || ': ' || data, '[]', 1, 'migration', NULL, NULL, created_at, updated_at
            FROM user_data;)"},
    {21, R"(ALTER TABLE user_memories ADD COLUMN deleted_at TIMESTAMP;
            INSERT INTO user_memories (chat_id, user_id, memory_id, type, content, created_at,
            updated_at, deleted_at) VALUES (-1001, 7, 'gone', 'fact', 'old', '2026-06-01',
            '2026-06-01', '2026-07-01T10:00:00+00:00');)"},
    {22, "DROP TABLE user_data;"},
    {23, R"(UPDATE chat_settings SET key = 'memory-enabled'
            WHERE key = 'memory-injection-enabled';)"},
    {24, "CREATE INDEX bayes_tokens_updated ON bayes_tokens (updated_at);"},
    {25, R"(CREATE TABLE models (model_id INTEGER PRIMARY KEY NOT NULL, model TEXT NOT NULL,
            dimensions INTEGER NOT NULL, created_at TIMESTAMP NOT NULL, UNIQUE (model, dimensions));
            ALTER TABLE user_memories DROP COLUMN embedding_model;
            ALTER TABLE user_memories DROP COLUMN embedding_dimensions;
            ALTER TABLE user_memories ADD COLUMN model_id INTEGER;
            ALTER TABLE chat_messages ADD COLUMN model_id INTEGER;
            DROP INDEX idx_embeddings; DROP TABLE message_embeddings;)"},
    {26, "ALTER TABLE chat_info ADD COLUMN bot_status TEXT NOT NULL DEFAULT 'active';"},
    {27, "DROP TABLE chat_stats; DROP TABLE chat_user_stats;"},
    {28, "CREATE INDEX stat_events_retention ON stat_events (event_time);"},
    {29, "DROP TABLE webhook_updates;"},
};

} // namespace

QByteArray makeBotDatabase(const QString &path, int version)
{
    QByteArray sql = QByteArray("PRAGMA synchronous = OFF; BEGIN;") + botSchema6;
    for (const Step &step : steps) {
        if (step.version <= version)
            sql += step.sql;
    }
    sql += "UPDATE settings SET value = '" + QByteArray::number(version)
        + "' WHERE key = 'db-migration-version'; COMMIT;";
    return runSql(path, sql.constData());
}

} // namespace pointsman::fixture
