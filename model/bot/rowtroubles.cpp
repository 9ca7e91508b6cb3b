// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/rowtroubles.h"

#include "bot/jsontext.h"
#include "bot/rowreader.h"
#include "bot/settingcheck.h"
#include "bot/tableshape.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

Value jsonList(const QStringList &texts)
{
    return Value::text(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

/// Keys whose rows no release from the file's on can fail at.
QStringList harmlessKeys(const Release &release)
{
    QStringList names;
    for (const QString &name : settableKeys(release)) {
        const SettingKey &key = *settingKey(name);
        if (key.until == 0 && key.form == SettingForm::Free)
            names += name;
    }
    return names;
}

Result<void> readSettings(Connection &connection, const Release &release, const QueryLimits &limits,
    RowTroubles &troubles)
{
    const Result<RowBatch> rows = connection.fetch(uR"(SELECT chat_id, key, value FROM chat_settings
            WHERE key NOT IN (SELECT value FROM json_each(:harmless))
            AND typeof(chat_id) = 'integer' ORDER BY chat_id, key LIMIT %1)"_s.arg(
                                                       RowTroubles::mostListed),
        {.positional = {}, .named = {{u"harmless"_s, jsonList(harmlessKeys(release))}}}, limits);
    if (!rows)
        return tl::unexpected(rows.error());
    RowReader reader(*rows);
    for (int row = 0; row < reader.rowCount(); ++row) {
        reader.goTo(row);
        troubles.settings +=
            {reader.integer(u"chat_id"_s), reader.text(u"key"_s), reader.text(u"value"_s)};
    }
    return {};
}

Result<void> readData(Connection &connection, const QueryLimits &limits, RowTroubles &troubles)
{
    const Result<RowBatch> rows =
        connection.fetch(uR"(SELECT chat_id, user_id, key, data FROM user_data
            WHERE (typeof(data) <> 'text' OR NOT json_valid(data))
            AND typeof(chat_id) = 'integer' ORDER BY chat_id, user_id, key LIMIT %1)"_s.arg(
                             RowTroubles::mostListed),
            {}, limits);
    if (!rows)
        return tl::unexpected(rows.error());
    RowReader reader(*rows);
    for (int row = 0; row < reader.rowCount(); ++row) {
        reader.goTo(row);
        const QString data = reader.text(u"data"_s);
        if (!isJson(data.toUtf8(), JsonNumbers::Python))
            troubles.data += {reader.integer(u"chat_id"_s), reader.integer(u"user_id"_s),
                reader.text(u"key"_s), data};
    }
    return {};
}

} // namespace

Result<RowTroubles> readRowTroubles(
    Connection &connection, const Release &release, const QueryLimits &limits)
{
    RowTroubles troubles;
    const Result<bool> settings =
        hasColumns(connection, u"chat_settings"_s, {u"chat_id"_s, u"key"_s, u"value"_s}, limits);
    if (!settings)
        return tl::unexpected(settings.error());
    if (*settings) {
        if (const auto read = readSettings(connection, release, limits, troubles); !read)
            return tl::unexpected(read.error());
    }
    const Result<bool> data = hasColumns(
        connection, u"user_data"_s, {u"chat_id"_s, u"user_id"_s, u"key"_s, u"data"_s}, limits);
    if (!data)
        return tl::unexpected(data.error());
    if (*data) {
        if (const auto read = readData(connection, limits, troubles); !read)
            return tl::unexpected(read.error());
    }
    return troubles;
}

SettingTrouble settingTrouble(const DoubtfulSetting &row, const Release &running)
{
    constexpr auto renamedByTheBot = u"memory-injection-enabled";
    const SettingKey *key = settingKey(row.key);
    if (!key || key->page == SettingPage::None)
        return SettingTrouble::Unknown;
    if (lacks(running, *key))
        return row.key == renamedByTheBot ? SettingTrouble::None : SettingTrouble::Retired;
    const bool isStrict = key->form != SettingForm::Free && key->form != SettingForm::Tier;
    const bool isUnreadable = isStrict && !valueProblem(running, *key, row.value).isEmpty();
    return isUnreadable ? SettingTrouble::Unreadable : SettingTrouble::None;
}

} // namespace pointsman
