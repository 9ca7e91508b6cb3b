// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/guidepage.h"

#include "help/guidetext.h"
#include "widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int ChapterRole = Qt::UserRole;

GuidePage::GuidePage(const PageRequest &request, QWidget *parent)
    : Page(parent), m_guide(loadGuide(QLocale())), m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_text(new GuideText(this))
{
    makeActions();
    auto splitter = new QSplitter(this);
    splitter->addWidget(makeContents());
    splitter->addWidget(makeReader());
    splitter->setSizes({270, 800});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_text, &GuideText::chapterRequested, this,
        [this](const QString &id) { showChapter(m_guide.indexOf(id)); });
    setFocusProxy(m_text);
    list();
    turnTo(request);
}

QWidget *GuidePage::makeContents()
{
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s, Tint::Muted), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Chapters"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_search, &QLineEdit::textChanged, this, &GuidePage::list);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_list->setCurrentRow(0);
        m_list->setFocus();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &GuidePage::itemChosen);
    auto side = new QWidget(this);
    auto layout = new QVBoxLayout(side);
    layout->setContentsMargins(10, 10, 6, 6);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    return side;
}

QWidget *GuidePage::makeReader()
{
    auto reader = new QWidget(this);
    auto bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 4);
    bar->addStretch(1);
    for (QAction *action : {m_previous, m_next}) {
        auto button = new QToolButton(reader);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        bar->addWidget(button);
    }
    auto layout = new QVBoxLayout(reader);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    return reader;
}

void GuidePage::makeActions()
{
    const auto action = [this](const QString &icon, const QString &text, const QKeySequence &key,
                            auto run) {
        auto made = new QAction(themedIcon(icon), text, this);
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QAction::triggered, this, run);
        addAction(made);
        return made;
    };
    m_previous = action(u"up"_s, tr("Previous chapter"), QKeySequence(u"Alt+Left"_s),
        [this] { showChapter(m_chapter - 1); });
    m_next = action(u"down"_s, tr("Next chapter"), QKeySequence(u"Alt+Right"_s),
        [this] { showChapter(m_chapter + 1); });
    action(u"search"_s, tr("Search the guide"), QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
}

PageRequest GuidePage::place() const
{
    PageRequest request;
    request.kind = PageRequest::Kind::Guide;
    request.filter = chapter();
    return request;
}

QString GuidePage::title() const
{
    return tr("Guide");
}

QString GuidePage::iconName() const
{
    return u"help"_s;
}

void GuidePage::turnTo(const PageRequest &request)
{
    if (m_chapter < 0 || !request.filter.isEmpty())
        showChapter(m_guide.indexOf(request.filter));
}

QString GuidePage::chapter() const
{
    return m_guide.chapters.value(m_chapter).id;
}

void GuidePage::showChapter(qsizetype index)
{
    if (index < 0 || index >= m_guide.chapters.size())
        return;
    m_chapter = index;
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < m_guide.chapters.size());
    QString html = m_guide.chapters[index].html;
    if (m_next->isEnabled()) {
        const Chapter &next = m_guide.chapters[index + 1];
        html += u"<p class=\"next\"><a href=\"%1\">%2</a></p>"_s.arg(
            next.id, tr("Next: %1 →").arg(next.title).toHtmlEscaped());
    }
    m_text->showChapter(html);
    m_text->markWords(m_search->text());
    Q_EMIT keptChanged();
    const QSignalBlocker quiet(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(ChapterRole).toLongLong() == index)
            m_list->setCurrentRow(row);
    }
}

void GuidePage::list()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QString words = m_search->text().trimmed();
    const auto add = [this](const QString &text, qsizetype chapter) {
        auto item = new QListWidgetItem(text, m_list);
        item->setData(ChapterRole, qlonglong(chapter));
        if (chapter == m_chapter)
            m_list->setCurrentItem(item);
    };
    if (words.isEmpty()) {
        for (qsizetype at = 0; at < m_guide.chapters.size(); ++at)
            add(m_guide.chapters[at].title, at);
        m_text->markWords({});
        return;
    }
    for (const Passage &passage : findPassages(m_guide, words))
        add(m_guide.chapters[passage.chapter].title + u'\n' + passage.excerpt, passage.chapter);
    if (m_list->count() == 0) {
        auto none = new QListWidgetItem(tr("No chapter has these words"), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    m_text->markWords(words);
}

void GuidePage::itemChosen()
{
    if (const QListWidgetItem *item = m_list->currentItem();
        item && item->flags() != Qt::NoItemFlags)
        showChapter(item->data(ChapterRole).toLongLong());
}

} // namespace pointsman
