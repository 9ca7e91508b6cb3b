// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secrets.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

// Each begins with a test of what stands before, and repeats only single classes of characters, so
// that the time grows in proportion to the length of the text.
struct Shape {
    QRegularExpression pattern;
    int secret = 0; ///< the group that is masked
};

bool isOneOf(QStringView word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
        [word](const char *other) { return word == QLatin1StringView(other); });
}

/// "dbPassword_2" as db, password, 2.
QStringList wordsOf(QStringView name)
{
    QStringList words;
    bool begins = true;
    for (qsizetype at = 0; at < name.size(); ++at) {
        const QChar c = name[at];
        if (!c.isLetterOrNumber()) {
            begins = true;
            continue;
        }
        const bool isHump = c.isUpper() && at > 0 && name[at - 1].isLower();
        if (begins || isHump)
            words.append(QString());
        words.last() += c.toLower();
        begins = false;
    }
    return words;
}

/// Words that say secret at the end of a longer word too, as in "bottoken", alone or as a plural.
bool endsSecret(QStringView word)
{
    if (word.endsWith(u's') && word != u"pass"_s)
        word.chop(1);
    if (isOneOf(word, {"monkey", "turkey", "donkey", "hockey", "jockey", "whiskey", "hotkey"}))
        return false;
    static const QStringList endings{u"token"_s, u"password"_s, u"passwd"_s, u"passphrase"_s,
        u"passwort"_s, u"kennwort"_s, u"pwd"_s, u"secret"_s, u"geheimnis"_s, u"key"_s, u"api"_s,
        u"auth"_s, u"credential"_s, u"bearer"_s, u"cookie"_s, u"schlüssel"_s, u"пароль"_s,
        u"токен"_s, u"секрет"_s, u"ключ"_s};
    return std::any_of(endings.cbegin(), endings.cend(),
        [word](const QString &ending) { return word.endsWith(ending); });
}

bool isMeasureWord(QStringView word)
{
    return isOneOf(
        word, {"max", "min", "count", "limit", "length", "size", "total", "usage", "num"});
}

