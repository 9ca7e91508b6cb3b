// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison.h"

#include "access/rowstream.h"
#include "exchange/fileexport.h"
#include "source/sqlitelibrary.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// Messages with the widths and kinds of values of the bot's own, in 17 columns.
constexpr const char16_t *WideTable = uR"sql(
PRAGMA journal_mode = OFF;
CREATE TABLE wide (id INTEGER PRIMARY KEY, chat_id INTEGER, message_id TEXT, date TEXT,
    user_id INTEGER, reply_id TEXT, thread_id INTEGER, root_message_id TEXT, message_text TEXT,
    message_type TEXT, message_category TEXT, quote_text TEXT, media_id TEXT, markup TEXT,
    metadata TEXT, created_at TEXT, score REAL);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)
INSERT INTO wide SELECT i, -1001000000000 - i % 40, CAST(i AS TEXT),
    datetime(1700000000 + i * 60, 'unixepoch'), 21000117 + i % 500 * 50000352,
    CASE WHEN i % 4 = 0 THEN CAST(i - 3 AS TEXT) END, i % 4, CAST(i AS TEXT),
    CASE i % 5 WHEN 0 THEN 'Доброе утро всем, кто идёт на велопрогулку?'
        WHEN 1 THEN 'She said "no, thanks", so no.' WHEN 2 THEN '新版本什么时候发布？👍'
        WHEN 3 THEN 'The switch at track 3 is set' || char(10) || 'to the depot' ELSE 'ok' END,
    'text', 'user', CASE WHEN i % 9 = 0 THEN 'quoted' END,
    CASE WHEN i % 11 = 0 THEN 'AQAD' || hex(i) END, '[]', '{"a":1}',
    datetime(1700000000 + i * 60, 'unixepoch'), i / 7.0
FROM n;
)sql";

Result<void> makeTable(const QString &path, qint64 rows)
{
    const QByteArray sql = QString::fromUtf16(WideTable).arg(rows).toUtf8();
    configureSqlite();
    sqlite3 *handle = nullptr;
    const bool made = sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK
        && sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    const QString reason = QString::fromUtf8(sqlite3_errmsg(handle));
    sqlite3_close(handle);
    return made ? Result<void>() : failure(ErrorKind::Io, reason);
}

Config singleSource(const QString &path)
{
    SourceSpec spec;
    spec.name = u"bench"_s;
    spec.path = path;
    spec.readOnly = true;
    Config config;
    config.sources = {spec};
    config.routing.sourceNames = {spec.name};
    config.routing.defaultSource = spec.name;
    return config;
}

Result<void> exportTable(
    const MultiSourceDatabase &database, const QString &path, ExportFormat format)
{
    const auto rows = openRows(database, u"bench"_s, u"SELECT * FROM wide"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto file = FileExport::open(path, format, {}, OutputGuard());
    if (!file)
        return tl::unexpected(file.error());
    return copyRows(**rows, (*file)->writer()).and_then([&] { return (*file)->commit(); });
}

} // namespace

Result<QList<Comparison>> exportComparisons(const QString &folder, qint64 rows)
{
    const QString path = folder + u"/wide.db"_s;
    if (const auto made = makeTable(path, rows); !made)
        return tl::unexpected(made.error());
    const auto database = std::make_shared<MultiSourceDatabase>(singleSource(path));
    const auto comparison = [&](ExportFormat format, const QString &mode, double goal) {
        const QString name = exportFormatName(format);
        return Comparison{name + u" of 17 columns"_s, rows, u"sqlite3 "_s + mode, goal,
            [=] { return exportTable(*database, folder + u"/ours."_s + name, format); },
            [=] {
                return runProgram(u"sqlite3"_s, {mode, path, u"SELECT * FROM wide"_s},
                    folder + u"/theirs."_s + name);
            }};
    };
    return QList<Comparison>{
        comparison(ExportFormat::Csv, u"-csv"_s, 3),
        comparison(ExportFormat::Json, u"-json"_s, 3.5),
        comparison(ExportFormat::Html, u"-html"_s, 1),
        comparison(ExportFormat::Markdown, u"-markdown"_s, 1),
        Comparison{u"xlsx of 17 columns"_s, rows, {}, 1,
            [=] { return exportTable(*database, folder + u"/ours.xlsx"_s, ExportFormat::Xlsx); },
            {}},
    };
}

} // namespace pointsman
