// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/tables/dedupekey.h"

using namespace Qt::StringLiterals;

namespace pointsman {

DedupeKey dedupeKey(const Dedupe &dedupe, const LogicalTable &table)
{
    QStringList names;
    switch (dedupe.key) {
    case Dedupe::Key::None:
        return {};
    case Dedupe::Key::PrimaryKey:
        names = table.primaryKey;
        break;
    case Dedupe::Key::Message:
        names = {u"chat_id"_s, u"message_id"_s};
        break;
    case Dedupe::Key::NamedColumns:
        names = dedupe.columns;
        break;
    }
    DedupeKey key;
    for (const QString &name : std::as_const(names)) {
        const std::optional<size_t> column = table.column(name.toUtf8());
        if (!column)
            return {};
        key.columns.push_back(*column);
    }
    if (dedupe.key == Dedupe::Key::Message) {
        key.chatColumn = key.columns.front();
        for (const Member &member : table.members) {
            key.botOf.insert(
                member.source, dedupe.botOf.value(member.sourceName, member.sourceName));
        }
    }
    return key;
}

} // namespace pointsman
