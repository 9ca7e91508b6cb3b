// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/releases.h"

#include "base/words.h"
#include "source/connection.h"
#include "source/writer.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// A table as the releases know it: since the first version, until the last (0: still). A column
/// with "@since" or "@since-until" was not always there.
struct TableFacts {
    const char *name;
    int since;
    int until;
    const char *columns;
};

constexpr auto cacheColumns = "key data created_at updated_at";
constexpr auto verdictColumns =
    "chat_id user_id message_id text reason score confidence@11 created_at updated_at";

constexpr TableFacts tableFacts[] = {
    {"bayes_classes", 6, 0, "chat_id is_spam message_count token_count created_at updated_at"},
    {"bayes_tokens", 6, 0, "token chat_id spam_count ham_count total_count created_at updated_at"},
    {"cache", 12, 0, "namespace key data created_at updated_at"},
    {"cache_geocode_maps_lookup", 6, 11, cacheColumns},
    {"cache_geocode_maps_reverse", 6, 11, cacheColumns},
    {"cache_geocode_maps_search", 6, 11, cacheColumns},
    {"cache_geocoding", 6, 11, cacheColumns},
    {"cache_storage", 6, 0, "namespace key value updated_at"},
    {"cache_weather", 6, 11, cacheColumns},
    {"cache_yandex_search", 6, 11, cacheColumns},
    {"chat_info", 6, 0, "chat_id title username type is_forum bot_status@26 created_at updated_at"},
    {"chat_messages", 6, 0,
        "chat_id message_id date user_id reply_id thread_id root_message_id message_text "
        "message_type message_category quote_text media_id media_group_id@8 markup@7 metadata@7 "
        "created_at model_id@25"},
    {"chat_settings", 6, 0, "chat_id key value updated_by@10 created_at updated_at"},
    {"chat_stats", 6, 26, "chat_id date messages_count created_at updated_at"},
    {"chat_summarization_cache", 6, 0,
        "csid chat_id topic_id first_message_id last_message_id prompt summary created_at "
        "updated_at"},
    {"chat_topics", 6, 0,
        "chat_id topic_id icon_color icon_custom_emoji_id name created_at updated_at"},
    {"chat_user_stats", 6, 26, "chat_id user_id date messages_count created_at updated_at"},
    {"chat_users", 6, 0,
        "chat_id user_id username full_name timezone messages_count is_spammer@2-8 metadata "
        "created_at updated_at"},
    {"delayed_tasks", 6, 0, "id delayed_ts function kwargs is_done created_at updated_at"},
    {"divination_layouts", 15, 0,
        "system_id layout_id name_en name_ru n_symbols positions description created_at "
        "updated_at"},
    {"divinations", 14, 0,
        "chat_id message_id user_id system_id deck_id layout_id question draws_json "
        "interpretation image_prompt invoked_via created_at"},
    {"ham_messages", 6, 0, verdictColumns},
    {"media_attachments", 6, 0,
        "file_unique_id file_id file_size media_type metadata status mime_type local_url prompt "
        "description created_at updated_at"},
    {"media_groups", 8, 0, "media_group_id media_id created_at"},
    {"message_embeddings", 17, 24,
        "chat_id message_id embedding dimensions model created_at updated_at"},
    {"models", 25, 0, "model_id model dimensions created_at"},
    {"settings", 6, 0, "key value created_at updated_at"},
    {"spam_messages", 6, 0, verdictColumns},
    {"stat_aggregates", 16, 0,
        "event_type period_start period_type labels_hash labels metric_key metric_value "
        "updated_at"},
    {"stat_events", 16, 0,
        "event_id event_type event_time data labels processed processed_id claimed_at "
        "created_at"},
    {"user_data", 6, 21, "user_id chat_id key data created_at updated_at"},
    {"user_memories", 20, 0,
        "chat_id user_id thread_id memory_id type content tags permanent source model_id@25 "
        "embedding_model@20-24 embedding_dimensions@20-24 deleted_at@21 created_at updated_at"},
    {"webhook_updates", 19, 28, "id received_at update_type raw_json processed processed_at"},
};

/// The [stats] of the newest release names a source for each kind of event; before, there was one.
constexpr int schemaOfManyStatsKeys = 19;

bool isIn(int version, int since, int until)
{
    return since <= version && (until == 0 || version <= until);
}

