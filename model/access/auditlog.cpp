// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditlog.h"

#include "access/auditfile.h"
#include "base/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

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

/// Where the chain ends: the last whole record, and what was cut off after it.
struct ChainEnd {
    QByteArray lastLine;
    QByteArray torn;
};

Result<ChainEnd> chainEnd(const QString &path)
{
    ChainEnd end;
    QStringList files = auditFiles(path);
    while (!files.isEmpty() && end.lastLine.isEmpty()) {
        const Result<AuditTail> tail = readAuditTail(files.takeLast());
        if (!tail)
            return tl::unexpected(tail.error());
        end.lastLine = tail->lastLine;
        if (!tail->torn.isEmpty())
            end.torn = end.torn.isEmpty() ? tail->torn : tail->torn + '\n' + end.torn;
    }
    return end;
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
    const auto file = openAuditFile(m_settings.path);
    if (!file)
        return tl::unexpected(file.error());
    return {};
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
    const Result<ChainEnd> end = chainEnd(m_settings.path);
    if (!end)
        return tl::unexpected(end.error());
    const AuditEntry entry{.record = record,
        .time = QDateTime::currentDateTimeUtc(),
        .user = m_user,
        .pid = QCoreApplication::applicationPid(),
        .workspace = m_settings.workspace,
        .previous = end->lastLine.isEmpty() ? noPrevious() : auditHash(end->lastLine),
        .torn = end->torn.isEmpty() ? QByteArray() : auditHash(end->torn)};
    const QByteArray line = auditLine(entry) + '\n';

    const qint64 size = QFileInfo(m_settings.path).size();
    if (size > 0 && size + line.size() > m_settings.rotateBytes) {
        if (const Result<void> aside = setAside(m_settings.path); !aside)
            return aside;
    }
    const auto file = openAuditFile(m_settings.path);
    if (!file)
        return tl::unexpected(file.error());
    return appendDurably(**file, line);
}

} // namespace pointsman
