// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/auditfile.h"

#include <QByteArrayView>

namespace pointsman {

/// The lines of a file of a log up to a size, in the order of the file. A line that is too long for
/// a record comes in pieces.
class AuditLines final {
public:
    struct Line {
        QByteArrayView text; ///< without its line feed; valid until the next call
        qint64 number = 0; ///< counted from 1
        bool continues = false; ///< a further piece of the line before
        bool isEnded = false; ///< by a line feed
    };

    AuditLines(const AuditFile &file, qint64 size) : m_file(file), m_size(size) { }

    /// False at the end. Errors: Io.
    [[nodiscard]] Result<bool> next(Line &line);

private:
    [[nodiscard]] Result<void> readMore();
    void take(Line &line, qsizetype length, bool isEnded);

    const AuditFile &m_file;
    const qint64 m_size;
    qint64 m_read = 0; ///< bytes of the file that the buffer has seen
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< where the next line begins in the buffer
    qint64 m_number = 0;
    bool m_isInside = false; ///< a piece of this line was given already
};

/// Where the chain of a log ends, which may be before the end of its files.
struct ChainEnd {
    QByteArray previous; ///< SHA-256 in hex of the last record; noPrevious() when there is none
    QByteArray torn; ///< SHA-256 in hex of what follows it; empty when nothing does
};

/// Reads from the end, as far as the last record. Errors: Io.
[[nodiscard]] Result<ChainEnd> findChainEnd(const QString &path);

} // namespace pointsman
