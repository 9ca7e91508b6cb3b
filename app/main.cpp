// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"
#include "demo/demoworkspace.h"
#include "frame/damagedfile.h"
#include "frame/pagefacts.h"
#include "frame/settings.h"
#include "mainwindow.h"
#include "screenshot.h"
#include "termination.h"
#include "widgets/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

#include <algorithm>
#include <cstdlib>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr unsigned lastSeconds = 5; ///< for what still runs when the window is closed

struct Arguments {
    OpenTarget target;
    QStringList pages; ///< kind, or kind:source/table
    QString screenshot;
    QStringList commands; ///< of the palette, before the picture
    qint64 demoSize = DefaultDemoSize;
    std::optional<ThemeChoice> theme; ///< instead of the preferred one
    QString language; ///< instead of the preferred one
    bool newWindow = false;
};

QString languageCodes()
{
    QStringList codes;
    for (const Language &known : languages())
        codes.append(known.code);
    return codes.join(u", "_s);
}

/// Whether there is such a language; says so on stderr if there is none.
bool speak(QApplication &application, const QString &code)
{
    const QList<Language> known = languages();
    const bool isKnown = std::any_of(known.cbegin(), known.cend(),
        [&code](const Language &language) { return language.code == code; });
    if (isKnown)
        applyLanguage(application, code);
    else
        QTextStream(stderr) << Words::tr("pointsman: usage: there is no language %1, only %2")
                                   .arg(code, languageCodes())
                            << '\n';
    return isKnown;
}

qint64 demoSizeOf(const QString &text)
{
    const Result<qint64> size = parseDemoSize(text);
    if (size)
        return *size;
    QTextStream(stderr) << u"pointsman: usage: "_s << size.error().message << Qt::endl;
    std::exit(2);
}

std::optional<ThemeChoice> themeOf(const QString &name)
{
    if (name == u"light")
        return ThemeChoice::Light;
    return name == u"dark" ? std::optional(ThemeChoice::Dark) : std::nullopt;
}

Arguments parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("Browse, route and query the databases of chat bots."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption config(u"config"_s, Words::tr("The bot's configuration."), u"FILE"_s);
    const QCommandLineOption dirs(
        u"config-dir"_s, Words::tr("Layered configuration; may be repeated."), u"DIR"_s);
    const QCommandLineOption database(u"db"_s, Words::tr("One database file."), u"FILE"_s);
    const QCommandLineOption readOnly(u"readonly"_s, Words::tr("With --db: never write."));
    const QCommandLineOption demo(u"demo"_s, Words::tr("The built-in demo workspace."));
    const QCommandLineOption page(u"page"_s,
        Words::tr("A page to open: overview, query:SQL, routing:CHAT, audit, guide:CHAPTER or "
                  "table:SOURCE/TABLE; what follows the colon may be left out."),
        u"PAGE"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s, Words::tr("Save a picture of the window, then quit."), u"FILE"_s);
    const QCommandLineOption command(u"command"_s,
        Words::tr(
            "With --screenshot: run this command of the palette, or turn to this tab, first."),
        u"NAME"_s);
    const QCommandLineOption demoSize(
        u"demo-size"_s, Words::tr("Messages in the demo, such as 5000 or 1M."), u"N"_s);
    const QCommandLineOption theme(
        u"theme"_s, Words::tr("light or dark instead of the desktop's."), u"NAME"_s);
    const QCommandLineOption newWindow(u"new-window"_s,
        Words::tr("Open another window beside one that has the workspace already."));
    const QCommandLineOption language(u"language"_s,
        Words::tr("The language of the window: %1.").arg(languageCodes()), u"CODE"_s);
    parser.addOptions({config, dirs, database, readOnly, demo, demoSize, page, screenshot, command,
        theme, newWindow, language});
    parser.addPositionalArgument(
        u"file"_s, Words::tr("A configuration or a database."), u"[FILE]"_s);
    parser.process(application);

    Arguments arguments;
    if (!parser.positionalArguments().isEmpty())
        arguments.target = targetOfFile(parser.positionalArguments().constFirst());
    if (parser.isSet(config))
        arguments.target.config = parser.value(config);
    if (parser.isSet(dirs))
        arguments.target.configDirs = parser.values(dirs);
    if (parser.isSet(database))
        arguments.target.database = parser.value(database);
    arguments.target.readOnly |= parser.isSet(readOnly);
    arguments.target.demo = parser.isSet(demo);
    arguments.target = arguments.target.absolute();
    arguments.pages = parser.values(page);
    arguments.screenshot = parser.value(screenshot);
    arguments.commands = parser.values(command);
    if (parser.isSet(demoSize))
        arguments.demoSize = demoSizeOf(parser.value(demoSize));
    arguments.language = parser.value(language);
    arguments.theme = themeOf(parser.value(theme));
    // A picture must not depend on, or end up in, the window that someone works in.
    arguments.newWindow = parser.isSet(newWindow) || parser.isSet(screenshot);
    return arguments;
}

/// Opens what `--page` named, once the workspace is there.
void openPages(MainWindow &window, const QStringList &pages)
{
    for (const QString &page : pages) {
        const PageFacts *facts = factsNamed(page.section(u':', 0, 0));
        if (!facts) {
            QTextStream(stderr) << Words::tr("pointsman: usage: unknown page %1").arg(page) << '\n';
            continue;
        }
        PageRequest request;
        request.kind = facts->kind;
        if (facts->readPlace)
            facts->readPlace(page.section(u':', 1), &request);
        window.openPage(request);
    }
}

int run(const Arguments &arguments, const OpenTarget &target, const Preferences &preferences,
    const std::optional<Error> &trouble)
{
    MainWindow window([size = arguments.demoSize] { return demoWorkspace(size); }, preferences);
    QObject::connect(&window.session(), &WorkspaceSession::opened, &window,
        [&] { openPages(window, arguments.pages); });
    if (trouble)
        window.tell(*trouble);
    window.show();
    if (!target.isEmpty()) {
        OpenManner manner;
        if (arguments.newWindow)
            manner.beside = SessionKeeper::Beside::OtherWindows;
        manner.withTabs = arguments.screenshot.isEmpty();
        window.openWorkspace(target, manner);
    }
    if (!arguments.screenshot.isEmpty())
        saveScreenshotWhenSettled(window, arguments.screenshot, arguments.commands);
    const int status = QApplication::exec();
    endWithin(lastSeconds); // the window waits for its threads when it goes
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"pointsman"_s);
    QApplication::setApplicationName(u"pointsman"_s);
    QApplication::setApplicationDisplayName(u"Pointsman"_s);
    QApplication::setApplicationVersion(QStringLiteral(POINTSMAN_VERSION));
    QGuiApplication::setDesktopFileName(u"pointsman"_s);
    const std::optional<Error> trouble = keepDamagedSettings();
    Preferences preferences = loadPreferences();
    applyLanguage(application, preferences.language);
    initThemeResources();
    const Arguments arguments = parse(application);
    if (!arguments.language.isEmpty() && !speak(application, arguments.language))
        return 2;
    if (arguments.theme)
        preferences.theme = *arguments.theme;
    OpenTarget target = arguments.target;
    if (target.isEmpty() && preferences.reopenLast && !arguments.newWindow)
        target = lastWorkspace();
    if (!target.isEmpty() && !arguments.newWindow && callWindow(target.key()))
        return 0; // the window that has it comes to the front instead
    quitOnSignals();
    applyTheme(preferences.theme, preferences.fontPoints);
    return run(arguments, target, preferences, trouble);
}
