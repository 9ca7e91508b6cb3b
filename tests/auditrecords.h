// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/auditrecord.h"

#include <QFile>

namespace pointsman::fixture {

using namespace Qt::StringLiterals;

inline AuditRecord setting(const QString &key, const QString &value)
{
    return {.operation = u"setChatSetting"_s,
        .source = u"primary"_s,
        .statement = {},
        .keys = {{u"chat_id"_s, -1001038814482LL}, {u"key"_s, key}, {u"value"_s, value}},
        .rows = 1,
        .milliseconds = 3,
        .outcome = AuditOutcome::Done,
        .error = {}};
}

inline AuditRecord numbered(int number)
{
    AuditRecord record = setting(u"chat-model"_s, u"m"_s);
    record.rows = number;
    return record;
}

inline QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool replaceContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QFile::WriteOnly | QFile::Truncate) && file.write(content) == content.size();
}

} // namespace pointsman::fixture
