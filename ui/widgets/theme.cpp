// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/style.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>

#include <array>

static void initResources()
{
    Q_INIT_RESOURCE(app);
}

namespace pointsman {

using namespace Qt::StringLiterals;

void initThemeResources()
{
    initResources();
}

namespace {

struct Shades {
    QRgb window, base, alternate, button, text, muted, disabled, line, highlight, onHighlight, link;
};

constexpr Shades lightShades{0xfff4f6f7, 0xffffffff, 0xfff8fafb, 0xffffffff, 0xff1b2630, 0xff5d6b78,
    0xffa3adb6, 0xffdbe1e6, 0xff0f766e, 0xffffffff, 0xff0f766e};
constexpr Shades darkShades{0xff171c22, 0xff1e242b, 0xff222931, 0xff29313a, 0xffe3e9ee, 0xff93a1ae,
    0xff5f6b77, 0xff333d48, 0xff16665f, 0xfff1fffd, 0xff4fd1c5};

QPalette paletteOf(const Shades &shades)
{
    const QColor text(shades.text);
    QPalette palette(text, QColor(shades.button), QColor(shades.base), QColor(shades.line),
        QColor(shades.line), text, QColor(Qt::white), QColor(shades.base), QColor(shades.window));
    palette.setColor(QPalette::AlternateBase, QColor(shades.alternate));
    palette.setColor(QPalette::Highlight, QColor(shades.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(shades.onHighlight));
    palette.setColor(QPalette::Link, QColor(shades.link));
    palette.setColor(QPalette::PlaceholderText, QColor(shades.muted));
    palette.setColor(QPalette::ToolTipBase, QColor(shades.base));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Mid, QColor(shades.line));
    palette.setColor(QPalette::Midlight, QColor(shades.alternate));
    for (const QPalette::ColorRole role :
        {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(shades.disabled));
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) { return int(x + (y - x) * share); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

QString styleSheet(const QPalette &palette)
{
    QFile file(u":/themes/pointsman.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the style sheet is missing from the program");
    QString sheet = QString::fromUtf8(file.readAll());
    const ThemeColors colors = themeColors(palette);
    const std::pair<QString, QColor> names[] = {{u"@accent"_s, colors.accent},
        {u"@onaccent"_s, colors.onAccent}, {u"@warning"_s, colors.warning}, {u"@bad"_s, colors.bad},
        {u"@good"_s, colors.good}, {u"@muted"_s, colors.muted}, {u"@line"_s, colors.line},
        {u"@card"_s, colors.card}, {u"@hover"_s, colors.hover},
        {u"@window"_s, palette.color(QPalette::Window)},
        {u"@text"_s, palette.color(QPalette::WindowText)},
        {u"@disabled"_s, palette.color(QPalette::Disabled, QPalette::WindowText)}};
    for (const auto &[name, color] : names)
        sheet.replace(name, color.name());
    const double points = QApplication::font().pointSizeF();
    sheet.replace(u"@headline"_s, QString::number(qRound(points * 1.3)));
    sheet.replace(u"@title"_s, QString::number(qRound(points * 1.5)));
    return sheet;
}

} // namespace

ThemeColors themeColors(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    ThemeColors colors;
    colors.dark = isDark(palette);
    colors.accent = palette.color(QPalette::Link);
    colors.onAccent = colors.dark ? QColor(0xff06201e) : QColor(Qt::white);
    colors.muted = palette.color(QPalette::PlaceholderText);
    colors.line = palette.color(QPalette::Mid);
    colors.card = palette.color(QPalette::Base);
    colors.hover = mix(window, text, colors.dark ? 0.10 : 0.06);
    colors.good = QColor(colors.dark ? 0xff4ade80 : 0xff15803d);
    colors.warning = QColor(colors.dark ? 0xfffbbf24 : 0xffb45309);
    colors.bad = QColor(colors.dark ? 0xfff87171 : 0xffb91c1c);
    return colors;
}

QColor seriesColor(int index, const QPalette &palette)
{
    static constexpr std::array<QRgb, 8> light{0xff0f766e, 0xffd97706, 0xff4f46e5, 0xffbe185d,
        0xff65a30d, 0xff0284c7, 0xff9333ea, 0xff78716c};
    static constexpr std::array<QRgb, 8> dark{0xff2dd4bf, 0xfffbbf24, 0xff818cf8, 0xfff472b6,
        0xffa3e635, 0xff38bdf8, 0xffc084fc, 0xffa8a29e};
    const auto &shades = isDark(palette) ? dark : light;
    return QColor(shades.at(size_t(index) % shades.size()));
}

void applyTheme(ThemeChoice choice, int fontPoints)
{
    // With a sheet in force, the style, the palette and the font would each match every widget
    // against all its rules; without it they cost little.
    qApp->setStyleSheet({});
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (fontPoints > 0)
        font.setPointSize(fontPoints);
    if (font != QApplication::font())
        QApplication::setFont(font);
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style); // the application takes it over
    bool dark = choice == ThemeChoice::Dark;
    if (choice == ThemeChoice::System) {
        QApplication::setPalette(QPalette());
        dark = isDark(QGuiApplication::palette());
    }
    const QPalette palette = paletteOf(dark ? darkShades : lightShades);
    QApplication::setPalette(palette);
    qApp->setStyleSheet(styleSheet(palette));
}

} // namespace pointsman
