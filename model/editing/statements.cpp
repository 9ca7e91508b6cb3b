// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/statements.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

bool isBlank(char sign)
{
    return sign == ' ' || sign == '\t';
}

bool isBareKeySign(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9') || sign == '_' || sign == '-';
}

qsizetype skipBlanks(const QByteArray &bytes, qsizetype at)
{
    while (at < bytes.size() && isBlank(bytes[at]))
        ++at;
    return at;
}

/// What a quoted key says: TOML's own reader decodes the escapes.
QString unquoted(const QByteArray &written)
{
    const Result<TomlNode> parsed = parseToml("x = " + written);
    const TomlNode *value = parsed ? parsed->find(u"x") : nullptr;
    return value ? value->text : QString();
}

qsizetype endOfKey(const QByteArray &bytes, qsizetype at)
{
    const char quote = bytes[at];
    if (quote != '"' && quote != '\'') {
        while (at < bytes.size() && isBareKeySign(bytes[at]))
            ++at;
        return at;
    }
    for (++at; at < bytes.size() && bytes[at] != quote; ++at) {
        if (quote == '"' && bytes[at] == '\\')
            ++at;
    }
    return std::min(at + 1, bytes.size());
}

class Collector final {
public:
    explicit Collector(const QByteArray &bytes) : m_bytes(bytes) { }

    void visitTable(const TomlNode &table, const QStringList &path)
    {
        addHeader(table);
        for (const TomlEntry &entry : table.entries) {
            const QStringList entryPath = path + QStringList{entry.key};
            if (entry.value.isTable() && !entry.value.isInline)
                visitTable(entry.value, entryPath);
            else if (entry.value.isTableArray)
                for (const TomlNode &item : entry.value.items)
                    visitTable(item, entryPath);
            else
                addValue(entry, entryPath);
        }
    }

    QList<TomlStatement> sorted()
    {
        std::sort(m_found.begin(), m_found.end(),
            [](const auto &a, const auto &b) { return a.span.begin < b.span.begin; });
        return m_found;
    }

private:
    void addHeader(const TomlNode &table)
    {
        const qsizetype begin = table.span.begin;
        const bool isHeader = table.span.line > 0 && begin < m_bytes.size() && m_bytes[begin] == '['
            && !m_headers.contains(begin);
        if (!isHeader)
            return;
        m_headers.insert(begin);
        TomlStatement header;
        const bool isArray = m_bytes.mid(begin, 2) == "[[";
        header.kind = isArray ? TomlStatement::Kind::ArrayHeader : TomlStatement::Kind::Header;
        header.keys = readKeys(m_bytes, begin + (isArray ? 2 : 1));
        for (const WrittenKey &key : std::as_const(header.keys))
            header.path.append(key.text);
        header.span = table.span;
        header.span.end =
            m_bytes.indexOf(']', header.keys.constLast().span.end) + (isArray ? 2 : 1);
        addLines(header);
    }

    void addValue(const TomlEntry &entry, const QStringList &path)
    {
        TomlStatement statement;
        statement.path = path;
        statement.value = entry.value.span;
        const qsizetype lineBegin = m_bytes.lastIndexOf('\n', entry.keySpan.begin) + 1;
        statement.keys = readKeys(m_bytes, lineBegin);
        statement.span = {
            statement.keys.constFirst().span.begin, entry.value.span.end, entry.keySpan.line};
        addLines(statement);
    }

    void addLines(TomlStatement statement)
    {
        statement.lineBegin = m_bytes.lastIndexOf('\n', statement.span.begin) + 1;
        const qsizetype lineBreak = m_bytes.indexOf('\n', statement.span.end);
        statement.lineEnd = lineBreak < 0 ? m_bytes.size() : lineBreak + 1;
        m_found.append(std::move(statement));
    }

    const QByteArray &m_bytes;
    QSet<qsizetype> m_headers;
    QList<TomlStatement> m_found;
};

} // namespace

QList<TomlStatement> statements(const TomlNode &root, const QByteArray &bytes)
{
    Collector collector(bytes);
    collector.visitTable(root, {});
    return collector.sorted();
}

QList<WrittenKey> readKeys(const QByteArray &bytes, qsizetype offset)
{
    QList<WrittenKey> keys;
    qsizetype at = skipBlanks(bytes, offset);
    while (at < bytes.size()) {
        const qsizetype end = endOfKey(bytes, at);
        if (end == at)
            break;
        const QByteArray written = bytes.mid(at, end - at);
        const bool isQuoted = written.startsWith('"') || written.startsWith('\'');
        keys.append({{at, end, 0}, isQuoted ? unquoted(written) : QString::fromUtf8(written)});
        at = skipBlanks(bytes, end);
        if (at >= bytes.size() || bytes[at] != '.')
            break;
        at = skipBlanks(bytes, at + 1);
    }
    return keys;
}

QByteArray lineBreakOf(const QByteArray &bytes)
{
    const qsizetype windows = bytes.count("\r\n");
    return windows * 2 > bytes.count('\n') ? "\r\n" : "\n";
}

bool startsWith(const QStringList &path, const QStringList &prefix)
{
    return path.size() >= prefix.size()
        && std::equal(prefix.cbegin(), prefix.cend(), path.cbegin());
}

} // namespace pointsman
