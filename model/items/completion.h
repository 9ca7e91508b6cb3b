// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace pointsman {

struct Schema;

/// The names that a query over several sources may use.
class CompletionWords final {
public:
    void addSource(const QString &source, const Schema &schema);

    /// The names that fit what stands before the caret: after `source.` its tables, after `table.`
    /// or an alias's name its columns, else tables, columns, sources, functions and keywords.
    /// Sorted without regard to case; empty when nothing was typed and nothing qualifies.
    QStringList candidates(QStringView lineBeforeCaret) const;

    /// How much of the end of the line is the beginning of a name, in characters.
    static qsizetype prefixLength(QStringView lineBeforeCaret);

private:
    QHash<QString, QStringList> m_tablesOf; ///< by source
    QHash<QString, QStringList> m_columnsOf; ///< by table, the union over sources
};

} // namespace pointsman
