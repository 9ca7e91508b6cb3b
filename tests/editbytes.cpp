// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editbytes.h"

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

bool isBare(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == '+';
}

qsizetype wordEnd(const QByteArray &text, qsizetype begin)
{
    const char first = text[begin];
    qsizetype end = begin + 1;
    const auto runWhile = [&](auto belongs) {
        while (end < text.size() && belongs(text[end]))
            ++end;
    };
    if (first == '#') {
        runWhile([](char c) { return c != '\n' && c != '\r'; });
    } else if (first == '"' || first == '\'') {
        while (end < text.size() && text[end] != first)
            end += first == '"' && text[end] == '\\' ? 2 : 1;
        ++end;
    } else if (isBare(first)) {
        runWhile(isBare);
    }
    return std::min(end, text.size());
}

/// Strings, bare keys and numbers, comments and single signs; joined they are the
/// text again.
QByteArrayList wordsOf(const QByteArray &text)
{
    QByteArrayList words;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = wordEnd(text, at);
        words.append(text.mid(at, end - at));
        at = end;
    }
    return words;
}

QString meaning(const QByteArray &word)
{
    if (word.startsWith('\''))
        return QString::fromUtf8(word.mid(1, word.size() - 2));
    if (word.startsWith('"'))
        return QString::fromUtf8(
            word.mid(1, word.size() - 2).replace("\\\"", "\"").replace("\\\\", "\\"));
    return QString::fromUtf8(word);
}

bool isValueWord(const QByteArray &word)
{
    return word.startsWith('"') || word.startsWith('\'') || word == "." || isBare(word[0]);
}

/// Where two lists differ, without what is alike before and behind.
struct Difference {
    QByteArrayList removed;
    QByteArrayList added;

    Difference(const QByteArrayList &before, const QByteArrayList &after)
    {
        const qsizetype shorter = std::min(before.size(), after.size());
        qsizetype head = 0;
        while (head < shorter && before[head] == after[head])
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head
            && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
            ++tail;
        removed = before.mid(head, before.size() - head - tail);
        added = after.mid(head, after.size() - head - tail);
    }
    bool replacesOneValue() const
    {
        return std::all_of(removed.cbegin(), removed.cend(), isValueWord)
            && std::all_of(added.cbegin(), added.cend(), isValueWord);
    }
};

/// Every word is the same, or was the source's old name and is its new one.
bool onlyRenames(
    const QByteArrayList &before, const QByteArrayList &after, const RenameSource &renamed)
{
    if (before.size() != after.size())
        return false;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const bool isName = meaning(before[i]) == renamed.from && meaning(after[i]) == renamed.to;
        if (before[i] != after[i] && !isName)
            return false;
    }
    return true;
}

/// Nothing is left that was not there, in the same order.
bool onlyRemoves(const QByteArrayList &before, const QByteArrayList &after)
{
    qsizetype at = 0;
    for (const QByteArray &word : before) {
        if (at < after.size() && after[at] == word)
            ++at;
    }
    return at == after.size();
}

} // namespace

QString unmeantChange(const QByteArray &before, const QByteArray &after, const ConfigEdit &edit)
{
    const QByteArrayList had = wordsOf(before);
    const QByteArrayList has = wordsOf(after);
    if (had.join() != before || has.join() != after)
        return u"the words do not make up the text"_s;
    const Difference difference(had, has);
    if (const auto *renamed = std::get_if<RenameSource>(&edit))
        return onlyRenames(had, has, *renamed) ? QString()
                                               : u"a word changed that is not the name"_s;
    if (std::holds_alternative<UnmapChats>(edit) || std::holds_alternative<RemoveSource>(edit))
        return onlyRemoves(had, has) ? QString() : u"removing added something"_s;
    const bool onlyAdds = onlyRemoves(has, had);
    if (std::holds_alternative<AddSource>(edit))
        return onlyAdds ? QString() : u"adding took something away"_s;
    if (onlyAdds || difference.replacesOneValue())
        return {};
    return u"“%1” became “%2”"_s.arg(
        QString::fromUtf8(difference.removed.join()), QString::fromUtf8(difference.added.join()));
}

} // namespace pointsman
