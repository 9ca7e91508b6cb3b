// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/toml.h"

#include "base/words.h"

#undef TOML_HEADER_ONLY
#define TOML_HEADER_ONLY 1
#undef TOML_SHARED_LIB
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_UNRELEASED_FEATURES 1 // TOML 1.1, which the bot reads since January 2026
#include <toml++/toml.h>

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// Turns toml++ positions (lines and columns in code points, from 1) into bytes of the document.
class PositionMap final {
public:
    explicit PositionMap(const QByteArray &bytes) : m_bytes(bytes)
    {
        m_lines.push_back(0);
        for (qsizetype i = bytes.indexOf('\n'); i >= 0; i = bytes.indexOf('\n', i + 1))
            m_lines.push_back(i + 1);
    }

    TextSpan span(const toml::source_region &region) const
    {
        return {offset(region.begin), offset(region.end), int(region.begin.line)};
    }

private:
    qsizetype offset(const toml::source_position &position) const
    {
        if (position.line == 0)
            return 0;
        if (position.line > m_lines.size())
            return m_bytes.size();
        const size_t column = std::max<size_t>(position.column, 1) - 1;
        const std::vector<qsizetype> &marks = marksOf(position.line - 1);
        const size_t mark = std::min(column / markDistance, marks.size() - 1);
        return after(marks[mark], column - mark * markDistance);
    }

    /// The byte that so many code points lead to.
    qsizetype after(qsizetype at, size_t codePoints) const
    {
        for (; codePoints > 0 && at < m_bytes.size(); --codePoints) {
            ++at;
            while (at < m_bytes.size() && (uchar(m_bytes[at]) & 0xc0) == 0x80)
                ++at;
        }
        return at;
    }

    /// Where every 256th code point of a line begins: a program may write a whole mapping as one
    /// line, and counting from its start for each entry would take the square of its length.
    const std::vector<qsizetype> &marksOf(size_t line) const
    {
        std::vector<qsizetype> &marks = m_marks[line];
        if (!marks.empty())
            return marks;
        const qsizetype end = line + 1 < m_lines.size() ? m_lines[line + 1] : m_bytes.size();
        for (qsizetype at = m_lines[line]; marks.empty() || at < end; at = after(at, markDistance))
            marks.push_back(at);
        return marks;
    }

    static constexpr size_t markDistance = 256;
    const QByteArray &m_bytes;
    std::vector<qsizetype> m_lines;
    mutable std::unordered_map<size_t, std::vector<qsizetype>> m_marks; ///< by line
};

/// What toml++ takes with its unreleased features, but TOML 1.1 did not become: "+" and letters of
/// other scripts in bare keys, hexadecimal fractions. The bot's parser refuses the whole file.
class Refusals final {
public:
    explicit Refusals(const QByteArray &bytes) : m_bytes(bytes) { }

    /// One sentence with the line; empty when there is nothing to refuse.
    QString first(const TomlNode &node) const
    {
        if (node.type == TomlNode::Type::Real && m_bytes.mid(node.span.begin, 4).contains("0x"))
            return Words::tr("line %1: a fraction is written in decimal digits")
                .arg(node.span.line);
        for (const TomlEntry &entry : node.entries) {
            if (isRefused(entry))
                return Words::tr("line %1: the key %2 must stand in quotes")
                    .arg(entry.keySpan.line)
                    .arg(entry.key);
            if (const QString problem = first(entry.value); !problem.isEmpty())
                return problem;
        }
        for (const TomlNode &item : node.items) {
            if (const QString problem = first(item); !problem.isEmpty())
                return problem;
        }
        return {};
    }

private:
    bool isRefused(const TomlEntry &entry) const
    {
        const char quote = entry.keySpan.begin < m_bytes.size() ? m_bytes[entry.keySpan.begin] : 0;
        return quote != '"' && quote != '\''
            && std::any_of(entry.key.cbegin(), entry.key.cend(),
                [](QChar sign) { return sign == u'+' || sign > u'\x7f'; });
    }

    const QByteArray &m_bytes;
};

class Converter final {
public:
    explicit Converter(const QByteArray &bytes) : m_bytes(bytes), m_positions(bytes) { }

    TomlNode convert(const toml::node &source) const
    {
        TomlNode node;
        node.span = m_positions.span(source.source());
        if (const toml::table *table = source.as_table()) {
            fill(node, *table);
        } else if (const toml::array *array = source.as_array()) {
            node.type = TomlNode::Type::Array;
            for (const toml::node &item : *array)
                node.items.push_back(convert(item));
            node.isTableArray = !node.items.empty() && m_bytes.mid(node.span.begin, 2) == "[["
                && node.items.front().isTable() && !node.items.front().isInline;
        } else {
            fillScalar(node, source);
        }
        return node;
    }

private:
    void fill(TomlNode &node, const toml::table &table) const
    {
        node.isInline = table.is_inline();
        node.entries.reserve(table.size());
        for (const auto &[key, value] : table) {
            node.entries.push_back({QString::fromUtf8(key.str().data(), qsizetype(key.length())),
                m_positions.span(key.source()), 0, convert(value)});
        }
        std::sort(
            node.entries.begin(), node.entries.end(), [](const TomlEntry &a, const TomlEntry &b) {
                return a.keySpan.begin < b.keySpan.begin;
            });
    }

