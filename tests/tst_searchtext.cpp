// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"
#include "text/messagecode.h"
#include "text/messageencoder.h"
#include "text/wordstem.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// What a text becomes before it is searched, and the code that it is kept in.
class TestSearchText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void everyLetterHasACodeOfItsOwn();
    void aFoundByteIsAFoundLetter();
    void badBytesAreReplaced();
    void lettersOneByOneAreTheWholeTextAtOnce();
    void wordsOfOneStem_data();
    void wordsOfOneStem();
};

namespace {

QString folded(const QString &text)
{
    MessageEncoder encoder;
    return decodeMessage(encoder.encode(text.toUtf8()));
}

} // namespace

void TestSearchText::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("capitals of every script") << u"ABC ОФИС ΑΒΓ ԱԲԳ"_s << u"abc офис αβγ աբգ"_s;
    QTest::newRow("ß and ẞ are two letters") << u"Straße STRAẞE"_s << u"strasse strasse"_s;
    QTest::newRow("ligatures") << u"ﬁn ﬃx ŉ ǰ"_s << u"fin ffix ʼn j"_s;
    QTest::newRow("İ and ı") << u"İstanbul ı"_s << u"istanbul ı"_s;
    QTest::newRow("ё is е") << u"Ёлка ёж е\u0308ж"_s << u"елка еж еж"_s;
    QTest::newRow("й stays й, in both forms") << u"Йод и\u0306од"_s << u"йод йод"_s;
    QTest::newRow("ї and ў, in both forms") << u"Їжак і\u0308жак Ў У\u0306"_s << u"їжак їжак ў ў"_s;
    QTest::newRow("stress marks") << u"за\u0301мок ѐ ѝ"_s << u"замок е и"_s;
    QTest::newRow("marks on Latin and Greek")
        << u"Café Cafe\u0301 Ångström Ἀθῆναι"_s << u"cafe cafe angstrom αθηναι"_s;
    QTest::newRow("final sigma") << u"ΟΔΟΣ οδός"_s << u"οδοσ οδοσ"_s;
    QTest::newRow("full width, circled, superscript") << u"ＡＢ ① x²"_s << u"ab 1 x2"_s;
    QTest::newRow("invisible signs")
        << u"a\u00ADb\u200Bc\u200Dd\uFEFFe\u202Ef\uFE0Fg"_s << u"abcdefg"_s;
    QTest::newRow("blanks") << u"a\u00A0\t\r\nb  c"_s << u"a b c"_s;
    QTest::newRow("controls are not nothing") << u"a\u0001b"_s << u"a\uFFFDb"_s;
    QTest::newRow("Hangul syllables from their parts") << u"\u1112\u1161\u11AB 한"_s << u"한 한"_s;
    QTest::newRow("half-width kana with its mark") << u"ｶﾞ ガ"_s << u"ガ ガ"_s;
    QTest::newRow("Hebrew points stay")
        << u"שָׁלוֹם"_s << u"שָׁלוֹם"_s.normalized(QString::NormalizationForm_KC);
    QTest::newRow("a family of emoji") << u"👨\u200D👩\u200D👧 ☀\uFE0F"_s << u"👨👩👧 ☀"_s;
    QTest::newRow("beyond the base plane") << u"𝐀𝐁 𐐀 你好"_s << u"ab 𐐨 你好"_s;
}

void TestSearchText::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(folded(text), expected);
    QCOMPARE(folded(expected), expected);
}

void TestSearchText::everyLetterHasACodeOfItsOwn()
{
    QSet<QByteArray> codes;
    for (char32_t letter = 0x7F; letter <= 0x10FFFF; letter += letter < 0x3000 ? 1 : 37) {
        std::array<char, longestLetter> bytes{};
        const QByteArray code(bytes.data(), encodeLetter(letter, bytes.data()));
        const QByteArray whole(bytes.data(), code.size());
        const CodedLetter read = decodeLetter(whole);
        QCOMPARE(read.letter, letter);
        QCOMPARE(qsizetype(read.size), whole.size());
        QCOMPARE(lastLetter("б" + whole).letter, letter);
        QVERIFY(!whole.contains('\0'));
        codes += whole;
    }
    QVERIFY(codes.size() > 0x3000);
}

