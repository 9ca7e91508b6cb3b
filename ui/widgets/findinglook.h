// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/coveragereader.h"
#include "editing/check.h"
#include "widgets/icons.h"

namespace pointsman {

/// The sign that stands for how bad a finding is, and its name.
struct SeverityLook {
    QString icon;
    Tint tint = Tint::Muted;
    QString name;
};
[[nodiscard]] SeverityLook severityLook(Severity severity);

/// The findings with the titles of their chats before the ids; a chat that no source has a title
/// of keeps its id alone.
[[nodiscard]] QList<Finding> withTitles(
    QList<Finding> findings, const Config &config, const QHash<QString, SourceCoverage> &coverage);

/// The title, or else the @name, of the first source in configuration order that has one.
[[nodiscard]] QString chatTitle(
    const ChatId &chat, const Config &config, const QHash<QString, SourceCoverage> &coverage);

} // namespace pointsman
