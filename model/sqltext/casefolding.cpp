// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqltext/casefolding.h"

#include <algorithm>

namespace pointsman {

namespace {

bool hasUnfoldedLetter(const QString &text)
{
    const auto ucs4 = text.toUcs4();
    return std::any_of(ucs4.cbegin(), ucs4.cend(), [](char32_t letter) {
        return letter > 0x7f && QChar::toUpper(letter) != QChar::toLower(letter);
    });
}

/// A literal, a parameter or the first of several that are joined: '%' || :name || '%'.
bool isText(const SqlToken &token)
{
    return token.kind == SqlTokenKind::String || token.kind == SqlTokenKind::Parameter;
}

/// What stands right of LIKE or another operator: texts and what joins or wraps them.
std::vector<size_t> textsAfter(const SqlTokens &tokens, size_t at)
{
    std::vector<size_t> texts;
    const auto belongs = [&tokens](size_t index) {
        return isText(tokens[index]) || tokens[index].is("||") || tokens[index].is("(")
            || (index + 1 < tokens.size() && tokens[index + 1].is("("));
    };
    for (; at < tokens.size() && belongs(at); ++at) {
        if (isText(tokens[at]))
            texts.push_back(at);
    }
    return texts;
}

bool foldsCase(const SqlToken &token)
{
    return token.is("lower") || token.is("upper") || token.is("NOCASE");
}

} // namespace

std::optional<QString> textWithUnfoldedCase(const SqlTokens &tokens, const QStringList &parameters)
{
    const bool foldsAll = std::any_of(tokens.cbegin(), tokens.cend(), foldsCase);
    std::vector<size_t> texts;
    for (size_t at = 0; at < tokens.size(); ++at) {
        if (foldsAll && isText(tokens[at]))
            texts.push_back(at);
        if (!foldsAll && tokens[at].is("LIKE")) {
            const std::vector<size_t> right = textsAfter(tokens, at + 1);
            texts.insert(texts.end(), right.cbegin(), right.cend());
        }
    }
    const bool hasParameter = std::any_of(texts.cbegin(), texts.cend(),
        [&tokens](size_t text) { return tokens[text].kind == SqlTokenKind::Parameter; });
    QStringList candidates;
    for (const size_t text : texts) {
        if (tokens[text].kind == SqlTokenKind::String)
            candidates.append(QString::fromUtf8(tokens[text].name()));
    }
    if (hasParameter)
        candidates += parameters;
    const auto found = std::find_if(candidates.cbegin(), candidates.cend(), hasUnfoldedLetter);
    return found == candidates.cend() ? std::nullopt : std::optional(*found);
}

} // namespace pointsman
