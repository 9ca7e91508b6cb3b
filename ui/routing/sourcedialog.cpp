// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/sourcedialog.h"

#include "base/deliver.h"
#include "items/configdraft.h"
#include "items/connectiontest.h"
#include "widgets/icons.h"
#include "workspace/tomlchange.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>

namespace pointsman {

using namespace Qt::StringLiterals;

SourceDialog::SourceDialog(ConfigDraft &draft, const QString &name, QWidget *parent)
    : QDialog(parent), m_draft(draft), m_name(name), m_nameField(new QLineEdit(this)),
      m_path(new QLineEdit(this)), m_readOnly(new QCheckBox(tr("Read-only for the bot"), this)),
      m_test(new QPushButton(tr("Test connection"), this)), m_result(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(name.isEmpty() ? tr("Add a source") : tr("Source %1").arg(name));
    if (const SourceSpec *spec = draft.current().config.source(name))
        m_before = *spec;
    build();
    m_nameField->setText(name);
    m_path->setText(m_before.path);
    m_readOnly->setChecked(name.isEmpty() || m_before.readOnly);
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
    QAction *browse =
        m_path->addAction(themedIcon(u"open"_s, Tint::Muted), QLineEdit::TrailingPosition);
    browse->setToolTip(tr("Choose the file"));
    connect(browse, &QAction::triggered, this, &SourceDialog::choosePath);
    auto layout = new QFormLayout(this);
    layout->addRow(tr("&Name"), m_nameField);
    layout->addRow(tr("&File"), m_path);
    layout->addRow(QString(), m_readOnly);
    layout->addRow(QString(), m_test);
    layout->addRow(m_result);
    layout->addRow(m_buttons);
    setMinimumWidth(460);
}

void SourceDialog::check()
{
    const QString name = m_nameField->text();
    const bool isTaken = name != m_name && m_draft.current().config.source(name);
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(!name.isEmpty() && !isTaken && !m_path->text().trimmed().isEmpty());
    m_result->setText(isTaken ? tr("There is a source “%1” already.").arg(name) : QString());
}

SourceSpec SourceDialog::enteredSpec() const
{
    SourceSpec spec = m_before;
    spec.name = m_nameField->text();
    spec.path = QDir(m_draft.current().layers.dataFolder).absoluteFilePath(m_path->text());
    spec.readOnly = m_readOnly->isChecked();
    spec.problem.reset();
    return spec;
}

void SourceDialog::testConnection()
{
    m_test->setEnabled(false);
    m_result->setText(tr("Opening…"));
    const auto tested =
        QtConcurrent::run([spec = enteredSpec()] { return pointsman::testConnection(spec); });
    deliver(tested, this, [this](const Result<ConnectionProof> &proof) {
        m_test->setEnabled(true);
        m_result->setText(proof
                ? tr("It opens and holds %Ln table(s). A write was tried and refused: %1", nullptr,
                    proof->tables)
                      .arg(proof->refusal)
                : proof.error().message);
    });
}

void SourceDialog::choosePath()
{
    auto dialog = new QFileDialog(this, tr("The source's file"), m_path->text(),
        tr("SQLite databases (*.db *.sqlite *.sqlite3);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::AnyFile);
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void SourceDialog::applyEdits()
{
    const QString name = m_nameField->text();
    const QString path = m_path->text().trimmed();
    if (m_name.isEmpty()) {
        m_draft.apply(
            AddSource{name, path, m_readOnly->isChecked()}, tr("add source %1").arg(name));
        return;
    }
    if (name != m_name)
        m_draft.apply(RenameSource{m_name, name}, tr("rename %1 to %2").arg(m_name, name));
    if (path != m_before.path) {
        m_draft.apply(ChangeSource{name, SourceSetting::Path, tomlText(path)},
            tr("change the file of %1").arg(name));
    }
    if (m_readOnly->isChecked() != m_before.readOnly) {
        m_draft.apply(
            ChangeSource{name, SourceSetting::ReadOnly, tomlFlag(m_readOnly->isChecked())},
            tr("change the access of %1").arg(name));
    }
}

} // namespace pointsman
