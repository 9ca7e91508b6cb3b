// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QRandomGenerator>

#include <map>

namespace pointsman {

/// Random sources that have drifted apart: in declared types, collations, encodings, columns, and
/// whether a table is one, a view, STRICT or without rowids.
class SourceGenerator final {
public:
    explicit SourceGenerator(QRandomGenerator &random) : m_random(random) { }

    static QByteArrayList names() { return {"primary", "archive", "old bot", "empty"}; }

    /// Begins a workspace: its sources' columns have the same types and collations, or have not.
    void begin();
    /// What fills a source, and whether its file is to be one of UTF-16.
    QByteArray sourceSql(int source);
    bool isUtf16(int source) const { return source == m_utf16Source; }
    /// The tables of one database that holds all rows, filled from the sources attached to it: a
    /// column has the affinity and collation that its sources agree on, else none.
    QByteArray mergedSql() const;

private:
    /// How a column compares: the letter of its affinity, and its collation.
    struct Nature {
        char affinity = 'B';
        QByteArray collation;
    };
    int below(int bound) { return int(m_random.bounded(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    QByteArray pick(const QByteArrayList &choices) { return choices[below(int(choices.size()))]; }
    QByteArray value(const QByteArray &column, bool isStrict);
    QByteArray declaredType(const QByteArray &column, bool isStrict);
    QByteArray baseTable(const QByteArray &name, int source, bool isStrict);
    QByteArray insertsInto(const QByteArray &name, int source, bool isStrict);
    QByteArray tableU(int source);
    void note(const QByteArray &column, const Nature &nature);

    QRandomGenerator &m_random;
    bool m_drifts = false;
    int m_utf16Source = -1;
    QByteArray m_collation; ///< of the nicks, where the sources agree
    std::map<QByteArray, Nature> m_natures; ///< of the union's columns so far
};

} // namespace pointsman
