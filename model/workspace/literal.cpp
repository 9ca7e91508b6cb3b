// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/literal.h"

#include "base/words.h"

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

constexpr int maxDepth = 64;

class LiteralParser final {
public:
    explicit LiteralParser(QStringView text) : m_text(text) { }

    Result<TomlNode> document()
    {
        Result<TomlNode> node = value(0);
        skipSpace();
        if (node && m_at < m_text.size())
            return unexpected();
        return node;
    }

private:
    Result<TomlNode> value(int depth)
    {
        if (depth > maxDepth)
            return failure(ErrorKind::Config, Words::tr("it is nested too deeply"));
        skipSpace();
        if (m_at >= m_text.size())
            return failure(ErrorKind::Config, Words::tr("it ends too early"));
        const QChar first = m_text[m_at];
        if (first == u'{')
            return table(depth);
        if (first == u'[' || first == u'(')
            return list(depth);
        if (first == u'"' || first == u'\'')
            return string();
        return word();
    }

    Result<TomlNode> table(int depth)
    {
        TomlNode node;
        node.isInline = true;
        ++m_at;
        while (!take(u'}')) {
            const Result<TomlNode> key = value(depth + 1);
            if (!key)
                return key;
            if (key->isTable() || key->type == TomlNode::Type::Array || !take(u':'))
                return unexpected();
            Result<TomlNode> entry = value(depth + 1);
            if (!entry)
                return entry;
            const QString name = displayText(*key);
            if (TomlEntry *known = node.entry(name))
                known->value = std::move(*entry);
            else
                node.entries.push_back({name, {}, 0, std::move(*entry)});
            if (!take(u',') && !at(u'}'))
                return unexpected();
        }
        return node;
    }

    Result<TomlNode> list(int depth)
    {
        TomlNode node;
        node.type = TomlNode::Type::Array;
        const QChar close = m_text[m_at] == u'[' ? u']' : u')';
        ++m_at;
        while (!take(close)) {
            Result<TomlNode> item = value(depth + 1);
            if (!item)
                return item;
            node.items.push_back(std::move(*item));
            if (!take(u',') && !at(close))
                return unexpected();
        }
        return node;
    }

    Result<TomlNode> string()
    {
        const QChar quote = m_text[m_at++];
        TomlNode node;
        node.type = TomlNode::Type::String;
        while (m_at < m_text.size() && m_text[m_at] != quote) {
            if (m_text[m_at] != u'\\') {
                node.text += m_text[m_at++];
                continue;
            }
            if (!escape(node.text))
                return unexpected();
        }
        if (!take(quote))
            return failure(ErrorKind::Config, Words::tr("a text in it has no end"));
        return node;
    }

    bool escape(QString &text)
    {
        static const QString names = u"nrtbf\\/\"'"_s;
        static const QString meanings = u"\n\r\t\b\f\\/\"'"_s;
        if (++m_at >= m_text.size())
            return false;
        const QChar kind = m_text[m_at++];
        if (kind == u'u') {
            bool isHex = false;
            const uint code = m_text.mid(m_at, 4).toUInt(&isHex, 16);
            m_at += 4;
            text += QChar(char16_t(code));
            return isHex && m_at <= m_text.size();
        }
        const qsizetype index = names.indexOf(kind);
        if (index >= 0)
            text += meanings.at(index);
        return index >= 0;
    }

    Result<TomlNode> word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size()
            && (m_text[m_at].isLetterOrNumber() || u"+-._"_s.contains(m_text[m_at])))
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin).toString();
        TomlNode node;
        bool isNumber = false;
        if (const qint64 integer = word.toLongLong(&isNumber); isNumber) {
            node.type = TomlNode::Type::Integer;
            node.integer = integer;
            return node;
        }
        if (const double real = word.toDouble(&isNumber); isNumber) {
            node.type = TomlNode::Type::Real;
            node.real = real;
            return node;
        }
        const QString lower = word.toLower();
        if (lower != u"true" && lower != u"false" && lower != u"none" && lower != u"null") {
            m_at = begin;
            return unexpected();
        }
        node.type = TomlNode::Type::Boolean;
        node.boolean = lower == u"true";
        return node;
    }

    void skipSpace()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == u'#') {
                while (m_at < m_text.size() && m_text[m_at] != u'\n')
                    ++m_at;
            } else if (!m_text[m_at].isSpace()) {
                return;
            } else {
                ++m_at;
            }
        }
    }

    bool at(QChar sign)
    {
        skipSpace();
        return m_at < m_text.size() && m_text[m_at] == sign;
    }

    bool take(QChar sign)
    {
        if (!at(sign))
            return false;
        ++m_at;
        return true;
    }

    tl::unexpected<Error> unexpected() const
    {
        return failure(
            ErrorKind::Config, Words::tr("character %1 is not expected there").arg(m_at + 1));
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

Result<TomlNode> parseLiteral(QStringView text)
{
    return LiteralParser(text).document();
}

} // namespace pointsman
