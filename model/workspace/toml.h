// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace pointsman {

/// A range of a document's bytes, end exclusive, and the line (from 1) where it begins.
struct TextSpan {
    qsizetype begin = 0;
    qsizetype end = 0;
    int line = 0;
    bool operator==(const TextSpan &) const = default;
};

struct TomlEntry;

/// A value of a TOML document with the place where it is written. Tables keep the order in which
/// their keys are first mentioned, which is the order that the bot sees.
struct TomlNode {
    enum class Type { Table, Array, String, Integer, Real, Boolean, Time };

    Type type = Type::Table;
    QString text; ///< String: the value; Time: as written
    qint64 integer = 0;
    double real = 0;
    bool boolean = false;
    std::vector<TomlEntry> entries; ///< Table
    std::vector<TomlNode> items; ///< Array
    bool isInline = false; ///< Table written in braces
    bool isTableArray = false; ///< Array written as [[headers]]
    TextSpan span; ///< the value; a table's is its header, its braces, or the key that implies it
    int layer = 0; ///< index of the document that the value comes from

    bool isTable() const { return type == Type::Table; }
    bool isString() const { return type == Type::String; }
    const TomlNode *find(QStringView key) const; ///< null when there is none, or no table
    const TomlNode *find(const QStringList &path) const;
    TomlEntry *entry(QStringView key);
    const TomlEntry *entry(QStringView key) const;
};

struct TomlEntry {
    QString key;
    TextSpan keySpan; ///< where the key is first mentioned
    int layer = 0;
    TomlNode value;
};

/// The same values under the same keys in the same order, wherever they are written.
[[nodiscard]] bool sameContent(const TomlNode &left, const TomlNode &right);

/// Reads a document. Refuses what the bot's own parser refuses; one sentence with the line.
[[nodiscard]] Result<TomlNode> parseToml(const QByteArray &bytes);

/// Python's view of a value in a condition: false, 0, "" and empty tables and lists are false.
[[nodiscard]] bool isTruthy(const TomlNode &node);

/// The value as one would write it in a sentence.
[[nodiscard]] QString displayText(const TomlNode &node);

} // namespace pointsman
