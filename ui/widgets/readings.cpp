// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readings.h"

#include "base/text.h"
#include "base/words.h"
#include "bot/timestamp.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qsizetype mostCounted = 1 << 20; ///< bytes; counting characters takes time

QString valueFacts(const Value &value)
{
    switch (value.type) {
    case CellType::Null:
        return Words::tr("NULL");
    case CellType::Integer:
        return Words::tr("integer");
    case CellType::Real:
        return Words::tr("real number");
    case CellType::Text:
        if (value.bytes.isEmpty())
            return Words::tr("empty text");
        if (value.bytes.size() > mostCounted)
            return Words::tr("text, %1").arg(QLocale().formattedDataSize(value.bytes.size()));
        return Words::tr(
                   "text, %Ln character(s)", nullptr, int(QString::fromUtf8(value.bytes).size()))
            + (isValidUtf8(value.bytes) ? QString() : u", "_s + Words::tr("not valid UTF-8"));
    case CellType::Blob:
        return Words::tr("BLOB, %1").arg(QLocale().formattedDataSize(value.bytes.size()));
    }
    return {};
}

QString valueText(const Value &value)
{
    switch (value.type) {
    case CellType::Null:
        return {};
    case CellType::Integer:
        return QString::number(value.integer);
    case CellType::Real:
        return QString::fromLatin1(realText(value.real));
    case CellType::Text:
    case CellType::Blob:
        return decodeUtf8(value.bytes);
    }
    return {};
}

static QString dateReading(double seconds)
{
    const QDateTime time =
        QDateTime::fromMSecsSinceEpoch(qint64(std::llround(seconds * 1000)), Qt::UTC);
    return time.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s;
}

static QString chatReading(qint64 id)
{
    constexpr qint64 channelBase = 1'000'000'000'000;
    if (id <= -channelBase)
        return Words::tr("as a chat: supergroup or channel %1").arg(-id - channelBase);
    if (id < 0)
        return Words::tr("as a chat: basic group");
    return Words::tr("as a chat: private, user %1").arg(id);
}

static QString momentReadings(Instant instant)
{
    const qint64 seconds =
        std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    const QDateTime local = QDateTime::fromSecsSinceEpoch(seconds);
    const QStringList lines{Words::tr("as a moment: %1").arg(dateReading(double(seconds))),
        Words::tr("in this computer's time: %1")
            .arg(QLocale().toString(local, QLocale::LongFormat)),
        Words::tr("as seconds since 1970: %1").arg(seconds)};
    return lines.join(u'\n');
}

QString readings(const Value &value)
{
    if (value.type == CellType::Text) {
        const std::optional<Instant> instant = parseTimestamp(value.bytes);
        return instant ? momentReadings(*instant) : QString();
    }
    if (value.type != CellType::Integer && value.type != CellType::Real)
        return {};
    const double number = value.type == CellType::Integer ? double(value.integer) : value.real;
    QStringList lines;
    // Dates between 2001 and 2100, in the units that programs write.
    if (number > 978307200 && number < 4102444800.0)
        lines.append(Words::tr("as seconds: %1").arg(dateReading(number)));
    if (number > 978307200e3 && number < 4102444800e3)
        lines.append(Words::tr("as milliseconds: %1").arg(dateReading(number / 1000)));
    if (value.type == CellType::Integer && value.integer != 0) {
        lines.append(chatReading(value.integer));
        lines.append(Words::tr("in hexadecimal: 0x%1").arg(quint64(value.integer), 0, 16));
    }
    return lines.join(u'\n');
}

QString prettyJson(const Value &value)
{
    constexpr qsizetype longest = 1 << 20;
    if (value.type != CellType::Text || value.bytes.size() > longest)
        return {};
    const QByteArray text = value.bytes.trimmed();
    if (!text.startsWith('{') && !text.startsWith('['))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isNull() ? QString() : QString::fromUtf8(document.toJson());
}

QString hexDump(QByteArrayView bytes, qsizetype limit)
{
    constexpr qsizetype width = 8;
    QString dump;
    const qsizetype end = std::min(bytes.size(), limit);
    for (qsizetype start = 0; start < end; start += width) {
        const QByteArrayView line = bytes.sliced(start, std::min(width, end - start));
        QString ascii;
        for (const char byte : line)
            ascii += byte >= 0x20 && byte < 0x7f ? QLatin1Char(byte) : QLatin1Char('.');
        const QString hex = QString::fromLatin1(line.toByteArray().toHex(' '));
        dump += u"%1  %2  %3\n"_s.arg(start, 6, 16, QLatin1Char('0'))
                    .arg(hex, -int(width * 3 - 1))
                    .arg(ascii);
    }
    if (end < bytes.size())
        dump += Words::tr("… %1 more").arg(QLocale().formattedDataSize(bytes.size() - end));
    return dump;
}

} // namespace pointsman
