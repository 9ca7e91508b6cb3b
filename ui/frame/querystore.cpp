// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/querystore.h"

#include "base/atomicfile.h"
#include "frame/damagedfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QStandardPaths>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qint64 mostBytes = qint64(1) << 30;
static constexpr qint64 mostHistory = 4 << 20; ///< characters; older queries go
static constexpr int keptQueries = 500;
static constexpr int lockPatience = 3000; ///< ms
static const QString savedQueries = u"saved"_s;
static const QString parameters = u"parameters"_s;
static const QString past = u"history"_s;
static const QString lastDocument = u"lastDocument"_s;

static void setValue(
    QJsonObject &content, const QString &group, const QString &name, const QString &value)
{
    QJsonObject object = content.value(group).toObject();
    if (value.isEmpty())
        object.remove(name);
    else
        object.insert(name, value);
    content.insert(group, object);
}

static QJsonArray withoutQuery(QJsonArray queries, const QString &sql)
{
    for (qsizetype i = queries.size() - 1; i >= 0; --i) {
        if (queries.at(i).toObject().value(u"sql"_s).toString() == sql)
            queries.removeAt(i);
    }
    return queries;
}

static void addQuery(QJsonObject &content, const PastQuery &query)
{
    QJsonArray queries = withoutQuery(content.value(past).toArray(), query.sql);
    queries.prepend(
        QJsonObject{{u"sql"_s, query.sql}, {u"time"_s, query.time.toString(Qt::ISODate)}});
    qint64 size = 0;
    qsizetype kept = 0;
    while (kept < std::min<qsizetype>(queries.size(), keptQueries)) {
        size += queries.at(kept).toObject().value(u"sql"_s).toString().size();
        if (size > mostHistory && kept > 0)
            break;
        ++kept;
    }
    while (queries.size() > kept)
        queries.removeLast();
    content.insert(past, queries);
}

/// What a file holds; what cannot be read is no reason to keep the window from opening.
struct QueryStore::Reading {
    QJsonObject content;
    std::optional<Error> trouble;
    bool mayBeReplaced = true;
};

QueryStore::QueryStore(QString file) : m_file(std::move(file)) { }

QueryStore QueryStore::read(const QString &workspace)
{
    QueryStore store(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + u"/queries/"_s + workspace + u".json"_s);
    const Reading reading = store.contentOfFile();
    store.m_content = reading.content;
    store.m_trouble = reading.trouble;
    return store;
}

QueryStore::Reading QueryStore::contentOfFile() const
{
    if (!QFileInfo::exists(m_file))
        return {};
    const Result<QByteArray> bytes = readWholeFile(m_file, mostBytes);
    if (!bytes)
        return {{}, bytes.error(), false};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (document.isObject())
        return {document.object(), {}};
    const Error trouble = setDamagedFileAside(
        m_file, problem.error == QJsonParseError::NoError ? QString() : problem.errorString());
    return {{}, trouble, !QFileInfo::exists(m_file)};
}

QString QueryStore::valueIn(const QString &group, const QString &name) const
{
    return m_content.value(group).toObject().value(name).toString();
}

void QueryStore::setIn(const QString &group, const QString &name, const QString &value)
{
    setValue(m_content, group, name, value);
    m_changes.insert({group, name}, value);
}

QString QueryStore::newDocument()
{
    const int number = m_content.value(lastDocument).toInt() + 1;
    m_content.insert(lastDocument, number);
    return QString::number(number);
}

void QueryStore::useDocument(const QString &document)
{
    m_content.insert(
        lastDocument, std::max(m_content.value(lastDocument).toInt(), document.toInt()));
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

void QueryStore::removeFromHistory(const QString &sql)
{
    m_content.insert(past, withoutQuery(m_content.value(past).toArray(), sql));
    m_added.removeIf([&sql](const PastQuery &added) { return added.sql == sql; });
    m_removed.insert(sql);
}

void QueryStore::addToHistory(const QString &sql)
{
    const PastQuery query{sql, QDateTime::currentDateTimeUtc()};
    addQuery(m_content, query);
    m_added.removeIf([&sql](const PastQuery &added) { return added.sql == sql; });
    m_added.prepend(query);
    m_removed.remove(sql);
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

void QueryStore::removeSaved(const QString &name)
{
    setIn(savedQueries, name, {});
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
    QLockFile lock(m_file + u".lock"_s);
    if (!lock.tryLock(lockPatience))
        return failure(ErrorKind::Io, tr("%1 is in use, so queries are not kept.").arg(m_file));
    const Reading reading = contentOfFile();
    if (!reading.mayBeReplaced)
        return tl::unexpected(*reading.trouble);
    // Whoever damaged it since it was read took nothing from what is known here.
    QJsonObject content = reading.trouble ? m_content : reading.content;
    for (auto [place, value] : m_changes.asKeyValueRange())
        setValue(content, place.first, place.second, value);
    for (const QString &sql : m_removed)
        content.insert(past, withoutQuery(content.value(past).toArray(), sql));
    for (auto added = m_added.crbegin(); added != m_added.crend(); ++added)
        addQuery(content, *added);
    content.insert(lastDocument,
        std::max(content.value(lastDocument).toInt(), m_content.value(lastDocument).toInt()));
    const auto saved =
        saveAtomically(m_file, QJsonDocument(content).toJson(QJsonDocument::Compact));
    if (saved && reading.trouble)
        return tl::unexpected(*reading.trouble);
    return saved;
}

} // namespace pointsman
