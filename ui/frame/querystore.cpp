// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/querystore.h"

#include "base/atomicfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qint64 mostBytes = 8 << 20;
static constexpr int keptQueries = 500;
static const QString drafts = u"drafts"_s;
static const QString savedQueries = u"saved"_s;
static const QString parameters = u"parameters"_s;
static const QString past = u"history"_s;

QueryStore::QueryStore(const QString &workspace)
    : m_file(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/queries/"_s
        + workspace + u".json"_s)
{
    // What cannot be read any more is not worth keeping the window from opening.
    if (const Result<QByteArray> bytes = readWholeFile(m_file, mostBytes))
        m_content = QJsonDocument::fromJson(*bytes).object();
}

QString QueryStore::valueIn(const QString &group, const QString &name) const
{
    return m_content.value(group).toObject().value(name).toString();
}

void QueryStore::setIn(const QString &group, const QString &name, const QString &value)
{
    QJsonObject object = m_content.value(group).toObject();
    if (value.isEmpty())
        object.remove(name);
    else
        object.insert(name, value);
    m_content.insert(group, object);
}

QString QueryStore::draft(const QString &document) const
{
    return valueIn(drafts, document);
}

void QueryStore::setDraft(const QString &document, const QString &sql)
{
    setIn(drafts, document, sql);
}

void QueryStore::removeDraft(const QString &document)
{
    setIn(drafts, document, {});
}

QString QueryStore::newDocument()
{
    const int number = m_content.value(u"lastDocument"_s).toInt() + 1;
    m_content.insert(u"lastDocument"_s, number);
    return QString::number(number);
}

QList<PastQuery> QueryStore::history() const
{
    QList<PastQuery> queries;
    for (const QJsonValue &value : m_content.value(past).toArray()) {
        const QJsonObject object = value.toObject();
        queries.append({object.value(u"sql"_s).toString(),
            QDateTime::fromString(object.value(u"time"_s).toString(), Qt::ISODate)});
    }
    return queries;
}

void QueryStore::addToHistory(const QString &sql)
{
    QJsonArray queries = m_content.value(past).toArray();
    for (qsizetype i = queries.size() - 1; i >= 0; --i) {
        if (queries.at(i).toObject().value(u"sql"_s).toString() == sql)
            queries.removeAt(i);
    }
    queries.prepend(QJsonObject{
        {u"sql"_s, sql}, {u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
    while (queries.size() > keptQueries)
        queries.removeLast();
    m_content.insert(past, queries);
}

QStringList QueryStore::savedNames() const
{
    return m_content.value(savedQueries).toObject().keys();
}

QString QueryStore::saved(const QString &name) const
{
    return valueIn(savedQueries, name);
}

void QueryStore::setSaved(const QString &name, const QString &sql)
{
    setIn(savedQueries, name, sql);
}

QString QueryStore::parameter(const QString &name) const
{
    return valueIn(parameters, name);
}

void QueryStore::setParameter(const QString &name, const QString &value)
{
    setIn(parameters, name, value);
}

Result<void> QueryStore::save() const
{
    const QString folder = QFileInfo(m_file).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, tr("The folder %1 could not be made.").arg(folder));
    return saveAtomically(m_file, QJsonDocument(m_content).toJson(QJsonDocument::Compact));
}

} // namespace pointsman
