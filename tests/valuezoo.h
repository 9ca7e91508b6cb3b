// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"

#include <QList>

#include <limits>

namespace pointsman {

struct ZooAnimal {
    const char *name;
    Value value;
};

/// The values that tools lose: borders of the storage classes, hostile and broken text.
inline QList<ZooAnimal> valueZoo()
{
    const auto text = [](const char *utf8) { return Value::text(QByteArray(utf8)); };
    return {
        {"NULL", Value::null()},
        {"the empty string", text("")},
        {"the word NULL", text("NULL")},
        {"the largest integer", Value::of(std::numeric_limits<qint64>::max())},
        {"the smallest integer", Value::of(std::numeric_limits<qint64>::min())},
        {"2^53+1", Value::of(9007199254740993LL)},
        {"a supergroup's id", Value::of(-1001234567890LL)},
        {"a tenth", Value::of(0.1)},
        {"a third", Value::of(1.0 / 3)},
        {"a whole real", Value::of(1.0)},
        {"the largest real", Value::of(std::numeric_limits<double>::max())},
        {"the smallest real", Value::of(std::numeric_limits<double>::denorm_min())},
        {"infinity", Value::of(std::numeric_limits<double>::infinity())},
        {"minus infinity", Value::of(-std::numeric_limits<double>::infinity())},
        {"NUL inside text", Value::text(QByteArray("a\0b", 3))},
        {"invalid UTF-8", text("a\xff\xfe")},
        {"a lone surrogate", text("\xed\xa0\x80")},
        {"CP1251", text("\xcf\xf0\xe8\xe2\xe5\xf2")},
        {"a cut sequence", text("x\xf0\x9f\x98")},
        {"a byte order mark",
            text("\xef\xbb\xbf"
                 "x")},
        {"U+FFFE", text("\xef\xbf\xbe")},
        {"a right-to-left override",
            text("a\xe2\x80\xae"
                 "b")},
        {"separators and quotes", text("a,b;\"c\"\t'd'|e")},
        {"line ends of three kinds", text("a\nb\r\nc\rd")},
        {"control characters", text("\x01\x08\x1b[31m\x7f")},
        {"a formula", text("=cmd|' /C calc'!A0")},
        {"a phone number", text("+79991234567")},
        {"a backslash", text("C:\new\table")},
        {"markup", text("<b>&amp;</b> *x* _y_ [z](w)")},
        {"an XLSX escape", text("_x0041_")},
        {"a family emoji",
            text("\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7")},
        {"Hebrew and Cyrillic", text("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd0\x81\xd0\xb6")},
        {"spaces around", text("  x ")},
        {"a blob", Value::blob(QByteArray("\x0a\x0b\x00\xff", 4))},
        {"an empty blob", Value::blob(QByteArray(""))},
    };
}

} // namespace pointsman
