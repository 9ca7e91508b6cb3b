// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "catalogue/search.h"
#include "sqlitefixture.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

namespace pointsman::fixture {

using namespace Qt::StringLiterals;

constexpr auto messageSchema = R"(
CREATE TABLE chat_messages (chat_id INTEGER NOT NULL, message_id TEXT NOT NULL,
    date TIMESTAMP NOT NULL, user_id INTEGER NOT NULL, reply_id TEXT,
    thread_id INTEGER NOT NULL DEFAULT 0, message_text TEXT NOT NULL,
    message_type TEXT DEFAULT 'text' NOT NULL, message_category TEXT DEFAULT 'user' NOT NULL,
    media_id TEXT, PRIMARY KEY (chat_id, message_id));
CREATE TABLE chat_info (chat_id INTEGER PRIMARY KEY, title TEXT, username TEXT, type TEXT NOT NULL);
CREATE TABLE chat_users (chat_id INTEGER NOT NULL, user_id INTEGER NOT NULL, username TEXT NOT NULL,
    full_name TEXT NOT NULL, PRIMARY KEY (chat_id, user_id));
)";

/// A row as a plain read of the table gives it, for brute force.
struct PlainMessage {
    qint64 chat = 0;
    QByteArray id;
    qint64 author = 0;
    QByteArray text;
    QByteArray category;
};

/// Every message of a file, read with the plain engine.
inline QList<PlainMessage> plainMessages(const QString &path)
{
    QList<PlainMessage> messages;
    sqlite3 *handle = nullptr;
    // A look by the plain engine must not leave side files either.
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    const QByteArray name = "file:" + path.toUtf8() + (hasLog ? "" : "?immutable=1");
    sqlite3_open_v2(name.constData(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    sqlite3_stmt *rows = nullptr;
    sqlite3_prepare_v2(handle,
        "SELECT chat_id, message_id, user_id, message_text, message_category FROM chat_messages",
        -1, &rows, nullptr);
    const auto bytes = [&rows](int column) {
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(rows, column)),
            sqlite3_column_bytes(rows, column));
    };
    while (rows && sqlite3_step(rows) == SQLITE_ROW)
        messages += {sqlite3_column_int64(rows, 0), bytes(1), sqlite3_column_int64(rows, 2),
            bytes(3), bytes(4)};
    sqlite3_finalize(rows);
    sqlite3_close(handle);
    return messages;
}

/// A folder of databases with messages, the door to them, and a folder for catalogues.
class MessageFolder final {
public:
    explicit MessageFolder(const QStringList &names) : m_names(names) { reopen(); }

    QString path(const QString &name) const { return m_folder.filePath(name + u".db"_s); }
    QString folder() const { return m_folder.path(); }
    const QStringList &names() const { return m_names; }
    const MultiSourceDatabase &door() const { return *m_door; }
    SourceSpec spec(const QString &name) const { return *m_door->config()->source(name); }
    CatalogueSettings settings() const { return {m_cache.filePath(u"catalogue"_s), true, {}}; }
    QString cache() const { return m_cache.path(); }

    /// A new door, as a new start of the program has.
    void reopen()
    {
        Config config;
        config.routing.sourceNames = m_names;
        config.routing.defaultSource = m_names.value(0);
        for (const QString &name : m_names) {
            SourceSpec spec;
            spec.name = name;
            spec.path = path(name);
            spec.readOnly = true;
            config.sources += spec;
            config.routing.sources.insert(name, {.readOnly = true});
        }
        m_door = std::make_unique<MultiSourceDatabase>(config);
    }

    Result<CatalogueView> build(const QString &name) const
    {
        return CatalogueBuilder(*m_door, spec(name), settings()).build({});
    }

private:
    const QStringList m_names;
    QTemporaryDir m_folder;
    QTemporaryDir m_cache;
    std::unique_ptr<MultiSourceDatabase> m_door;
};

/// What a search found, as keys in the order of the hits.
struct Found {
    QStringList keys;
    qint64 count = -1;
    QList<SearchedSource> sources;
    QString problem;
};

inline QString keyOf(const SearchHit &hit)
{
    return QString::number(hit.chat.integer) + u'/' + QString::fromUtf8(hit.messageId.bytes);
}

inline Found search(const MessageFolder &folder, const QString &text, bool withCatalogue,
    size_t limit = 0, QStringList sources = {})
{
    Found found;
    const SearchQuery query = parseSearch(text, QDate(2026, 5, 3));
    CatalogueSettings settings = folder.settings();
    settings.isOn = withCatalogue;
    if (sources.isEmpty())
        sources = folder.names();
    MessageSearch search(folder.door(), {query, sources}, settings, {});
    search.prepare();
    const auto matches = search.find(limit);
    const auto hits =
        matches.and_then([&search](const auto &all) { return search.read(all, 0, all.size()); });
    const Result<qint64> count = search.count();
    found.sources = search.report();
    if (!hits || !count) {
        found.problem = hits ? count.error().message : hits.error().message;
        return found;
    }
    for (const SearchHit &hit : *hits)
        found.keys += keyOf(hit);
    found.count = *count;
    return found;
}

} // namespace pointsman::fixture
