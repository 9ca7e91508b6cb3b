// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr QStringView folder = u":/i18n";
static constexpr QStringView english = u"en";

static bool isKnown(const QString &code)
{
    return QFile::exists(u"%1/pointsman_%2.qm"_s.arg(folder, code));
}

static QString desktopLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        const QString code = wanted.section(u'-', 0, 0);
        if (isKnown(code))
            return code;
    }
    return english.toString();
}

/// The desktop's own locale where it speaks the language: de_AT counts otherwise than de_DE.
static QLocale localeOf(const QString &code)
{
    const QLocale desktop = QLocale::system();
    const QLocale chosen(code);
    return desktop.language() == chosen.language() ? desktop : chosen;
}

static void install(QCoreApplication &application, const QString &file, const QString &from)
{
    auto translator = new QTranslator(&application);
    translator->setObjectName(u"language"_s);
    if (translator->load(file, from))
        QCoreApplication::installTranslator(translator);
    else // Qt's own texts are a package of their own, and there are none in English
        delete translator;
}

QList<Language> languages()
{
    QList<Language> known;
    for (const QString &file : QDir(folder.toString()).entryList({u"pointsman_*.qm"_s})) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        QString name = code == english ? u"English"_s : QLocale(code).nativeLanguageName();
        name[0] = name[0].toUpper();
        known.append({code, name});
    }
    std::sort(known.begin(), known.end(), [](const Language &a, const Language &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return known;
}

void applyLanguage(QCoreApplication &application, const QString &code)
{
    qDeleteAll(application.findChildren<QTranslator *>(u"language"_s));
    const bool isChosen = isKnown(code);
    QLocale::setDefault(isChosen ? localeOf(code) : QLocale::system());
    const QString spoken = isChosen ? code : desktopLanguage();
    const QString ofQt = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    install(application, u"qtbase_"_s + spoken, ofQt);
    install(application, u"qscintilla_"_s + spoken, ofQt);
    install(application, u"pointsman_"_s + spoken, folder.toString());
}

} // namespace pointsman
