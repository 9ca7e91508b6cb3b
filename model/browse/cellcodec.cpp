// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/cellcodec.h"

#include <cstring>

namespace pointsman {

namespace {

template <typename Number> void appendNumber(Number number, QByteArray *bytes)
{
    bytes->append(reinterpret_cast<const char *>(&number), sizeof number);
}

template <typename Number> Number takeNumber(const char *&position)
{
    Number number;
    std::memcpy(&number, position, sizeof number);
    position += sizeof number;
    return number;
}

} // namespace

void encodeCell(const CellView &cell, QByteArray *bytes)
{
    bytes->append(char(cell.type()));
    switch (cell.type()) {
    case CellType::Null:
        return;
    case CellType::Integer:
        return appendNumber(cell.integer(), bytes);
    case CellType::Real:
        return appendNumber(cell.real(), bytes);
    case CellType::Text:
    case CellType::Blob:
        appendNumber(quint32(cell.bytes().size()), bytes);
        bytes->append(cell.bytes());
        return;
    }
}

void decodeCell(const char *&position, RowBatch *batch)
{
    const auto type = CellType(*position++);
    switch (type) {
    case CellType::Null:
        return batch->appendNull();
    case CellType::Integer:
        return batch->appendInteger(takeNumber<qint64>(position));
    case CellType::Real:
        return batch->appendReal(takeNumber<double>(position));
    case CellType::Text:
    case CellType::Blob: {
        const auto size = takeNumber<quint32>(position);
        batch->appendBytes(type, {position, qsizetype(size)});
        position += size;
        return;
    }
    }
}

} // namespace pointsman
