// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/guidetext.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QImage>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextFrame>

#include <algorithm>
#include <chrono>

namespace pointsman {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int widestText = 760;
static constexpr int smallestMargin = 24;

/// The background of a line of code is painted over the lowest pixels of the line above, where
/// underscores are: lines stand further apart.
static QString chapterStyle(const QPalette &palette)
{
    const ThemeColors colors = themeColors(palette);
    return uR"(
h1 { font-size: xx-large; font-weight: 700; margin-top: 20px; margin-bottom: 10px; }
h2 { font-size: large; font-weight: 700; margin-top: 22px; margin-bottom: 6px; }
p, li { line-height: 140%; margin-top: 6px; margin-bottom: 6px; }
a { color: %1; text-decoration: none; }
code { background-color: %2; }
pre { background-color: %2; margin-top: 8px; margin-bottom: 8px; line-height: 130%; }
th { text-align: left; color: %3; font-weight: 600; padding: 4px 16px 4px 0; }
td { padding: 4px 16px 4px 0; }
.lead { color: %3; font-size: large; }
.picture { line-height: 100%; }
.next { margin-top: 26px; margin-bottom: 30px; }
)"_s.arg(colors.accent.name(), colors.hover.name(), colors.muted.name());
}

GuideText::GuideText(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    document()->setDocumentMargin(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Text of the guide"));
    m_again.setSingleShot(true);
    m_again.setInterval(80ms);
    m_again.callOnTimeout(this, &GuideText::render);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme().isEmpty())
            Q_EMIT chapterRequested(link.path());
    });
}

void GuideText::showChapter(const QString &html)
{
    m_html = html;
    m_html.replace(u"<p><img"_s, u"<p class=\"picture\"><img"_s); // else a line is 140 % of it
    m_words.clear();
    render();
    verticalScrollBar()->setValue(0);
}

void GuideText::markWords(const QString &words)
{
    m_words = words;
    QList<QTextEdit::ExtraSelection> marks;
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : wanted) {
        QTextCursor found = document()->find(word);
        for (; !found.isNull(); found = document()->find(word, found)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = found;
            mark.format.setBackground(palette().highlight());
            mark.format.setForeground(palette().highlightedText());
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    QTextCursor first = marks.constFirst().cursor;
    first.clearSelection();
    setTextCursor(first);
    ensureCursorVisible();
}

QVariant GuideText::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QString theme = themeColors(palette()).dark ? u"dark"_s : u"light"_s;
    const QImage picture(u":/help/pictures/%1-%2.png"_s.arg(name.path(), theme));
    if (picture.isNull())
        return {};
    const double ratio = devicePixelRatioF();
    const int width = int(std::min(textWidth(), picture.width()) * ratio);
    QImage scaled = picture.scaledToWidth(width, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    return scaled;
}

void GuideText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    m_again.start();
}

void GuideText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_again.start();
}

int GuideText::textWidth() const
{
    return std::clamp(viewport()->width() - 2 * smallestMargin, 100, widestText);
}

void GuideText::render()
{
    const QScrollBar *bar = verticalScrollBar();
    const double place = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
    document()->setDefaultStyleSheet(chapterStyle(palette()));
    setHtml(m_html);
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setTopMargin(smallestMargin / 2);
    format.setLeftMargin(smallestMargin);
    format.setRightMargin(
        std::max(viewport()->width() - smallestMargin - textWidth(), smallestMargin));
    document()->rootFrame()->setFrameFormat(format);
    if (!m_words.isEmpty())
        markWords(m_words);
    else
        verticalScrollBar()->setValue(int(place * bar->maximum()));
}

} // namespace pointsman
