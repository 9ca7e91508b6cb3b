// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/auditlink.h"

#include "access/auditrecord.h"

namespace pointsman {

namespace {

/// Finds the top-level members of a record as the log writes it: compact, without blanks. A log of
/// a million records is verified several times faster so than by parsing every one of them.
class MemberScan final {
public:
    explicit MemberScan(QByteArrayView line) : m_line(line) { }

    /// Nothing when the line has another form.
    std::optional<AuditLink> run()
    {
        if (m_line.size() < 2 || m_line.front() != '{' || m_line.back() != '}')
            return std::nullopt;
        do {
            ++m_at; // the brace or comma
            const QByteArrayView name = readString();
            if (name.isNull() || peek() != ':')
                return std::nullopt;
            ++m_at;
            const QByteArrayView value = readValue();
            if (value.isNull())
                return std::nullopt;
            note(name, value);
        } while (peek() == ',');
        const bool isRecord = m_at == m_line.size() - 1 && m_hasOperation && m_hasOutcome
            && !m_link.previous.isEmpty();
        return isRecord ? std::optional(m_link) : std::nullopt;
    }

private:
    char peek() const { return m_at < m_line.size() ? m_line[m_at] : '\0'; }

    void note(QByteArrayView name, QByteArrayView value)
    {
        const bool isText = value.front() == '"';
        const QByteArrayView text = isText ? value.sliced(1, value.size() - 2) : QByteArrayView();
        if (name == "previous")
            m_link.previous = text.toByteArray();
        else if (name == "torn")
            m_link.torn = text.toByteArray();
        else if (name == "operation")
            m_hasOperation = isText;
        else if (name == "outcome")
            m_hasOutcome = text == "done" || text == "refused" || text == "failed";
    }

    /// What stands between the quotes; null when there is no whole string.
    QByteArrayView readString()
    {
        if (peek() != '"')
            return {};
        const qsizetype begin = ++m_at;
        for (; m_at < m_line.size() && m_line[m_at] != '"'; ++m_at) {
            if (m_line[m_at] == '\\')
                ++m_at;
        }
        if (m_at >= m_line.size())
            return {};
        return m_line.sliced(begin, m_at++ - begin);
    }

    /// A string with its quotes, a number or word, or all between two brackets; null when cut off.
    QByteArrayView readValue()
    {
        const qsizetype begin = m_at;
        int depth = 0;
        while (m_at < m_line.size()) {
            const char c = m_line[m_at];
            if (c == '"') {
                if (readString().isNull())
                    return {};
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}'))
                break;
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++m_at;
        }
        return m_at == begin || m_at >= m_line.size() ? QByteArrayView()
                                                      : m_line.sliced(begin, m_at - begin);
    }

    QByteArrayView m_line;
    qsizetype m_at = 0;
    AuditLink m_link;
    bool m_hasOperation = false;
    bool m_hasOutcome = false;
};

} // namespace

std::optional<AuditLink> auditLink(QByteArrayView line)
{
    if (line.size() > longestAuditLine || !line.startsWith('{'))
        return std::nullopt;
    if (std::optional<AuditLink> link = MemberScan(line).run())
        return link;
    const std::optional<AuditEntry> entry = parseAuditLine(line.toByteArray());
    if (!entry)
        return std::nullopt;
    return AuditLink{entry->previous, entry->torn};
}

} // namespace pointsman
