// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

/// While it lives no file of this process can grow beyond the limit: a disk that fills up.
class FileSizeLimit final {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY(FileSizeLimit)

private:
    rlimit m_before = {};
};

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(const QString &path)
{
    return readWholeFile(path, 1 << 20).value_or("unreadable");
}

} // namespace

class TestAtomicFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void without_a_commit_the_old_file_stays();
    void a_commit_replaces_the_whole_file();
    void a_disk_that_fills_up_leaves_the_old_file_data();
    void a_disk_that_fills_up_leaves_the_old_file();
    void writers_on_the_device_cannot_hide_a_full_disk();
    void mode_and_symlink_are_kept();
    void the_owner_is_kept_when_root_saves();
    void what_is_no_regular_file_is_refused();
    void reading_says_what_is_wrong();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestAtomicFile::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"file"_s);
    put(m_path, "old");
}

void TestAtomicFile::without_a_commit_the_old_file_stays()
{
    {
        AtomicFile file(m_path);
        QVERIFY(file.open().has_value());
        QVERIFY(file.write("new").has_value());
    }
    QCOMPARE(contentOf(m_path), "old");
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 1);
}

void TestAtomicFile::a_commit_replaces_the_whole_file()
{
    QVERIFY(saveAtomically(m_path, "a longer new text").has_value());
    QCOMPARE(contentOf(m_path), "a longer new text");
}

void TestAtomicFile::a_disk_that_fills_up_leaves_the_old_file_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("room");
    for (const int bytes : {1, 100, 5000, 16384, 20000, 100000}) {
        for (const int room : {0, 1, 99, 100, 4096, 5000, 16384, 99999, 100000}) {
            QTest::addRow("%d bytes with room for %d", bytes, room) << bytes << room;
        }
    }
}

void TestAtomicFile::a_disk_that_fills_up_leaves_the_old_file()
{
    QFETCH(int, bytes);
    QFETCH(int, room);
    const QByteArray text(bytes, 'n');
    Result<void> saved;
    {
        const FileSizeLimit limit{rlim_t(room)};
        saved = saveAtomically(m_path, text);
    }
    QCOMPARE(saved.has_value(), bytes <= room);
    QCOMPARE(contentOf(m_path), saved ? text : QByteArray("old"));
}

void TestAtomicFile::writers_on_the_device_cannot_hide_a_full_disk()
{
    Result<void> saved;
    {
        const FileSizeLimit limit{6000};
        AtomicFile file(m_path);
        QVERIFY(file.open().has_value());
        for (int i = 0; i < 100; ++i)
            file.device().write(QByteArray(100, 'x'));
        saved = file.commit();
    }
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Io);
    QCOMPARE(contentOf(m_path), "old");
}

void TestAtomicFile::mode_and_symlink_are_kept()
{
    const QString link = m_dir->filePath(u"link"_s);
    QVERIFY(QFile::link(m_path, link));
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0640), 0);
    QVERIFY(saveAtomically(link, "new", AtomicFile::Ownership::Kept).has_value());
    QCOMPARE(contentOf(m_path), "new");
    QVERIFY(QFileInfo(link).isSymLink());
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t(0640));
}

void TestAtomicFile::the_owner_is_kept_when_root_saves()
{
    if (::geteuid() != 0)
        QSKIP("only root can save another user's file");
    QCOMPARE(::chown(QFile::encodeName(m_path).constData(), 1001, 2000), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0600), 0);
    QVERIFY(saveAtomically(m_path, "new", AtomicFile::Ownership::Kept).has_value());
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &info), 0);
    QCOMPARE(info.st_uid, uid_t(1001));
    QCOMPARE(info.st_gid, gid_t(2000));
    QCOMPARE(info.st_mode & 07777, mode_t(0600));
}

void TestAtomicFile::what_is_no_regular_file_is_refused()
{
    const QString pipe = m_dir->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &path : {pipe, m_dir->path(), u"/dev/null"_s}) {
        const auto saved = saveAtomically(path, "new");
        QVERIFY(!saved);
        QCOMPARE(saved.error().message, u"\"%1\" is not a regular file"_s.arg(path));
    }
    QVERIFY(!saveAtomically(m_dir->filePath(u"no/such"_s), "new"));
}

void TestAtomicFile::reading_says_what_is_wrong()
{
    QCOMPARE(readWholeFile(m_path, 3).value_or(""), "old");
    QCOMPARE(
        readWholeFile(m_path, 2).error().message, u"\"%1\" is larger than 2 bytes"_s.arg(m_path));
    QVERIFY(readWholeFile(m_path + u"x"_s, 9).error().message.endsWith(u"does not exist"_s));
    QVERIFY(readWholeFile(m_dir->path(), 9).error().message.endsWith(u"is a folder, not a file."_s));
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
