// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/democast.h"

namespace pointsman {

namespace {

constexpr std::array FirstNames{"Anna", "Борис", "Chloé", "דנה", "Евгения", "Farid فريد", "Γιώργος",
    "花子", "Ивана", "João", "Kätlin", "李雷", "Мария", "Noor نور", "Олег", "Petra", "Quyên",
    "Rūta", "Светлана", "Tomáš", "Ülo", "Вера", "지민", "Yusuf"};
constexpr std::array LastNames{"Andersson", "Белкин", "Çelik", "לוי", "Ёлкина", "حداد", "Παππάς",
    "山田", "Kovač", "da Silva", "O'Neill", "王", "Морозова", "Nguyễn", "Орлов", "Smith", "김",
    "Żukowska"};
constexpr std::array Phrases{"Good morning everyone ☕", "Has anyone seen the release notes?",
    "Deploy is done, watching the graphs 📈", "Can somebody review this today?", "Thanks a lot! 🙏",
    "I would rather not merge on a Friday.", "It works on my machine 🤷", "See you at 19:30",
    "Wo ist der Fahrplan für Montag?", "Ça marche très bien maintenant", "¿Quién trae la pizza? 🍕",
    "Доброе утро всем!", "Кто идёт на велопрогулку в субботу? 🚲", "Сервер снова лежит, чиним",
    "Спасибо, разобрались", "Ёлки-палки, опять дождь", "Скиньте ссылку на книгу, пожалуйста",
    "Это не баг, это особенность", "Встретимся у входа в парк", "Где мои тапки? 😄",
    "Καλημέρα σε όλους", "Πού είναι το αρχείο;", "בוקר טוב לכולם", "מישהו ראה את המפתחות שלי?",
    "אני מגיע בעוד 10 דקות", "صباح الخير جميعا", "هل انتهى العمل على النسخة الجديدة؟",
    "شكرا جزيلا 🌹", "大家早上好", "新版本什么时候发布？", "明天下雨，带伞 ☔", "おはようございます",
    "駅の改札で待ち合わせしましょう", "좋은 아침입니다", "오늘 저녁에 만나요", "👍", "😂😂😂",
    "👨‍👩‍👧 family day today", "🇪🇺 meeting moved to 15:00",
    "The switch at track 3 is set to the depot 🚉", "Поезд 42 прибывает на второй путь",
    "=SUM(A1:A9) pasted from a sheet", "+1 from me", "-5 degrees outside, brrr",
    "Try SELECT count(*) FROM chat_messages; it's quick", "<b>not bold</b> & never was",
    "path is C:\\bots\\archive.db", "line one\nline two\nline three", "a\tb\tc",
    "She said \"no, thanks\", so no.", "naïve café, façade, Zürich", "mixed עברית and English 123",
    "100% sure; 50/50 otherwise"};
constexpr std::array SpamPhrases{"Earn 5000$ a week from home!!! https://example.com/x1",
    "Продам аккаунты, дешево, пишите в личку", "🔥🔥 Free crypto for the first 100 people 🔥🔥",
    "Быстрый заработок без вложений 💰", "CASINO bonus 300% only today"};

constexpr qint64 FirstUserId = 21'000'117;
constexpr int UserCount = 168;

} // namespace

QList<DemoChat> demoChats()
{
    using enum DemoHome;
    return {
        {-1001100000101, "Railway Modellers", "rail_modellers", "group", true, 30, Moved},
        {-1001100000102, "Книжный клуб «Ё»", nullptr, "group", false, 24, Moved},
        {-1001100000103, "Go / Rust / C++", "gorustcpp", "group", true, 40, Primary},
        {-1001100000104, "Велопоходы 🚲", nullptr, "group", false, 18, Archive},
        {-1001100000105, "קבוצת בדיקה", nullptr, "group", false, 12, Primary},
        {-1001100000106, "نادي التصوير 📷", nullptr, "group", false, 12, Moved},
        {-1001100000107, "読書会", "dokushokai", "group", false, 14, Primary},
        {-1001100000108, "周末爬山", nullptr, "group", false, 10, Archive},
        {-1001100000109, "Flood & Off-topic 💬", "floodchat", "group", false, 60, Shared},
        {-1001100000110, "Dev Team", nullptr, "group", true, 45, Shared},
        {-1001100000111, "Настольные игры 🎲", nullptr, "group", false, 16, Shared},
        {-1001100000112, "Jobs & Freelance", "jobsfreelance", "group", false, 20, Primary},
        {-1001100000113, "Café Zürich", nullptr, "group", false, 8, Primary},
        {-1001100000114, "Old Support Desk", nullptr, "group", false, 22, Archive},
        {-1001100000115, "Παρέα", nullptr, "group", false, 7, External},
        {-1001100000116, "Night Shift 🌙", nullptr, "group", false, 15, External},
        {-1001200000201, "Pointsman News", "pointsman_news", "channel", false, 6, Primary},
        {-1001200000202, "Погода и поезда", nullptr, "channel", false, 8, Moved},
        {-1001200000203, "Archive of 2024", nullptr, "channel", false, 5, Archive},
        {-1001200000204, "Status Page", "statuspage_x", "channel", false, 5, External},
        {-512345601, "Семья ❤️", nullptr, "group", false, 14, Primary},
        {-512345602, "Garage band", nullptr, "group", false, 6, Archive},
        {-512345603, "דירה 7", nullptr, "group", false, 5, Moved},
        {-4512345604, "Study group =1+1", nullptr, "group", false, 5, Primary},
        {-4512345605, "Moving day", nullptr, "group", false, 3, External},
        {21000117, nullptr, nullptr, "private", false, 6, Primary},
        {71000469, nullptr, nullptr, "private", false, 4, Colliding},
        {121000821, nullptr, nullptr, "private", false, 3, Primary},
        {171001173, nullptr, nullptr, "private", false, 4, Colliding},
        {221001525, nullptr, nullptr, "private", false, 2, Archive},
        {271001877, nullptr, nullptr, "private", false, 3, Moved},
        {321002229, nullptr, nullptr, "private", false, 2, Colliding},
        {371002581, nullptr, nullptr, "private", false, 2, External},
        {421002933, nullptr, nullptr, "private", false, 2, Primary},
        {8271058197, nullptr, nullptr, "private", false, 2, Primary},
    };
}

QList<DemoUser> demoUsers()
{
    DemoRandom random(0x5EED);
    QList<DemoUser> users;
    for (int number = 0; number < UserCount; ++number) {
        // Evenly spread, up to ids that 32 bits cannot hold.
        DemoUser user{FirstUserId + number * 50'000'352LL, {}, random.pick(FirstNames)};
        if (!random.oneIn(6))
            user.fullName += ' ' + QByteArray(random.pick(LastNames));
        if (!random.oneIn(4))
            user.username = "@user" + QByteArray::number(1000 + random.below(9000)) + '_'
                + QByteArray::number(number);
        users += user;
    }
    return users;
}

QByteArray demoText(DemoRandom &random)
{
    if (random.oneIn(700))
        return QByteArray(random.pick(Phrases)).append(' ').repeated(80).trimmed();
    QByteArray text = random.pick(Phrases);
    while (random.oneIn(3))
        text += QByteArray(" ") + random.pick(Phrases);
    return text;
}

QByteArray demoSpamText(DemoRandom &random)
{
    return random.pick(SpamPhrases);
}

} // namespace pointsman
