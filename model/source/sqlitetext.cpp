// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlitetext.h"

#include "base/words.h"
#include "source/sqlitewords.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

struct Sentence {
    int code; ///< extended, or primary when no extended one matches
    ErrorKind kind;
    const char *text; ///< %1 is the source
};

constexpr auto failedWrite = QT_TRANSLATE_NOOP("pointsman::Words",
    "Writing “%1” failed: the disk or file system reported "
    "an error; is the disk full?");

constexpr std::array sentences{
    Sentence{SQLITE_READONLY_DIRECTORY, ErrorKind::Connect,
        QT_TRANSLATE_NOOP("pointsman::Words",
            "“%1” uses a write-ahead log, but its folder is not writable for you: run as the bot's "
            "user, or work on a copy.")},
    Sentence{SQLITE_READONLY_ROLLBACK, ErrorKind::Connect,
        QT_TRANSLATE_NOOP("pointsman::Words",
            "“%1” was left in the middle of a write (a hot journal lies beside it): let the bot "
            "open it once, or work on a copy.")},
    Sentence{SQLITE_READONLY_CANTINIT, ErrorKind::Connect,
        QT_TRANSLATE_NOOP("pointsman::Words",
            "The shared-memory file beside “%1” cannot be used by you: run as the bot's user.")},
    Sentence{SQLITE_READONLY_RECOVERY, ErrorKind::Connect,
        QT_TRANSLATE_NOOP("pointsman::Words",
            "The write-ahead log of “%1” needs recovery, which needs write access: let the bot "
            "open it once.")},
    Sentence{SQLITE_READONLY, ErrorKind::ReadOnly,
        QT_TRANSLATE_NOOP(
            "pointsman::Words", "“%1” is opened read-only: the statement would write.")},
    Sentence{SQLITE_CANTOPEN, ErrorKind::Connect,
        QT_TRANSLATE_NOOP("pointsman::Words",
            "“%1” cannot be opened: the file or a file beside it is missing or not readable for "
            "you.")},
    Sentence{SQLITE_NOTADB, ErrorKind::Connect,
        QT_TRANSLATE_NOOP("pointsman::Words",
            "“%1” is not an SQLite database (or it is encrypted, for example with SQLCipher).")},
    Sentence{SQLITE_CORRUPT, ErrorKind::Query,
        QT_TRANSLATE_NOOP("pointsman::Words",
            "“%1” is damaged or cut off (the database disk image is malformed): restore it from a "
            "backup, or save what is left with the sqlite3 shell's “.recover”.")},
    Sentence{SQLITE_IOERR_WRITE, ErrorKind::Query, failedWrite},
    Sentence{SQLITE_IOERR_FSYNC, ErrorKind::Query, failedWrite},
    Sentence{SQLITE_IOERR_DIR_FSYNC, ErrorKind::Query, failedWrite},
    Sentence{SQLITE_IOERR_TRUNCATE, ErrorKind::Query, failedWrite},
    Sentence{SQLITE_IOERR_SHMSIZE, ErrorKind::Query, failedWrite},
    Sentence{SQLITE_IOERR_DELETE, ErrorKind::Query, failedWrite},
    Sentence{SQLITE_IOERR, ErrorKind::Query,
        QT_TRANSLATE_NOOP(
            "pointsman::Words", "Reading “%1” failed: the disk or file system reported an error.")},
    Sentence{SQLITE_BUSY, ErrorKind::Query,
        QT_TRANSLATE_NOOP("pointsman::Words",
            "“%1” is locked by another program, and stayed locked for the whole waiting time; try "
            "again.")},
    Sentence{SQLITE_LOCKED, ErrorKind::Query,
        QT_TRANSLATE_NOOP(
            "pointsman::Words", "A table of “%1” is locked by another statement; try again.")},
    Sentence{SQLITE_FULL, ErrorKind::Query,
        QT_TRANSLATE_NOOP("pointsman::Words", "The disk is full, so “%1” cannot go on.")},
    Sentence{SQLITE_NOMEM, ErrorKind::Query,
        QT_TRANSLATE_NOOP(
            "pointsman::Words", "There is not enough memory for this query on “%1”.")},
    Sentence{SQLITE_TOOBIG, ErrorKind::Query,
        QT_TRANSLATE_NOOP("pointsman::Words",
            "A value or row of “%1” is longer than what is "
            "read at once (16 MB, in larger files up to 64 "
            "MB): ask for a part of it by substr().")},
};