void TestSearchText::aFoundByteIsAFoundLetter()
{
    // Any letters beside each other: what is found of one lies at the start of a letter.
    QRandomGenerator random(1);
    for (int round = 0; round < 2000; ++round) {
        QList<QByteArray> parts;
        QByteArray text;
        for (int i = 0; i < 6; ++i) {
            std::array<char, longestLetter> bytes{};
            const int size = encodeLetter(char32_t(random.bounded(0x7F, 0x20000)), bytes.data());
            parts += QByteArray(bytes.data(), size);
            text += parts.last();
        }
        for (const QByteArray &part : std::as_const(parts)) {
            for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                qsizetype start = 0;
                qsizetype letter = 0;
                while (start < at)
                    start += parts[letter++].size();
                QCOMPARE(start, at);
            }
        }
    }
}

void TestSearchText::badBytesAreReplaced()
{
    MessageEncoder encoder;
    const QString text =
        decodeMessage(encoder.encode(QByteArray("ok\xFF\xC3 \xED\xA0\x80 \0no", 12)));
    QVERIFY(text.startsWith(u"ok\uFFFD\uFFFD "_s));
    QVERIFY(text.endsWith(u" \uFFFDno"_s));
}

void TestSearchText::lettersOneByOneAreTheWholeTextAtOnce()
{
    // The encoder composes only texts that need it; here each is composed.
    QRandomGenerator random(2);
    const std::u32string alphabet =
        U"abcАЯё "
        U"йИЙ\u0306\u0308\u0301éßﬁİıﾞｶガ\u1112\u1161\u11ABㅎㅏ你👨\u200D\uFE0F\u05B0ש\u0915\u093C"
        U"\u09C7\u09BE  \t\uFDFAﷺ\u0344\u0345ᾳ";
    MessageEncoder encoder;
    for (int round = 0; round < 5000; ++round) {
        std::u32string text;
        for (int i = random.bounded(1, 12); i > 0; --i)
            text += alphabet[random.bounded(quint32(alphabet.size()))];
        std::u32string expected;
        for (const char32_t letter : composed(text)) {
            for (const char32_t part : foldedLetter(letter)) {
                if (part != U' ' || expected.empty() || expected.back() != U' ')
                    expected += part;
            }
        }
        const QString typed = QString::fromUcs4(text.data(), qsizetype(text.size()));
        QCOMPARE(decodeMessage(encoder.encode(typed.toUtf8())),
            QString::fromUcs4(expected.data(), qsizetype(expected.size())));
    }
}

void TestSearchText::wordsOfOneStem_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a noun") << QStringList{u"собака"_s, u"собаки"_s, u"собаками"_s, u"собаку"_s};
    QTest::newRow("a verb") << QStringList{u"вернул"_s, u"вернула"_s, u"вернули"_s};
    QTest::newRow("English") << QStringList{
        u"refund"_s, u"refunds"_s, u"refunded"_s, u"refunding"_s};
    QTest::newRow("y and i") << QStringList{u"happy"_s, u"happiness"_s};
    QTest::newRow("short ones") << QStringList{u"die"_s, u"dying"_s, u"dies"_s};
    QTest::newRow("an e that comes back") << QStringList{u"hope"_s, u"hoping"_s, u"hoped"_s};
}

void TestSearchText::wordsOfOneStem()
{
    QFETCH(QStringList, words);
    WordStem stems;
    const QString stem = stems.stemOf(words.first());
    for (const QString &word : std::as_const(words)) {
        QCOMPARE(stems.stemOf(word), stem);
        QVERIFY2(word.startsWith(WordStem::commonBeginning(stem)), qPrintable(word));
    }
}

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
