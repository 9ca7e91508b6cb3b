// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QRandomGenerator>

namespace pointsman {

/// Random sources that have drifted apart, and random queries over them whose answers do not
/// depend on the order in which an engine visits rows.
class QueryGenerator final {
public:
    explicit QueryGenerator(quint32 seed) : m_random(seed) { }

    static QByteArrayList sourceNames() { return {"primary", "archive", "old bot", "empty"}; }

    /// Begins a workspace: its sources' columns have the same types and collations, or have not.
    void beginWorkspace() { m_drifts = chance(40); }
    /// CREATE and INSERT statements for a source; `merged` collects what one database that holds
    /// all rows is filled with.
    QByteArray sourceSql(int source, QByteArray &merged);
    QByteArray mergedTables() const;
    QByteArray query();

private:
    int below(int bound) { return int(m_random.bounded(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    QByteArray pick(const QByteArrayList &choices) { return choices[below(int(choices.size()))]; }
    QByteArray value(const QByteArray &column);
    QByteArray column() { return m_prefix + pick(m_columns); }
    QByteArray literal();
    QByteArray scalar(int depth);
    QByteArray predicate(int depth);
    QByteArray comparison(int depth);
    QByteArray aggregate();
    QByteArray key();
    QByteArray whereClause() { return chance(60) ? " WHERE " + predicate(2) : QByteArray(); }
    QByteArray limited(int outputs);
    QByteArray grouped();
    QByteArray total();
    QByteArray plain();
    QByteArray distinct();
    QByteArray joined();
    QByteArray compound();
    QByteArray nested();
    QByteArray windowed();
    QByteArray table();
    QByteArray shaped(QByteArray create) const;

    bool m_drifts = false;
    QRandomGenerator m_random;
    QByteArray m_prefix;
    QByteArrayList m_columns;
};

} // namespace pointsman
