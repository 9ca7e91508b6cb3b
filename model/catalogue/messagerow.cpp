// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/messagerow.h"

#include <xxhash.h>

#include <charconv>

namespace pointsman {

namespace {

/// The number that this text is the one way to write, if it is.
qint64 idNumber(QByteArrayView text)
{
    constexpr qsizetype mostDigits = 18;
    if (text.isEmpty() || text.size() > mostDigits || (text[0] == '0' && text.size() > 1))
        return -1;
    qint64 number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return -1;
        number = number * 10 + (digit - '0');
    }
    return number;
}

bool holdsBytes(const CellView &cell)
{
    return cell.type() == CellType::Text || cell.type() == CellType::Blob;
}

/// What a cell is compared by, for those that hold no bytes.
qint64 plainBits(const CellView &cell)
{
    if (cell.type() == CellType::Integer)
        return cell.integer();
    if (cell.type() == CellType::Real)
        return std::bit_cast<qint64>(cell.real());
    return 0;
}

qint64 cellInteger(const CellView &cell)
{
    return cell.type() == CellType::Integer ? cell.integer() : 0;
}

QByteArrayView cellBytes(const CellView &cell)
{
    return holdsBytes(cell) ? cell.bytes() : QByteArrayView();
}

bool isFilled(const CellView &cell)
{
    return !cell.isNull() && (!holdsBytes(cell) || !cell.bytes().isEmpty());
}

/// Looks only behind the two signs that every link has one of.
bool holdsLink(QByteArrayView text)
{
    const auto isAt = [text](qsizetype at, QByteArrayView part) {
        return at >= 0 && at + part.size() <= text.size() && text.sliced(at, part.size()) == part;
    };
    for (qsizetype at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
        if (isAt(at, "://"))
            return true;
    }
    for (qsizetype at = text.indexOf('.'); at >= 0; at = text.indexOf('.', at + 1)) {
        if (isAt(at - 1, "t.me/") || isAt(at - 3, "www."))
            return true;
    }
    return false;
}

quint8 flagsOf(const RowBatch &batch, int row, QByteArrayView text)
{
    quint8 flags = 0;
    if (isFilled(batch.at(row, int(MessageColumn::Media))))
        flags |= quint8(MessageFlag::Media);
    if (isFilled(batch.at(row, int(MessageColumn::Reply))))
        flags |= quint8(MessageFlag::Reply);
    if (holdsLink(text))
        flags |= quint8(MessageFlag::Link);
    return flags;
}

/// Of the row's cells but its rowid.
quint32 rowHash(const RowBatch &batch, int row)
{
    quint64 hash = 0;
    for (int column = int(MessageColumn::Chat); column < int(MessageColumn::Count); ++column) {
        const CellView cell = batch.at(row, column);
        if (holdsBytes(cell)) {
            hash = XXH3_64bits_withSeed(
                cell.bytes().data(), size_t(cell.bytes().size()), hash + quint64(cell.type()));
        } else {
            const qint64 bits = plainBits(cell);
            hash = XXH3_64bits_withSeed(&bits, sizeof(bits), hash + quint64(cell.type()));
        }
    }
    return quint32(hash ^ (hash >> 32));
}

} // namespace

MessageId MessageId::of(const CellView &cell)
{
    MessageId id;
    if (cell.type() == CellType::Text)
        id.number = idNumber(cell.bytes());
    if (id.number >= 0)
        return id;
    id.other = QByteArray(1, char('0' + int(cell.type())));
    if (holdsBytes(cell))
        id.other += cell.bytes();
    else if (cell.type() == CellType::Integer)
        id.other += QByteArray::number(cell.integer());
    else if (cell.type() == CellType::Real)
        id.other += QByteArray::number(cell.real(), 'g', 17);
    return id;
}

Value MessageId::toValue() const
{
    if (number >= 0)
        return Value::text(QByteArray::number(number));
    const QByteArray bytes = other.mid(1);
    switch (CellType(other.isEmpty() ? 0 : other[0] - '0')) {
    case CellType::Integer:
        return Value::of(bytes.toLongLong());
    case CellType::Real:
        return Value::of(bytes.toDouble());
    case CellType::Text:
        return Value::text(bytes);
    case CellType::Blob:
        return Value::blob(bytes);
    case CellType::Null:
        break;
    }
    return Value::null();
}

std::strong_ordering MessageId::operator<=>(const MessageId &right) const
{
    if (number != right.number)
        return number <=> right.number;
    return other.compare(right.other) <=> 0;
}

qint64 timeOf(const CellView &date)
{
    if (date.type() != CellType::Text)
        return noTime;
    const std::optional<Instant> instant = parseTimestamp(date.bytes());
    return instant ? instant->time_since_epoch().count() : noTime;
}

MessageRow messageRow(const RowBatch &batch, int row)
{
    const auto cell = [&](MessageColumn column) { return batch.at(row, int(column)); };
    MessageRow message;
    message.rowid = cellInteger(cell(MessageColumn::Rowid));
    message.chat = cellInteger(cell(MessageColumn::Chat));
    message.id = MessageId::of(cell(MessageColumn::Id));
    message.time = timeOf(cell(MessageColumn::Date));
    message.author = cellInteger(cell(MessageColumn::Author));
    message.thread = cellInteger(cell(MessageColumn::Thread));
    message.category = cellBytes(cell(MessageColumn::Category));
    message.type = cellBytes(cell(MessageColumn::Type));
    message.text = cellBytes(cell(MessageColumn::Text));
    message.flags = flagsOf(batch, row, message.text);
    message.hash = rowHash(batch, row);
    return message;
}

} // namespace pointsman
