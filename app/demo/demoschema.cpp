// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoschema.h"

namespace pointsman {

const char *const demoSchema18 = R"sql(
CREATE TABLE settings (
    key TEXT PRIMARY KEY, value TEXT, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL);
CREATE TABLE chat_messages (
    chat_id INTEGER NOT NULL, message_id TEXT NOT NULL, date TIMESTAMP NOT NULL,
    user_id INTEGER NOT NULL, reply_id TEXT, thread_id INTEGER NOT NULL DEFAULT 0,
    root_message_id TEXT, message_text TEXT NOT NULL, message_type TEXT NOT NULL DEFAULT 'text',
    message_category TEXT NOT NULL DEFAULT 'user', quote_text TEXT, media_id TEXT,
    media_group_id TEXT, markup TEXT NOT NULL DEFAULT '', metadata TEXT NOT NULL DEFAULT '',
    created_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, message_id));
CREATE TABLE chat_settings (
    chat_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT,
    updated_by INTEGER NOT NULL DEFAULT 0, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, key));
CREATE TABLE chat_users (
    chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, username TEXT NOT NULL,
    full_name TEXT NOT NULL, timezone TEXT, messages_count INTEGER NOT NULL DEFAULT 0,
    metadata TEXT NOT NULL DEFAULT '', created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, user_id));
CREATE TABLE chat_info (
    chat_id INTEGER PRIMARY KEY, title TEXT, username TEXT, type TEXT NOT NULL,
    is_forum BOOLEAN NOT NULL DEFAULT FALSE, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL);
CREATE TABLE chat_stats (
    chat_id INTEGER NOT NULL, date TIMESTAMP NOT NULL,
    messages_count INTEGER NOT NULL DEFAULT 0, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, date));
CREATE TABLE chat_user_stats (
    chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, date TIMESTAMP NOT NULL,
    messages_count INTEGER NOT NULL DEFAULT 0, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, user_id, date));
CREATE TABLE media_attachments (
    file_unique_id TEXT PRIMARY KEY, file_id TEXT, file_size INTEGER, media_type TEXT NOT NULL,
    metadata TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'pending', mime_type TEXT,
    local_url TEXT, prompt TEXT, description TEXT, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL);
CREATE TABLE delayed_tasks (
    id TEXT PRIMARY KEY NOT NULL, delayed_ts INTEGER NOT NULL, function TEXT NOT NULL,
    kwargs TEXT NOT NULL, is_done BOOLEAN NOT NULL DEFAULT FALSE, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL);
CREATE TABLE user_data (
    user_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, key TEXT NOT NULL, data TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL,
    PRIMARY KEY (user_id, chat_id, key));
CREATE TABLE spam_messages (
    chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, message_id TEXT NOT NULL,
    text TEXT NOT NULL, reason TEXT NOT NULL, score FLOAT NOT NULL,
    confidence FLOAT NOT NULL DEFAULT 1.0, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, user_id, message_id));
CREATE TABLE ham_messages (
    chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, message_id TEXT NOT NULL,
    text TEXT NOT NULL, reason TEXT NOT NULL, score FLOAT NOT NULL,
    confidence FLOAT NOT NULL DEFAULT 1.0, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, user_id, message_id));
CREATE TABLE chat_topics (
    chat_id INTEGER NOT NULL, topic_id INTEGER NOT NULL, icon_color INTEGER,
    icon_custom_emoji_id TEXT, name TEXT, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, topic_id));
CREATE TABLE chat_summarization_cache (
    csid TEXT PRIMARY KEY, chat_id INTEGER NOT NULL, topic_id INTEGER,
    first_message_id TEXT NOT NULL, last_message_id TEXT NOT NULL, prompt TEXT NOT NULL,
    summary TEXT NOT NULL, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL);
CREATE TABLE bayes_tokens (
    token TEXT NOT NULL, chat_id INTEGER, spam_count INTEGER DEFAULT 0,
    ham_count INTEGER DEFAULT 0, total_count INTEGER DEFAULT 0, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (token, chat_id));
CREATE TABLE bayes_classes (
    chat_id INTEGER, is_spam BOOLEAN NOT NULL, message_count INTEGER DEFAULT 0,
    token_count INTEGER DEFAULT 0, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL,
    PRIMARY KEY (chat_id, is_spam));
