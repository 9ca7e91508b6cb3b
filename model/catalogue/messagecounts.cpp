// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/messagecounts.h"

#include "base/words.h"

namespace pointsman {

namespace {

constexpr qint64 microsecondsADay = 86'400'000'000;

qint64 dayOfTime(qint64 time)
{
    return time >= 0 ? time / microsecondsADay
                     : -((microsecondsADay - 1 - time) / microsecondsADay);
}

} // namespace

Result<void> forEachMessage(const Catalogue &catalogue, const CancelToken &cancel,
    const std::function<void(SegmentReader &reader, int segment, int at)> &visit)
{
    for (int i = 0; i < catalogue.segments.size(); ++i) {
        if (cancel.isCancelled())
            return failure(ErrorKind::Cancelled, Words::tr("The reading was cancelled."));
        SegmentReader reader(*catalogue.segments[i]);
        const QList<quint32> &dropped = catalogue.head.segments[i].dropped;
        auto gone = dropped.cbegin();
        for (int at = 0; at < reader.segment().count(); ++at) {
            if (gone != dropped.cend() && *gone == quint32(at))
                ++gone;
            else
                visit(reader, i, at);
        }
        if (reader.error())
            return tl::unexpected(*reader.error());
    }
    return {};
}

Result<MessagesADay> messagesADay(const Catalogue &catalogue, const CancelToken &cancel)
{
    MessagesADay days;
    qint64 *count = nullptr; // of the day that `start` begins: neighbours are of one day
    qint64 start = 0;
    return forEachMessage(catalogue, cancel, [&](SegmentReader &reader, int, int at) {
        const qint64 time = reader.time(at);
        if (time == noTime)
            return;
        if (!count || time < start || time - start >= microsecondsADay) {
            const qint64 day = dayOfTime(time);
            start = day * microsecondsADay;
            count = &days[day];
        }
        ++*count;
    }).map([&days] { return std::move(days); });
}

Result<QHash<qint64, qint64>> messagesByChat(const Catalogue &catalogue, const CancelToken &cancel)
{
    QHash<qint64, qint64> chats;
    return forEachMessage(catalogue, cancel, [&](SegmentReader &reader, int, int at) {
        ++chats[reader.chat(at)];
    }).map([&chats] { return std::move(chats); });
}

} // namespace pointsman
