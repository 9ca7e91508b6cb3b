// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/chatpanel.h"

#include "editing/configdraft.h"
#include "routing/carddelegate.h"
#include "routing/findingrows.h"
#include "routing/presencebars.h"
#include "widgets/flowlayout.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &role, QWidget *parent)
{
    auto label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("role", role);
    return label;
}

QString reasonText(RouteReason reason)
{
    switch (reason) {
    case RouteReason::Explicit:
        return ChatPanel::tr("named explicitly");
    case RouteReason::Mapping:
        return ChatPanel::tr("by its mapping");
    case RouteReason::DefaultReadOnly:
        return ChatPanel::tr("the default for reads");
    case RouteReason::Default:
        break;
    }
    return ChatPanel::tr("the default");
}

} // namespace

QString decisionText(const Config &config, const Routing &routing, const ChatId &chat, bool write)
{
    RouteRequest request;
    if (chat.isOversized())
        request.oversizedChat = chat.digits;
    else
        request.chat = chat.number;
    request.write = write;
    const Result<Decision> decision = route(routing, config.rules, request);
    if (!decision && decision.error().kind == ErrorKind::ReadOnly)
        return ChatPanel::tr("refused: %1 is read-only").arg(decision.error().source);
    if (!decision)
        return ChatPanel::tr("refused: %1").arg(decision.error().message);
    const QString warning = decision->warning == RouteWarning::MappedToMissing
        ? ChatPanel::tr(", because its mapping names no source")
        : QString();
    return ChatPanel::tr("%1 – %2%3").arg(decision->source, reasonText(decision->reason), warning);
}

