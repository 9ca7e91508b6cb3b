// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace pointsman {

// How letters are made alike for search: compatibility forms (NFKC), then case, one letter to many
// where Unicode says so (ß → ss, ﬁ → fi, İ → i); ё → е; marks on Latin and Greek letters and loose
// combining marks dropped, while й, ї and ў stay letters of their own; variation selectors, soft
// hyphens, zero-width and bidi controls dropped; white space is a blank, other control characters
// are U+FFFD.

/// What a letter becomes; nothing when it is dropped.
[[nodiscard]] std::u32string foldedLetter(char32_t letter);

/// Whether a letter may melt into the one before it, or change places with it, under NFKC: a text
/// that holds one must be composed() before its letters are folded one by one.
[[nodiscard]] bool leansOnNeighbours(char32_t letter);

/// The text in NFKC.
[[nodiscard]] std::u32string composed(const std::u32string &text);

/// Letters, digits and the marks and underscores between them, which make up words.
[[nodiscard]] bool belongsToWord(char32_t letter);

} // namespace pointsman
