// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/testerpanel.h"

#include "editing/configdraft.h"
#include "workspace/routetrace.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

QString sign(TraceStep::Outcome outcome)
{
    switch (outcome) {
    case TraceStep::Outcome::Passed:
        return u"·"_s;
    case TraceStep::Outcome::Decided:
        return u"✓"_s;
    case TraceStep::Outcome::Warned:
        return u"!"_s;
    case TraceStep::Outcome::Refused:
        return u"✗"_s;
    }
    return {};
}

QLabel *textLabel(QWidget *parent)
{
    auto label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString releaseTitle(BotRelease release)
{
    switch (release) {
    case BotRelease::Design:
        return TesterPanel::tr("Bot of the design");
    case BotRelease::Dec2025:
        return TesterPanel::tr("Bot of December 2025");
    case BotRelease::Today:
        break;
    }
    return TesterPanel::tr("Today's bot");
}

} // namespace

TesterPanel::TesterPanel(const ConfigDraft &draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_chat(new QLineEdit(this)), m_source(new QComboBox(this)),
      m_access(new QComboBox(this)), m_steps(textLabel(this))
{
    m_chat->setPlaceholderText(tr("Chat id"));
    m_chat->setAccessibleName(tr("Chat id to test"));
    m_chat->setMaximumWidth(200);
    m_source->setAccessibleName(tr("Explicit source"));
    m_access->setAccessibleName(tr("Read or write"));
    m_access->addItems({tr("read"), tr("write")});
    auto request = new QHBoxLayout;
    request->addWidget(new QLabel(tr("Request"), this));
    request->addWidget(m_chat);
    request->addWidget(m_source);
    request->addWidget(m_access);
    request->addStretch();
    auto answers = new QHBoxLayout;
    answers->addWidget(m_steps, 1);
    answers->addLayout(buildReleases(), 1);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(request);
    layout->addLayout(answers, 1);
    connect(m_chat, &QLineEdit::textChanged, this, &TesterPanel::run);
    connect(m_source, &QComboBox::currentIndexChanged, this, &TesterPanel::run);
    connect(m_access, &QComboBox::currentIndexChanged, this, &TesterPanel::run);
    refresh();
}

QLayout *TesterPanel::buildReleases()
{
    auto form = new QFormLayout;
    form->setVerticalSpacing(2);
    for (const BotRelease release : {BotRelease::Design, BotRelease::Dec2025, BotRelease::Today}) {
        QLabel *outcome = textLabel(this);
        auto title = new QLabel(releaseTitle(release), this);
        title->setProperty("role", u"muted"_s);
        title->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        form->addRow(title, outcome);
        m_releases.insert(release, outcome);
    }
    return form;
}

void TesterPanel::setChat(const QString &id)
{
    m_chat->setText(id);
}

void TesterPanel::refresh()
{
    if (!m_draft.isOpen())
        return;
    fillSources();
    run();
}

void TesterPanel::fillSources()
{
    const QStringList names = m_draft.routing().sourceNames;
    if (m_source->count() == names.size() + 2 && m_source->itemText(1) == names.value(0))
        return;
    const QSignalBlocker blocker(m_source);
    const QString chosen = m_source->currentText();
    m_source->clear();
    m_source->addItem(tr("no explicit source"));
    for (const QString &name : names)
        m_source->addItem(name, name);
    m_source->addItem(tr("a source that does not exist"), u"no such source"_s);
    m_source->setCurrentIndex(std::max(0, m_source->findText(chosen)));
}

void TesterPanel::run()
{
    m_steps->clear();
    for (QLabel *outcome : std::as_const(m_releases))
        outcome->clear();
    const QString text = m_chat->text().trimmed();
    const std::optional<ChatId> chat = parseChatId(text);
    if (!text.isEmpty() && !chat) {
        m_steps->setText(
            tr("“%1” is no chat id: the bot would not find any chat by it.").arg(text));
        return;
    }
    RouteRequest request;
    if (chat && chat->isOversized())
        request.oversizedChat = chat->digits;
    else if (chat)
        request.chat = chat->number;
    if (const QVariant source = m_source->currentData(); source.isValid())
        request.source = source.toString();
    request.write = m_access->currentIndex() == 1;

    const Config &config = m_draft.current().config;
    QStringList lines;
    for (const TraceStep &step : traceRoute(m_draft.routing(), config.rules, request))
        lines.append(u"%1  %2: %3"_s.arg(sign(step.outcome), step.rule, step.text));
    m_steps->setText(lines.join(u'\n'));
    for (const ReleaseOutcome &outcome : releaseOutcomes(m_draft.current(), request)) {
        QString answer =
            outcome.decision ? outcome.decision->source : outcome.decision.error().message;
        if (outcome.ignoresMapping)
            answer += tr(" (it ignores every mapping that is written in a file)");
        m_releases.value(outcome.release)->setText(answer);
    }
}

} // namespace pointsman
