// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routing/route.h"

namespace pointsman {

/// A question to the routing, and the chat as its answer names it.
struct RouteQuestion {
    RouteRequest request;
    std::optional<ChatId> chat;
};

/// "none", or an id as the configuration may spell it. Errors: Usage.
[[nodiscard]] Result<RouteQuestion> routeQuestion(
    const QString &chat, const std::optional<QString> &source, bool write);

/// A line CHAT<TAB>SOURCE<TAB>read or write: no chat is "none", an absent source "-", an empty
/// field the empty name. Errors: Usage.
[[nodiscard]] Result<RouteQuestion> parseBatchLine(const QString &line);

/// One JSON object on one line, without the line end.
[[nodiscard]] QByteArray answerLine(
    const RouteQuestion &question, const Result<Decision> &decision);
[[nodiscard]] QByteArray refusalLine(const Error &error);

} // namespace pointsman
