// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "base/text.h"
#include "federation/crossquery.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

namespace pointsman {

/// Sources made of SQL text, in a folder that goes with it.
class FederationFixture final {
public:
    /// Makes a database file; `sql` is what fills it.
    void addSource(const QString &name, const QByteArray &sql, int maxConnections = 2)
    {
        SourceSpec spec;
        spec.name = name;
        spec.path = m_dir.filePath(QStringLiteral("source%1.db").arg(m_config.sources.size()));
        spec.readOnly = true;
        spec.maxConnections = maxConnections;
        spec.busyTimeout = std::chrono::milliseconds(200);
        m_config.sources.append(spec);
        execute(spec.path, "PRAGMA synchronous=OFF;" + sql);
    }

    static void execute(const QString &path, const QByteArray &sql)
    {
        sqlite3 *handle = nullptr;
        char *message = nullptr;
        const bool done = sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK
            && sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &message) == SQLITE_OK;
        const QByteArray error = message ? message : "";
        sqlite3_free(message);
        sqlite3_close(handle);
        QVERIFY2(done, error.constData());
    }

    /// The first number of the last statement's first row, as another program reads it.
    static qint64 firstNumber(const QString &path, const QByteArray &sql)
    {
        sqlite3 *handle = nullptr;
        qint64 number = -1;
        sqlite3_open(path.toUtf8().constData(), &handle);
        sqlite3_exec(
            handle, sql.constData(),
            [](void *found, int, char **values, char **) {
                *static_cast<qint64 *>(found) = QByteArray(values[0]).toLongLong();
                return 0;
            },
            &number, nullptr);
        sqlite3_close(handle);
        return number;
    }

    Config &config() { return m_config; }
    QString path(int source) const { return m_config.sources[source].path; }

    /// The door to the sources; made at its first use.
    const MultiSourceDatabase &database()
    {
        if (!m_database)
            m_database = std::make_unique<MultiSourceDatabase>(m_config);
        return *m_database;
    }

private:
    QTemporaryDir m_dir;
    Config m_config;
    std::unique_ptr<MultiSourceDatabase> m_database;
};

/// Files that this process has open and that have no name: what queries spill to.
inline int openTemporaryFiles()
{
    int count = 0;
    const QDir descriptors(QStringLiteral("/proc/self/fd"));
    for (const QString &name : descriptors.entryList(QDir::AllEntries | QDir::System)) {
        const QString target = QFile::symLinkTarget(descriptors.filePath(name));
        count += target.contains(QStringLiteral("(deleted)")) ? 1 : 0;
    }
    return count;
}

inline int runningThreads()
{
    const QDir tasks(QStringLiteral("/proc/self/task"));
    return int(tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

/// What a query gave, as text that shows each value's storage class.
struct Outcome {
    QStringList columns;
    QStringList rows; ///< SQL literals between `|`
    CrossQueryReport report;
    std::optional<Error> error;

    QString grid() const { return rows.join(u'\n'); }
};

inline void appendRows(const RowBatch &batch, QStringList &rows)
{
    for (int row = 0; row < batch.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < batch.columnCount(); ++column)
            cells.append(QString::fromUtf8(sqlLiteral(batch.at(row, column))));
        rows.append(cells.join(u'|'));
    }
}

inline Outcome ask(const MultiSourceDatabase &database, const CrossQuery &query,
    const CrossQueryProgress &progress = CrossQueryProgress())
{
    Outcome outcome;
    Result<std::unique_ptr<CrossQueryRun>> run = CrossQueryRun::start(database, query, progress);
    if (!run) {
        outcome.error = run.error();
        outcome.report = progress.report();
        return outcome;
    }
    for (const Column &column : (*run)->columns())
        outcome.columns.append(column.name);
    RowBatch batch;
    for (;;) {
        const Result<bool> more = (*run)->next(batch);
        if (!more)
            outcome.error = more.error();
        if (!more || !*more)
            break;
        appendRows(batch, outcome.rows);
    }
    outcome.report = (*run)->report();
    return outcome;
}

} // namespace pointsman
