// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/sourcecard.h"

#include "frame/workspacesession.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static QLabel *plain(const QString &text, const QString &role, QWidget *parent)
{
    auto label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    return label;
}

SourceCard::SourceCard(WorkspaceSession &session, SourceSpec spec, QWidget *parent)
    : QFrame(parent), m_session(session), m_spec(std::move(spec)), m_facts(new QFormLayout)
{
    setProperty("role", u"card"_s);
    setAccessibleName(tr("Source %1").arg(m_spec.name));
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    buildHeader();
    m_facts->setHorizontalSpacing(14);
    m_facts->setVerticalSpacing(4);
    layout->addLayout(m_facts);

    const bool file = m_spec.driver == Driver::Sqlite;
    const QFileInfo info(m_spec.path);
    addFact(tr("Kind"), m_spec.driverName);
    QLabel *place = addFact(tr("Place"), file ? info.fileName() : m_spec.host);
    place->setToolTip(file ? m_spec.path : m_spec.host + u'/' + m_spec.database);
    m_tables = addFact(tr("Tables"), u"…"_s);
    m_guard = addFact(tr("Access"), m_spec.readOnly ? tr("read-only") : tr("writable"));
    m_state = plain({}, u"muted"_s, this);
    m_state->setWordWrap(true);
    layout->addStretch();
    layout->addWidget(m_state);

    connect(&m_session, &WorkspaceSession::schemaChanged, this, [this](const QString &source) {
        if (source == m_spec.name)
            showState();
    });
    connect(&m_session, &WorkspaceSession::sourceFailed, this, [this](const QString &source) {
        if (source == m_spec.name)
            showState();
    });
    showState();
}

void SourceCard::buildHeader()
{
    auto header = new QHBoxLayout;
    header->setSpacing(8);
    const auto icon = [this, header](const QString &name, Tint tint, const QString &meaning) {
        auto label = new QLabel(this);
        label->setPixmap(themedIcon(name, tint).pixmap({18, 18}, devicePixelRatioF()));
        label->setToolTip(meaning);
        label->setAccessibleName(meaning);
        header->addWidget(label);
    };
    icon(u"source"_s, Tint::Accent, tr("Source"));
    auto name = plain(m_spec.name, u"headline"_s, this);
    header->addWidget(name, 1);
    if (m_spec.name == m_session.database()->config()->routing.defaultSource)
        icon(u"star"_s, Tint::Warning, tr("Default source"));
    if (m_spec.readOnly)
        icon(u"lock"_s, Tint::Muted, tr("Read-only"));
    static_cast<QVBoxLayout *>(layout())->addLayout(header);
}

QLabel *SourceCard::addFact(const QString &name, const QString &text)
{
    auto value = plain(text, {}, this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(plain(name, u"muted"_s, this), value);
    return value;
}

void SourceCard::showState()
{
    const QModelIndex index = m_session.sources().sourceIndex(m_spec.name);
    const QString problem = index.data(SourceTreeModel::ProblemRole).toString();
    const Schema *schema = m_session.sources().schema(m_spec.name);
    m_tables->setText(schema ? QString::number(schema->tables.size()) : u"…"_s);
    m_state->setText(!problem.isEmpty() ? problem : schema ? tr("Open") : tr("Opening…"));
}

} // namespace pointsman
