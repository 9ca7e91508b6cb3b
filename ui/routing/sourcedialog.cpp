// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/sourcedialog.h"

#include "access/connectiontest.h"
#include "base/deliver.h"
#include "editing/configdraft.h"
#include "editing/sourcesettings.h"
#include "editing/tomlchange.h"
#include "widgets/icons.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>

namespace pointsman {

using namespace Qt::StringLiterals;

SourceDialog::SourceDialog(
    ConfigDraft &draft, const QString &name, QWidget *parent, const QString &newFile)
    : QDialog(parent), m_draft(draft), m_name(name), m_nameField(new QLineEdit(this)),
      m_path(new QLineEdit(this)), m_readOnly(new QCheckBox(tr("Read-only for the bot"), this)),
      m_timeout(new QDoubleSpinBox(this)), m_connections(new QSpinBox(this)),
      m_test(new QPushButton(tr("Test connection"), this)), m_result(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(name.isEmpty() ? tr("Add a source") : tr("Source %1").arg(name));
    if (const SourceSpec *spec = draft.current().config.source(name))
        m_before = *spec;
    build();
    fill();
    if (name.isEmpty() && !newFile.isEmpty()) {
        m_nameField->setText(QFileInfo(newFile).completeBaseName());
        m_path->setText(newFile);
    }
    connect(m_nameField, &QLineEdit::textChanged, this, &SourceDialog::check);
    connect(m_path, &QLineEdit::textChanged, this, &SourceDialog::check);
    connect(m_test, &QPushButton::clicked, this, &SourceDialog::testConnection);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        applyEdits();
        accept();
    });
    check();
}

void SourceDialog::build()
{
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setProperty("role", u"muted"_s);
    m_result->setMinimumHeight(fontMetrics().height() * 4);
    m_result->setAlignment(Qt::AlignTop);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QAction *browse =
        m_path->addAction(themedIcon(u"open"_s, Tint::Muted), QLineEdit::TrailingPosition);
    browse->setToolTip(tr("Choose the file"));
    connect(browse, &QAction::triggered, this, &SourceDialog::choosePath);
    auto layout = new QFormLayout(this);
    layout->addRow(tr("&Name"), m_nameField);
    layout->addRow(tr("&File"), m_path);
    layout->addRow(QString(), m_readOnly);
    addSettings(*layout);
    layout->addRow(QString(), m_test);
    layout->addRow(m_result);
    layout->addRow(m_buttons);
    setMinimumWidth(480);
}

void SourceDialog::addSettings(QFormLayout &layout)
{
    m_timeout->setRange(0, 3600);
    m_timeout->setDecimals(1);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setToolTip(tr("How long a request waits while another one writes"));
    m_connections->setRange(1, 64);
    for (QAbstractSpinBox *box :
        std::initializer_list<QAbstractSpinBox *>{m_timeout, m_connections})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    layout.addRow(tr("Busy &timeout"), m_timeout);
    layout.addRow(tr("&Connections at most"), m_connections);
    m_timeout->setVisible(has(SourceSetting::Timeout));
    layout.labelForField(m_timeout)->setVisible(has(SourceSetting::Timeout));
    m_connections->setVisible(has(SourceSetting::MaxConnections));
    layout.labelForField(m_connections)->setVisible(has(SourceSetting::MaxConnections));
}

void SourceDialog::fill()
{
    const auto written = settingPlace(m_draft.current(), m_name, SourceSetting::Path);
    m_writtenPath = written && written->value ? written->value->text : m_before.path;
    m_nameField->setText(m_name);
    m_path->setText(m_writtenPath);
    m_path->setEnabled(m_name.isEmpty() || m_before.driver == Driver::Sqlite);
    m_readOnly->setChecked(m_name.isEmpty() || m_before.readOnly);
    m_readOnly->setEnabled(m_name.isEmpty() || has(SourceSetting::ReadOnly));
    m_timeout->setValue(double(m_before.busyTimeout.count()) / 1000);
    m_connections->setValue(m_before.maxConnections);
}

