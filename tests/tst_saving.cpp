// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "editing/configedit.h"
#include "editing/saving.h"

#include "childprocess.h"
#include "why.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr int kills = 300;
constexpr int writers = 8;

/// A configuration of a few pages, so that a torn write would show.
QByteArray sampleText()
{
    QByteArray text = "[database]\ndefault = \"a\"\n[database.sources.a]\npath = \"a.db\"\n"
                      "[database.sources.b]\npath = \"b.db\"\n[database.chatMapping]\n";
    for (int i = 1; i <= 900; ++i)
        text += "-" + QByteArray::number(1000 + i) + " = \"a\" # chat\n";
    return text;
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(const QString &path)
{
    return readWholeFile(path, 1 << 24).value_or("unreadable");
}

Result<Workspace> opened(const QString &path)
{
    WorkspaceRequest request;
    request.configFile = path;
    request.environment = {};
    return loadWorkspace(request);
}

Result<QList<SavedFile>> mapAndSave(const Workspace &workspace, qint64 chat, const QString &source)
{
    const auto change = applyEdit(workspace, MapChats{{{chat, {}}}, source, {}});
    if (!change)
        return tl::unexpected(change.error());
    return saveWorkspace(workspace, change->workspace);
}

} // namespace

class TestSaving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void a_save_keeps_a_backup_and_the_last_ten();
    void a_file_that_changed_since_is_a_conflict();
    void what_would_stop_the_bot_is_not_saved();
    void mode_owner_and_symlink_stay();
    void a_save_that_is_refused_leaves_no_backup();
    void a_title_with_control_characters_becomes_a_comment();
    void a_change_of_several_files_is_all_or_none();
    void two_processes_saving_at_once_lose_nothing();
    void a_kill_at_any_moment_leaves_the_old_or_the_new_file();
    void a_full_disk_leaves_the_old_file();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestSaving::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"config.toml"_s);
    put(m_path, sampleText());
}

void TestSaving::a_save_keeps_a_backup_and_the_last_ten()
{
    for (int i = 1; i <= 13; ++i) {
        const QByteArray before = contentOf(m_path);
        const auto workspace = opened(m_path);
        QVERIFY2(workspace, why(workspace).constData());
        const auto saved = mapAndSave(*workspace, -1000 - i, u"b"_s);
        QVERIFY2(saved, why(saved).constData());
        QCOMPARE(saved->size(), 1);
        QCOMPARE(contentOf(saved->constFirst().backup), before);
    }
    QCOMPARE(contentOf(m_path).count("\"b\" #"), 13);
    const QStringList names = QDir(m_dir->path()).entryList(QDir::Files);
    QCOMPARE(names.filter(u".bak."_s).size(), 10);
    QVERIFY(names.contains(u"config.toml.bak.13"_s));
    QVERIFY(!names.contains(u"config.toml.bak.3"_s));
    QVERIFY(!names.contains(u"config.toml.lock"_s));
}

void TestSaving::a_file_that_changed_since_is_a_conflict()
{
    const auto workspace = opened(m_path);
    const QByteArray outside = sampleText() + "# edited outside\n";
    put(m_path, outside);
    const auto saved = mapAndSave(*workspace, -1001, u"b"_s);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Conflict);
    QVERIFY(saved.error().detail.contains(u"+# edited outside"_s));
    QCOMPARE(contentOf(m_path), outside);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{u"config.toml"_s});
}

void TestSaving::what_would_stop_the_bot_is_not_saved()
{
    const auto workspace = opened(m_path);
    QByteArray broken = sampleText();
    broken.replace("default = \"a\"", "default = \"gone\"");
    const auto document = makeDocument(workspace->layers.documents[0].path, broken);
    const auto meant = withDocuments(*workspace, {*document});
    const auto saved = saveWorkspace(*workspace, *meant);
    QCOMPARE(saved.error().kind, ErrorKind::Config);
    QCOMPARE(contentOf(m_path), sampleText());
}

