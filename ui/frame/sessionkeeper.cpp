// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/sessionkeeper.h"

#include "base/atomicfile.h"
#include "frame/damagedfile.h"
#include "frame/sessiontext.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QStandardPaths>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qint64 mostSessionBytes = qint64(1) << 30;
static constexpr int mostWindows = 9; ///< of one workspace
static constexpr int staleAfter = 1000; ///< ms; a lock whose program lives is never taken

static QString generationFile(const QString &file, int age)
{
    return age == 0 ? file : u"%1.%2"_s.arg(file).arg(age);
}

Result<std::shared_ptr<SessionKeeper>> SessionKeeper::claim(
    const QString &workspace, Beside beside, After after)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/sessions"_s;
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, tr("The folder %1 could not be made.").arg(folder));
    const int windows = beside == Beside::OtherWindows ? mostWindows : 1;
    for (int window = 1; window <= windows; ++window) {
        const QString name = window == 1 ? workspace : u"%1-%2"_s.arg(workspace).arg(window);
        const QString file = u"%1/%2.json"_s.arg(folder, name);
        auto lock = std::make_unique<QLockFile>(file + u".lock"_s);
        lock->setStaleLockTime(staleAfter);
        if (!lock->tryLock(0)) {
            if (lock->error() == QLockFile::LockFailedError)
                continue;
            return failure(
                ErrorKind::Io, tr("%1 could not be written, so tabs are not kept.").arg(file));
        }
        std::shared_ptr<SessionKeeper> keeper(new SessionKeeper(file, std::move(lock)));
        keeper->m_window = window;
        keeper->read();
        keeper->m_isHeldBack = keeper->m_crashes >= crashesInARow && after == After::CleanEnds;
        if (keeper->m_isHeldBack)
            return keeper;
        return keeper->begin().map([&keeper] { return keeper; });
    }
    return nullptr;
}

SessionKeeper::SessionKeeper(QString file, std::unique_ptr<QLockFile> lock)
    : m_file(std::move(file)), m_lock(std::move(lock))
{
}

SessionKeeper::~SessionKeeper()
{
    if (m_isBegun)
        (void)end(); // whoever wants to know why it fails calls end()
}

void SessionKeeper::read()
{
    for (int age = 0; age < generations; ++age) {
        // A generation that cannot be read is passed over: the one before it is the next best.
        const Result<QByteArray> bytes = readWholeFile(generationFile(m_file, age), mostSessionBytes);
        const std::optional<KeptSession> session =
            bytes ? sessionOfText(*bytes) : std::optional<KeptSession>();
        if (!session)
            continue;
        if (age == 0)
            m_crashes = session->isOpen ? session->crashes + 1 : 0;
        if (!session->snapshot.isEmpty())
            m_kept.append(session->snapshot);
    }
}

/// A new generation begins: this run's. Files are renamed, so that none is ever missing its end.
Result<void> SessionKeeper::begin()
{
    if (!m_kept.isEmpty())
        m_present = m_kept.constFirst();
    const Result<QByteArray> last = readWholeFile(m_file, mostSessionBytes);
    const std::optional<KeptSession> session =
        last ? sessionOfText(*last) : std::optional<KeptSession>();
    if (!last && QFile::exists(m_file))
        return tl::unexpected(last.error());
    if (last && !session) {
        m_trouble = setDamagedFileAside(m_file, {});
        if (QFile::exists(m_file))
            return tl::unexpected(*m_trouble);
    }
    if (session && !session->snapshot.isEmpty()) {
        for (int age = generations - 1; age > 0; --age) {
            QFile::remove(generationFile(m_file, age));
            QFile::rename(generationFile(m_file, age - 1), generationFile(m_file, age));
        }
    }
    m_isBegun = true;
    return write(true);
}

Result<void> SessionKeeper::write(bool isOpen) const
{
    return saveAtomically(m_file, textOfSession({m_present, isOpen, isOpen ? m_crashes : 0}));
}

Result<void> SessionKeeper::save(const SessionSnapshot &snapshot)
{
    m_present = snapshot;
    return write(true);
}

Result<void> SessionKeeper::end()
{
    m_isBegun = false;
    return write(false);
}

} // namespace pointsman
