// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcegenerator.h"

namespace pointsman {

/// Random queries over the sources of SourceGenerator whose answers do not depend on the order in
/// which an engine visits rows.
class QueryGenerator final {
public:
    explicit QueryGenerator(quint32 seed) : m_random(seed), m_sources(m_random) { }

    SourceGenerator &sources() { return m_sources; }
    QByteArray query();

private:
    int below(int bound) { return int(m_random.bounded(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    QByteArray pick(const QByteArrayList &choices) { return choices[below(int(choices.size()))]; }
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
    QByteArray rowValue();
    QByteArray collated();
    QByteArray table();

    QRandomGenerator m_random;
    SourceGenerator m_sources;
    QByteArray m_prefix;
    QByteArrayList m_columns;
};

} // namespace pointsman