void TestSaving::mode_owner_and_symlink_stay()
{
    const QByteArray name = QFile::encodeName(m_path);
    QCOMPARE(::chmod(name.constData(), 0640), 0);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        QCOMPARE(::chown(name.constData(), 1001, 2000), 0);
    const QString link = m_dir->filePath(u"link.toml"_s);
    QVERIFY(QFile::link(m_path, link));
    const auto saved = mapAndSave(*opened(link), -1001, u"b"_s);
    QVERIFY2(saved, why(saved).constData());
    QVERIFY(QFileInfo(link).isSymLink());
    for (const QString &path : {m_path, saved->constFirst().backup}) {
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t(0640));
        QCOMPARE(info.st_uid, isRoot ? uid_t(1001) : ::getuid());
        if (isRoot)
            QCOMPARE(info.st_gid, gid_t(2000));
    }
}

void TestSaving::a_save_that_is_refused_leaves_no_backup()
{
    constexpr uid_t nobody = 65534;
    const QByteArray name = QFile::encodeName(m_path);
    const QByteArray folder = QFile::encodeName(m_dir->path());
    const bool isRoot = ::geteuid() == 0; // whom no mode keeps from writing
    if (isRoot)
        QVERIFY(::chown(name, nobody, nobody) == 0 && ::chown(folder, nobody, nobody) == 0);
    QCOMPARE(::chmod(name.constData(), 0400), 0);
    const int refusals = statusOf(inProcess([&] {
        if (isRoot && ::setuid(nobody) != 0)
            return -2;
        int refused = 0;
        for (int attempt = 0; attempt < 3; ++attempt)
            refused += !mapAndSave(*opened(m_path), -1001, u"b"_s);
        return refused;
    }));
    QCOMPARE(refusals, 3);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{u"config.toml"_s});
    QCOMPARE(contentOf(m_path), sampleText());
}

void TestSaving::a_title_with_control_characters_becomes_a_comment()
{
    const auto workspace = opened(m_path);
    QVERIFY2(workspace, why(workspace).constData());
    const MapChats edit{{{-5, {}}}, u"b"_s, {{u"-5"_s, u"Bell\ax\x7f\ny\u0085"_s}}};
    const auto change = applyEdit(*workspace, edit);
    QVERIFY2(change, why(change).constData());
    const auto saved = saveWorkspace(*workspace, change->workspace);
    QVERIFY2(saved, why(saved).constData());
    QVERIFY2(contentOf(m_path).contains("\"b\" # Bell x y\n"), contentOf(m_path));
}

void TestSaving::a_change_of_several_files_is_all_or_none()
{
    const QByteArray second = "[database.sources.a]\ntimeout = 3\n[stats]\n"
                              "llm-stats-data-source = \"a\"\n";
    QVERIFY(QDir(m_dir->path()).mkpath(u"d"_s));
    const QString secondPath = m_dir->filePath(u"d/second.toml"_s);
    put(secondPath, second);
    WorkspaceRequest request;
    request.configFile = m_path;
    request.configDirs = {m_dir->filePath(u"d"_s)};
    request.environment = {};
    const auto workspace = loadWorkspace(request);
    QVERIFY2(workspace, why(workspace).constData());
    const auto change = applyEdit(*workspace, RenameSource{u"a"_s, u"z"_s});
    QVERIFY2(change, why(change).constData());
    put(secondPath, second + "\n");
    QCOMPARE(saveWorkspace(*workspace, change->workspace).error().kind, ErrorKind::Conflict);
    QCOMPARE(contentOf(m_path), sampleText());
    put(secondPath, second);
    const auto saved = saveWorkspace(*workspace, change->workspace);
    QVERIFY2(saved, why(saved).constData());
    QCOMPARE(saved->size(), 2);
    QCOMPARE(
        contentOf(secondPath), QByteArray(second).replace("\"a\"", "\"z\"").replace(".a]", ".z]"));
}

