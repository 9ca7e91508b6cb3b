// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bot/jsontext.h"

#include "base/text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pointsman {

namespace {

constexpr int deepest = 500; ///< Python's reader gives up at about twice that
constexpr qsizetype longestNumber = 4000; ///< and at integers of 4300 digits

/// Takes a text apart from its front; every function is false where it is no JSON.
class JsonScanner final {
public:
    JsonScanner(QByteArrayView text, JsonNumbers numbers) : m_rest(text), m_numbers(numbers) { }

    bool document() { return value(0) && m_rest.isEmpty(); }

private:
    void skipBlanks()
    {
        while (!m_rest.isEmpty() && QByteArrayView(" \t\r\n").contains(m_rest.front()))
            m_rest = m_rest.sliced(1);
    }
    bool take(QByteArrayView expected)
    {
        if (!m_rest.startsWith(expected))
            return false;
        m_rest = m_rest.sliced(expected.size());
        return true;
    }
    char peek() const { return m_rest.isEmpty() ? '\0' : m_rest.front(); }

    bool value(int depth)
    {
        skipBlanks();
        const bool isValue = depth <= deepest
            && (peek() == '{'       ? list('{', '}', true, depth)
                    : peek() == '[' ? list('[', ']', false, depth)
                    : peek() == '"' ? string()
                                    : name() || number());
        skipBlanks();
        return isValue;
    }
    bool name()
    {
        const bool isPython = m_numbers == JsonNumbers::Python
            && (take("NaN") || take("Infinity") || take("-Infinity"));
        return isPython || take("true") || take("false") || take("null");
    }
    bool list(char open, char close, bool hasKeys, int depth)
    {
        take({&open, 1});
        skipBlanks();
        if (take({&close, 1}))
            return true;
        do {
            skipBlanks();
            if (hasKeys && !(string() && (skipBlanks(), take(":"))))
                return false;
            if (!value(depth + 1))
                return false;
        } while (take(","));
        return take({&close, 1});
    }
    bool string()
    {
        if (!take("\""))
            return false;
        while (!m_rest.isEmpty() && peek() != '"') {
            if (uchar(peek()) < 0x20 || (peek() == '\\' && !escape()))
                return false;
            m_rest = m_rest.sliced(1);
        }
        return take("\"");
    }
    /// Leaves the last sign of the escape to be passed.
    bool escape()
    {
        m_rest = m_rest.sliced(1);
        if (peek() != 'u')
            return peek() != '\0' && QByteArrayView("\"\\/bfnrt").contains(peek());
        const QByteArrayView digits =
            m_rest.sliced(1).first(std::min<qsizetype>(4, m_rest.size() - 1));
        m_rest = m_rest.sliced(digits.size());
        return digits.size() == 4 && std::all_of(digits.begin(), digits.end(), [](char c) {
            return std::isxdigit(uchar(c)) != 0;
        });
    }
    bool digits()
    {
        const QByteArrayView before = m_rest;
        while (peek() >= '0' && peek() <= '9')
            m_rest = m_rest.sliced(1);
        return m_rest.size() < before.size();
    }
    bool number()
    {
        const qsizetype before = m_rest.size();
        take("-");
        if (!take("0") && !digits())
            return false;
        if (take(".") && !digits())
            return false;
        if (take("e") || take("E")) {
            if (!take("+"))
                take("-");
            if (!digits())
                return false;
        }
        return before - m_rest.size() < longestNumber;
    }

    QByteArrayView m_rest;
    JsonNumbers m_numbers;
};

} // namespace

bool isJson(QByteArrayView text, JsonNumbers numbers)
{
    return isValidUtf8(text) && JsonScanner(text, numbers).document();
}

QString jsonQuoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace pointsman
