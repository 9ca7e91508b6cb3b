// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows and the schema of a source mean to the release of the bot that runs.
#include "base/words.h"
#include "bot/jsontext.h"
#include "editing/checkparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

constexpr qsizetype mostRowsNamed = 20; ///< of one source and kind; the rest is counted
constexpr qsizetype mostDifferences = 6;

QString listed(const QStringList &names)
{
    const QString list = names.mid(0, mostDifferences).join(u", "_s);
    return names.size() > mostDifferences ? list + u", …"_s : list;
}

/// A word of a command as a shell takes it.
QString shellWord(const QString &word)
{
    const bool isPlain = !word.isEmpty() && std::all_of(word.cbegin(), word.cend(), [](QChar c) {
        return (c < u'\x80' && c.isLetterOrNumber()) || c == u'-' || c == u'_' || c == u'.';
    });
    return isPlain ? word : u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

/// Writes go where the chat is routed, so only there a command mends it.
QString mendedBy(const SourceCheck &check, qint64 chat, const QString &command)
{
    const auto decision = check.workspace.config.routing.problem.isEmpty()
        ? route(check.workspace.config.routing, check.workspace.config.rules,
            {.chat = chat, .write = true})
        : Result<Decision>(failure(ErrorKind::Config, {}));
    return decision && decision->source == check.facts.source
        ? Words::tr("; this mends it: pointsman-cli %1").arg(command)
        : QString();
}

Finding finding(const SourceCheck &check, const QString &code, const QString &message,
    std::optional<qint64> chat = {})
{
    // In a read-only source the bot only meets it where a chat is mapped there.
    const Severity severity = check.isReadOnly ? Severity::Warning : Severity::Error;
    return {severity, code, check.place, message, check.facts.source,
        chat ? std::optional(ChatId{*chat, {}}) : std::nullopt, {}};
}

void nameTheRest(const SourceCheck &check, qsizetype all, QList<Finding> &findings)
{
    if (all > mostRowsNamed)
        findings.append(finding(check, u"more_rows"_s,
            Words::tr("Source \"%1\" has %2 more such rows")
                .arg(check.facts.source)
                .arg(all - mostRowsNamed)));
}

QString reasonOf(SettingTrouble trouble, const Release &running)
{
    switch (trouble) {
    case SettingTrouble::None:
        return {};
    case SettingTrouble::Unknown:
        return Words::tr("is no setting of the bot");
    case SettingTrouble::Retired:
        return Words::tr("is no setting of the release that runs (schema version %1)")
            .arg(running.known());
    case SettingTrouble::Unreadable:
        return Words::tr("has a value that the bot cannot read");
    }
    Q_UNREACHABLE();
}

QString codeOf(SettingTrouble trouble)
{
    return trouble == SettingTrouble::Retired ? u"setting_retired"_s
        : trouble == SettingTrouble::Unknown  ? u"setting_unknown"_s
                                              : u"setting_unreadable"_s;
}

void checkSettings(const SourceCheck &check, QList<Finding> &findings)
{
    qsizetype all = 0;
    for (const DoubtfulSetting &row : check.facts.troubles.settings) {
        const SettingTrouble trouble = settingTrouble(row, check.running);
        if (trouble == SettingTrouble::None || ++all > mostRowsNamed)
            continue;
        const QString command = u"unset-setting %1 %2"_s.arg(row.chat).arg(shellWord(row.key));
        findings.append(finding(check, codeOf(trouble),
            Words::tr("In source \"%1\", \"%2\" of chat %3 %4: the bot fails at every message and "
                      "command of that chat%5")
                .arg(check.facts.source, row.key, QString::number(row.chat),
                    reasonOf(trouble, check.running), mendedBy(check, row.chat, command)),
            row.chat));
    }
    nameTheRest(check, all, findings);
}

void checkUserData(const SourceCheck &check, QList<Finding> &findings)
{
    const QList<DoubtfulData> &rows = check.facts.troubles.data;
    for (const DoubtfulData &row : rows.mid(0, mostRowsNamed)) {
        const QString command = u"add-userdata %1 %2 %3 %4"_s.arg(row.chat).arg(row.user).arg(
            shellWord(row.key), shellWord(jsonQuoted(row.data)));
        findings.append(finding(check, u"user_data_not_json"_s,
            Words::tr("In source \"%1\", what is kept as \"%2\" of user %3 in chat %4 is no JSON: "
                      "the bot loses every message of that user there%5")
                .arg(check.facts.source, row.key, QString::number(row.user),
                    QString::number(row.chat), mendedBy(check, row.chat, command)),
            row.chat));
    }
    nameTheRest(check, rows.size(), findings);
}

/// What the release that runs does with a file of an older version.
QString effectOfOld(const SourceCheck &check, const Release &release, const Release &running)
{
    if (!check.isReadOnly)
        return Words::tr("today's bot changes it to %1 at its first access").arg(running.known());
    const QStringList lacks = difference(release, running).lacks;
    const QString missing =
        lacks.isEmpty() ? QString() : Words::tr("; it lacks %1").arg(listed(lacks));
    const bool isLeftOut =
        running.known() >= schemaOfBotStatus && release.known() < schemaOfBotStatus;
    return (isLeftOut
                   ? Words::tr("the bot silently leaves its chats out of every list, until a bot "
                               "with write access has opened it once")
                   : Words::tr("today's bot reads it incompletely, silently"))
        + missing;
}

} // namespace

Release runningRelease(const Workspace &workspace, const QList<SourceFacts> &facts)
{
    int schema = workspace.release == BotRelease::Today ? currentSchemaVersion : oldestSchema;
    for (const SourceFacts &source : facts) {
        const bool isWritten = !workspace.config.routing.sources.value(source.source).readOnly;
        if (isWritten)
            schema = std::max(schema, source.schemaVersion.value_or(schema));
    }
    return Release(schema);
}

void checkSchema(const SourceCheck &check, QList<Finding> &findings)
{
    if (!check.facts.schemaVersion)
        return;
    const Release release(*check.facts.schemaVersion);
    if (release.isUnknown()) {
        findings.append({Severity::Warning, u"schema_newer"_s, check.place,
            Words::tr("Source \"%1\" has %2").arg(check.facts.source, schemaText(release)),
            check.facts.source, {}, {}});
    }
    // Whichever release the profile stands for, today's is the next one to open the file.
    const Release running(std::max(check.running.schema(), currentSchemaVersion));
    if (release.known() >= running.known())
        return;
    findings.append({Severity::Warning, u"schema_old"_s, check.place,
        Words::tr("Source \"%1\" has schema version %2, older than %3: %4")
            .arg(check.facts.source)
            .arg(release.schema())
            .arg(running.known())
            .arg(effectOfOld(check, release, running)),
        check.facts.source, {}, {}});
}

void checkRows(const SourceCheck &check, QList<Finding> &findings)
{
    for (const OddChats &odd : check.facts.odd) {
        findings.append({Severity::Warning, u"chat_id_odd"_s, check.place,
            Words::tr("In source \"%1\", %2; they belong to no chat and are left out")
                .arg(check.facts.source, oddChatsText(odd)),
            check.facts.source, {}, {}});
    }
    checkSettings(check, findings);
    checkUserData(check, findings);
}

} // namespace pointsman