CREATE TABLE cache_storage (
    namespace TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (namespace, key));
CREATE TABLE cache (
    namespace TEXT NOT NULL, key TEXT NOT NULL, data TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL, PRIMARY KEY (namespace, key));
CREATE TABLE media_groups (
    media_group_id TEXT NOT NULL, media_id TEXT NOT NULL, created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (media_group_id, media_id));
CREATE TABLE divinations (
    chat_id INTEGER NOT NULL, message_id TEXT NOT NULL, user_id INTEGER NOT NULL,
    system_id TEXT NOT NULL, deck_id TEXT NOT NULL, layout_id TEXT NOT NULL,
    question TEXT NOT NULL, draws_json TEXT NOT NULL, interpretation TEXT NOT NULL,
    image_prompt TEXT, invoked_via TEXT NOT NULL, created_at TIMESTAMP NOT NULL,
    PRIMARY KEY (chat_id, message_id));
CREATE TABLE divination_layouts (
    system_id TEXT NOT NULL, layout_id TEXT NOT NULL, name_en TEXT NOT NULL,
    name_ru TEXT NOT NULL, n_symbols INTEGER NOT NULL, positions TEXT NOT NULL,
    description TEXT, created_at TIMESTAMP NOT NULL, updated_at TIMESTAMP NOT NULL,
    PRIMARY KEY (system_id, layout_id));
CREATE TABLE stat_events (
    event_id TEXT PRIMARY KEY NOT NULL, event_type TEXT NOT NULL, event_time TIMESTAMP NOT NULL,
    data TEXT NOT NULL, labels TEXT NOT NULL, processed INTEGER NOT NULL DEFAULT 0,
    processed_id TEXT DEFAULT NULL, claimed_at TIMESTAMP DEFAULT NULL,
    created_at TIMESTAMP NOT NULL);
CREATE TABLE stat_aggregates (
    event_type TEXT NOT NULL, period_start TEXT NOT NULL, period_type TEXT NOT NULL,
    labels_hash TEXT NOT NULL, labels TEXT NOT NULL, metric_key TEXT NOT NULL,
    metric_value REAL NOT NULL, updated_at TIMESTAMP NOT NULL,
    PRIMARY KEY (event_type, period_start, period_type, labels_hash, metric_key));
CREATE TABLE message_embeddings (
    chat_id INTEGER NOT NULL, message_id TEXT NOT NULL, embedding BLOB NOT NULL,
    dimensions INTEGER NOT NULL, model TEXT NOT NULL, created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL, PRIMARY KEY (chat_id, message_id));
CREATE INDEX chat_summarization_cache_ctfl_index ON chat_summarization_cache (chat_id, topic_id, first_message_id, last_message_id, prompt);
CREATE INDEX bayes_tokens_chat_idx ON bayes_tokens (chat_id);
CREATE INDEX bayes_tokens_total_idx ON bayes_tokens (total_count);
CREATE INDEX bayes_classes_chat_idx ON bayes_classes (chat_id);
CREATE INDEX idx_cache_namespace ON cache_storage (namespace);
CREATE INDEX idx_cache_namespace_key ON cache (namespace, key);
CREATE INDEX idx_cache_updated_at ON cache (updated_at);
CREATE INDEX idx_divinations_user_created ON divinations (chat_id, user_id, created_at);
CREATE INDEX idx_divination_layouts_system ON divination_layouts (system_id);
CREATE INDEX idx_stat_events_unprocessed ON stat_events (processed, processed_id, claimed_at);
CREATE INDEX idx_stat_events_lookup ON stat_events (event_type, event_time);
CREATE INDEX idx_message_embeddings_chat_model ON message_embeddings (chat_id, model);
)sql";

const char *const demoSchema6 = R"sql(
CREATE TABLE settings (
    key TEXT PRIMARY KEY, value TEXT, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE chat_messages (
    chat_id INTEGER NOT NULL, message_id TEXT NOT NULL, date TIMESTAMP NOT NULL,
    user_id INTEGER NOT NULL, reply_id TEXT, thread_id INTEGER NOT NULL DEFAULT 0,
    root_message_id TEXT, message_text TEXT NOT NULL, message_type TEXT NOT NULL DEFAULT 'text',
    message_category TEXT NOT NULL DEFAULT 'user', quote_text TEXT, media_id TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, message_id));
