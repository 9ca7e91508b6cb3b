// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/scopebar.h"

#include "widgets/flowlayout.h"
#include "widgets/icons.h"
#include "workspace/config.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static QToolButton *makeChip(const QString &text, QWidget *parent)
{
    auto chip = new QToolButton(parent);
    chip->setText(text);
    chip->setCheckable(true);
    chip->setChecked(true);
    chip->setProperty("role", u"chip"_s);
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setIconSize({14, 14});
    chip->setFocusPolicy(Qt::StrongFocus);
    return chip;
}

ScopeBar::ScopeBar(QWidget *parent)
    : QWidget(parent), m_chips(new QWidget(this)), m_all(makeChip(tr("All sources"), m_chips)),
      m_dedupe(new QComboBox(this)), m_columns(new QLineEdit(this))
{
    auto chips = new FlowLayout(m_chips);
    chips->setSpacing(6);
    chips->addWidget(m_all);
    QSizePolicy flowing(QSizePolicy::Expanding, QSizePolicy::Minimum);
    flowing.setHeightForWidth(true);
    m_chips->setSizePolicy(flowing);
    m_dedupe->addItem(tr("Keep duplicates"), int(Dedupe::Key::None));
    m_dedupe->addItem(tr("One row a primary key"), int(Dedupe::Key::PrimaryKey));
    m_dedupe->addItem(tr("One row a message"), int(Dedupe::Key::Message));
    m_dedupe->addItem(tr("One row a value of…"), int(Dedupe::Key::NamedColumns));
    m_dedupe->setAccessibleName(tr("Duplicates"));
    m_dedupe->setToolTip(tr("Which rows of several sources count as the same; the first source's "
                            "row is kept"));
    m_columns->setPlaceholderText(tr("columns, with commas"));
    m_columns->setAccessibleName(tr("Columns that make rows the same"));
    m_columns->setMaximumWidth(180);
    m_columns->hide();

    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 10, 6);
    layout->setSpacing(6);
    layout->addWidget(m_chips, 1);
    layout->addWidget(m_dedupe, 0, Qt::AlignTop);
    layout->addWidget(m_columns, 0, Qt::AlignTop);

    connect(m_all, &QToolButton::clicked, this, &ScopeBar::chooseAll);
    connect(m_dedupe, &QComboBox::currentIndexChanged, this, [this] {
        m_columns->setVisible(m_dedupe->currentData().toInt() == int(Dedupe::Key::NamedColumns));
        Q_EMIT scopeChanged();
    });
}

void ScopeBar::setConfig(const Config &config)
{
    QStringList off;
    for (QToolButton *chip : std::as_const(m_sources)) {
        if (!chip->isChecked())
            off.append(chip->text());
        delete chip;
    }
    m_sources.clear();
    for (const SourceSpec &spec : config.sources) {
        QToolButton *chip = makeChip(spec.name, m_chips);
        chip->setChecked(!off.contains(spec.name));
        chip->setIcon(themedIcon(spec.readOnly ? u"lock"_s : u"source"_s, Tint::Muted));
        chip->setToolTip(spec.readOnly ? tr("Read-only source") : tr("Writable source"));
        chip->setAccessibleName(tr("Ask source %1").arg(spec.name));
        m_chips->layout()->addWidget(chip);
        m_sources.append(chip);
        connect(chip, &QToolButton::clicked, this, &ScopeBar::chipToggled);
    }
    m_all->setChecked(off.isEmpty());
}

void ScopeBar::chooseAll()
{
    for (QToolButton *chip : std::as_const(m_sources))
        chip->setChecked(true);
    m_all->setChecked(true);
    Q_EMIT scopeChanged();
}

void ScopeBar::chipToggled()
{
    const auto chosen = std::count_if(m_sources.cbegin(), m_sources.cend(),
        [](const QToolButton *chip) { return chip->isChecked(); });
    if (chosen == 0) { // a query asks something
        chooseAll();
        return;
    }
    m_all->setChecked(chosen == m_sources.size());
    Q_EMIT scopeChanged();
}

QStringList ScopeBar::sources() const
{
    QStringList chosen;
    for (const QToolButton *chip : m_sources) {
        if (chip->isChecked())
            chosen.append(chip->text());
    }
    return chosen.size() == m_sources.size() ? QStringList() : chosen;
}

void ScopeBar::setOncePerMessage(bool once)
{
    m_dedupe->setCurrentIndex(
        m_dedupe->findData(int(once ? Dedupe::Key::Message : Dedupe::Key::None)));
}

Dedupe ScopeBar::dedupe() const
{
    Dedupe dedupe;
    dedupe.key = Dedupe::Key(m_dedupe->currentData().toInt());
    if (dedupe.key == Dedupe::Key::NamedColumns) {
        for (const QString &column : m_columns->text().split(u',', Qt::SkipEmptyParts))
            dedupe.columns.append(column.trimmed());
    }
    return dedupe;
}

} // namespace pointsman
