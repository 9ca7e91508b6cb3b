// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QStringDecoder>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

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

char *writeReal(char *buffer, double number)
{
    if (!std::isfinite(number)) {
        const std::string_view name = std::isnan(number) ? "NaN" : number > 0 ? "Inf" : "-Inf";
        return std::copy(name.begin(), name.end(), buffer);
    }
    // The shortest text is "1e+05" for what everybody writes as 100000.0; SQLite changes over
    // at 15.
    const double size = std::abs(number);
    const bool isPlain = size >= 1e-4 && size < 1e15;
    const auto [end, error] = isPlain
        ? std::to_chars(buffer, buffer + RealTextSize, number, std::chars_format::fixed)
        : std::to_chars(buffer, buffer + RealTextSize, number);
    Q_ASSERT(error == std::errc());
    if (std::find_if(buffer, end, [](char c) { return c == '.' || c == 'e'; }) != end)
        return end;
    end[0] = '.';
    end[1] = '0';
    return end + 2;
}

QByteArray realText(double number)
{
    char buffer[RealTextSize];
    return QByteArray(buffer, writeReal(buffer, number) - buffer);
}

QByteArray sqlLiteral(const CellView &cell)
{
    switch (cell.type()) {
    case CellType::Null:
        return QByteArrayLiteral("NULL");
    case CellType::Integer:
        return QByteArray::number(cell.integer());
    case CellType::Real:
        if (std::isnan(cell.real()))
            return QByteArrayLiteral("NULL");
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

QString decodeUtf8(QByteArrayView bytes)
{
    using Flag = QStringConverter::Flag;
    QStringDecoder decoder(QStringDecoder::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decoder.decode(bytes);
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
        return decodeUtf8(cell.bytes());
    case CellType::Blob:
        return QString::fromLatin1(hexLiteral(cell.bytes()));
    }
    Q_UNREACHABLE();
}

} // namespace pointsman
