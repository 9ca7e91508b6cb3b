// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditlines.h"

#include "access/auditlink.h"
#include "access/auditrecord.h"

#include <QCryptographicHash>

#include <vector>

namespace pointsman {

namespace {

constexpr qint64 blockSize = 64 << 10;

/// Finds the lines of a file from its end, a block in memory.
class LinesFromEnd final {
public:
    LinesFromEnd(const AuditFile &file, qint64 end) : m_file(file), m_blockBegin(end) { }

    /// The place of the last line feed before `end`; -1 when there is none.
    Result<qint64> lineFeedBefore(qint64 end)
    {
        while (end > 0) {
            if (end <= m_blockBegin) {
                const qint64 begin = std::max<qint64>(0, end - blockSize);
                const Result<QByteArray> block = m_file.read(begin, end - begin);
                if (!block)
                    return tl::unexpected(block.error());
                m_block = *block;
                m_blockBegin = begin;
            }
            const QByteArrayView before = QByteArrayView(m_block).first(
                std::min<qsizetype>(end - m_blockBegin, m_block.size()));
            if (const qsizetype found = before.lastIndexOf('\n'); found >= 0)
                return m_blockBegin + found;
            end = m_blockBegin;
        }
        return -1;
    }

    Result<QByteArray> bytes(qint64 begin, qint64 end) const
    {
        if (begin >= m_blockBegin && end - m_blockBegin <= m_block.size())
            return m_block.sliced(begin - m_blockBegin, end - begin);
        return m_file.read(begin, end - begin);
    }

private:
    const AuditFile &m_file;
    QByteArray m_block;
    qint64 m_blockBegin; ///< what lies before is not read yet
};

/// What follows the last record of a file.
struct FileEnd {
    QByteArray lastLine; ///< empty when the file has no record
    qint64 tornBegin = 0;
    qint64 tornEnd = 0; ///< a last line feed not included
    bool hasTorn = false;
};

Result<FileEnd> readFileEnd(const AuditFile &file, qint64 size)
{
    LinesFromEnd lines(file, size);
    const Result<QByteArray> last = size > 0 ? file.read(size - 1, 1) : QByteArray();
    if (!last)
        return tl::unexpected(last.error());
    const qint64 textEnd = *last == "\n" ? size - 1 : size;
    for (qint64 end = textEnd; size > 0 && end >= 0;) {
        const Result<qint64> feed = lines.lineFeedBefore(end);
        if (!feed)
            return tl::unexpected(feed.error());
        if (end - *feed <= longestAuditLine) {
            Result<QByteArray> line = lines.bytes(*feed + 1, end);
            if (!line)
                return tl::unexpected(line.error());
            if (auditLink(*line))
                return FileEnd{std::move(*line), end + 1, textEnd, end < textEnd};
        }
        end = *feed;
    }
    return FileEnd{{}, 0, textEnd, size > 0};
}

Result<void> addTo(QCryptographicHash &hash, const AuditFile &file, qint64 begin, qint64 end)
{
    while (begin < end) {
        const Result<QByteArray> bytes = file.read(begin, std::min(blockSize, end - begin));
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (bytes->isEmpty())
            break;
        hash.addData(*bytes);
        begin += bytes->size();
    }
    return {};
}

} // namespace

Result<ChainEnd> findChainEnd(const QString &path)
{
    struct Remains {
        AuditFile file;
        FileEnd end;
    };
    std::vector<Remains> remains; // newest first
    QByteArray lastLine;
    QStringList files = auditFiles(path);
    while (!files.isEmpty() && lastLine.isEmpty()) {
        Result<AuditFile> file = AuditFile::openToRead(files.takeLast());
        if (!file)
            return tl::unexpected(file.error());
        const Result<FileEnd> end =
            file->size().and_then([&](qint64 size) { return readFileEnd(*file, size); });
        if (!end)
            return tl::unexpected(end.error());
        lastLine = end->lastLine;
        if (end->hasTorn)
            remains.push_back({std::move(*file), *end});
    }
    ChainEnd found{lastLine.isEmpty() ? noPrevious() : auditHash(lastLine), {}};
    if (remains.empty())
        return found;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto part = remains.rbegin(); part != remains.rend(); ++part) {
        if (part != remains.rbegin())
            hash.addData(QByteArrayView("\n"));
        if (const auto added = addTo(hash, part->file, part->end.tornBegin, part->end.tornEnd);
            !added)
            return tl::unexpected(added.error());
    }
    found.torn = hash.result().toHex();
    return found;
}

Result<bool> AuditLines::next(Line &line)
{
    for (qsizetype searched = m_at;;) {
        const qsizetype feed = m_buffer.indexOf('\n', searched);
        if (feed >= 0) {
            take(line, feed - m_at, true);
            return true;
        }
        const qsizetype pending = m_buffer.size() - m_at;
        if (pending > longestAuditLine || (m_read >= m_size && (pending > 0 || m_isInside))) {
            take(line, pending, false);
            m_isInside = m_read < m_size;
            return true;
        }
        if (m_read >= m_size)
            return false;
        if (const Result<void> more = readMore(); !more)
            return tl::unexpected(more.error());
        searched = pending;
    }
}

void AuditLines::take(Line &line, qsizetype length, bool isEnded)
{
    if (!m_isInside)
        ++m_number;
    line = {QByteArrayView(m_buffer).sliced(m_at, length), m_number, m_isInside, isEnded};
    m_isInside = false;
    m_at += length + (isEnded ? 1 : 0);
}

Result<void> AuditLines::readMore()
{
    const Result<QByteArray> block = m_file.read(m_read, std::min(blockSize, m_size - m_read));
    if (!block)
        return tl::unexpected(block.error());
    m_buffer.remove(0, m_at);
    m_at = 0;
    m_buffer += *block;
    // A file that has become shorter ends here.
    m_read = block->isEmpty() ? m_size : m_read + block->size();
    return {};
}

} // namespace pointsman