/// An object of the schema, and why its definition cannot be read.
struct UnreadableDefinition {
    QString object;
    QString words;
};

/// From "malformed database schema (OBJECT) - WORDS"; none where the words tell
/// of damage.
std::optional<UnreadableDefinition> unreadableDefinition(const QString &engineMessage)
{
    const QString prefix = u"malformed database schema ("_s;
    const qsizetype end = engineMessage.indexOf(u") - "_s);
    if (!engineMessage.startsWith(prefix) || end < 0)
        return std::nullopt;
    const QString words = engineMessage.mid(end + 4);
    if (words == "invalid rootpage"_L1 || words == "orphan index"_L1)
        return std::nullopt;
    return UnreadableDefinition{engineMessage.mid(prefix.size(), end - prefix.size()), words};
}

} // namespace

Error sqliteError(int extendedCode, const QString &engineMessage, const QString &source)
{
    const auto withCode = [](int code) {
        return std::find_if(sentences.cbegin(), sentences.cend(),
            [code](const Sentence &sentence) { return sentence.code == code; });
    };
    auto found = withCode(extendedCode);
    if (found == sentences.cend())
        found = withCode(extendedCode & 0xff);
    const QString detail = u"SQLite %1: %2"_s.arg(extendedCode).arg(engineMessage);
    if (const auto definition = unreadableDefinition(engineMessage))
        return {ErrorKind::Query,
            Words::tr("SQLite %1 cannot read the definition of “%2” in “%3”: %4.")
                .arg(QLatin1String(sqlite3_libversion()), definition->object, source,
                    definition->words),
            source, detail};
    if (found != sentences.cend())
        return {found->kind, Words::tr(found->text).arg(source), source, detail};
    return {ErrorKind::Query, u"%1: %2."_s.arg(source, spokenSqliteMessage(engineMessage)), source,
        detail};
}

bool isUnreadableDefinition(const Error &error)
{
    return unreadableDefinition(engineWords(error)).has_value();
}

QString engineWords(const Error &error)
{
    const qsizetype colon = error.detail.indexOf(u": "_s);
    return error.detail.startsWith("SQLite "_L1) && colon > 0 ? error.detail.mid(colon + 2)
                                                              : error.message;
}

bool concernsOneObject(const Error &error)
{
    if (error.kind == ErrorKind::ReadOnly)
        return true;
    constexpr std::array ofTheSource{SQLITE_BUSY, SQLITE_LOCKED, SQLITE_NOMEM, SQLITE_IOERR,
        SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_NOTADB, SQLITE_INTERRUPT};
    const int code = error.detail.section(u':', 0, 0).section(u' ', 1).toInt() & 0xff;
    return error.kind == ErrorKind::Query
        && std::find(ofTheSource.cbegin(), ofTheSource.cend(), code) == ofTheSource.cend();
}

Error aboutObject(const QString &object, const Error &error)
{
    if (error.kind != ErrorKind::Query || !concernsOneObject(error))
        return error;
    return {error.kind,
        Words::tr("“%1” of “%2” cannot be read: %3.").arg(object, error.source, engineWords(error)),
        error.source, error.detail};
}

bool concernsSomeRows(const Error &error)
{
    return error.kind == ErrorKind::Query
        && (error.detail.startsWith(u"SQLite %1:"_s.arg(SQLITE_TOOBIG))
            || error.detail.startsWith(u"SQLite %1:"_s.arg(SQLITE_CORRUPT)));
}

} // namespace pointsman
