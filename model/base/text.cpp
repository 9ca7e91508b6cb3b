// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QStringDecoder>

#include <charconv>
#include <cmath>

namespace pointsman {

namespace {

QString quoted(QStringView text, QChar quote)
{
    QString result;
    result.reserve(text.size() + 2);
    result += quote;
    for (const QChar c : text) {
        if (c == quote)
            result += quote;
        result += c;
    }
    return result + quote;
}

QByteArray hexLiteral(QByteArrayView bytes)
{
    return "x'" + QByteArray::fromRawData(bytes.data(), bytes.size()).toHex().toUpper() + "'";
}

QByteArray textLiteral(QByteArrayView bytes)
{
    // A literal cannot carry NUL or invalid UTF-8 through SQL text, so those go as bytes.
    if (bytes.contains('\0') || !isValidUtf8(bytes))
        return "CAST(" + hexLiteral(bytes) + " AS TEXT)";
    QByteArray result = bytes.toByteArray();
    result.replace("'", "''");
    return "'" + result + "'";
}

} // namespace

QString quoteName(QStringView name)
{
    return quoted(name, u'"');
}

QString quoteText(QStringView text)
{
    return quoted(text, u'\'');
}

QByteArray realText(double number)
{
    if (std::isinf(number))
        return number > 0 ? QByteArrayLiteral("Inf") : QByteArrayLiteral("-Inf");
    char buffer[32];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number);
    Q_ASSERT(error == std::errc());
    QByteArray text(buffer, end - buffer);
    if (!text.contains('.') && !text.contains('e') && !text.contains('n'))
        text += ".0";
    return text;
}

QByteArray sqlLiteral(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return QByteArrayLiteral("NULL");
    case CellType::Integer:
        return QByteArray::number(cell.integer());
    case CellType::Real:
        if (std::isinf(cell.real()))
            return cell.real() > 0 ? QByteArrayLiteral("9e999") : QByteArrayLiteral("-9e999");
        return realText(cell.real());
    case CellType::Text:
        return textLiteral(cell.bytes());
    case CellType::Blob:
        return hexLiteral(cell.bytes());
    }
    Q_UNREACHABLE();
}

bool isValidUtf8(QByteArrayView bytes)
{
    return bytes.isValidUtf8();
}

QString displayText(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return {};
    case CellType::Integer:
        return QString::number(cell.integer());
    case CellType::Real:
        return QString::fromLatin1(realText(cell.real()));
    case CellType::Text:
        return QString::fromUtf8(cell.bytes());
    case CellType::Blob:
        return QString::fromLatin1(hexLiteral(cell.bytes()));
    }
    Q_UNREACHABLE();
}

} // namespace pointsman
