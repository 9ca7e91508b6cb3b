// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/guide.h"

#include <QFile>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>
#include <array>

static void initGuideResources()
{
    Q_INIT_RESOURCE(guide);
}

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array chapterIds{"first-steps", "sources", "tables", "filters", "routing", "queries",
    "export", "audit", "command-line", "safety", "preferences", "troubleshooting"};

constexpr qsizetype excerptBefore = 40;
constexpr qsizetype excerptLength = 150;

QString readChapter(const QString &language, const QString &id)
{
    QFile file(u":/help/%1/%2.html"_s.arg(language, id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleIn(const QString &html)
{
    static const QRegularExpression heading(u"<h1>(.*?)</h1>"_s);
    return QTextDocumentFragment::fromHtml(heading.match(html).captured(1)).toPlainText();
}

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(),
        [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString excerptAround(const QString &text, const QString &word)
{
    const qsizetype found = std::max<qsizetype>(text.indexOf(word, 0, Qt::CaseInsensitive), 0);
    qsizetype from = std::max<qsizetype>(found - excerptBefore, 0);
    if (from > 0)
        from = text.indexOf(u' ', from) + 1;
    const QString excerpt = text.mid(from, excerptLength).simplified();
    return (from > 0 ? u"… "_s : QString()) + excerpt
        + (from + excerptLength < text.size() ? u" …"_s : QString());
}

} // namespace

qsizetype Guide::indexOf(const QString &id) const
{
    const auto found = std::find_if(chapters.cbegin(), chapters.cend(),
        [&id](const Chapter &chapter) { return chapter.id == id; });
    return found == chapters.cend() ? 0 : found - chapters.cbegin();
}

Guide loadGuide(const QLocale &locale)
{
    initGuideResources();
    const QString language = locale.name().section(u'_', 0, 0);
    Guide guide;
    for (const char *name : chapterIds) {
        Chapter chapter;
        chapter.id = QLatin1StringView(name);
        chapter.html = readChapter(language, chapter.id);
        if (chapter.html.isEmpty())
            chapter.html = readChapter(u"en"_s, chapter.id);
        chapter.title = titleIn(chapter.html);
        chapter.text = QTextDocumentFragment::fromHtml(chapter.html).toPlainText();
        guide.chapters.append(chapter);
    }
    return guide;
}

QList<Passage> findPassages(const Guide &guide, const QString &words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<Passage> inTitles;
    QList<Passage> inTexts;
    for (qsizetype at = 0; !wanted.isEmpty() && at < guide.chapters.size(); ++at) {
        const Chapter &chapter = guide.chapters[at];
        if (!holdsAll(chapter.text, wanted))
            continue;
        QList<Passage> &passages = holdsAll(chapter.title, wanted) ? inTitles : inTexts;
        const QString body = chapter.text.section(u'\n', 1);
        passages.append({at, excerptAround(body, wanted.constFirst())});
    }
    return inTitles + inTexts;
}

} // namespace pointsman
