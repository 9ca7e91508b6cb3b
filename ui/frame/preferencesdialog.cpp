// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/preferencesdialog.h"

#include "frame/exportdialog.h"
#include "frame/workspacesession.h"
#include "widgets/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeZone>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static QSpinBox *spinBox(int least, int most, int step, QWidget *parent)
{
    auto box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setGroupSeparatorShown(true);
    return box;
}

/// A section with its title above the rows.
static QFormLayout *section(const QString &title, QWidget *&widget, QWidget *parent)
{
    widget = new QWidget(parent);
    auto layout = new QFormLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto heading = new QLabel(title, widget);
    heading->setProperty("role", u"strong"_s);
    layout->addRow(heading);
    return layout;
}

PreferencesDialog::PreferencesDialog(WorkspaceSession &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(new QComboBox(this)),
      m_font(spinBox(0, 32, 1, this)), m_language(new QComboBox(this)), m_null(new QLineEdit(this)),
      m_dates(new QComboBox(this)), m_zone(new QComboBox(this)),
      m_characters(spinBox(20, 300, 10, this)), m_rows(spinBox(100, 10'000'000, 10'000, this)),
      m_live(spinBox(0, 86'400, 10, this)), m_readOnly(spinBox(0, 86'400, 10, this)),
      m_format(new QComboBox(this)), m_exportNull(new QLineEdit(this)),
      m_guard(new QCheckBox(tr("&Guard against formulas in text"), this)),
      m_bom(new QCheckBox(tr("&Begin with a byte order mark, for Excel"), this)),
      m_log(new QCheckBox(tr("&Write every read of every source to the audit log"), this)),
      m_reopen(new QCheckBox(tr("&Open the last workspace at the start"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    auto buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Apply
            | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults,
        this);
    auto columns = new QHBoxLayout;
    columns->setSpacing(28);
    auto left = new QVBoxLayout;
    auto right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(18);
        columns->addLayout(column, 1);
    }
    for (QWidget *made : {makeLook(), makeCells(), makeProgram()})
        left->addWidget(made);
    for (QWidget *made : {makeQueries(), makeExports()})
        right->addWidget(made);
    left->addStretch();
    right->addStretch();
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(columns);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        apply();
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
        &PreferencesDialog::apply);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
        [this] { show({}); });
    show(session.preferences());
}

QWidget *PreferencesDialog::makeLook()
{
    QWidget *made = nullptr;
    QFormLayout *form = section(tr("Look"), made, this);
    m_theme->addItem(tr("As the desktop"), int(ThemeChoice::System));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_font->setSpecialValueText(tr("As the desktop"));
    m_font->setSuffix(tr(" pt"));
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Font size"), m_font);
    m_language->addItem(tr("As the desktop"), QString());
    for (const Language &language : languages())
        m_language->addItem(language.name, language.code);
    m_language->setToolTip(tr("In force from the next start"));
    form->addRow(tr("L&anguage"), m_language);
    return made;
}

QWidget *PreferencesDialog::makeCells()
{
    QWidget *made = nullptr;
    QFormLayout *form = section(tr("Cells of tables and results"), made, this);
    m_dates->addItem(tr("In UTC, both forms alike"), int(DateDisplay::Utc));
    m_dates->addItem(tr("In this computer's time"), int(DateDisplay::Local));
    m_dates->addItem(tr("In another time zone"), int(DateDisplay::Zone));
    m_dates->addItem(tr("As they are stored"), int(DateDisplay::AsStored));
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone), zone);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_characters->setSuffix(tr(" characters"));
    form->addRow(tr("&Dates"), m_dates);
    form->addRow(tr("Time &zone"), m_zone);
    form->addRow(tr("&NULL is shown as"), m_null);
    form->addRow(tr("At most"), m_characters);
    connect(m_dates, &QComboBox::currentIndexChanged, this,
        [this] { m_zone->setEnabled(m_dates->currentData().toInt() == int(DateDisplay::Zone)); });
    return made;
}

