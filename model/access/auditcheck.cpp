// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditcheck.h"

#include "access/auditfile.h"
#include "base/words.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// Calls `visit(file, lineNumber, bytes)` for each line until it returns false.
template <typename Visit> Result<void> forEachLine(const QString &path, Visit visit)
{
    const Result<AuditLock> lock = AuditLock::shared(path);
    if (!lock)
        return tl::unexpected(lock.error());
    for (const QString &name : auditFiles(path)) {
        QFile file(name);
        if (!file.open(QFile::ReadOnly))
            return failure(ErrorKind::Io,
                Words::tr("The audit log %1 cannot be read: %2.").arg(name, file.errorString()));
        for (qint64 number = 1; !file.atEnd(); ++number) {
            const QByteArray line = file.readLine();
            if (file.error() != QFile::NoError)
                return failure(ErrorKind::Io,
                    Words::tr("The audit log %1 cannot be read: %2.")
                        .arg(name, file.errorString()));
            if (!visit(name, number, line))
                return {};
        }
    }
    return {};
}

/// Follows the chain line by line.
class ChainWalk final {
public:
    bool take(const QString &file, qint64 number, const QByteArray &line)
    {
        const QByteArray text = line.endsWith('\n') ? line.chopped(1) : line;
        const std::optional<AuditEntry> entry = parseAuditLine(text);
        if (!entry) {
            if (!m_remains)
                m_firstRemains = {file, number, Words::tr("the record was cut off")};
            m_remains = m_remains ? *m_remains + '\n' + text : text;
            return true;
        }
        if (entry->torn != (m_remains ? auditHash(*m_remains) : QByteArray()))
            return stop(m_remains ? m_firstRemains : AuditPlace{file, number, {}},
                m_remains ? Words::tr("it is no record")
                          : Words::tr("the remains before it were removed"));
        if (entry->previous != m_previous)
            return stop({file, number, {}},
                m_report.records == 0 ? Words::tr("the records before it are missing")
                                      : Words::tr("the record before it was changed or removed"));
        if (m_remains)
            m_report.torn += m_firstRemains;
        m_remains.reset();
        m_previous = auditHash(text);
        ++m_report.records;
        return true;
    }

    AuditReport finish()
    {
        if (m_remains && !m_report.broken)
            m_report.torn += m_firstRemains;
        return m_report;
    }

private:
    bool stop(AuditPlace place, const QString &reason)
    {
        place.reason = reason;
        m_report.broken = place;
        return false;
    }

    AuditReport m_report;
    QByteArray m_previous = noPrevious();
    std::optional<QByteArray> m_remains; ///< lines that are no record, not yet accounted for
    AuditPlace m_firstRemains;
};

} // namespace

Result<AuditReport> verifyAudit(const QString &path)
{
    ChainWalk walk;
    const Result<void> walked =
        forEachLine(path, [&walk](const QString &file, qint64 number, const QByteArray &line) {
            return walk.take(file, number, line);
        });
    if (!walked)
        return tl::unexpected(walked.error());
    return walk.finish();
}

Result<QList<AuditEntry>> readAudit(const QString &path, const QDateTime &since)
{
    QList<AuditEntry> entries;
    const Result<void> read =
        forEachLine(path, [&](const QString &, qint64, const QByteArray &line) {
            const std::optional<AuditEntry> entry = parseAuditLine(line);
            if (entry && (!since.isValid() || entry->time >= since))
                entries += *entry;
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    return entries;
}

} // namespace pointsman