static QToolButton *labelledButton(const QString &icon, const QString &text, QWidget *parent)
{
    auto button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

/// Side by side, or below each other in long languages.
static QWidget *flowing(const QList<QWidget *> &widgets, QWidget *parent)
{
    auto row = new QWidget(parent);
    auto flow = new FlowLayout(row);
    flow->setSpacing(4);
    for (QWidget *widget : widgets)
        flow->addWidget(widget);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    return row;
}

ChatPanel::ChatPanel(const RoutingBoard &board, const ConfigDraft &draft,
    const QHash<QString, SourceCoverage> &coverage, QWidget *parent)
    : QScrollArea(parent), m_board(board), m_draft(draft), m_coverage(coverage),
      m_content(new QWidget), m_facts(new QFormLayout)
{
    auto canvas = new QWidget;
    canvas->setProperty("role", u"canvas"_s);
    auto outer = new QVBoxLayout(canvas);
    outer->setContentsMargins(0, 0, 0, 0);
    auto empty = plainLabel(u"hint"_s, canvas);
    empty->setText(tr("Choose a card to see where its rows are and what the bot does with it."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(24);
    m_empty = empty;
    outer->addWidget(m_empty);
    outer->addWidget(m_content);
    auto layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(8);
    m_title = plainLabel(u"headline"_s, m_content);
    m_subtitle = plainLabel(u"muted"_s, m_content);
    m_findingRows = new FindingRows(m_content);
    m_routeTo = labelledButton(u"routing"_s, tr("Route to…"), m_content);
    m_openRows = labelledButton(u"table"_s, tr("Show rows"), m_content);
    m_openRows->setPopupMode(QToolButton::InstantPopup);
    m_openRows->setMenu(new QMenu(m_openRows));
    QWidget *buttons = flowing({m_routeTo, m_openRows}, m_content);
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(5);
    m_read = addFact(tr("Reads"));
    m_write = addFact(tr("Writes"));
    m_runningBot = addFact(tr("Running bot"));
    m_origin = addFact(tr("Entry"));
    m_comment = addFact(tr("Comment"));
    auto heading = plainLabel(u"strong"_s, m_content);
    heading->setText(tr("Messages by source"));
    m_bars = new PresenceBars(m_content);
    auto shut = new QToolButton(m_content);
    shut->setIcon(themedIcon(u"close"_s, Tint::Muted));
    shut->setToolTip(tr("Close the details"));
    shut->setAccessibleName(shut->toolTip());
    connect(shut, &QToolButton::clicked, this, &ChatPanel::closeRequested);
    auto top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(shut, 0, Qt::AlignTop);
    layout->addLayout(top);
    layout->addWidget(m_subtitle);
    layout->addWidget(buttons);
    layout->addWidget(m_findingRows);
    layout->addLayout(m_facts);
    layout->addSpacing(6);
    layout->addWidget(heading);
    layout->addWidget(m_bars);
    layout->addStretch();
    setWidget(canvas);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_routeTo, &QToolButton::clicked, this, [this] {
        Q_EMIT routeMenuRequested(m_routeTo->mapToGlobal(QPoint(0, m_routeTo->height())));
    });
    connect(m_findingRows, &FindingRows::fixRequested, this, &ChatPanel::fixRequested);
    connect(m_bars, &PresenceBars::sourceActivated, this,
        [this](const QString &source) { Q_EMIT rowsRequested(source, m_id); });
    showChat({});
}

QLabel *ChatPanel::addFact(const QString &name)
{
    auto value = plainLabel({}, m_content);
    auto label = plainLabel(u"muted"_s, m_content);
    label->setText(name);
    label->setWordWrap(false);
    label->setAlignment(Qt::AlignTop);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_facts->addRow(label, value);
    return value;
}

void ChatPanel::showChat(const QString &id)
{
    if (id != m_id)
        setFindings({});
    m_id = id;
    refresh();
}

void ChatPanel::refresh()
{
    const RoutedChat *chat = m_board.chat(m_id);
    m_empty->setVisible(!chat);
    m_content->setVisible(chat);
    if (!chat)
        return;
    m_title->setText(chat->label());
    m_subtitle->setText(u"%1  ·  %2"_s.arg(chatKindText(chat->kind), chat->id.text()));
    showFindings(*chat);
    showDecisions(*chat);
    showOrigin(*chat);
    showBars(*chat);
}

void ChatPanel::setFindings(const QList<Finding> &findings)
{
    m_findings = findings;
    if (const RoutedChat *chat = m_board.chat(m_id))
        showFindings(*chat);
}

/// Until the check is done, what the card's marks mean.
void ChatPanel::showFindings(const RoutedChat &chat)
{
    QList<Finding> findings = m_findings;
    if (findings.isEmpty()) {
        for (const QString &text : markTexts(chat))
            findings.append({Severity::Warning, {}, {}, text, {}, {}, {}});
    }
    m_findingRows->setFindings(findings);
}

void ChatPanel::showDecisions(const RoutedChat &chat)
{
    const Config &config = m_draft.current().config;
    m_read->setText(decisionText(config, m_draft.routing(), chat.id, false));
    m_write->setText(decisionText(config, m_draft.routing(), chat.id, true));
    showRunningBot(chat);
}

void ChatPanel::showRunningBot(const RoutedChat &chat)
{
    const bool ignoresMapping = m_draft.current().release == BotRelease::Today && chat.mapping;
    m_runningBot->setVisible(ignoresMapping);
    m_facts->labelForField(m_runningBot)->setVisible(ignoresMapping);
    m_runningBot->setText(tr("%1 – today's release ignores every mapping in a file")
                              .arg(m_draft.routing().defaultSource));
}

void ChatPanel::showOrigin(const RoutedChat &chat)
{
    QString origin = tr("none: the chat falls to the default");
    const Workspace &workspace = m_draft.current();
    for (const WrittenMapping &entry : workspace.section.mappings) {
        if (parseChatId(entry.key) != chat.id)
            continue;
        const ConfigPlace place = workspace.place(entry.layer, entry.span);
        origin = u"%1:%2"_s.arg(QFileInfo(place.file).fileName()).arg(place.line);
        m_origin->setToolTip(place.text());
    }
    if (m_draft.isBusy() && chat.marks.testFlag(ChatMark::Pending))
        origin = tr("writing…");
    m_origin->setText(origin);
    m_comment->setText(chat.comment);
    m_comment->setVisible(!chat.comment.isEmpty());
    m_facts->labelForField(m_comment)->setVisible(!chat.comment.isEmpty());
}

void ChatPanel::showBars(const RoutedChat &chat)
{
    QList<PresenceBar> bars;
    m_openRows->menu()->clear();
    int place = 0;
    for (const SourceSpec &spec : m_draft.current().config.sources) {
        const auto known = m_coverage.constFind(spec.name);
        PresenceBar bar{
            spec.name, {}, seriesColor(place++, palette()), spec.name == chat.source, {}};
        if (known == m_coverage.cend() || known->state == SourceCoverage::State::Waiting)
            bar.note = tr("not counted yet");
        else if (known->error)
            bar.note = known->error->message;
        else
            bar.presence = known->chats.value(chat.id.number);
        if (bar.presence.messages > 0) {
            m_openRows->menu()->addAction(
                tr("In %1 (%2)").arg(spec.name, QLocale().toString(bar.presence.messages)), this,
                [this, source = spec.name] { Q_EMIT rowsRequested(source, m_id); });
        }
        bars.append(bar);
    }
    std::stable_sort(bars.begin(), bars.end(), [](const PresenceBar &a, const PresenceBar &b) {
        return a.presence.last > b.presence.last;
    });
    m_openRows->setEnabled(!m_openRows->menu()->isEmpty());
    m_bars->setBars(bars);
}

} // namespace pointsman
