// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include "base/atomicfile.h"
#include "base/words.h"

#include <QDir>
#include <QFile>
#include <QSet>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestHead = 256 << 20;

QString safeName(const QString &source)
{
    QString name;
    for (const QChar letter : source.left(40))
        name += letter.isLetterOrNumber() || letter == u'-' ? letter : u'_';
    return name;
}

/// Its name tells people the source, its number tells it from others of that name.
QString folderName(const SourceSpec &source)
{
    const QByteArray key = source.path.toUtf8();
    const quint64 hash = XXH3_64bits(key.constData(), size_t(key.size()));
    return safeName(source.name) + u'.' + QString::number(hash, 16);
}

Result<void> makePrivate(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if ((::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        || ::chmod(name.constData(), 0700) != 0)
        return failure(ErrorKind::Io,
            Words::tr("The folder “%1” cannot be made: %2.").arg(path, qt_error_string(errno)));
    return {};
}

tl::unexpected<Error> damagedFolder(const QString &path)
{
    return failure(
        ErrorKind::Conflict, Words::tr("The message catalogue in “%1” is damaged.").arg(path));
}

} // namespace

CatalogueFolder::CatalogueFolder(const QString &root, const SourceSpec &source)
    : m_location(source.path), m_root(root), m_path(root + u'/' + folderName(source))
{
}

CatalogueFolder::~CatalogueFolder()
{
    unlock();
}

void CatalogueFolder::unlock()
{
    if (m_lock >= 0)
        ::close(std::exchange(m_lock, -1));
}

QString CatalogueFolder::fileOf(quint32 number) const
{
    return m_path + u"/%1.seg"_s.arg(number, 8, 10, QChar(u'0'));
}

bool CatalogueFolder::exists() const
{
    return QFile::exists(m_path + u"/head"_s);
}

Result<std::optional<Catalogue>> CatalogueFolder::open() const
{
    Result<std::optional<Catalogue>> catalogue = openOnce();
    // Another process may have put segments together between our reads.
    return catalogue || catalogue.error().kind != ErrorKind::Io ? catalogue : openOnce();
}

Result<std::optional<Catalogue>> CatalogueFolder::openOnce() const
{
    if (!exists())
        return std::nullopt;
    const QString headFile = m_path + u"/head"_s;
    const Result<CatalogueHead> head = readWholeFile(headFile, longestHead).and_then(decodeHead);
    if (!head)
        return tl::unexpected(head.error());
    if (head->location != m_location)
        return damagedFolder(m_path);
    Catalogue catalogue{*head, {}};
    for (const SegmentEntry &entry : head->segments) {
        auto segment = SegmentFile::open(fileOf(entry.number)).and_then(Segment::of);
        if (!segment)
            return tl::unexpected(segment.error());
        const SegmentHeader &header = (*segment)->header();
        if ((*segment)->file().size() != entry.size || header.count != entry.count
            || header.minRowid != entry.minRowid || header.maxRowid != entry.maxRowid)
            return damagedFolder(m_path);
        catalogue.segments += *std::move(segment);
    }
    return catalogue;
}

Result<bool> CatalogueFolder::lock()
{
    if (m_lock >= 0)
        return true;
    if (!QDir().mkpath(QFileInfo(m_root).absolutePath()))
        return failure(ErrorKind::Io, Words::tr("The folder “%1” cannot be made.").arg(m_root));
    const Result<void> made = makePrivate(m_root).and_then([this] { return makePrivate(m_path); });
    if (!made)
        return tl::unexpected(made.error());
    const QString file = m_path + u"/lock"_s;
    m_lock = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0)
        return failure(ErrorKind::Io,
            Words::tr("“%1” cannot be written: %2.").arg(file, qt_error_string(errno)));
    if (::flock(m_lock, LOCK_EX | LOCK_NB) == 0)
        return true;
    ::close(m_lock);
    m_lock = -1;
    return false;
}

Result<std::shared_ptr<const Segment>> CatalogueFolder::addSegment(
    quint32 number, const QByteArray &bytes)
{
    const QString file = fileOf(number);
    if (const Result<void> written = writeSegmentFile(file, bytes); !written)
        return tl::unexpected(written.error());
    m_unsynced += number;
    return SegmentFile::open(file).and_then(Segment::of);
}

Result<void> CatalogueFolder::commit(const CatalogueHead &head)
{
    for (const quint32 number : std::exchange(m_unsynced, {})) {
        if (!QFile::exists(fileOf(number)))
            continue;
        if (const Result<void> synced = syncSegmentFile(fileOf(number)); !synced)
            return synced;
    }
    const QString file = m_path + u"/head"_s;
    AtomicFile atomic(file);
    const Result<void> saved =
        atomic.open().and_then([&] { return atomic.write(encodeHead(head)); }).and_then([&] {
            return atomic.commit();
        });
    if (!saved)
        return saved;
    ::chmod(QFile::encodeName(file).constData(), 0600);
    removeUnnamed(head);
    return {};
}

void CatalogueFolder::removeUnnamed(const CatalogueHead &head) const
{
    QSet<QString> named;
    for (const SegmentEntry &entry : head.segments)
        named += QFileInfo(fileOf(entry.number)).fileName();
    QDir folder(m_path);
    for (const QString &file : folder.entryList({u"*.seg"_s}, QDir::Files)) {
        if (!named.contains(file))
            folder.remove(file);
    }
}

Result<void> CatalogueFolder::clear()
{
    QDir folder(m_path);
    // The head first: segments without a head are nothing, a head without segments is damage.
    QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
    files.removeAll(u"lock"_s);
    if (files.removeAll(u"head"_s) > 0)
        files.prepend(u"head"_s);
    for (const QString &file : std::as_const(files)) {
        if (!folder.remove(file))
            return failure(
                ErrorKind::Io, Words::tr("“%1” cannot be removed.").arg(folder.filePath(file)));
    }
    return {};
}

qint64 CatalogueFolder::bytes() const
{
    qint64 sum = 0;
    for (const QFileInfo &file : QDir(m_path).entryInfoList(QDir::Files))
        sum += file.size();
    return sum;
}

} // namespace pointsman
