// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace pointsman {

/// A query that was run.
struct PastQuery {
    QString sql;
    QDateTime time;
    bool operator==(const PastQuery &) const = default;
};

/// What is kept about one workspace's queries over restarts: drafts of open pages, history, saved
/// queries, parameter values. A small file, read at once and written whole. GUI thread only.
class QueryStore final {
    Q_DECLARE_TR_FUNCTIONS(QueryStore)
public:
    explicit QueryStore(const QString &workspace); ///< OpenTarget::key()

    QString draft(const QString &document) const;
    void setDraft(const QString &document, const QString &sql);
    void removeDraft(const QString &document);
    QString newDocument(); ///< an unused name

    QList<PastQuery> history() const; ///< newest first
    void addToHistory(const QString &sql);

    QStringList savedNames() const;
    QString saved(const QString &name) const;
    void setSaved(const QString &name, const QString &sql); ///< empty SQL removes it

    QString parameter(const QString &name) const;
    void setParameter(const QString &name, const QString &value);

    [[nodiscard]] Result<void> save() const; ///< may run on any thread, on a copy

private:
    void setIn(const QString &group, const QString &name, const QString &value);
    QString valueIn(const QString &group, const QString &name) const;

    QString m_file;
    QJsonObject m_content;
};

} // namespace pointsman
