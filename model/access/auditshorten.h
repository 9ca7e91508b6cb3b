// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace pointsman {

/// A record as one line of JSON of at most so many bytes. Long texts and lists in it are cut, what
/// stands there then says how much is left out, and the field "shortened" names the fields.
[[nodiscard]] QByteArray shortenedLine(const QJsonObject &record, qsizetype most);

} // namespace pointsman
