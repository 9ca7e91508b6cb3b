// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/pagefacts.h"
#include "help/guidepage.h"
#include "help/guidetext.h"
#include "widgets/icons.h"
#include "windowfixture.h"

#include <optional>

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestGuidePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyChapterHasATitleAndAText();
    void everyLanguageHasAGuide();
    void everyKindOfPageHasAChapter();
    void findsChaptersByAllWords();
    void goesThroughTheChapters();
    void showsWhatTheSearchFound();
    void loadsNothingButItsPictures();
    void opensAtTheChapterAboutThePage();

private:
    std::optional<OwnSettings> m_settings;
};

static PageRequest guideAt(const QString &chapter)
{
    PageRequest request;
    request.kind = PageRequest::Kind::Guide;
    request.filter = chapter;
    return request;
}

static QAction *actionNamed(const QWidget &page, const QString &text)
{
    for (QAction *action : page.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TestGuidePage::initTestCase()
{
    QLocale::setDefault(QLocale(u"en"_s));
    m_settings.emplace();
}

void TestGuidePage::everyChapterHasATitleAndAText()
{
    const Guide guide = loadGuide(QLocale(u"en"_s));
    QCOMPARE(guide.chapters.size(), 12);
    for (const Chapter &chapter : guide.chapters) {
        QVERIFY2(!chapter.title.isEmpty(), qPrintable(chapter.id));
        QVERIFY2(chapter.text.size() > 300, qPrintable(chapter.id));
        QVERIFY(chapter.text.startsWith(chapter.title));
        QCOMPARE(guide.chapters[guide.indexOf(chapter.id)], chapter);
    }
    QCOMPARE(guide.indexOf(u"no such chapter"_s), 0);
}

void TestGuidePage::everyLanguageHasAGuide()
{
    for (const QString &name : {u"ru"_s, u"de"_s, u"ja"_s}) {
        for (const Chapter &chapter : loadGuide(QLocale(name)).chapters)
            QVERIFY2(!chapter.html.isEmpty(), qPrintable(name + u' ' + chapter.id));
    }
}

void TestGuidePage::everyKindOfPageHasAChapter()
{
    const Guide guide = loadGuide(QLocale(u"en"_s));
    QSet<QString> names;
    for (const PageFacts &facts : pageFacts()) {
        const QString name = facts.name;
        const QString id = facts.chapter;
        if (facts.kind != PageRequest::Kind::Guide)
            QVERIFY2(guide.chapters[guide.indexOf(id)].id == id, qPrintable(name));
        QVERIFY2(!themedIcon(facts.icon).isNull(), qPrintable(name));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
    }
}

void TestGuidePage::findsChaptersByAllWords()
{
    const Guide guide = loadGuide(QLocale(u"en"_s));
    const QList<Passage> found = findPassages(guide, u"FORMULA spreadsheet"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(guide.chapters[found[0].chapter].id, u"export"_s);
    QVERIFY2(
        found[0].excerpt.contains(u"formula"_s, Qt::CaseInsensitive), qPrintable(found[0].excerpt));
    QCOMPARE(guide.chapters[findPassages(guide, u"audit"_s).constFirst().chapter].id, u"audit"_s);
    QVERIFY(findPassages(guide, u"   "_s).isEmpty());
    QVERIFY(findPassages(guide, u"xyzzy"_s).isEmpty());
}

void TestGuidePage::goesThroughTheChapters()
{
    GuidePage page(guideAt(u"routing"_s));
    QCOMPARE(page.chapter(), u"routing"_s);
    QCOMPARE(page.place(), guideAt(u"routing"_s));
    actionNamed(page, u"Next chapter"_s)->trigger();
    QCOMPARE(page.chapter(), u"queries"_s);
    actionNamed(page, u"Previous chapter"_s)->trigger();
    page.turnTo(guideAt(u"audit"_s));
    QCOMPARE(page.chapter(), u"audit"_s);
    page.turnTo(guideAt({}));
    QCOMPARE(page.chapter(), u"audit"_s);
    page.turnTo(guideAt(u"first-steps"_s));
    QVERIFY(!actionNamed(page, u"Previous chapter"_s)->isEnabled());
    page.turnTo(guideAt(page.guide().chapters.constLast().id));
    QVERIFY(!actionNamed(page, u"Next chapter"_s)->isEnabled());
}

void TestGuidePage::showsWhatTheSearchFound()
{
    GuidePage page(guideAt({}));
    page.resize(1000, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    auto list = page.findChild<QListWidget *>();
    QCOMPARE(list->count(), int(page.guide().chapters.size()));
    auto search = page.findChild<QLineEdit *>();
    QTest::keyClicks(search, u"formula spreadsheet"_s);
    QCOMPARE(list->count(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(page.chapter(), u"export"_s);
    QVERIFY(!page.findChild<GuideText *>()->extraSelections().isEmpty());
    search->setText(u"xyzzy"_s);
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->flags(), Qt::ItemFlags(Qt::NoItemFlags));
    search->clear();
    QCOMPARE(list->count(), int(page.guide().chapters.size()));
    QVERIFY(page.findChild<GuideText *>()->extraSelections().isEmpty());
}

void TestGuidePage::loadsNothingButItsPictures()
{
    GuideText text;
    text.resize(800, 600);
    QVERIFY(!text.loadResource(QTextDocument::ImageResource, QUrl(u"routing"_s)).isNull());
    for (const QString &place :
        {u"https://example.org/x.png"_s, u"file:///etc/passwd"_s, u"../icons/add"_s})
        QVERIFY(text.loadResource(QTextDocument::ImageResource, QUrl(place)).isNull());
    QVERIFY(text.loadResource(QTextDocument::StyleSheetResource, QUrl(u"routing"_s)).isNull());
    QSignalSpy asked(&text, &GuideText::chapterRequested);
    Q_EMIT text.anchorClicked(QUrl(u"https://example.org/export"_s));
    QCOMPARE(asked.count(), 0);
    Q_EMIT text.anchorClicked(QUrl(u"export"_s));
    QCOMPARE(asked.count(), 1);
}

void TestGuidePage::opensAtTheChapterAboutThePage()
{
    const SmallWorkspace workspace;
    QVERIFY(workspace.isReady());
    const auto window = openWindow(workspace.target());
    QVERIFY(window);
    const auto chapterAfterF1 = [&window] {
        QTest::keyClick(window.get(), Qt::Key_F1);
        const auto guide = qobject_cast<GuidePage *>(window->currentPage());
        return guide ? guide->chapter() : QString();
    };
    window->openPage({PageRequest::Kind::Routing, {}, {}, {}, {}, {}});
    QTRY_COMPARE(chapterAfterF1(), u"routing"_s);
    window->openPage({PageRequest::Kind::Table, u"archive"_s, u"notes"_s, {}, {}, {}});
    QCOMPARE(chapterAfterF1(), u"tables"_s);
    QCOMPARE(chapterAfterF1(), u"tables"_s);
    QCOMPARE(window->findChildren<GuidePage *>().size(), 1);
}

QTEST_MAIN(TestGuidePage)
#include "tst_guidepage.moc"