bool SourceDialog::has(SourceSetting setting) const
{
    if (m_name.isEmpty())
        return !settingKey(m_draft.current().section.dialect, setting).key.isEmpty();
    return settingPlace(m_draft.current(), m_name, setting).has_value();
}

QString SourceDialog::path() const
{
    return m_path->text().trimmed();
}

void SourceDialog::check()
{
    const QString name = m_nameField->text();
    const bool isTaken = name != m_name && m_draft.current().config.source(name);
    const bool needsPath = m_path->isEnabled() && path().isEmpty();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!name.isEmpty() && !isTaken && !needsPath);
    m_test->setEnabled(!needsPath);
    ++m_tests;
    m_result->setText(isTaken ? tr("There is a source “%1” already.").arg(name) : QString());
}

SourceSpec SourceDialog::enteredSpec() const
{
    SourceSpec spec = m_before;
    spec.name = m_nameField->text();
    spec.readOnly = m_readOnly->isChecked();
    spec.busyTimeout = std::chrono::milliseconds(qint64(m_timeout->value() * 1000));
    if (!m_path->isEnabled() || (path() == m_writtenPath && !m_name.isEmpty()))
        return spec;
    const ConfigLayers &layers = m_draft.current().layers;
    TomlNode entered = tomlText(path());
    expandVariables(entered, layers.environment);
    spec.path = QDir(layers.dataFolder).absoluteFilePath(entered.text);
    spec.problem.reset();
    if (const QStringList unset = unsetVariables(entered.text); !unset.isEmpty()) {
        spec.problem = Error{ErrorKind::Connect,
            tr("The variable %1 in the path is not set.").arg(unset.constFirst()), spec.name, {}};
    }
    return spec;
}

void SourceDialog::testConnection()
{
    const int test = ++m_tests;
    m_result->setText(tr("Opening…"));
    const auto tested =
        QtConcurrent::run([spec = enteredSpec()] { return pointsman::testConnection(spec); });
    deliver(tested, this, [this, test](const Result<ConnectionProof> &proof) {
        if (test != m_tests)
            return;
        m_result->setText(proof
                ? tr("It opens and holds %Ln table(s). A write was tried and refused: %1", nullptr,
                    proof->tables)
                      .arg(proof->refusal)
                : proof.error().message);
    });
}

void SourceDialog::choosePath()
{
    auto dialog = new QFileDialog(this, tr("The source's file"), enteredSpec().path,
        tr("SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::AnyFile);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void SourceDialog::change(SourceSetting setting, const TomlNode &value, const QString &title)
{
    m_draft.apply(ChangeSource{m_nameField->text(), setting, value}, title);
}

void SourceDialog::applyEdits()
{
    const QString name = m_nameField->text();
    const bool isNew = m_name.isEmpty();
    const SourceSpec spec = enteredSpec();
    if (isNew)
        m_draft.apply(AddSource{name, path(), spec.readOnly}, tr("add source %1").arg(name));
    else if (name != m_name)
        m_draft.apply(RenameSource{m_name, name}, tr("rename %1 to %2").arg(m_name, name));
    if (!isNew && path() != m_writtenPath)
        change(SourceSetting::Path, tomlText(path()), tr("change the file of %1").arg(name));
    if (!isNew && spec.readOnly != m_before.readOnly) {
        change(SourceSetting::ReadOnly, tomlFlag(spec.readOnly),
            tr("change the access of %1").arg(name));
    }
    if (spec.busyTimeout != m_before.busyTimeout) {
        change(SourceSetting::Timeout, tomlNumber(m_timeout->value()),
            tr("change the timeout of %1").arg(name));
    }
    if (m_connections->value() != m_before.maxConnections) {
        change(SourceSetting::MaxConnections, tomlNumber(m_connections->value()),
            tr("change the connections of %1").arg(name));
    }
}

} // namespace pointsman