QWidget *PreferencesDialog::makeQueries()
{
    QWidget *made = nullptr;
    QFormLayout *form = section(tr("Queries"), made, this);
    for (QSpinBox *box : {m_live, m_readOnly}) {
        box->setSpecialValueText(tr("No limit"));
        box->setSuffix(tr(" s"));
    }
    m_live->setToolTip(tr("A long statement keeps the bot from tidying its write-ahead log"));
    form->addRow(tr("&Rows shown at most"), m_rows);
    form->addRow(tr("Sources being written &to may take"), m_live);
    form->addRow(tr("An&y source may take"), m_readOnly);
    return made;
}

QWidget *PreferencesDialog::makeExports()
{
    QWidget *made = nullptr;
    QFormLayout *form = section(tr("Exports begin with"), made, this);
    ExportDialog::fillFormats(*m_format);
    m_exportNull->setPlaceholderText(tr("the format's own"));
    form->addRow(tr("For&mat"), m_format);
    form->addRow(tr("N&ULL as"), m_exportNull);
    form->addRow(m_guard);
    form->addRow(m_bom);
    return made;
}

QWidget *PreferencesDialog::makeProgram()
{
    QWidget *made = nullptr;
    QFormLayout *form = section(tr("Program"), made, this);
    form->addRow(m_reopen);
    form->addRow(m_log);
    return made;
}

void PreferencesDialog::show(const Preferences &preferences)
{
    m_theme->setCurrentIndex(m_theme->findData(int(preferences.theme)));
    m_font->setValue(preferences.fontPoints);
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    m_null->setText(preferences.cells.nullText);
    m_dates->setCurrentIndex(m_dates->findData(int(preferences.cells.dates)));
    const QByteArray zone = preferences.cells.timeZone.isEmpty() ? QTimeZone::systemTimeZoneId()
                                                                 : preferences.cells.timeZone;
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(zone)));
    m_zone->setEnabled(preferences.cells.dates == DateDisplay::Zone);
    m_characters->setValue(preferences.cells.mostCharacters);
    m_rows->setValue(int(preferences.resultRows));
    m_live->setValue(int(preferences.deadlines.live.count()));
    m_readOnly->setValue(int(preferences.deadlines.any.count()));
    m_format->setCurrentIndex(std::max(0, m_format->findData(preferences.exports.format)));
    m_exportNull->setText(preferences.exports.nullText);
    m_guard->setChecked(preferences.exports.formulaGuard);
    m_bom->setChecked(preferences.exports.byteOrderMark);
    m_log->setChecked(preferences.logEveryRead);
    m_reopen->setChecked(preferences.reopenLast);
}

Preferences PreferencesDialog::chosen() const
{
    Preferences chosen;
    chosen.theme = ThemeChoice(m_theme->currentData().toInt());
    chosen.fontPoints = m_font->value();
    chosen.language = m_language->currentData().toString();
    chosen.cells.nullText = m_null->text();
    chosen.cells.dates = DateDisplay(m_dates->currentData().toInt());
    if (chosen.cells.dates == DateDisplay::Zone)
        chosen.cells.timeZone = m_zone->currentData().toByteArray();
    chosen.cells.mostCharacters = m_characters->value();
    chosen.resultRows = m_rows->value();
    chosen.deadlines.live = std::chrono::seconds(m_live->value());
    chosen.deadlines.any = std::chrono::seconds(m_readOnly->value());
    chosen.exports.format = m_format->currentData().toString();
    chosen.exports.nullText = m_exportNull->text();
    chosen.exports.formulaGuard = m_guard->isChecked();
    chosen.exports.byteOrderMark = m_bom->isChecked();
    chosen.logEveryRead = m_log->isChecked();
    chosen.reopenLast = m_reopen->isChecked();
    return chosen;
}

void PreferencesDialog::apply()
{
    m_session.setPreferences(chosen());
}

} // namespace pointsman
