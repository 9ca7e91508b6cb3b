// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/manifest.h"

#include "base/words.h"
#include "exchange/outputfile.h"
#include "federation/feed/crossqueryreport.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJsonObject(const ManifestSource &source)
{
    return {
        {u"name"_s, source.name},
        {u"state"_s, source.error ? u"failed"_s : u"ok"_s},
        {u"error"_s, source.error ? QJsonValue(source.error->message) : QJsonValue()},
        {u"rows"_s, source.rows},
        {u"schema_version"_s,
            source.schemaVersion ? QJsonValue(*source.schemaVersion) : QJsonValue()},
    };
}

/// As in JSON exports: integers keep their digits, a BLOB is base64.
QJsonValue toJsonValue(const Value &value)
{
    switch (value.type) {
    case CellType::Integer:
        return value.integer;
    case CellType::Real:
        return value.real;
    case CellType::Text:
        return QString::fromUtf8(value.bytes);
    case CellType::Blob:
        return QString::fromLatin1(value.bytes.toBase64());
    case CellType::Null:
        break;
    }
    return QJsonValue::Null;
}

} // namespace

bool Manifest::isComplete() const
{
    return shortened.isEmpty()
        && std::none_of(sources.cbegin(), sources.cend(),
            [](const ManifestSource &source) { return source.error.has_value(); });
}

QByteArray Manifest::toJson() const
{
    QJsonArray list;
    for (const ManifestSource &source : sources)
        list += toJsonObject(source);
    QJsonObject object{
        {u"query"_s, query},
        {u"sources"_s, list},
        {u"rows"_s, rows},
        {u"time"_s, time.toUTC().toString(Qt::ISODate)},
        {u"sha256"_s, QString::fromLatin1(sha256)},
        {u"complete"_s, isComplete()},
    };
    QJsonObject named;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        named.insert(it.key(), toJsonValue(*it));
    if (!named.isEmpty())
        object.insert(u"parameters"_s, named);
    if (!shortened.isEmpty())
        object.insert(u"missing"_s, shortened);
    return QJsonDocument(object).toJson();
}

QList<ManifestSource> manifestSources(const CrossQueryReport &report)
{
    QList<ManifestSource> sources;
    for (const SourceReport &source : report.sources)
        sources.append({source.source, source.error, source.rows, std::nullopt});
    return sources;
}

QString manifestPath(const QString &exportedFile)
{
    return exportedFile + u".manifest.json"_s;
}

Result<void> saveManifest(
    const QString &exportedFile, Manifest manifest, const OutputGuard &guard)
{
    QFile file(exportedFile);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return failure(ErrorKind::Io,
            Words::tr("The exported file “%1” cannot be read back: %2.")
                .arg(exportedFile, file.errorString()));
    manifest.sha256 = hash.result().toHex();
    return saveOutput(manifestPath(exportedFile), manifest.toJson(), guard);
}

} // namespace pointsman