CREATE TABLE chat_settings (
    chat_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, key));
CREATE TABLE chat_users (
    chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, username TEXT NOT NULL,
    full_name TEXT NOT NULL, timezone TEXT, messages_count INTEGER NOT NULL DEFAULT 0,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, is_spammer BOOLEAN NOT NULL DEFAULT FALSE,
    metadata TEXT NOT NULL DEFAULT '', PRIMARY KEY (chat_id, user_id));
CREATE TABLE chat_info (
    chat_id INTEGER PRIMARY KEY, title TEXT, username TEXT, type TEXT NOT NULL,
    is_forum BOOLEAN NOT NULL DEFAULT FALSE, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE chat_stats (
    chat_id INTEGER NOT NULL, date TIMESTAMP NOT NULL,
    messages_count INTEGER NOT NULL DEFAULT 0, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, date));
CREATE TABLE chat_user_stats (
    chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, date TIMESTAMP NOT NULL,
    messages_count INTEGER NOT NULL DEFAULT 0, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, user_id, date));
CREATE TABLE media_attachments (
    file_unique_id TEXT PRIMARY KEY, file_id TEXT, file_size INTEGER, media_type TEXT NOT NULL,
    metadata TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'pending', mime_type TEXT,
    local_url TEXT, prompt TEXT, description TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE delayed_tasks (
    id TEXT PRIMARY KEY NOT NULL, delayed_ts INTEGER NOT NULL, function TEXT NOT NULL,
    kwargs TEXT NOT NULL, is_done BOOLEAN NOT NULL DEFAULT FALSE,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE user_data (
    user_id INTEGER NOT NULL, chat_id INTEGER NOT NULL, key TEXT NOT NULL, data TEXT NOT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (user_id, chat_id, key));
CREATE TABLE spam_messages (
    chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, message_id TEXT NOT NULL,
    text TEXT NOT NULL, reason TEXT NOT NULL, score FLOAT NOT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, user_id, message_id));
CREATE TABLE ham_messages (
    chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, message_id TEXT NOT NULL,
    text TEXT NOT NULL, reason TEXT NOT NULL, score FLOAT NOT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, user_id, message_id));
CREATE TABLE chat_topics (
    chat_id INTEGER NOT NULL, topic_id INTEGER NOT NULL, icon_color INTEGER,
    icon_custom_emoji_id TEXT, name TEXT, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, topic_id));
CREATE TABLE chat_summarization_cache (
    csid TEXT PRIMARY KEY, chat_id INTEGER NOT NULL, topic_id INTEGER,
    first_message_id TEXT NOT NULL, last_message_id TEXT NOT NULL, prompt TEXT NOT NULL,
    summary TEXT NOT NULL, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
CREATE TABLE bayes_tokens (
    token TEXT NOT NULL, chat_id INTEGER, spam_count INTEGER DEFAULT 0,
    ham_count INTEGER DEFAULT 0, total_count INTEGER DEFAULT 0,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (token, chat_id));
CREATE TABLE bayes_classes (
    chat_id INTEGER, is_spam BOOLEAN NOT NULL, message_count INTEGER DEFAULT 0,
    token_count INTEGER DEFAULT 0, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (chat_id, is_spam));
CREATE TABLE cache_storage (
    namespace TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (namespace, key));
CREATE INDEX chat_summarization_cache_ctfl_index ON chat_summarization_cache (chat_id, topic_id, first_message_id, last_message_id, prompt);
CREATE INDEX bayes_tokens_chat_idx ON bayes_tokens (chat_id);
CREATE INDEX bayes_tokens_total_idx ON bayes_tokens (total_count);
CREATE INDEX bayes_classes_chat_idx ON bayes_classes (chat_id);
CREATE INDEX idx_cache_namespace ON cache_storage (namespace);
CREATE TABLE cache_weather (
    key TEXT PRIMARY KEY, data TEXT NOT NULL, created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP);
)sql";

} // namespace pointsman
