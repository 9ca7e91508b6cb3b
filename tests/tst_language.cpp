// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "exchange/exportformat.h"
#include "frame/settings.h"
#include "widgets/language.h"
#include "widgets/readings.h"
#include "windowfixture.h"

#include <QBuffer>
#include <QDialogButtonBox>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QPushButton>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyLanguage(*QCoreApplication::instance(), u"en"_s); }
    void knowsItsLanguages();
    void countsAsTheLanguageDoes_data();
    void countsAsTheLanguageDoes();
    void modelSpeaksTheLanguage();
    void qtSpeaksTheLanguage();
    void exportsAreTheSameInEveryLanguage_data();
    void exportsAreTheSameInEveryLanguage();
    void menusHaveEachMnemonicOnce_data();
    void menusHaveEachMnemonicOnce();

private:
    OwnSettings m_settings;
};

static void speak(const QString &code)
{
    applyLanguage(*QCoreApplication::instance(), code);
}

static QByteArray exported(ExportFormat format)
{
    RowBatch batch(Columns{{u"chat_id"_s, {}}, {u"share"_s, {}}});
    batch.append(Value::of(Q_INT64_C(-1001038814482)));
    batch.append(Value::of(1234567.25));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ExportOptions options;
    options.tableName = u"t"_s;
    auto writer = makeRowWriter(format, options, buffer);
    if (!writer || !(*writer)->begin(batch.columns()) || !(*writer)->write(batch)
        || !(*writer)->finish())
        return {};
    return buffer.data();
}

static void languageRows()
{
    QTest::addColumn<QString>("code");
    for (const Language &language : languages())
        QTest::addRow("%s", qPrintable(language.name)) << language.code;
}

void TestLanguage::knowsItsLanguages()
{
    const QList<Language> expected{
        {u"de"_s, u"Deutsch"_s}, {u"en"_s, u"English"_s}, {u"ru"_s, u"Русский"_s}};
    QCOMPARE(languages(), expected);
    Preferences preferences;
    preferences.language = u"ru"_s;
    savePreferences(preferences);
    QCOMPARE(loadPreferences().language, u"ru"_s);
}

void TestLanguage::countsAsTheLanguageDoes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("facts");
    QTest::addRow("English, one") << u"en"_s << 1 << u"text, 1 character"_s;
    QTest::addRow("English, many") << u"en"_s << 12345 << u"text, 12,345 characters"_s;
    QTest::addRow("German, one") << u"de"_s << 1 << u"Text, 1 Zeichen"_s;
    QTest::addRow("German, many") << u"de"_s << 12345 << u"Text, 12.345 Zeichen"_s;
    QTest::addRow("Russian, one") << u"ru"_s << 1 << u"текст, 1 символ"_s;
    QTest::addRow("Russian, two") << u"ru"_s << 2 << u"текст, 2 символа"_s;
    QTest::addRow("Russian, five") << u"ru"_s << 5 << u"текст, 5 символов"_s;
    QTest::addRow("Russian, eleven") << u"ru"_s << 11 << u"текст, 11 символов"_s;
    QTest::addRow("Russian, twenty-one") << u"ru"_s << 21 << u"текст, 21 символ"_s;
    QTest::addRow("Russian, many") << u"ru"_s << 12345 << u"текст, 12\u00a0345 символов"_s;
}

void TestLanguage::countsAsTheLanguageDoes()
{
    QFETCH(QString, code);
    QFETCH(int, length);
    QFETCH(QString, facts);
    speak(code);
    QCOMPARE(valueFacts(Value::text(QString(length, u'x'))), facts);
}

void TestLanguage::modelSpeaksTheLanguage()
{
    speak(u"ru"_s);
    QCOMPARE(Words::tr("it has no path"), u"нет пути"_s);
    speak(u"de"_s);
    QCOMPARE(Words::tr("it has no path"), u"der Pfad fehlt"_s);
    speak(u"en"_s);
    QCOMPARE(Words::tr("it has no path"), u"it has no path"_s);
}

void TestLanguage::qtSpeaksTheLanguage()
{
    const QString qts = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (!QFile::exists(qts + u"/qtbase_de.qm"_s))
        QSKIP("Qt's own translations are not installed (qt6-translations-l10n).");
    speak(u"de"_s);
    const QDialogButtonBox box(QDialogButtonBox::Cancel);
    QCOMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"Abbrechen"_s);
}

void TestLanguage::exportsAreTheSameInEveryLanguage_data()
{
    languageRows();
}

void TestLanguage::exportsAreTheSameInEveryLanguage()
{
    QFETCH(QString, code);
    speak(code);
    QCOMPARE(exported(ExportFormat::Csv), "chat_id,share\r\n-1001038814482,1234567.25\r\n");
    QVERIFY(
        exported(ExportFormat::Json).contains("\"chat_id\":-1001038814482,\"share\":1234567.25"));
    QVERIFY(exported(ExportFormat::Sql).contains("(-1001038814482,1234567.25)"));
    QVERIFY(exported(ExportFormat::Markdown).contains("1234567.25"));
}

void TestLanguage::menusHaveEachMnemonicOnce_data()
{
    languageRows();
}

static void checkMnemonics(const QList<QAction *> &actions, const QString &name)
{
    QHash<QString, QString> owners;
    for (QAction *action : actions) {
        const QString letter = QKeySequence::mnemonic(action->text()).toString();
        if (!letter.isEmpty() && owners.contains(letter)) {
            QFAIL(qPrintable(u"%1: “%2” and “%3” share %4"_s.arg(
                name, owners.value(letter), action->text(), letter)));
        }
        owners.insert(letter, action->text());
        if (action->menu())
            checkMnemonics(action->menu()->actions(), action->text());
    }
}

void TestLanguage::menusHaveEachMnemonicOnce()
{
    QFETCH(QString, code);
    speak(code);
    const SmallWorkspace workspace;
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    checkMnemonics(window->menuBar()->actions(), u"the menu bar"_s);
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
