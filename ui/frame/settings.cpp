// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/settings.h"

#include <QSettings>

#include <array>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

template <typename Enum, size_t Size>
using Names = std::array<std::pair<Enum, QLatin1StringView>, Size>;

constexpr Names<ThemeChoice, 3> themeNames{{{ThemeChoice::System, "system"_L1},
    {ThemeChoice::Light, "light"_L1}, {ThemeChoice::Dark, "dark"_L1}}};
constexpr Names<DateDisplay, 4> dateNames{
    {{DateDisplay::Utc, "utc"_L1}, {DateDisplay::Local, "local"_L1}, {DateDisplay::Zone, "zone"_L1},
        {DateDisplay::AsStored, "stored"_L1}}};

template <typename Enum, size_t Size>
Enum named(const QString &name, const Names<Enum, Size> &names, Enum otherwise)
{
    for (const auto &[value, known] : names) {
        if (name == known)
            return value;
    }
    return otherwise;
}

template <typename Enum, size_t Size> QString nameOf(Enum value, const Names<Enum, Size> &names)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name;
    }
    return {};
}

/// A number of the file, which anyone can edit, within what the program can do.
qint64 bounded(
    const QSettings &settings, const QString &key, qint64 otherwise, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = settings.value(key, otherwise).toLongLong(&isNumber);
    return isNumber ? std::clamp(number, least, most) : otherwise;
}

} // namespace

Preferences loadPreferences()
{
    const QSettings settings;
    Preferences kept;
    kept.theme = named(settings.value(u"theme"_s).toString(), themeNames, kept.theme);
    kept.language = settings.value(u"language"_s).toString();
    kept.fontPoints = int(bounded(settings, u"fontPoints"_s, 0, 0, 32));
    CellDisplay &cells = kept.cells;
    cells.nullText = settings.value(u"cells/null"_s, cells.nullText).toString();
    cells.dates = named(settings.value(u"cells/dates"_s).toString(), dateNames, cells.dates);
    cells.timeZone = settings.value(u"cells/timeZone"_s).toByteArray();
    cells.mostCharacters =
        int(bounded(settings, u"cells/characters"_s, cells.mostCharacters, 20, 300));
    kept.resultRows = bounded(settings, u"query/rows"_s, kept.resultRows, 100, 10'000'000);
    using std::chrono::seconds;
    StatementDeadlines &deadlines = kept.deadlines;
    deadlines.live =
        seconds(bounded(settings, u"query/liveSeconds"_s, deadlines.live.count(), 0, 86'400));
    deadlines.any =
        seconds(bounded(settings, u"query/readOnlySeconds"_s, deadlines.any.count(), 0, 86'400));
    ExportDefaults &exports = kept.exports;
    exports.format = settings.value(u"export/format"_s, exports.format).toString();
    exports.nullText = settings.value(u"export/null"_s).toString();
    exports.formulaGuard = settings.value(u"export/guard"_s, exports.formulaGuard).toBool();
    exports.byteOrderMark = settings.value(u"export/bom"_s, exports.byteOrderMark).toBool();
    kept.logEveryRead = settings.value(u"logEveryRead"_s, kept.logEveryRead).toBool();
    kept.reopenLast = settings.value(u"reopenLast"_s, kept.reopenLast).toBool();
    return kept;
}

void savePreferences(const Preferences &preferences)
{
    QSettings settings;
    settings.setValue(u"theme"_s, nameOf(preferences.theme, themeNames));
    settings.setValue(u"fontPoints"_s, preferences.fontPoints);
    settings.setValue(u"language"_s, preferences.language);
    settings.setValue(u"cells/null"_s, preferences.cells.nullText);
    settings.setValue(u"cells/dates"_s, nameOf(preferences.cells.dates, dateNames));
    settings.setValue(u"cells/timeZone"_s, preferences.cells.timeZone);
    settings.setValue(u"cells/characters"_s, preferences.cells.mostCharacters);
    settings.setValue(u"query/rows"_s, preferences.resultRows);
    settings.setValue(u"query/liveSeconds"_s, qint64(preferences.deadlines.live.count()));
    settings.setValue(u"query/readOnlySeconds"_s, qint64(preferences.deadlines.any.count()));
    settings.setValue(u"export/format"_s, preferences.exports.format);
    settings.setValue(u"export/null"_s, preferences.exports.nullText);
    settings.setValue(u"export/guard"_s, preferences.exports.formulaGuard);
    settings.setValue(u"export/bom"_s, preferences.exports.byteOrderMark);
    settings.setValue(u"logEveryRead"_s, preferences.logEveryRead);
    settings.setValue(u"reopenLast"_s, preferences.reopenLast);
}

QMap<QString, QKeySequence> loadShortcuts()
{
    QSettings settings;
    settings.beginGroup(u"shortcuts"_s);
    QMap<QString, QKeySequence> shortcuts;
    for (const QString &command : settings.childKeys())
        shortcuts.insert(command,
            QKeySequence::fromString(
                settings.value(command).toString(), QKeySequence::PortableText));
    return shortcuts;
}

void saveShortcuts(const QMap<QString, QKeySequence> &shortcuts)
{
    QSettings settings;
    settings.remove(u"shortcuts"_s);
    settings.beginGroup(u"shortcuts"_s);
    for (auto [command, keys] : shortcuts.asKeyValueRange())
        settings.setValue(command, keys.toString(QKeySequence::PortableText));
}

QByteArray keptState(const QString &key)
{
    return QSettings().value(key).toByteArray();
}

void keepState(const QString &key, const QByteArray &state)
{
    QSettings settings;
    if (state.isEmpty())
        settings.remove(key);
    else
        settings.setValue(key, state);
}

} // namespace pointsman
