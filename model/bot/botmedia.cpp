// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/botmedia.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pointsman {

using namespace Qt::StringLiterals;

FutureResult<Gathered<MediaAttachment>> BotMedia::mediaAttachments(
    const QStringList &fileUniqueIds, const ReadOptions &options) const
{
    const QJsonArray ids = QJsonArray::fromStringList(fileUniqueIds);
    return gatherRows<MediaAttachment>(m_database,
        {.operation = u"getMediaAttachment"_s,
            .keys = {{u"file_unique_id"_s, ids}},
            .scope = SourceScope::All,
            .options = options},
        uR"(SELECT * FROM media_attachments
            WHERE file_unique_id IN (SELECT value FROM json_each(:ids)) ORDER BY file_unique_id)"_s,
        {{u"ids"_s, Value::text(QJsonDocument(ids).toJson(QJsonDocument::Compact))}},
        [](const MediaAttachment &media) { return media.fileUniqueId; });
}

} // namespace pointsman
