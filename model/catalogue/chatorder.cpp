// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/chatorder.h"

#include "base/words.h"

#include <algorithm>

namespace pointsman {

namespace {

/// The chat's messages of one segment.
Result<void> collect(const Segment &segment, const QList<quint32> &dropped, qint64 chat,
    ChatEntry where, std::vector<ChatEntry> &entries)
{
    SegmentReader reader(segment);
    std::vector<bool> isMeant(size_t(segment.header().places));
    bool isAnywhere = false;
    for (size_t place = 0; place < isMeant.size(); ++place) {
        isMeant[place] = reader.chatInTable(int(place)) == chat;
        isAnywhere = isAnywhere || isMeant[place];
    }
    for (int at = 0; at < segment.count() && isAnywhere; ++at) {
        const int place = reader.place(at);
        if (size_t(place) >= isMeant.size() || !isMeant[size_t(place)]
            || std::binary_search(dropped.cbegin(), dropped.cend(), quint32(at)))
            continue;
        where.time = reader.time(at);
        where.number = reader.id(at).number;
        where.at = quint32(at);
        entries.push_back(where);
    }
    if (reader.error())
        return tl::unexpected(*reader.error());
    return {};
}

} // namespace

Result<std::vector<ChatEntry>> chatOrder(
    const QList<Catalogue> &catalogues, qint64 chat, const CancelToken &cancel)
{
    std::vector<ChatEntry> entries;
    for (int source = 0; source < catalogues.size(); ++source) {
        const Catalogue &catalogue = catalogues[source];
        for (int i = 0; i < catalogue.segments.size(); ++i) {
            if (cancel.isCancelled())
                return failure(ErrorKind::Cancelled, Words::tr("The reading was cancelled."));
            const ChatEntry where{noTime, -1, quint16(source), quint16(i), 0};
            const Result<void> collected = collect(
                *catalogue.segments[i], catalogue.head.segments[i].dropped, chat, where, entries);
            if (!collected)
                return tl::unexpected(collected.error());
        }
    }
    const auto textOfId = [&catalogues](const ChatEntry &entry) {
        SegmentReader reader(*catalogues[entry.source].segments[entry.segment]);
        return reader.id(int(entry.at)).other;
    };
    std::sort(entries.begin(), entries.end(), [&](const ChatEntry &left, const ChatEntry &right) {
        if (left.time != right.time)
            return left.time < right.time;
        if (left.number != right.number)
            return left.number < right.number;
        if (left.number < 0) {
            const int order = textOfId(left).compare(textOfId(right));
            if (order != 0)
                return order < 0;
        }
        return left.source < right.source;
    });
    return entries;
}

} // namespace pointsman
