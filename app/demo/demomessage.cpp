// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demomessage.h"

#include <chrono>
#include <cstdio>

namespace pointsman {

namespace {

constexpr qint64 IsoSince = 1777627800; // 2026-05-01 09:30 UTC
constexpr quint64 ChatFactor = 0xD1342543DE82EF95ULL;

constexpr std::array MediaTypes{"image", "sticker", "video", "voice", "document", "animation"};

bool isPrivate(const DemoChat &chat)
{
    return chat.title == nullptr;
}

/// A few people of the chat write most of its messages.
qint64 authorOf(const DemoChat &chat, const QList<DemoUser> &users, DemoRandom &random)
{
    if (isPrivate(chat))
        return random.oneIn(3) ? users.last().id : chat.id;
    if (qstrcmp(chat.type, "channel") == 0)
        return chat.id;
    const int members = int(std::min<qsizetype>(users.size() - 1, 8 + chat.weight));
    const double skewed = random.unit() * random.unit();
    const int first = int(quint64(-chat.id) % quint64(users.size() - 1));
    return users[(first + int(skewed * members)) % (users.size() - 1)].id;
}

void addMedia(DemoMessage &message, DemoRandom &random)
{
    message.type = random.pick(MediaTypes);
    message.media = "AQAD" + QByteArray::number(random.next() % 0xFFFFFFFFFFULL, 16);
    if (random.oneIn(2))
        message.text.clear();
    if (random.oneIn(3))
        message.mediaGroup = QByteArray::number(13'000'000'000'000'000LL + message.number / 3);
}

void addCategory(DemoMessage &message, const DemoChat &chat, DemoRandom &random)
{
    if (qstrcmp(chat.type, "channel") == 0)
        message.category = "channel";
    else if (random.oneIn(40) && chat.id < 0) {
        message.category = "user-spam";
        message.text = demoSpamText(random);
    } else if (random.oneIn(12))
        message.category = random.oneIn(3) ? "bot-command-reply" : "bot";
    else if (message.text.startsWith('/') || random.oneIn(50))
        message.category = "user-command";
}

void addExtras(DemoMessage &message, DemoRandom &random)
{
    if (message.number > 1 && random.oneIn(4)) {
        message.reply =
            message.number - 1 - random.below(int(std::min<qint64>(message.number - 1, 20)));
        if (message.reply == 0)
            message.reply = message.number - 1;
    }
    if (message.reply > 0 && random.oneIn(5))
        message.quote = "…";
    message.markup = random.oneIn(20)
        ? QByteArrayLiteral(R"([{"length":5,"offset":0,"type":"bold"}])")
        : QByteArrayLiteral("[]");
    message.metadata = QByteArrayLiteral("{}");
    if (random.oneIn(25))
        message.metadata = R"({"forwardedFrom":{"name":"Ёжик 🦔","type":"user"}})";
    else if (message.category[0] == 'b' && random.oneIn(3))
        message.metadata = R"({"usedTools":[{"name":"get_weather","ok":true}]})";
}

} // namespace

DemoMessage demoMessage(const DemoChat &chat, const DemoPeriod &life, qint64 number, qint64 count,
    const QList<DemoUser> &users, quint64 salt)
{
    DemoRandom random(quint64(chat.id) * ChatFactor + quint64(number) + (salt << 56));
    DemoMessage message;
    message.number = number;
    const double place = (double(number - 1) + 0.8 * random.unit()) / double(count);
    message.time = life.begin + qint64(place * double(life.end - life.begin));
    message.user = authorOf(chat, users, random);
    message.text = demoText(random);
    message.thread = chat.isForum ? random.below(4) : 0;
    addCategory(message, chat, random);
    if (random.oneIn(11))
        addMedia(message, random);
    addExtras(message, random);
    return message;
}

QByteArray demoTimestamp(qint64 time, bool alwaysIso)
{
    using namespace std::chrono;
    const sys_seconds instant{seconds(time)};
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const hh_mm_ss clock(instant - day);
    const bool iso = alwaysIso || time >= IsoSince;
    char text[40];
    const int length = std::snprintf(text, sizeof text, "%04d-%02u-%02u%c%02d:%02d:%02d%s",
        int(date.year()), unsigned(date.month()), unsigned(date.day()), iso ? 'T' : ' ',
        int(clock.hours().count()), int(clock.minutes().count()), int(clock.seconds().count()),
        iso ? "+00:00" : "");
    return QByteArray(text, length);
}

} // namespace pointsman