void TestSaving::two_processes_saving_at_once_lose_nothing()
{
    const auto workspace = opened(m_path);
    QVERIFY2(workspace, why(workspace).constData());
    QList<pid_t> children;
    for (int i = 1; i <= writers; ++i) {
        children.append(inProcess([&workspace, i] {
            const auto saved = mapAndSave(*workspace, -1000 - i, u"b"_s);
            return saved ? 0 : saved.error().kind == ErrorKind::Conflict ? 1 : 2;
        }));
    }
    int won = 0;
    int conflicts = 0;
    for (const pid_t child : std::as_const(children)) {
        const int status = statusOf(child);
        won += status == 0;
        conflicts += status == 1;
    }
    QCOMPARE(won, 1);
    QCOMPARE(conflicts, writers - 1);
    QCOMPARE(contentOf(m_path).count("\"b\" #"), 1);
}

void TestSaving::a_kill_at_any_moment_leaves_the_old_or_the_new_file()
{
    const QByteArray before = sampleText();
    const auto workspace = opened(m_path);
    const auto change = applyEdit(*workspace, MapChats{{{-1500, {}}}, u"b"_s, {}});
    QVERIFY2(change, why(change).constData());
    const QByteArray after = change->workspace.layers.documents[0].bytes;
    QVERIFY(before != after);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(
        statusOf(inProcess([&] { return saveWorkspace(*workspace, change->workspace) ? 0 : 1; })),
        0);
    const quint32 usualMicroseconds = quint32(clock.nsecsElapsed() / 1000) + 1;
    int replaced = 0;
    for (int i = 0; i < kills; ++i) {
        put(m_path, before);
        QFile::remove(m_path + u".lock"_s);
        const pid_t child =
            inProcess([&] { return saveWorkspace(*workspace, change->workspace) ? 0 : 1; });
        ::usleep(QRandomGenerator::global()->bounded(usualMicroseconds));
        ::kill(child, SIGKILL);
        statusOf(child);
        const QByteArray now = contentOf(m_path);
        QVERIFY2(now == before || now == after, now.constData());
        replaced += now == after;
    }
    qInfo("%d of %d killed savers had replaced the file", replaced, kills);
    QVERIFY(replaced > 0);
    QVERIFY(replaced < kills);
    put(m_path, before);
    const auto saved = saveWorkspace(*workspace, change->workspace);
    QVERIFY2(saved, why(saved).constData());
}

void TestSaving::a_full_disk_leaves_the_old_file()
{
    if (::geteuid() != 0)
        QSKIP("only root can mount a small disk");
    const QString folder = m_dir->filePath(u"disk"_s);
    QVERIFY(QDir().mkpath(folder));
    constexpr int skipped = 77;
    const pid_t child = inProcess([&folder] {
        if (!mountSmallDisk(folder, "size=4m"))
            return skipped;
        const QString path = folder + u"/config.toml"_s;
        for (qint64 room = 0; room <= 96 * 1024; room += 4096) {
            put(path, sampleText());
            if (!fillDisk(folder, room))
                return 2;
            const auto workspace = opened(path);
            const auto change = workspace
                ? applyEdit(*workspace, MapChats{{{-1500, {}}}, u"b"_s, {}})
                : tl::unexpected(workspace.error());
            if (!change)
                return 3;
            const bool isSaved = saveWorkspace(*workspace, change->workspace).has_value();
            const QByteArray expected =
                isSaved ? change->workspace.layers.documents[0].bytes : sampleText();
            const bool hasBackup =
                !QDir(folder).entryList({u"*.bak.*"_s}, QDir::Files | QDir::Hidden).isEmpty();
            if (hasBackup != isSaved)
                return 5; // a try that fails leaves none
            if (contentOf(path) != expected || (room == 0 && isSaved)
                || (room == 96 * 1024 && !isSaved))
                return 4;
            QFile::remove(folder + u"/ballast"_s);
            for (const QString &backup : QDir(folder).entryList({u"*.bak.*"_s}))
                QFile::remove(folder + u'/' + backup);
        }
        return 0;
    });
    const int status = statusOf(child);
    if (status == skipped)
        QSKIP("this system does not allow a mount of our own");
    QCOMPARE(status, 0);
}

QTEST_GUILESS_MAIN(TestSaving)
#include "tst_saving.moc"
