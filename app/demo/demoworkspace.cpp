// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoworkspace.h"

#include "base/atomicfile.h"
#include "base/words.h"
#include "demo/demofill.h"
#include "demo/demoschema.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 SmallestSize = 100;
constexpr qint64 LargestSize = 100'000'000;

constexpr const char *ConfigText =
    R"toml(# The demo workspace of Pointsman: an invented bot with three databases.
# Everything in it may be changed; delete this folder to get it back as it was.

[bot]
token = "${BOT_TOKEN}"  # never a secret in this file

[database]
default = "primary"  # chats that are not mapped below go here

[database.providers.primary]
provider = "sqlite3"

[database.providers.primary.parameters]
dbPath = "primary.db"
useWal = true
timeout = 30

# What was moved out in July 2025. It still has an old schema.
[database.providers.archive]
provider = "sqlite3"

[database.providers.archive.parameters]
dbPath = "archive.db"
readOnly = true
timeout = 10

# Another bot's database, looked into but never written.
[database.providers.external_bot]
provider = "sqlite3"

[database.providers.external_bot.parameters]
dbPath = "external_bot.db"
readOnly = true
timeout = 10

[database.chatMapping]
# Quiet since 2025
-1001100000104 = "archive"  # Велопоходы 🚲
-1001100000108 = "archive"  # 周末爬山
-1001100000114 = "archive"  # Old Support Desk
-1001200000203 = "archive"  # Archive of 2024
"-512345602" = "archive"    # Garage band
221001525 = "archive"       # private

# Still lively, so this one is probably wrong:
-1001100000106 = "archive"  # نادي التصوير 📷

# The other bot's chats
-1001100000115 = "external_bot"  # Παρέα
-1001100000116 = "external_bot"  # Night Shift 🌙
-1001200000204 = "external_bot"  # Status Page

-1009990000001 = "archive_2023"  # that database is long gone
)toml";

struct DemoFile {
    DemoSource source;
    const char16_t *name;
    const char *schema;
};

Result<void> makeDatabase(const QString &folder, const DemoFile &file, qint64 messages)
{
    const QString path = folder + u'/' + QString::fromUtf16(file.name);
    const auto database = DemoDatabase::create(path, file.schema);
    if (!database)
        return tl::unexpected(database.error());
    return fillDemoDatabase(**database, file.source, messages).and_then([&] {
        return (*database)->close(file.source == DemoSource::Primary);
    });
}

Result<void> fillFolder(const QString &folder, qint64 messages)
{
    const DemoFile files[] = {
        {DemoSource::Primary, u"primary.db", demoSchema18},
        {DemoSource::Archive, u"archive.db", demoSchema6},
        {DemoSource::External, u"external_bot.db", demoSchema18},
    };
    for (const DemoFile &file : files) {
        if (auto made = makeDatabase(folder, file, messages); !made)
            return made;
    }
    return saveAtomically(folder + u"/config.toml"_s, ConfigText);
}

} // namespace

Result<qint64> parseDemoSize(const QString &text)
{
    const QChar unit = text.isEmpty() ? QChar() : text.back().toLower();
    const qint64 factor = unit == u'k' ? 1000 : unit == u'm' ? 1'000'000 : 1;
    bool isNumber = false;
    const qint64 number = text.chopped(factor > 1 ? 1 : 0).toLongLong(&isNumber);
    if (!isNumber || number < 1 || number > LargestSize / factor || number * factor < SmallestSize)
        return failure(ErrorKind::Usage,
            Words::tr("“%1” is no size for the demo; write a number of messages from 100 to 100M.")
                .arg(text));
    return number * factor;
}

QString demoConfigPath(qint64 messages)
{
    const QString data =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/pointsman"_s;
    const QString folder =
        messages == DefaultDemoSize ? data + u"/demo"_s : u"%1/demo-%2"_s.arg(data).arg(messages);
    return folder + u"/config.toml"_s;
}

Result<QString> demoWorkspace(qint64 messages)
{
    const QString config = demoConfigPath(messages);
    const QString folder = QFileInfo(config).path();
    const QString data = QFileInfo(folder).path();
    if (QFileInfo::exists(config))
        return config;
    if (!QDir().mkpath(data))
        return failure(ErrorKind::Io, Words::tr("The folder “%1” cannot be made.").arg(data));
    QLockFile lock(folder + u".lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.lock())
        return failure(
            ErrorKind::Io, Words::tr("The demo cannot be made: “%1” cannot be written.").arg(data));
    if (QFileInfo::exists(config))
        return config;
    return makeDemoWorkspace(folder, messages).map([&] { return config; });
}

Result<void> makeDemoWorkspace(const QString &folder, qint64 messages)
{
    QTemporaryDir unfinished(folder + u"-XXXXXX"_s);
    if (!unfinished.isValid())
        return failure(ErrorKind::Io,
            Words::tr("The demo's folder “%1” cannot be made: %2.")
                .arg(folder, unfinished.errorString()));
    if (auto filled = fillFolder(unfinished.path(), messages); !filled)
        return filled;
    if (!QDir().rename(unfinished.path(), folder))
        return failure(
            ErrorKind::Io, Words::tr("The demo's folder “%1” cannot be made.").arg(folder));
    unfinished.setAutoRemove(false);
    return {};
}

} // namespace pointsman
