// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditlog.h"

#include "access/auditlines.h"
#include "access/auditlock.h"
#include "base/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <tuple>

#include <pwd.h>
#include <unistd.h>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QString osUser()
{
    passwd entry;
    passwd *found = nullptr;
    std::array<char, 4096> buffer;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(geteuid());
}

Result<void> setAside(const QString &path)
{
    qint64 number = 1;
    for (const QString &file : auditFiles(path))
        number = std::max(number, auditFileNumber(path, file) + 1);
    const QString aside = u"%1.%2"_s.arg(path).arg(number);
    if (!QFile::rename(path, aside))
        return failure(
            ErrorKind::Io, Words::tr("The audit log %1 cannot be renamed to %2.").arg(path, aside));
    return {};
}

} // namespace

AuditLog::AuditLog(AuditSettings settings) : m_settings(std::move(settings)), m_user(osUser()) { }

Result<void> AuditLog::prepare()
{
    const std::lock_guard locker(m_mutex);
    const Result<AuditLock> lock = AuditLock::exclusive(m_settings.path);
    if (!lock)
        return tl::unexpected(lock.error());
    if (QFileInfo(m_settings.path).size() > m_settings.rotateBytes) {
        if (const Result<void> aside = setAside(m_settings.path); !aside)
            return aside;
    }
    constexpr int recordsAhead = 4; // several changes may be under way at once
    return AuditFile::openToAppend(m_settings.path).and_then([](const AuditFile &file) {
        return file.reserve(recordsAhead * longestAuditRecord);
    });
}

Result<void> AuditLog::append(const AuditRecord &record)
{
    const std::lock_guard locker(m_mutex);
    const Result<AuditLock> lock = AuditLock::exclusive(m_settings.path);
    if (!lock)
        return tl::unexpected(lock.error());
    return appendLocked(record);
}

Result<void> AuditLog::appendLocked(const AuditRecord &record)
{
    const Result<ChainEnd> end = findChainEnd(m_settings.path);
    if (!end)
        return tl::unexpected(end.error());
    const AuditEntry entry{.record = record,
        .time = QDateTime::currentDateTimeUtc(),
        .user = m_user,
        .pid = QCoreApplication::applicationPid(),
        .workspace = m_settings.workspace,
        .previous = end->previous,
        .torn = end->torn,
        .shortened = {}};
    const QByteArray line = auditLine(entry) + '\n';

    const qint64 size = QFileInfo(m_settings.path).size();
    // Where it cannot be set aside it grows on: what was done is told, and the next prepare()
    // fails.
    if (size > 0 && size + line.size() > m_settings.rotateBytes)
        std::ignore = setAside(m_settings.path);
    return AuditFile::openToAppend(m_settings.path).and_then([&line](const AuditFile &file) {
        return file.append(line);
    });
}

} // namespace pointsman
