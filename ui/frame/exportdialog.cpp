// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/exportdialog.h"

#include "exchange/outputfile.h"
#include "exchange/outputname.h"
#include "frame/outputquestion.h"
#include "frame/settings.h"
#include "frame/workspacesession.h"
#include "widgets/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qsizetype previewBytes = 4000;

ExportDialog::ExportDialog(WorkspaceSession &session, ExportSubject subject, QWidget *parent)
    : QDialog(parent), m_session(session), m_subject(std::move(subject)),
      m_what(new QComboBox(this)), m_format(new QComboBox(this)), m_nullText(new QLineEdit(this)),
      m_table(new QLineEdit(m_subject.table, this)),
      m_guard(new QCheckBox(tr("Guard against formulas in text"), this)),
      m_bom(new QCheckBox(tr("Begin with a byte order mark, for Excel"), this)),
      m_lf(new QCheckBox(tr("End lines as Unix does"), this)),
      m_manifest(new QCheckBox(tr("Write a manifest beside it"), this)),
      m_openFolder(new QCheckBox(tr("Open the folder when done"), this)),
      m_path(new QLineEdit(this)), m_preview(new QPlainTextEdit(this)), m_problem(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export %1").arg(m_subject.title));
    resize(620, 560);
    build();
    const ExportDefaults &defaults = session.preferences().exports;
    m_format->setCurrentIndex(std::max(0, m_format->findData(defaults.format)));
    m_nullText->setText(defaults.nullText);
    m_guard->setChecked(defaults.formulaGuard);
    m_bom->setChecked(defaults.byteOrderMark);
    formatChosen();
}

void ExportDialog::fillFormats(QComboBox &list)
{
    for (const QString &name : exportFormatNames()) {
        if (name != u"table")
            list.addItem(name == u"xlsx" ? tr("XLSX (Excel)") : name.toUpper(), name);
    }
}

