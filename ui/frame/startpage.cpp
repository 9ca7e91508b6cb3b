// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/startpage.h"

#include "frame/pagefacts.h"
#include "widgets/actioncard.h"
#include "widgets/icons.h"
#include "widgets/stateview.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int columnWidth = 520;

static QLabel *label(const QString &text, const QString &role, QWidget *parent)
{
    auto made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("role", role);
    made->setWordWrap(true);
    return made;
}

StartPage::StartPage(QWidget *parent)
    : QWidget(parent), m_recent(new QWidget(this)), m_recentLayout(new QVBoxLayout(m_recent)),
      m_choices(makeChoices()), m_state(new StateView(this))
{
    auto layout = new QVBoxLayout(this);
    layout->addWidget(m_choices);
    layout->addWidget(m_state);
    connect(m_state, &StateView::actionTriggered, this, [this] { m_action(); });
    connect(m_state, &StateView::secondActionTriggered, this, [this] { m_second(); });
    showChoices();
}

QWidget *StartPage::makeChoices()
{
    auto page = new QWidget(this);
    auto column = new QWidget(page);
    column->setFixedWidth(columnWidth);
    auto layout = new QVBoxLayout(column);
    layout->setSpacing(8);
    auto mark = new QLabel(column);
    mark->setPixmap(applicationIcon().pixmap({56, 56}, devicePixelRatioF()));
    layout->addWidget(mark);
    layout->addWidget(label(tr("Pointsman"), u"title"_s, column));
    layout->addWidget(label(
        tr("See every database of your bots as one, decide where each chat goes, ask them all at "
           "once. Looking never changes a file."),
        u"muted"_s, column));
    layout->addSpacing(10);

    auto config = new ActionCard(u"routing"_s, tr("Open the bot's config…"),
        tr("All its sources and the routing of chats"), column);
    auto database = new ActionCard(u"source"_s, tr("Open a database…"),
        tr("One SQLite file, read-only until you say otherwise"), column);
    auto demo = new ActionCard(
        u"demo"_s, tr("Try the demo"), tr("Three invented databases to play with"), column);
    for (ActionCard *card : {config, database, demo})
        layout->addWidget(card);
    connect(config, &ActionCard::clicked, this, &StartPage::openConfigRequested);
    connect(database, &ActionCard::clicked, this, &StartPage::openDatabaseRequested);
    connect(demo, &ActionCard::clicked, this, [this] {
        OpenTarget target;
        target.demo = true;
        Q_EMIT openRequested(target);
    });

    layout->addSpacing(6);
    m_recentLayout->setContentsMargins(0, 0, 0, 0);
    m_recentLayout->setSpacing(2);
    layout->addWidget(m_recent);

    auto centred = new QVBoxLayout(page);
    centred->addStretch(2);
    centred->addWidget(column, 0, Qt::AlignHCenter);
    centred->addStretch(3);
    return page;
}

void StartPage::fillRecent()
{
    qDeleteAll(m_recent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    const QList<OpenTarget> targets = recentWorkspaces();
    m_recent->setVisible(!targets.isEmpty());
    if (!targets.isEmpty())
        m_recentLayout->addWidget(label(tr("Recent"), u"muted"_s, m_recent));
    for (const OpenTarget &target : targets.first(std::min<qsizetype>(targets.size(), 5))) {
        auto button =
            new QPushButton(themedIcon(u"history"_s, Tint::Muted), target.title(), m_recent);
        button->setProperty("role", u"link"_s);
        button->setToolTip(target.database.isEmpty() ? target.config : target.database);
        m_recentLayout->addWidget(button);
        connect(
            button, &QPushButton::clicked, this, [this, target] { Q_EMIT openRequested(target); });
    }
}

void StartPage::showChoices()
{
    fillRecent();
    m_choices->show();
    m_state->hide();
}

void StartPage::showState()
{
    m_choices->hide();
    m_state->show();
}

void StartPage::offer(
    const OpenTarget &target, const OpenManner &manner, std::function<void()> &button)
{
    button = [this, target, manner] { Q_EMIT openRequested(target, manner); };
}

void StartPage::showOpening(const QString &title)
{
    m_state->showLoading(tr("Opening %1…").arg(title));
    showState();
}

void StartPage::showElsewhere(const OpenTarget &target)
{
    m_state->showEmpty(u"view"_s, tr("%1 is open in another window").arg(target.title()),
        tr("That window was asked to come to the front."));
    m_state->setAction(tr("Open something else"));
    m_action = [this] { showChoices(); };
    m_state->setSecondAction(tr("Open a second window here"));
    OpenManner manner;
    manner.beside = SessionKeeper::Beside::OtherWindows;
    offer(target, manner, m_second);
    showState();
}

void StartPage::showHeldBack(const OpenTarget &target, int crashes, const SessionSnapshot &last)
{
    QStringList names;
    for (const PageRequest &tab : last.tabs)
        names.append(tabName(tab));
    QString hint = tr("Pointsman ended %Ln time(s) in a row while %1 was open, so it is not opened "
                      "by itself.",
        nullptr, crashes)
                       .arg(target.title());
    if (!names.isEmpty())
        hint += u'\n' + tr("Its tabs are kept: %1.").arg(names.join(u", "_s));
    m_state->showEmpty(u"warning"_s, tr("A careful start"), hint);
    OpenManner manner;
    manner.after = SessionKeeper::After::Crashes;
    m_state->setAction(names.isEmpty() ? tr("Open it") : tr("Open with its tabs"));
    offer(target, manner, m_action);
    if (names.isEmpty()) {
        m_state->setSecondAction(tr("Open something else"));
        m_second = [this] { showChoices(); };
    } else {
        manner.withTabs = false;
        m_state->setSecondAction(tr("Open without them"));
        offer(target, manner, m_second);
    }
    showState();
}

void StartPage::showFailure(const QString &title, const Error &error)
{
    m_state->showError(tr("%1 could not be opened").arg(title), error);
    m_state->setAction(tr("Open something else"));
    m_action = [this] { showChoices(); };
    showState();
}

} // namespace pointsman