/// The column's name, where the version has it.
QString columnIn(int version, const QString &written)
{
    const QStringList parts = written.split(u'@');
    if (parts.size() == 1)
        return written;
    const QStringList range = parts[1].split(u'-');
    const int until = range.size() > 1 ? range[1].toInt() : 0;
    return isIn(version, range[0].toInt(), until) ? parts[0] : QString();
}

/// What `has` has and `lacks` has not.
QStringList missing(const Release &lacks, const Release &has)
{
    QStringList names;
    for (const QString &table : has.tables()) {
        const QStringList known = lacks.columns(table);
        if (known.isEmpty()) {
            names += table;
            continue;
        }
        for (const QString &column : has.columns(table)) {
            if (!known.contains(column))
                names += table + u'.' + column;
        }
    }
    return names;
}

constexpr QStringView versionQuery = u"SELECT (SELECT CAST(value AS INTEGER) FROM settings"
                                     " WHERE key = 'db-migration-version')";

/// What a file without a version tells by its tables: a file that another program made, or that the
/// bot has not written its version into.
int guessedSchema(bool hasUserData, bool hasMemories, bool hasUpdatedBy)
{
    if (hasMemories)
        return hasUserData ? schemaWithoutUserData - 1 : newestSchema;
    return hasUpdatedBy ? schemaOfMemories - 2 : oldestSchema;
}

/// One way for both ends of the door: fetch(sql) gives a batch.
template <typename Fetch> Result<Release> releaseBy(const Fetch &fetch)
{
    const Result<RowBatch> tables =
        fetch(u"SELECT name, instr(sql, CASE name WHEN 'settings' THEN 'value' ELSE 'updated_by' "
              u"END) FROM sqlite_schema WHERE type = 'table' AND "
              u"name IN "
              "('settings', 'user_data', 'user_memories', 'chat_settings')"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    QHash<QByteArray, bool> known;
    for (int row = 0; row < tables->rowCount(); ++row)
        known.insert(tables->at(row, 0).bytes().toByteArray(), tables->at(row, 1).integer() > 0);
    if (known.value("settings")) {
        const Result<RowBatch> version = fetch(versionQuery.toString());
        if (!version)
            return tl::unexpected(version.error());
        const CellView written = version->at(0, 0);
        const bool isVersion = written.type() == CellType::Integer && written.integer() > 0
            && written.integer() < std::numeric_limits<int>::max();
        if (isVersion)
            return Release(int(written.integer()));
    }
    return Release(guessedSchema(known.contains("user_data"), known.contains("user_memories"),
        known.value("chat_settings", true)));
}

} // namespace

QStringList Release::tables() const
{
    QStringList names;
    for (const TableFacts &table : tableFacts) {
        if (isIn(known(), table.since, table.until))
            names += QString::fromLatin1(table.name);
    }
    return names;
}

QStringList Release::columns(const QString &table) const
{
    QStringList names;
    for (const TableFacts &facts : tableFacts) {
        if (table != QLatin1StringView(facts.name) || !isIn(known(), facts.since, facts.until))
            continue;
        for (const QString &written : QString::fromLatin1(facts.columns).split(u' ')) {
            const QString column = columnIn(known(), written);
            if (!column.isEmpty())
                names += column;
        }
    }
    return names;
}

QByteArray Release::timeText(Instant instant) const
{
    return known() < schemaOfIsoTimes ? plainTimestamp(instant) : isoTimestamp(instant);
}

QStringList Release::statsSourceKeys() const
{
    QStringList keys{u"llm-stats-data-source"_s};
    if (known() >= schemaOfManyStatsKeys)
        keys += {u"stt-stats-data-source"_s, u"message-stats-data-source"_s,
            u"tool-stats-data-source"_s, u"command-stats-data-source"_s};
    return keys;
}

ReleaseDifference difference(const Release &earlier, const Release &later)
{
    return {missing(earlier, later), missing(later, earlier)};
}

QString schemaText(const Release &release)
{
    if (!release.isUnknown())
        return Words::tr("schema version %1").arg(release.schema());
    return Words::tr("schema version %1, newer than %2, the newest that is known here, and is "
                     "treated as that")
        .arg(release.schema())
        .arg(newestSchema);
}

Result<Release> readRelease(Connection &connection, const QueryLimits &limits)
{
    return releaseBy([&](const QString &sql) { return connection.fetch(sql, {}, limits); });
}

Result<Release> readRelease(Writer &writer)
{
    return releaseBy([&](const QString &sql) { return writer.fetch(sql); });
}

} // namespace pointsman
