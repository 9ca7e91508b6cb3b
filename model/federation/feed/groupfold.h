// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"

#include <vector>

namespace pointsman {

/// An aggregate of one argument that can be kept up row by row.
enum class FoldKind {
    None, ///< only the engine can compute it
    CountRows, ///< count(*), without an argument
    Count,
    Sum,
    Min,
    Max,
    Largest ///< max(abs(x)) of numbers
};

/// A statement whose rows are keys and then arguments, and what becomes of them.
struct FoldPlan {
    struct Part {
        FoldKind kind = FoldKind::None;
        int argument = -1; ///< its place in a row; -1: none
    };
    QString sql;
    int keys = 0;
    std::vector<Part> parts;
};

/// Groups rows by their first cells in a hash table, several times faster than the sort by which
/// SQLite groups. Keys are equal as in SQLite with binary collation; sums are added in the order of
/// the rows, as there. Used by one thread at a time.
class GroupFold final {
public:
    explicit GroupFold(FoldPlan plan);

    /// False when a value needs SQLite's own arithmetic: text in a sum, an overflow. The fold is
    /// then good for nothing, and the engine's own statement must run instead.
    [[nodiscard]] bool add(const RowBatch &rows);

    qint64 byteSize() const; ///< held by the groups, about
    /// Groups may be told in several portions, because no sum is among the parts.
    bool isDivisible() const { return m_isDivisible; }
    /// The groups so far, each a row of keys and parts; none are left.
    [[nodiscard]] RowBatch take();

private:
    struct State {
        qint64 integer = 0; ///< the count, or the sum while all its values are whole numbers
        double real = 0; ///< the sum as SQLite keeps it beside the whole one
        bool isReal = false;
        bool isEmpty = true;
    };

    size_t groupOf(const RowBatch &rows, int row);
    bool hasKeys(size_t group, const RowBatch &rows, int row) const;
    void grow();
    void update(size_t place, FoldKind kind, const CellView &cell);
    void addToSum(State &state, const CellView &cell);
    void keepExtreme(size_t place, bool isFirst, FoldKind kind, const CellView &cell);
    void appendPart(RowBatch &rows, FoldKind kind, size_t place) const;

    const FoldPlan m_plan;
    const bool m_isDivisible;
    const bool m_hasExtremes;
    bool m_isExact = true;
    RowBatch m_keys; ///< a row for each group
    std::vector<size_t> m_hashes; ///< of the groups' keys
    std::vector<State> m_states; ///< group by group, part by part
    std::vector<Value> m_extremes; ///< likewise; empty where no part is one
    std::vector<quint32> m_table; ///< group numbers + 1 by hash; its size is a power of two
    qint64 m_extremeBytes = 0;
};

} // namespace pointsman
