// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/gather.h"
#include "bot/timestamp.h"
#include "commands/context.h"

#include <QDateTime>

namespace pointsman {

// What the commands about chats, users and times share.

[[nodiscard]] OptionSpec sourceOption();

/// An id as the bot writes it. Errors: Usage, also for one that 64 bits cannot hold.
[[nodiscard]] Result<qint64> idArgument(const QString &text, const QString &what);

/// The value of an option that names an id, or nothing.
[[nodiscard]] Result<std::optional<qint64>> idOption(
    const Arguments &arguments, const QString &name);

/// The value of an option that names a moment, or nothing.
[[nodiscard]] Result<std::optional<Instant>> timeOption(
    const Arguments &arguments, const QString &name);

/// The explicit source of a read, and the command's limits. Errors: Usage.
[[nodiscard]] Result<ReadOptions> readOptions(const CommandContext &context);

/// Says where a request goes when that is not where it was sent.
void noteRouting(const CommandContext &context, const MultiSourceDatabase &database,
    const RouteRequest &request);

/// Errors: Connect, when the configuration itself leads to a source that it does not have; one that
/// the caller named is his mistake and left to the read.
[[nodiscard]] Result<void> checkConfiguredRoute(
    const MultiSourceDatabase &database, const RouteRequest &request);

/// What every read of one chat starts from.
struct ChatRead {
    MultiSourceDatabase *database = nullptr;
    qint64 chat = 0;
    ReadOptions options;
};

/// The first argument as a chat, the source and the opened workspace; says where the read goes when
/// that is not where it was sent. Errors: Usage, and those of opening the workspace.
[[nodiscard]] Result<ChatRead> chatRead(CommandContext &context);

/// A time as today's bot writes it, or as it is stored when it is none.
[[nodiscard]] Value timeValue(const Timestamp &timestamp);
[[nodiscard]] Value textValue(const std::optional<QString> &text);

} // namespace pointsman