bool beginsSecret(QStringView word)
{
    static const QStringList beginnings{u"password"_s, u"passwd"_s, u"apikey"_s, u"secretkey"_s,
        u"credential"_s, u"authori"_s, u"authenti"_s, u"authkey"_s, u"парол"_s, u"passwort"_s};
    return std::any_of(beginnings.cbegin(), beginnings.cend(),
        [word](const QString &beginning) { return word.startsWith(beginning); });
}

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// What stands before a value: name=, "name": , name: .
const QRegularExpression &nameOfValue()
{
    static const QRegularExpression pattern =
        expression(uR"((?<![\w.-])([\w.-]{1,80})["'\\]{0,3}\s{0,8}[=:]\s{0,8})"_s);
    return pattern;
}

const std::vector<Shape> &shapes()
{
    static const std::vector<Shape> all{
        // a bot's token of Telegram
        {expression(uR"((?<!\d)\d{5,16}:(?=[0-9_-]{0,64}[A-Za-z])[A-Za-z0-9_-]{8,})"_s), 0},
        // scheme://user:password@host and https://token@host
        {expression(
             uR"((?<![\w+.-])[a-z][a-z0-9+.-]{0,30}://[^\s/:@'"]{0,256}:([^\s/@'"]{1,512})@)"_s),
            1},
        {expression(uR"(\bhttps?://([^\s/:@'"]{1,512})@)"_s), 1},
        // user:password@tcp(host), user:password@host/database
        {expression(
             uR"((?<![\w.:/-])(?!mailto:|xmpp:|sips?:|tg:)[\w.-]{1,80}:([^\s:@/'"]{1,512})@[\w.-]{1,253}[:/(])"_s),
            1},
        {expression(uR"(\bbearer\s{1,8}([A-Za-z0-9._~+/=-]{6,}))"_s), 1},
        {expression(uR"(\bbasic\s{1,8}((?=[a-z]{0,64}[0-9+/=])[A-Za-z0-9+/]{8,}={0,2}))"_s), 1},
        // keys of well-known services
        {expression(uR"((?<![A-Za-z0-9])(?:sk|pk|rk)[-_][A-Za-z0-9_-]{16,})"_s), 0},
        {expression(
             uR"((?<![A-Za-z0-9])(?:gh[opsur]_|github_pat_|glpat-|xox[abeprs]-|hf_|ya29\.|AIza|npm_)[A-Za-z0-9._-]{16,})"_s),
            0},
        {expression(uR"((?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{16})"_s), 0},
        // a JSON web token
        {expression(
             uR"((?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]+)?)"_s),
            0},
        {expression(
             uR"(-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,40}-----)?)"_s),
            0},
    };
    return all;
}

struct Hidden {
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The next match; all of the text is hidden where the engine gives up: rather too much than a
/// secret.
enum class Search { Found, Over, GaveUp };
Search findNext(const QRegularExpression &pattern, const QString &text, qsizetype from,
    QRegularExpressionMatch &match)
{
    if (from >= text.size())
        return Search::Over;
    // Checked once for all searches, which would take the time of the whole text each.
    match = pattern.match(text, from, QRegularExpression::NormalMatch,
        QRegularExpression::DontCheckSubjectStringMatchOption);
    return !match.isValid() ? Search::GaveUp : match.hasMatch() ? Search::Found : Search::Over;
}

std::vector<Hidden> foundBy(const Shape &shape, const QString &text)
{
    std::vector<Hidden> found;
    QRegularExpressionMatch match;
    for (qsizetype from = 0;;) {
        switch (findNext(shape.pattern, text, from, match)) {
        case Search::GaveUp:
            return {{0, text.size()}};
        case Search::Over:
            return found;
        case Search::Found:
            found.push_back({match.capturedStart(shape.secret), match.capturedEnd(shape.secret)});
            from = std::max(match.capturedEnd(), from + 1);
        }
    }
}

QString withMasks(const QString &text, const std::vector<Hidden> &hidden)
{
    if (hidden.empty())
        return text;
    QString result;
    qsizetype copied = 0;
    for (const Hidden &part : hidden) {
        result += QStringView(text).sliced(copied, part.begin - copied);
        result += secretMask();
        copied = part.end;
    }
    result += QStringView(text).sliced(copied);
    return result;
}

qsizetype endOfValue(QStringView text, qsizetype at, const auto &ends)
{
    const auto end = std::find_if(text.begin() + at, text.end(), ends);
    return end - text.begin();
}

/// The value that begins here, without the quotes around it. One in an authorization header has two
/// words.
Hidden valueAt(QStringView text, qsizetype begin, bool isHeader)
{
    const auto isQuote = [](QChar c) { return c == u'"' || c == u'\'' || c == u'\\'; };
    qsizetype at = begin;
    while (at < text.size() && isQuote(text[at]))
        ++at;
    if (at > begin)
        return {at, endOfValue(text, at, isQuote)};
    if (isHeader)
        return {at, endOfValue(text, at, [&](QChar c) { return isQuote(c) || c == u'\n'; })};
    return {at, endOfValue(text, at, [](QChar c) {
                return c.isSpace() || QStringView(u"&;,'\"{}[]()").contains(c);
            })};
}

QString withNamedValuesMasked(const QString &text)
{
    std::vector<Hidden> hidden;
    QRegularExpressionMatch match;
    for (qsizetype from = 0;;) {
        const Search search = findNext(nameOfValue(), text, from, match);
        if (search == Search::GaveUp)
            return secretMask();
        if (search == Search::Over)
            return withMasks(text, hidden);
        from = match.capturedEnd(1); // a value may hold a name and value of its own
        const QStringView name = match.capturedView(1);
        if (!looksSecret(name))
            continue;
        const bool isHeader = name.startsWith(u"authori"_s, Qt::CaseInsensitive);
        const Hidden part = valueAt(text, match.capturedEnd(), isHeader);
        from = std::max(from, part.end);
        if (part.begin < part.end)
            hidden.push_back(part);
    }
}

/// Searching may not meet halves of characters.
QString wellFormed(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

} // namespace

QString secretMask()
{
    return u"***"_s;
}

bool looksSecret(QStringView name)
{
    const QStringList words = wordsOf(name);
    const bool isMeasure = std::any_of(words.cbegin(), words.cend(), isMeasureWord);
    return std::any_of(words.cbegin(), words.cend(), [isMeasure](const QString &word) {
        // Counts and limits of a language model's tokens are no secrets.
        const bool isCounted = isMeasure && isOneOf(word, {"token", "tokens", "key", "keys"});
        return !isCounted
            && (endsSecret(word) || beginsSecret(word)
                || isOneOf(word, {"pass", "dbpass", "userpass", "pw", "jwt", "otp", "dsn"}));
    });
}

QString maskedForms(const QString &text)
{
    // Nothing shorter has a form of its own.
    if (text.size() < 12 && !text.contains(u':'))
        return text;
    QString masked = wellFormed(text);
    for (const Shape &shape : shapes())
        masked = withMasks(masked, foundBy(shape, masked));
    return masked;
}

QString maskedText(const QString &text)
{
    const QString masked = wellFormed(maskedForms(text));
    const bool hasNamed = masked.contains(u':') || masked.contains(u'=');
    return hasNamed ? withNamedValuesMasked(masked) : masked;
}

} // namespace pointsman