    void fillScalar(TomlNode &node, const toml::node &source) const
    {
        if (const auto *string = source.as_string()) {
            node.type = TomlNode::Type::String;
            node.text = QString::fromStdString(string->get());
        } else if (const auto *integer = source.as_integer()) {
            node.type = TomlNode::Type::Integer;
            node.integer = integer->get();
        } else if (const auto *real = source.as_floating_point()) {
            node.type = TomlNode::Type::Real;
            node.real = real->get();
        } else if (const auto *boolean = source.as_boolean()) {
            node.type = TomlNode::Type::Boolean;
            node.boolean = boolean->get();
        } else {
            node.type = TomlNode::Type::Time;
            node.text =
                QString::fromUtf8(m_bytes.mid(node.span.begin, node.span.end - node.span.begin));
        }
    }

    const QByteArray &m_bytes;
    PositionMap m_positions;
};

bool sameScalar(const TomlNode &left, const TomlNode &right)
{
    const bool sameReal =
        left.real == right.real || (std::isnan(left.real) && std::isnan(right.real));
    return left.text == right.text && left.integer == right.integer && sameReal
        && left.boolean == right.boolean;
}

} // namespace

const TomlEntry *TomlNode::entry(QStringView key) const
{
    const auto found = std::find_if(entries.cbegin(), entries.cend(),
        [key](const TomlEntry &candidate) { return candidate.key == key; });
    return found == entries.cend() ? nullptr : &*found;
}

TomlEntry *TomlNode::entry(QStringView key)
{
    return const_cast<TomlEntry *>(std::as_const(*this).entry(key));
}

const TomlNode *TomlNode::find(QStringView key) const
{
    const TomlEntry *found = entry(key);
    return found ? &found->value : nullptr;
}

const TomlNode *TomlNode::find(const QStringList &path) const
{
    const TomlNode *node = this;
    for (const QString &key : path) {
        node = node->find(key);
        if (!node)
            return nullptr;
    }
    return node;
}

bool sameContent(const TomlNode &left, const TomlNode &right)
{
    if (left.type != right.type || !sameScalar(left, right))
        return false;
    return std::equal(left.entries.cbegin(), left.entries.cend(), right.entries.cbegin(),
               right.entries.cend(),
               [](const TomlEntry &a, const TomlEntry &b) {
                   return a.key == b.key && sameContent(a.value, b.value);
               })
        && std::equal(left.items.cbegin(), left.items.cend(), right.items.cbegin(),
            right.items.cend(), sameContent);
}

Result<TomlNode> parseToml(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        return failure(ErrorKind::Config,
            Words::tr(
                "line 1: the file begins with a byte order mark, which the bot's parser refuses"));
    }
    const toml::parse_result parsed =
        toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
    if (!parsed) {
        const std::string_view description = parsed.error().description();
        return failure(ErrorKind::Config,
            Words::tr("line %1: %2")
                .arg(parsed.error().source().begin.line)
                .arg(QString::fromUtf8(description.data(), qsizetype(description.size()))
                         .simplified()));
    }
    TomlNode root = Converter(bytes).convert(parsed.table());
    if (const QString refused = Refusals(bytes).first(root); !refused.isEmpty())
        return failure(ErrorKind::Config, refused);
    return root;
}

bool isTruthy(const TomlNode &node)
{
    switch (node.type) {
    case TomlNode::Type::Table:
        return !node.entries.empty();
    case TomlNode::Type::Array:
        return !node.items.empty();
    case TomlNode::Type::String:
        return !node.text.isEmpty();
    case TomlNode::Type::Integer:
        return node.integer != 0;
    case TomlNode::Type::Real:
        return node.real != 0;
    case TomlNode::Type::Boolean:
        return node.boolean;
    case TomlNode::Type::Time:
        return true;
    }
    Q_UNREACHABLE();
}

QString displayText(const TomlNode &node)
{
    switch (node.type) {
    case TomlNode::Type::Table:
        return Words::tr("a table");
    case TomlNode::Type::Array:
        return Words::tr("a list");
    case TomlNode::Type::Integer:
        return QString::number(node.integer);
    case TomlNode::Type::Real:
        return QString::number(node.real, 'g', QLocale::FloatingPointShortest);
    case TomlNode::Type::Boolean:
        return node.boolean ? u"true"_s : u"false"_s;
    case TomlNode::Type::String:
    case TomlNode::Type::Time:
        return node.text;
    }
    Q_UNREACHABLE();
}

} // namespace pointsman
