// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/plan/columnnatures.h"

#include "base/text.h"
#include "source/connection.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// A comparison's operand 5 holds the affinity's letter in these bits.
constexpr qint64 affinityBits = 0x47;

Affinity affinityNamed(char letter)
{
    switch (letter) {
    case 'B':
        return Affinity::Text;
    case 'C':
        return Affinity::Numeric;
    case 'D':
        return Affinity::Integer;
    case 'E':
        return Affinity::Real;
    default: // 'A', and '@' for none at all
        return Affinity::Blob;
    }
}

/// A comparison's operand 4 is the collation's name and the encoding it is for: NOCASE-8.
QByteArray collationNamed(const CellView &cell)
{
    const QByteArray text = cell.bytes().toByteArray().toUpper();
    const qsizetype dash = text.lastIndexOf('-');
    return dash > 0 ? text.first(dash) : "BINARY";
}

/// One row of EXPLAIN: addr, opcode, p1, p2, p3, p4, p5.
struct Instruction {
    QByteArray opcode;
    qint64 first = 0;
    qint64 second = 0;
    qint64 third = 0;
    ColumnNature nature; ///< of a comparison
};

Instruction instructionAt(const RowBatch &program, int row)
{
    const char letter = char(program.at(row, 6).integer() & affinityBits);
    return {.opcode = program.at(row, 1).bytes().toByteArray(),
        .first = program.at(row, 2).integer(),
        .second = program.at(row, 3).integer(),
        .third = program.at(row, 4).integer(),
        .nature = {.affinity = affinityNamed(letter),
            .collation = collationNamed(program.at(row, 5)),
            .isExpression = letter == '@'}};
}

/// The natures that the program's comparisons show, by the parameter each column is compared with.
QHash<qint64, ColumnNature> naturesIn(const RowBatch &program)
{
    QHash<qint64, qint64> parameterIn; // by register
    for (int row = 0; row < program.rowCount(); ++row) {
        const Instruction instruction = instructionAt(program, row);
        if (instruction.opcode == "Variable")
            parameterIn.insert(instruction.second, instruction.first);
    }
    QHash<qint64, ColumnNature> natures;
    for (int row = 0; row < program.rowCount(); ++row) {
        const Instruction instruction = instructionAt(program, row);
        if (instruction.opcode != "Eq" && instruction.opcode != "Ne")
            continue;
        const qint64 parameter =
            parameterIn.value(instruction.first, parameterIn.value(instruction.third, 0));
        const auto known = natures.constFind(parameter);
        if (known != natures.cend() && *known != instruction.nature)
            natures.insert(parameter, {.isUniform = false});
        else
            natures.insert(parameter, instruction.nature);
    }
    return natures;
}

std::optional<QHash<qint64, ColumnNature>> compiled(
    Connection &connection, const TableInfo &table, qsizetype begin, qsizetype end)
{
    QStringList comparisons;
    Bindings bindings;
    for (qsizetype column = begin; column < end; ++column) {
        comparisons.append(
            u"%1 IS ?%2"_s.arg(quoteName(table.columns[column].name)).arg(column - begin + 1));
        bindings.positional.append(Value::null());
    }
    const Result<RowBatch> program = connection.fetch(
        u"EXPLAIN SELECT %1 FROM %2"_s.arg(comparisons.join(u", "_s), quoteName(table.name)),
        bindings);
    if (!program || program->columnCount() < 7)
        return std::nullopt;
    return naturesIn(*program);
}

/// Halves the columns until those whose collation the engine does not know stand alone.
void readRange(Connection &connection, const TableInfo &table, qsizetype begin, qsizetype end,
    std::vector<ColumnNature> &natures)
{
    if (const auto found = compiled(connection, table, begin, end)) {
        for (qsizetype column = begin; column < end; ++column)
            natures[size_t(column)] = found->value(column - begin + 1, natures[size_t(column)]);
    } else if (end - begin == 1) {
        natures[size_t(begin)].collation.clear(); // no comparison may use it
    } else {
        const qsizetype middle = begin + (end - begin) / 2;
        readRange(connection, table, begin, middle, natures);
        readRange(connection, table, middle, end, natures);
    }
}

} // namespace

std::vector<ColumnNature> readNatures(Connection &connection, const TableInfo &table)
{
    std::vector<ColumnNature> natures;
    for (const ColumnInfo &column : table.columns)
        natures.push_back({.affinity = affinityOf(column.declaredType)});
    if (!natures.empty())
        readRange(connection, table, 0, table.columns.size(), natures);
    return natures;
}

} // namespace pointsman
