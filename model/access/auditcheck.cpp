// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditcheck.h"

#include "access/auditlines.h"
#include "access/auditlink.h"
#include "access/auditlock.h"
#include "base/words.h"

#include <QCryptographicHash>

#include <memory>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// A log at one moment. Files that were set aside never change; the newest one is held open, since
/// it may be set aside while it is read.
struct Snapshot {
    QStringList setAside;
    std::optional<AuditFile> newest;
    qint64 newestSize = 0;
};

/// The lock is held for as long as it takes to look: a reader keeps no writer waiting.
Result<Snapshot> snapshotOf(const QString &path)
{
    const Result<AuditLock> lock = AuditLock::shared(path);
    if (!lock)
        return tl::unexpected(lock.error());
    Snapshot snapshot;
    snapshot.setAside = auditFiles(path);
    if (snapshot.setAside.isEmpty() || snapshot.setAside.last() != path)
        return snapshot;
    Result<AuditFile> file = AuditFile::openToRead(snapshot.setAside.takeLast());
    if (!file)
        return tl::unexpected(file.error());
    const Result<qint64> size = file->size();
    if (!size)
        return tl::unexpected(size.error());
    snapshot.newest = std::move(*file);
    snapshot.newestSize = *size;
    return snapshot;
}

/// Calls `visit(file, line)` for each line until it returns false; whether it never did.
template <typename Visit>
Result<bool> visitLines(
    const AuditFile &file, qint64 size, const CancelToken &cancel, const Visit &visit)
{
    AuditLines lines(file, size);
    AuditLines::Line line;
    for (;;) {
        if (cancel.isCancelled())
            return failure(ErrorKind::Cancelled, Words::tr("Reading the audit log was cancelled."));
        const Result<bool> more = lines.next(line);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return true;
        if (!visit(file.path(), line))
            return false;
    }
}

template <typename Visit>
Result<void> forEachLine(const QString &path, const CancelToken &cancel, const Visit &visit)
{
    const Result<Snapshot> snapshot = snapshotOf(path);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    for (const QString &name : snapshot->setAside) {
        const Result<AuditFile> file = AuditFile::openToRead(name);
        if (!file)
            return tl::unexpected(file.error());
        const Result<bool> goesOn = file->size().and_then(
            [&](qint64 size) { return visitLines(*file, size, cancel, visit); });
        if (!goesOn)
            return tl::unexpected(goesOn.error());
        if (!*goesOn)
            return {};
    }
    if (!snapshot->newest)
        return {};
    return visitLines(*snapshot->newest, snapshot->newestSize, cancel, visit).map([](bool) {});
}

/// Lines that are no record, between one record and the next.
class Remains final {
public:
    void add(const QString &file, const AuditLines::Line &line)
    {
        if (m_isEmpty)
            m_first = {file, line.number, {}};
        else if (!line.continues)
            m_hash.addData(QByteArrayView("\n"));
        m_hash.addData(line.text);
        m_isBlank = m_isBlank && line.text.isEmpty();
        m_areBegun = m_areBegun && (line.continues || line.text.startsWith('{'));
        m_isEnded = line.isEnded;
        m_isEmpty = false;
    }
    bool isEmpty() const { return m_isEmpty; }

    /// Whether the record after them tells of them. One blank line holds nothing to tell of.
    bool areTold(const QByteArray &torn) const
    {
        return torn.isEmpty() ? m_isEmpty || m_isBlank : !m_isEmpty && torn == hash();
    }
    /// The beginning of a record at the very end: what a crash leaves.
    bool lookCutOff() const { return m_areBegun && !m_isEnded; }

    AuditPlace place(const QString &reason) const { return {m_first.file, m_first.line, reason}; }

private:
    QByteArray hash() const { return m_hash.result().toHex(); }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    AuditPlace m_first;
    bool m_isEmpty = true;
    bool m_isBlank = true;
    bool m_areBegun = true; ///< every line begins as a record does
    bool m_isEnded = false;
};

/// Follows the chain line by line.
class ChainWalk final {
public:
    bool take(const QString &file, const AuditLines::Line &line)
    {
        const std::optional<AuditLink> link = line.continues ? std::nullopt : auditLink(line.text);
        if (!link) {
            m_remains->add(file, line);
            return true;
        }
        if (!m_remains->areTold(link->torn))
            return stop(m_remains->isEmpty()
                    ? AuditPlace{file, line.number, Words::tr("the remains before it were removed")}
                    : m_remains->place(Words::tr("it is no record")));
        if (link->previous != m_previous)
            return stop({file, line.number,
                m_report.records == 0 ? Words::tr("the records before it are missing")
                                      : Words::tr("the record before it was changed or removed")});
        settleRemains();
        m_previous = auditHash(line.text);
        ++m_report.records;
        return true;
    }

    AuditReport finish()
    {
        if (m_report.broken || m_remains->isEmpty())
            return m_report;
        if (m_remains->lookCutOff()) {
            m_report.torn += m_remains->place(Words::tr("the record was cut off"));
            m_report.endsTorn = true;
        } else {
            m_report.broken = m_remains->place(Words::tr("it is no record"));
        }
        return m_report;
    }

private:
    bool stop(const AuditPlace &place)
    {
        m_report.broken = place;
        return false;
    }

    void settleRemains()
    {
        if (m_remains->isEmpty())
            return;
        m_report.torn += m_remains->place(
            Words::tr("what stands here is no whole record; the next one tells of it"));
        m_remains = std::make_unique<Remains>();
    }

    AuditReport m_report;
    QByteArray m_previous = noPrevious();
    std::unique_ptr<Remains> m_remains = std::make_unique<Remains>();
};

} // namespace

Result<AuditReport> verifyAudit(const QString &path, const CancelToken &cancel)
{
    ChainWalk walk;
    return forEachLine(path, cancel, [&walk](const QString &file, const AuditLines::Line &line) {
        return walk.take(file, line);
    }).map([&walk] { return walk.finish(); });
}

Result<QList<AuditEntry>> readAudit(
    const QString &path, const QDateTime &since, const CancelToken &cancel)
{
    QList<AuditEntry> entries;
    const auto take = [&](const QString &, const AuditLines::Line &line) {
        const std::optional<AuditEntry> entry =
            line.continues ? std::nullopt : parseAuditLine(line.text.toByteArray());
        if (entry && (!since.isValid() || entry->time >= since))
            entries += *entry;
        return true;
    };
    return forEachLine(path, cancel, take).map([&entries] { return std::move(entries); });
}

} // namespace pointsman
