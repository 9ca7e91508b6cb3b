// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/celldata.h"

#include "base/text.h"
#include "bot/timestamp.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qsizetype shownCharacters = 300;
static constexpr qsizetype mostBytes = shownCharacters * 4; ///< no character takes more in UTF-8

/// The visible stand-in for a character that would break the line or turn the writing direction;
/// null when the character shows itself.
static QChar visible(QChar character)
{
    const char16_t code = character.unicode();
    if (code == u'\n')
        return u'↵';
    if (code == u'\t')
        return u'→';
    if (code < 0x20)
        return QChar(0x2400 + code);
    if (code == 0x7f)
        return QChar(0x2421);
    const bool direction = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
        || code == 0x200e || code == 0x200f || code == 0x061c || code == 0xfeff;
    return direction ? QChar(u'⇄') : QChar();
}

static QString oneLine(QByteArrayView utf8)
{
    QString text = decodeUtf8(utf8.first(std::min(utf8.size(), mostBytes)));
    const bool cut = text.size() > shownCharacters || utf8.size() > mostBytes;
    text.truncate(shownCharacters);
    for (QChar &character : text) {
        if (const QChar stand = visible(character); !stand.isNull())
            character = stand;
    }
    return cut ? text + u'…' : text;
}

static bool holdsTimestamps(const Column &column)
{
    return column.declaredType.startsWith(u"TIMESTAMP", Qt::CaseInsensitive)
        || column.declaredType.startsWith(u"DATETIME", Qt::CaseInsensitive);
}

/// Milliseconds since 1970 of what a column of timestamps holds, where it is a moment.
static std::optional<qint64> momentOf(const CellView &cell, const Column &column)
{
    if (cell.type() != CellType::Text || !holdsTimestamps(column))
        return std::nullopt;
    const std::optional<Instant> instant = parseTimestamp(cell.bytes());
    if (!instant)
        return std::nullopt;
    return std::chrono::floor<std::chrono::milliseconds>(*instant).time_since_epoch().count();
}

QString blobText(qint64 size)
{
    return QCoreApplication::translate("CellData", "BLOB, %1")
        .arg(QLocale().formattedDataSize(size));
}

QString shownText(const CellView &cell, const Column &column)
{
    switch (cell.type()) {
    case CellType::Null:
        return u"NULL"_s;
    case CellType::Integer:
        return QString::number(cell.integer());
    case CellType::Real:
        return QString::fromLatin1(realText(cell.real()));
    case CellType::Text:
        if (const std::optional<qint64> moment = momentOf(cell, column))
            return QDateTime::fromMSecsSinceEpoch(*moment, Qt::UTC)
                .toString(u"yyyy-MM-dd HH:mm:ss"_s);
        return oneLine(cell.bytes());
    case CellType::Blob:
        return blobText(cell.bytes().size());
    }
    return {};
}

QVariant cellData(const CellView &cell, const Column &column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return shownText(cell, column);
    case Qt::TextAlignmentRole:
        return cell.type() == CellType::Integer || cell.type() == CellType::Real
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case CellTypeRole:
        return int(cell.type());
    case CellOddRole:
        return cell.type() == CellType::Text && !isValidUtf8(cell.bytes());
    case CellMomentRole: {
        const std::optional<qint64> moment = momentOf(cell, column);
        return moment ? QVariant(*moment) : QVariant();
    }
    case CellStoredRole:
        return cell.type() == CellType::Text ? QVariant(oneLine(cell.bytes())) : QVariant();
    default:
        return {};
    }
}

} // namespace pointsman
