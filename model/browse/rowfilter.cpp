// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/rowfilter.h"

#include "base/text.h"
#include "base/words.h"

#include <QDate>
#include <QtNumeric>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

enum class OperandKind { Number, Day, Moment, Text };

struct Operand {
    OperandKind kind = OperandKind::Text;
    Value value;
};

bool isQuoted(QStringView text)
{
    return text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"');
}

std::optional<Value> numberIn(QStringView text)
{
    if (text == u"Inf" || text == u"-Inf")
        return Value::of(text.startsWith(u'-') ? -qInf() : qInf());
    static const QRegularExpression number(uR"(\A[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\z)"_s);
    if (!number.match(text.toString()).hasMatch())
        return std::nullopt;
    bool isInteger = false;
    const qint64 integer = text.toLongLong(&isInteger);
    return isInteger ? Value::of(integer) : Value::of(text.toDouble());
}

Operand operandIn(QStringView text)
{
    if (isQuoted(text))
        return {OperandKind::Text, Value::text(text.mid(1, text.size() - 2).toString())};
    if (const std::optional<Value> number = numberIn(text))
        return {OperandKind::Number, *number};
    static const QRegularExpression moment(uR"(\A\d{4}-\d\d-\d\d([ T]\d\d:\d\d.*)?\z)"_s);
    const QRegularExpressionMatch match = moment.match(text.toString());
    const bool isDate = match.hasMatch() && QDate::fromString(text.left(10), Qt::ISODate).isValid();
    if (!isDate)
        return {OperandKind::Text, Value::text(text.toString())};
    const OperandKind kind = match.hasCaptured(1) ? OperandKind::Moment : OperandKind::Day;
    return {kind, Value::text(text.toString())};
}

/// One column's condition while it is put together.
class ConditionBuilder final {
public:
    ConditionBuilder(QString column, RowFilter *filter)
        : m_column(std::move(column)), m_filter(filter)
    {
    }

    void add(const QString &condition, const QList<Value> &values = {})
    {
        if (!m_filter->condition.isEmpty())
            m_filter->condition += u" AND "_s;
        m_filter->condition += u'(' + condition.arg(m_column) + u')';
        m_filter->values += values;
    }

    void compare(const QString &comparison, const Operand &operand)
    {
        switch (operand.kind) {
        case OperandKind::Number:
            return compareNumber(comparison, operand.value);
        case OperandKind::Moment:
            return add(u"typeof(%1) = 'text' AND datetime(%1) "_s + comparison + u" datetime(?)"_s,
                {operand.value});
        case OperandKind::Day:
            return compareDay(comparison, operand.value);
        case OperandKind::Text:
            if (comparison == u"="_s || comparison == u"<>"_s)
                return add(u"%1 "_s + comparison + u" ?"_s, {operand.value});
            return add(u"typeof(%1) = 'text' AND %1 "_s + comparison + u" ?"_s, {operand.value});
        }
    }

private:
    /// The cast gives the parameter numeric affinity, which a text that is a number takes on in the
    /// comparison; every other text and every blob sorts above all numbers.
    void compareNumber(const QString &comparison, const Value &number)
    {
        const bool openAbove = comparison.startsWith(u'>');
        add(u"%1 "_s + comparison + u" CAST(? AS NUMERIC)"_s
                + (openAbove ? u" AND %1 <= CAST(9e999 AS NUMERIC)"_s : QString()),
            {number});
    }

    /// A day is a prefix of its moments, so that plain text comparison is right at its start.
    void compareDay(const QString &comparison, const Value &day)
    {
        const QString text = QString::fromUtf8(day.bytes);
        const Value nextDay =
            Value::text(QDate::fromString(text, Qt::ISODate).addDays(1).toString(Qt::ISODate));
        const QString isText = u"typeof(%1) = 'text' AND "_s;
        if (comparison == u"<"_s || comparison == u">="_s)
            add(isText + u"%1 "_s + comparison + u" ?"_s, {day});
        else if (comparison == u"<="_s)
            add(isText + u"%1 < ?"_s, {nextDay});
        else if (comparison == u">"_s)
            add(isText + u"%1 >= ?"_s, {nextDay});
        else if (comparison == u"="_s)
            add(isText + u"%1 >= ? AND %1 < ?"_s, {day, nextDay});
        else
            add(u"NOT (typeof(%1) = 'text' AND %1 >= ? AND %1 < ?)"_s, {day, nextDay});
    }

    QString m_column;
    RowFilter *m_filter;
};

/// The ends of `a..b`; nothing when the text only looks like a range. An open end needs a number or
/// a date at the other, because ".." also ends sentences.
std::optional<std::pair<QStringView, QStringView>> rangeIn(QStringView text)
{
    const qsizetype dots = text.indexOf(u"..");
    if (dots < 0 || text.contains(u"...") || isQuoted(text))
        return std::nullopt;
    const QStringView low = text.left(dots).trimmed();
    const QStringView high = text.mid(dots + 2).trimmed();
    const auto isText = [](QStringView end) { return operandIn(end).kind == OperandKind::Text; };
    if ((low.isEmpty() && (high.isEmpty() || isText(high))) || (high.isEmpty() && isText(low)))
        return std::nullopt;
    return std::pair(low, high);
}

