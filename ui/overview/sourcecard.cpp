// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/sourcecard.h"

#include "frame/workspacesession.h"
#include "items/days.h"
#include "widgets/iconlabel.h"

#include <QDate>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>

namespace pointsman {

using namespace Qt::StringLiterals;

static QLabel *plain(const QString &text, const QString &role, QWidget *parent)
{
    auto label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    return label;
}

/// A day as the locale writes it; as it was found where it is none.
static QString shownDay(const QString &found)
{
    const QDate day = QDate::fromString(found, Qt::ISODate);
    return day.isValid() ? shortDay(day) : found;
}

static QString kindText(const SourceSpec &spec)
{
    switch (spec.driver) {
    case Driver::Sqlite:
        return spec.immutable ? SourceCard::tr("SQLite, declared never to change")
                              : SourceCard::tr("SQLite");
    case Driver::Postgres:
        return SourceCard::tr("PostgreSQL");
    case Driver::MySql:
        return SourceCard::tr("MySQL or MariaDB");
    case Driver::Other:
        break;
    }
    return spec.driverName;
}

SourceCard::SourceCard(WorkspaceSession &session, SourceSpec spec, QWidget *parent)
    : QFrame(parent), m_session(session), m_spec(std::move(spec)), m_facts(new QFormLayout)
{
    setProperty("role", u"card"_s);
    setAccessibleName(tr("Source %1").arg(m_spec.name));
    m_facts->setHorizontalSpacing(14);
    m_facts->setVerticalSpacing(5);
    addPlace();
    addFact(tr("Kind"), kindText(m_spec));
    addFact(tr("Guard"),
        m_spec.readOnly ? tr("read-only, refused by the engine") : tr("writes only where you ask"));
    m_tables = addFact(tr("Tables"), u"…"_s);
    m_messages = addFact(tr("Messages"), u"…"_s);
    m_chats = addFact(tr("Chats"), u"…"_s);
    m_period = addFact(tr("Period"), u"…"_s);
    m_version = addFact(tr("Schema"), u"…"_s);
    m_state = plain({}, u"muted"_s, this);
    m_state->setWordWrap(true);

    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(makeHeader());
    layout->addLayout(m_facts);
    layout->addStretch();
    layout->addWidget(m_state);
    const auto mine = [this](const QString &source) {
        if (source == m_spec.name)
            showState();
    };
    connect(&m_session, &WorkspaceSession::schemaChanged, this, mine);
    connect(&m_session, &WorkspaceSession::sourceFailed, this, mine);
    showState();
}

QWidget *SourceCard::makeHeader()
{
    auto bar = new QWidget(this);
    auto header = new QHBoxLayout(bar);
    header->setContentsMargins(0, 0, 0, 0);
    header->setSpacing(8);
    const auto icon = [bar, header](const QString &name, Tint tint, const QString &meaning) {
        header->addWidget(new IconLabel(name, tint, 18, meaning, bar));
    };
    icon(u"source"_s, Tint::Accent, tr("Source"));
    header->addWidget(plain(m_spec.name, u"headline"_s, bar), 1);
    const Routing &routing = m_session.database()->config()->routing;
    const auto mapped =
        std::count(routing.chatMapping.cbegin(), routing.chatMapping.cend(), m_spec.name);
    if (mapped > 0)
        header->addWidget(plain(tr("%Ln chat(s) mapped", nullptr, int(mapped)), u"muted"_s, bar));
    if (m_spec.name == routing.defaultSource)
        icon(u"star"_s, Tint::Warning, tr("Default source"));
    if (m_spec.readOnly)
        icon(u"lock"_s, Tint::Muted, tr("Read-only"));
    return bar;
}

QLabel *SourceCard::addFact(const QString &name, const QString &text)
{
    auto value = plain(text, {}, this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(plain(name, u"muted"_s, this), value);
    return value;
}

void SourceCard::addPlace()
{
    if (m_spec.driver != Driver::Sqlite) {
        const QString place = m_spec.server.display();
        addFact(tr("Server"), place.isEmpty() ? tr("not told by the configuration") : place)
            ->setToolTip(m_spec.driverName);
        return;
    }
    const QFileInfo file(m_spec.path);
    QString text = file.fileName();
    if (file.exists())
        text += u"  ·  "_s + QLocale().formattedDataSize(file.size());
    addFact(tr("File"), text)->setToolTip(m_spec.path);
}

void SourceCard::setSummary(const Result<SourceSummary> &summary)
{
    const QString none = u"–"_s;
    if (!summary) {
        const QString text =
            summary.error().kind == ErrorKind::Cancelled ? tr("too many to count quickly") : none;
        m_messages->setText(text);
        for (QLabel *label : {m_chats, m_period, m_version})
            label->setText(none);
        return;
    }
    const auto number = [&none](const std::optional<qint64> &count) {
        return count ? QLocale().toString(*count) : none;
    };
    m_messages->setText(number(summary->messages));
    m_chats->setText(number(summary->chats));
    m_period->setText(summary->first.isEmpty()
            ? none
            : tr("%1 – %2").arg(shownDay(summary->first), shownDay(summary->last)));
    m_version->setText(
        summary->schemaVersion.isEmpty() ? none : tr("version %1").arg(summary->schemaVersion));
}

QString SourceCard::stateText() const
{
    const SourceState state = m_session.database()->state(m_spec.name);
    if (state.kind != SourceState::Kind::Open)
        return tr("Not opened yet");
    switch (state.mode) {
    case OpenMode::Live:
        return state.isWritten ? tr("Open (live: new rows appear)")
                               : tr("Open (nobody writes to it now)");
    case OpenMode::Snapshot:
        return tr("Open as it lies there; no bot has it open");
    case OpenMode::Immutable:
        return tr("Open as a file that never changes");
    }
    return {};
}

void SourceCard::showState()
{
    const QModelIndex index = m_session.sources().sourceIndex(m_spec.name);
    const QString problem = index.data(SourceTreeModel::ProblemRole).toString();
    const Schema *schema = m_session.sources().schema(m_spec.name);
    const bool isFailing = !problem.isEmpty();
    m_tables->setText(schema ? QLocale().toString(schema->tables.size())
            : isFailing      ? u"–"_s
                             : u"…"_s);
    m_state->setText(isFailing ? problem : stateText());
    m_state->setProperty("role", isFailing ? u"bad"_s : u"muted"_s);
    m_state->style()->polish(m_state);
}

} // namespace pointsman
