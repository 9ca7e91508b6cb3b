// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>

#include <optional>

namespace pointsman {

/// A query that was run.
struct PastQuery {
    QString sql;
    QDateTime time;
    bool operator==(const PastQuery &) const = default;
};

/// What is kept about one workspace's queries over restarts: history, saved queries, parameter
/// values. A small file, read at once and written whole; two windows of one workspace each bring
/// their own changes into it. A value: one thread at a time.
class QueryStore final {
    Q_DECLARE_TR_FUNCTIONS(QueryStore)
public:
    /// Reads the file, so this is for a background thread.
    [[nodiscard]] static QueryStore read(const QString &workspace); ///< OpenTarget::key()

    QString newDocument(); ///< an unused name
    void useDocument(const QString &document); ///< a name that a kept tab has

    QList<PastQuery> history() const; ///< newest first
    void addToHistory(const QString &sql);
    void removeFromHistory(const QString &sql);

    QStringList savedNames() const;
    QString saved(const QString &name) const;
    void setSaved(const QString &name, const QString &sql);
    void removeSaved(const QString &name);

    QString parameter(const QString &name) const;
    void setParameter(const QString &name, const QString &value);

    /// May run on any thread, on a copy. Never writes over a file that it cannot read: a damaged
    /// one gets another name, which the error says; then the save has taken place all the same.
    [[nodiscard]] Result<void> save() const;
    /// What was wrong with the file when it was read.
    const std::optional<Error> &trouble() const { return m_trouble; }

private:
    explicit QueryStore(QString file);
    struct Reading;
    Reading contentOfFile() const;
    void setIn(const QString &group, const QString &name, const QString &value);
    QString valueIn(const QString &group, const QString &name) const;

    QString m_file;
    std::optional<Error> m_trouble;
    QJsonObject m_content;
    QMap<QPair<QString, QString>, QString> m_changes; ///< since it was read, by group and name
    QSet<QString> m_removed; ///< from the history since it was read
    QList<PastQuery> m_added; ///< to the history since it was read, newest first
};

} // namespace pointsman