Result<void> addExpression(const ColumnFilter &filter, QStringView text, RowFilter *result)
{
    const bool anyCase = text.endsWith(u'i');
    const QStringView pattern = text.mid(1, text.size() - (anyCase ? 3 : 2));
    QRegularExpression expression(
        pattern.toString(), QRegularExpression::UseUnicodePropertiesOption);
    if (anyCase) {
        expression.setPatternOptions(
            expression.patternOptions() | QRegularExpression::CaseInsensitiveOption);
    }
    if (!expression.isValid()) {
        return failure(ErrorKind::Usage,
            Words::tr("\"%1\" is not a regular expression: %2.")
                .arg(pattern, expression.errorString()));
    }
    result->tests << CellTest{filter.column, expression};
    return {};
}

void addContains(
    const ColumnFilter &filter, QStringView text, ConditionBuilder *builder, RowFilter *result)
{
    const QString word = (isQuoted(text) ? text.mid(1, text.size() - 2) : text).toString();
    const bool ascii = std::all_of(
        word.begin(), word.end(), [](QChar character) { return character.unicode() < 128; });
    // SQLite folds the case of ASCII letters only; LIKE would moreover stop at a NUL.
    if (ascii)
        builder->add(u"instr(lower(CAST(%1 AS TEXT)), ?) > 0"_s, {Value::text(word.toLower())});
    else
        result->tests << CellTest{filter.column, word};
}

Result<void> addFilter(const TableShape &shape, const ColumnFilter &filter, RowFilter *result)
{
    static const QRegularExpression expression(
        uR"(\A/.+/i?\z)"_s, QRegularExpression::DotMatchesEverythingOption);
    const QStringView text = QStringView(filter.text).trimmed();
    ConditionBuilder builder(shape.column(filter.column), result);
    if (text.isEmpty())
        return {};
    if (text == u"NULL") {
        builder.add(u"%1 IS NULL"_s);
        return {};
    }
    if (text == u"!NULL") {
        builder.add(u"%1 IS NOT NULL"_s);
        return {};
    }
    if (expression.match(filter.text.trimmed()).hasMatch())
        return addExpression(filter, text, result);
    for (const QString &comparison : {u"<>"_s, u">="_s, u"<="_s, u"="_s, u">"_s, u"<"_s}) {
        if (text.startsWith(comparison)) {
            builder.compare(comparison, operandIn(text.mid(comparison.size()).trimmed()));
            return {};
        }
    }
    if (const auto range = rangeIn(text)) {
        if (!range->first.isEmpty())
            builder.compare(u">="_s, operandIn(range->first));
        if (!range->second.isEmpty())
            builder.compare(u"<="_s, operandIn(range->second));
        return {};
    }
    addContains(filter, text, &builder, result);
    return {};
}

QString asText(const CellView &cell)
{
    return cell.type() == CellType::Blob ? QString::fromUtf8(cell.bytes()) : displayText(cell);
}

} // namespace

Result<bool> CellTest::accepts(const CellView &cell) const
{
    if (cell.isNull())
        return false;
    const QString text = asText(cell);
    if (const QString *word = std::get_if<QString>(&wanted))
        return text.contains(*word, Qt::CaseInsensitive);
    const QRegularExpression &expression = std::get<QRegularExpression>(wanted);
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.isValid()) {
        return failure(ErrorKind::Query,
            Words::tr("The expression \"%1\" is too complex for a text of this table.")
                .arg(expression.pattern()));
    }
    return match.hasMatch();
}

Result<RowFilter> compileFilter(const TableShape &shape, const QList<ColumnFilter> &filters)
{
    RowFilter result;
    for (const ColumnFilter &filter : filters) {
        if (Result<void> added = addFilter(shape, filter, &result); !added)
            return tl::unexpected(added.error());
    }
    return result;
}

Result<void> appendAccepted(const RowBatch &batch, const RowFilter &filter, RowBatch *accepted)
{
    for (int row = 0; row < batch.rowCount(); ++row) {
        bool passes = true;
        for (qsizetype test = 0; passes && test < filter.tests.size(); ++test) {
            const Result<bool> passed =
                filter.tests[test].accepts(batch.at(row, filter.tests[test].column));
            if (!passed)
                return tl::unexpected(passed.error());
            passes = *passed;
        }
        for (int column = 0; passes && column < batch.columnCount(); ++column)
            accepted->append(batch.at(row, column));
    }
    return {};
}

QString filterFor(const CellView &cell)
{
    constexpr qsizetype longest = 1000; // bytes
    switch (cell.type()) {
    case CellType::Null:
        return u"NULL"_s;
    case CellType::Integer:
    case CellType::Real:
        return u'=' + displayText(cell);
    case CellType::Blob:
        return {};
    case CellType::Text:
        break;
    }
    const QString text = displayText(cell);
    const bool typable = cell.bytes().size() <= longest && text.toUtf8() == cell.bytes()
        && std::none_of(text.begin(), text.end(),
            [](QChar character) { return character.category() == QChar::Other_Control; });
    return typable ? u"=\""_s + text + u'"' : QString();
}

} // namespace pointsman
