// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/freshness.h"

#include "source/filecheck.h"

#include <QDataStream>
#include <QFile>
#include <QHash>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int spreadAnchors = 16;
constexpr qint64 nanosecondsPerSecond = 1'000'000'000;
/// File times are as coarse as the kernel's ticks.
constexpr qint64 settlingTime = 40'000'000; // ns

qint64 nanoseconds(const timespec &time)
{
    return time.tv_sec * nanosecondsPerSecond + time.tv_nsec;
}

/// The log is locked by nobody, so it may be opened like any file.
QByteArray startOfLog(const QByteArray &path)
{
    constexpr int headerSize = 32;
    QByteArray start(headerSize, '\0');
    const int handle = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return {};
    const ssize_t size = ::pread(handle, start.data(), headerSize, 0);
    ::close(handle);
    start.resize(std::max<ssize_t>(size, 0));
    return start;
}

} // namespace

QByteArray sourceStamp(const SourceSpec &source)
{
    if (source.driver != Driver::Sqlite)
        return {};
    const Result<FileState> file = readFileState(source.path);
    if (!file)
        return {};
    const QByteArray log = QFile::encodeName(source.path) + "-wal";
    struct stat info = {};
    const bool hasLog = ::stat(log.constData(), &info) == 0;
    const qint64 logTime = hasLog ? nanoseconds(info.st_mtim) : 0;
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    if (nanoseconds(now) - std::max(file->modifiedNs, logTime) < settlingTime)
        return {};
    QByteArray stamp;
    QDataStream out(&stamp, QIODevice::WriteOnly);
    out << file->device << file->inode << file->size << file->modifiedNs << file->header << hasLog
        << qint64(hasLog ? info.st_size : 0) << logTime << startOfLog(log);
    return stamp;
}

quint64 anchorKey(qint64 chat, const MessageId &id)
{
    const QByteArray text =
        QByteArray::number(chat) + ' ' + QByteArray::number(id.number) + ' ' + id.other;
    return XXH3_64bits(text.constData(), size_t(text.size()));
}

QList<CatalogueAnchor> chooseAnchors(const Catalogue &catalogue)
{
    QList<CatalogueAnchor> anchors;
    const qsizetype segments = catalogue.segments.size();
    for (int i = 0; i < spreadAnchors && segments > 0; ++i) {
        const qsizetype number = i * segments / spreadAnchors;
        const Segment &segment = *catalogue.segments[number];
        const QList<quint32> &dropped = catalogue.head.segments[number].dropped;
        const int at = int(qint64(i) * segment.count() / spreadAnchors);
        if (std::binary_search(dropped.begin(), dropped.end(), quint32(at)))
            continue;
        SegmentReader reader(segment);
        const CatalogueAnchor anchor{reader.rowid(at), anchorKey(reader.chat(at), reader.id(at))};
        if (!reader.error())
            anchors += anchor;
    }
    return anchors;
}

Result<bool> anchorsHold(
    Connection &connection, const QList<CatalogueAnchor> &anchors, const QueryLimits &limits)
{
    if (anchors.isEmpty())
        return true;
    QStringList rowids;
    QHash<qint64, quint64> keys;
    for (const CatalogueAnchor &anchor : anchors) {
        rowids += QString::number(anchor.rowid);
        keys.insert(anchor.rowid, anchor.key);
    }
    const Result<RowBatch> rows = connection.fetch(
        u"SELECT rowid, chat_id, message_id FROM chat_messages WHERE rowid IN (%1)"_s.arg(
            rowids.join(u',')),
        {}, limits);
    if (!rows)
        return tl::unexpected(rows.error());
    qsizetype same = 0;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const CellView chat = rows->at(row, 1);
        const quint64 key = anchorKey(
            chat.type() == CellType::Integer ? chat.integer() : 0, MessageId::of(rows->at(row, 2)));
        same += keys.value(rows->at(row, 0).integer()) == key ? 1 : 0;
    }
    return same * 2 >= keys.size();
}

Result<qint64> countMessages(Connection &connection, qint64 fromRowid, const QueryLimits &limits)
{
    const bool isAll = fromRowid == std::numeric_limits<qint64>::min();
    return connection
        .fetchValue(isAll ? u"SELECT count(*) FROM chat_messages"_s
                          : u"SELECT count(*) FROM chat_messages WHERE rowid >= ?"_s,
            isAll ? Bindings() : Bindings{{Value::of(fromRowid)}, {}}, limits)
        .map([](const Value &count) { return count.integer; });
}

} // namespace pointsman
