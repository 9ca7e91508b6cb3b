// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace pointsman {

/// SQLite's five storage classes, which every other engine's values are mapped onto.
enum class CellType : quint8 { Null, Integer, Real, Text, Blob };

/// One owned value of any storage class. Text is UTF-8 as stored, which may be invalid.
/// Used for binds, keys and single results; rows in bulk travel as RowBatch.
struct Value {
    CellType type = CellType::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray bytes; ///< Text and Blob only

    static Value null() { return {}; }
    static Value of(qint64 number) { return {CellType::Integer, number, 0, {}}; }
    static Value of(double number) { return {CellType::Real, 0, number, {}}; }
    static Value text(QByteArray utf8) { return {CellType::Text, 0, 0, std::move(utf8)}; }
    static Value text(const QString &string) { return text(string.toUtf8()); }
    static Value blob(QByteArray content) { return {CellType::Blob, 0, 0, std::move(content)}; }

    bool isNull() const { return type == CellType::Null; }
    bool operator==(const Value &) const = default;
};

} // namespace pointsman
