// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/searchmatch.h"

#include <algorithm>

namespace pointsman {

bool comesBefore(const SearchMatch &left, const SearchMatch &right)
{
    if (left.time != right.time)
        return left.time > right.time;
    if (left.key.id != right.key.id)
        return left.key.id > right.key.id;
    if (left.source != right.source)
        return left.source < right.source;
    return left.key.chat > right.key.chat;
}

void MatchCollector::add(SearchMatch match)
{
    if (!isFull()) {
        m_matches.push_back(std::move(match));
        if (isFull())
            std::make_heap(m_matches.begin(), m_matches.end(), comesBefore);
        return;
    }
    if (!comesBefore(match, m_matches.front()))
        return;
    std::pop_heap(m_matches.begin(), m_matches.end(), comesBefore);
    m_matches.back() = std::move(match);
    std::push_heap(m_matches.begin(), m_matches.end(), comesBefore);
}

std::vector<SearchMatch> MatchCollector::take()
{
    std::sort(m_matches.begin(), m_matches.end(), comesBefore);
    return std::move(m_matches);
}

} // namespace pointsman
