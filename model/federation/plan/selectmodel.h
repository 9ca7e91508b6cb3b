// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/plan/scatterplan.h"
#include "sqltext/pgsyntax.h"
#include "sqltext/selectclauses.h"

namespace pointsman {

/// A SELECT of one logical table, with every name resolved: what a planner reads.
class SelectModel final {
public:
    struct Item {
        SourcedText text;
        TokenRange range; ///< without the alias; empty for a column that `*` stands for
        QByteArray alias;
        std::optional<size_t> column; ///< a plain column; the table's number of columns: `_source`
        Column result;
    };

    /// The reason, one clause, when a name, a function or a column's nature makes the sources
    /// differ.
    [[nodiscard]] static tl::expected<SelectModel, QString> read(
        const QueryText &text, const LogicalTable &table, const Bindings &bindings);

    const SqlTokens &tokens() const { return m_text->tokens; }
    const LogicalTable &table() const { return *m_table; }
    const SelectClauses &clauses() const { return m_clauses; }
    const std::vector<Item> &items() const { return m_items; }
    bool isDistinct() const { return m_syntax.isDistinct; }
    const Bindings &bindings() const { return m_bindings; } ///< all by name

    /// The expression with its columns told from its text. A name that is no column but an item's
    /// alias stands for the item.
    SourcedText sourced(TokenRange range) const;
    /// One token as it is to be written in any statement made of this one.
    QByteArray spelling(size_t token) const;

    std::optional<size_t> columnAt(size_t token, size_t &next) const; ///< `next`: after the name
    const Item *itemNamed(size_t token) const; ///< by its alias
    const Item *itemNumbered(TokenRange term) const; ///< by a position, as in ORDER BY 1

    bool isAggregateAt(size_t token) const;
    bool hasAggregate(TokenRange range) const;
    bool hasCollation(TokenRange range) const;

private:
    SelectModel(const QueryText &text, const LogicalTable &table, const Bindings &bindings,
        SelectSyntax syntax);
    [[nodiscard]] QString problemWithTokens() const;
    [[nodiscard]] QString problemWithColumns() const;
    std::vector<size_t> comparedColumns(QString &problem) const;
    bool comparesItems() const;
    bool isBareItem(size_t token, size_t next) const;
    void readItems();
    void addColumnItem(size_t column);
    std::optional<size_t> resolve(const QByteArray &name) const;
    bool isFunctionAt(size_t token) const;
    bool readsNowAt(size_t token) const;
    void nameParameters(const Bindings &bindings);

    const QueryText *m_text;
    const LogicalTable *m_table;
    SelectSyntax m_syntax;
    SelectClauses m_clauses;
    std::vector<Item> m_items;
    Bindings m_bindings;
    std::map<size_t, QByteArray> m_spellings; ///< of tokens that are not written as they were
};

} // namespace pointsman
