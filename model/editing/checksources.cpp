// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secrets.h"
#include "base/words.h"
#include "editing/checkparts.h"
#include "editing/tomlchange.h"
#include "workspace/sourcereader.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

void checkPath(const Workspace &workspace, const WrittenSource &source, const SourceSpec &spec,
    QList<Finding> &findings)
{
    const ConfigPlace place = workspace.place(source.layer, source.span);
    if (!QFileInfo::exists(spec.path)) {
        findings.append({Severity::Warning, u"source_file_missing"_s, place,
            Words::tr(
                "The file of source \"%1\", %2, does not exist; the bot would create it empty")
                .arg(spec.name, spec.path),
            spec.name, {}, {}});
    }
    const TomlNode *written = sourceSetting(source, u"dbPath");
    written = written ? written : sourceSetting(source, u"path");
    if (!written || !QDir::isRelativePath(written->text))
        return;
    for (const QString &folder : {workspace.layers.folder, workspace.request.workingDirectory}) {
        const QString other = QDir::cleanPath(QDir(folder).absoluteFilePath(written->text));
        if (other == spec.path || !QFileInfo::exists(other))
            continue;
        findings.append({Severity::Warning, u"source_path_ambiguous"_s, place,
            Words::tr(
                "The path \"%1\" of source \"%2\" is relative: %3 is meant, but %4 exists too")
                .arg(written->text, spec.name, spec.path, other),
            spec.name, {}, {}});
        return;
    }
}

void checkSource(const Workspace &workspace, const WrittenSource &source, const SourceSpec &spec,
    QList<Finding> &findings)
{
    const ConfigPlace place = workspace.place(source.layer, source.span);
    if (spec.problem) {
        findings.append({Severity::Error, u"source_cannot_open"_s, place, spec.problem->message,
            spec.name, {}, {}});
    } else if (spec.driver == Driver::Sqlite) {
        checkPath(workspace, source, spec, findings);
    }
    const QString rejected =
        workspace.release == BotRelease::Today ? constructorProblem(source) : QString();
    if (!rejected.isEmpty()) {
        findings.append({Severity::Error, u"source_rejected_by_bot"_s, place,
            Words::tr("The bot cannot use source \"%1\": %2").arg(spec.name, rejected), spec.name,
            {}, {}});
    }
    if (spec.useWal && spec.readOnly) {
        findings.append({Severity::Warning, u"wal_on_readonly"_s, place,
            Words::tr("Source \"%1\" is read-only, but with useWal the bot rewrites its file")
                .arg(spec.name),
            spec.name, {}, ChangeSource{spec.name, SourceSetting::UseWal, tomlFlag(false)}});
    }
}

/// Two names for one file: what is written under one shows under the other.
void checkSameFile(const Workspace &workspace, QList<Finding> &findings)
{
    QHash<QString, QString> names;
    const auto &written = workspace.section.sources;
    for (qsizetype i = 0; i < workspace.config.sources.size(); ++i) {
        const SourceSpec &spec = workspace.config.sources[i];
        if (spec.driver != Driver::Sqlite || spec.path.isEmpty())
            continue;
        const QString real = QFileInfo(spec.path).canonicalFilePath();
        const QString file = real.isEmpty() ? spec.path : real;
        if (const QString other = names.value(file); !other.isNull()) {
            const WrittenSource &source = written[size_t(i)];
            findings.append({Severity::Warning, u"sources_share_file"_s,
                workspace.place(source.layer, source.span),
                Words::tr("Sources \"%1\" and \"%2\" are the same file, %3")
                    .arg(other, spec.name, file),
                spec.name, {}, {}});
        }
        names.insert(file, spec.name);
    }
}

/// The first value that looks like a secret and stands there in clear.
const TomlEntry *clearSecret(const TomlNode &node)
{
    for (const TomlEntry &entry : node.entries) {
        const bool isText = entry.value.isString() && !entry.value.text.isEmpty();
        if (isText && looksSecret(entry.key) && unsetVariables(entry.value.text).isEmpty())
            return &entry;
        if (const TomlEntry *found = clearSecret(entry.value))
            return found;
    }
    return nullptr;
}

void checkToken(const Workspace &workspace, QList<Finding> &findings)
{
    const TomlNode *token = workspace.layers.merged.find({u"bot"_s, u"token"_s});
    const bool isWholeConfig =
        workspace.release != BotRelease::Design && !workspace.layers.documents.isEmpty();
    if (isWholeConfig && !(token && isTruthy(*token))) {
        findings.append({Severity::Error, u"token_missing"_s, workspace.place(0, {}),
            Words::tr("The configuration has no bot.token, without which the bot does not start"),
            {}, {}, {}});
    }
}

} // namespace

void checkSources(const Workspace &workspace, QList<Finding> &findings)
{
    const auto &written = workspace.section.sources;
    for (size_t i = 0; i < written.size(); ++i)
        checkSource(workspace, written[i], workspace.config.sources[qsizetype(i)], findings);
    checkSameFile(workspace, findings);
}

void checkFiles(const Workspace &workspace, QList<Finding> &findings)
{
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    const QList<ConfigDocument> &documents = workspace.layers.documents;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const TomlEntry *secret = clearSecret(*documents[i].root);
        if (!secret || !(QFileInfo(documents[i].path).permissions() & others))
            continue;
        findings.append(
            {Severity::Warning, u"secret_readable"_s, workspace.place(int(i), secret->keySpan),
                Words::tr("The file holds \"%1\" in clear and can be read by other users")
                    .arg(secret->key),
                {}, {}, {}});
    }
    for (const QString &warning : workspace.layers.warnings) {
        findings.append(
            {Severity::Warning, u"layer_missing"_s, workspace.place(0, {}), warning, {}, {}, {}});
    }
    checkToken(workspace, findings);
}

} // namespace pointsman