void ExportDialog::build()
{
    for (const ExportChoice &choice : std::as_const(m_subject.choices))
        m_what->addItem(choice.label);
    fillFormats(*m_format);
    auto browseButton = new QPushButton(themedIcon(u"open"_s), tr("Browse…"), this);
    auto place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(browseButton);

    auto form = new QFormLayout;
    form->addRow(tr("&Rows"), m_what);
    form->addRow(tr("&Format"), m_format);
    addOptions(form);
    form->addRow(tr("&To"), place);
    m_manifest->setToolTip(tr("FILE.manifest.json tells later which query and sources the file "
                              "comes from, whether it is complete, and its SHA-256"));
    m_manifest->setChecked(!keptState(u"export/manifest"_s).isEmpty());
    m_openFolder->setChecked(!keptState(u"export/openFolder"_s).isEmpty());
    auto afterwards = new QHBoxLayout;
    afterwards->addWidget(m_manifest);
    afterwards->addWidget(m_openFolder);
    afterwards->addStretch(1);
    form->addRow(QString(), afterwards);
    static_cast<QLabel *>(form->labelForField(place))->setBuddy(m_path);
    m_path->setObjectName(u"path"_s);
    m_problem->setObjectName(u"problem"_s);
    m_path->setAccessibleName(tr("File to write"));
    m_preview->setReadOnly(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setAccessibleName(tr("Preview of the first rows"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = new QPushButton(tr("&Export"), this);
    m_export->setObjectName(u"export"_s);
    m_export->setProperty("role", u"primary"_s); // before the style looks at it
    buttons->addButton(m_export, QDialogButtonBox::AcceptRole);

    auto layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChosen);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ExportDialog::addOptions(QFormLayout *form)
{
    m_nullText->setPlaceholderText(tr("the format's own"));
    m_guard->setToolTip(tr("Text that a spreadsheet would run as a formula gets a ' in front; "
                           "numbers and chat ids stay as they are"));
    form->addRow(tr("&NULL as"), m_nullText);
    form->addRow(tr("Ta&ble name"), m_table);
    auto boxes = new QHBoxLayout;
    for (QCheckBox *box : {m_guard, m_bom, m_lf}) {
        boxes->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::showPreview);
    }
    boxes->addStretch(1);
    form->addRow(QString(), boxes);
    for (QLineEdit *edit : {m_nullText, m_table})
        connect(edit, &QLineEdit::textChanged, this, &ExportDialog::showPreview);
}

ExportPlan ExportDialog::plan() const
{
    ExportPlan plan;
    plan.path = m_path->text().trimmed();
    plan.format = exportFormat(m_format->currentData().toString()).value_or(ExportFormat::Csv);
    if (m_nullText->isEnabled() && !m_nullText->text().isEmpty())
        plan.options.nullText = m_nullText->text().toUtf8();
    plan.options.bom = m_bom->isEnabled() && m_bom->isChecked();
    plan.options.lf = m_lf->isEnabled() && m_lf->isChecked();
    plan.options.formulaGuard = m_guard->isEnabled() && m_guard->isChecked();
    plan.options.tableName = m_table->text();
    plan.options.generated = m_subject.generated;
    return plan;
}

QString ExportDialog::suggestedPath() const
{
    return unusedPath(usualOutputFolder(), m_subject.fileName, exportFileSuffix(plan().format));
}

void ExportDialog::formatChosen()
{
    const ExportFormat format = plan().format;
    const bool delimited = format == ExportFormat::Csv || format == ExportFormat::Tsv;
    m_nullText->setEnabled(delimited || format == ExportFormat::Markdown);
    m_guard->setEnabled(delimited);
    m_bom->setEnabled(delimited);
    m_lf->setEnabled(format == ExportFormat::Csv);
    m_table->setEnabled(format == ExportFormat::Sql || format == ExportFormat::Html);
    const QFileInfo present(m_path->text());
    if (m_path->text() == m_suggested) {
        m_suggested = suggestedPath();
        m_path->setText(m_suggested);
    } else {
        m_path->setText(present.absolutePath() + u'/' + present.completeBaseName() + u'.'
            + exportFileSuffix(format));
    }
    showPreview();
}

void ExportDialog::showPreview()
{
    m_problem->hide();
    const ExportPlan chosen = plan();
    if (chosen.format == ExportFormat::Xlsx) {
        ExportPlan table;
        table.format = ExportFormat::Table;
        const Result<QByteArray> rows = exportedBytes(*m_subject.preview, table);
        m_preview->setPlainText(
            tr("A workbook with one sheet: %Ln column(s), numbers of more than 15 "
               "digits as text.",
                nullptr, m_subject.preview->columnCount())
            + u"\n\n"_s + (rows ? QString::fromUtf8(*rows) : rows.error().message));
        return;
    }
    const Result<QByteArray> text = exportedBytes(*m_subject.preview, chosen);
    m_preview->setPlainText(
        text ? QString::fromUtf8(text->left(previewBytes)) : text.error().message);
}

void ExportDialog::browse()
{
    auto dialog = new QFileDialog(this, tr("Export to"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked when the export begins
    dialog->setDefaultSuffix(exportFileSuffix(plan().format));
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::start()
{
    const ExportPlan chosen = plan();
    const QFileInfo target(chosen.path);
    const QString problem = chosen.path.isEmpty() || target.isDir() ? tr("Name a file to write.")
        : target.absoluteDir().exists()                             ? QString()
                                        : tr("There is no folder %1.").arg(target.absolutePath());
    if (!problem.isEmpty()) {
        showProblem(problem);
        return;
    }
    if (m_manifest->isChecked() && isSpecialFile(chosen.path)) {
        showProblem(tr("A manifest describes a file, and this is a pipe or a device."));
        return;
    }
    QStringList files{chosen.path};
    if (m_manifest->isChecked())
        files.append(manifestPath(chosen.path));
    confirmOutputs(
        m_session, this, files, [this] { order(); },
        [this](const Error &error) { showProblem(error.message); });
}

void ExportDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
    m_path->setFocus();
}

void ExportDialog::order()
{
    if (!isVisible())
        return; // a second click, while the first was being looked into
    const ExportPlan chosen = plan();
    keepState(u"export/folder"_s, QFileInfo(chosen.path).absolutePath().toUtf8());
    keepState(u"export/manifest"_s, m_manifest->isChecked() ? "1" : "");
    keepState(u"export/openFolder"_s, m_openFolder->isChecked() ? "1" : "");
    const ExportChoice &choice = m_subject.choices.at(m_what->currentIndex());
    ExportOrder order;
    order.title = tr("Export %1 to %2").arg(m_subject.title, QFileInfo(chosen.path).fileName());
    order.source = m_subject.source;
    order.statement = m_subject.statement;
    order.parameters = m_subject.parameters;
    order.plan = chosen;
    order.open = choice.open;
    order.sources = choice.sources;
    order.shortened = choice.shortened;
    order.withManifest = m_manifest->isChecked();
    order.openFolder = m_openFolder->isChecked();
    m_session.startExport(order);
    accept();
}

} // namespace pointsman
