// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exportrows.h"
#include "exchange/manifest.h"
#include "items/resultmodel.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace pointsman {

class WorkspaceSession;

/// One way to take rows out: "the rows shown", "all rows". The function opens them on the thread
/// that writes.
struct ExportChoice {
    QString label;
    std::function<Result<std::unique_ptr<Cursor>>(const CancelToken &)> open;
    /// What each source gave, asked for when all is written; absent: the subject's source alone.
    std::function<QList<ManifestSource>()> sources = {};
    QString shortened = {}; ///< why these are not all rows, for the manifest
};

/// What an export dialog is about.
struct ExportSubject {
    QString title; ///< "chat_messages of archive"
    QString fileName; ///< suggested, without suffix: outputName()
    QString table = QStringLiteral("result"); ///< suggested for SQL and HTML
    QString source; ///< for the list of jobs
    QString statement; ///< for audit log and manifest
    QHash<QString, Value> parameters; ///< of the statement, for the manifest
    QStringList generated; ///< columns that SQL cannot fill
    SharedBatch preview; ///< a few rows
    QList<ExportChoice> choices; ///< at least one
};

/// Asks for format, options and place, shows the first rows as the file will have them, and starts
/// the export as a job of the session. Open it with QDialog::open().
class ExportDialog final : public QDialog {
    Q_OBJECT
public:
    ExportDialog(WorkspaceSession &session, ExportSubject subject, QWidget *parent);

    /// The formats of files, each with its name as data.
    static void fillFormats(QComboBox &list);

private:
    void build();
    void addOptions(QFormLayout *form);
    ExportPlan plan() const;
    void formatChosen();
    void showPreview();
    void browse();
    void start();
    void order();
    void showProblem(const QString &problem);
    QString suggestedPath() const;

    WorkspaceSession &m_session;
    ExportSubject m_subject;
    QComboBox *m_what;
    QComboBox *m_format;
    QLineEdit *m_nullText;
    QLineEdit *m_table;
    QCheckBox *m_guard;
    QCheckBox *m_bom;
    QCheckBox *m_lf;
    QCheckBox *m_manifest;
    QCheckBox *m_openFolder;
    QLineEdit *m_path;
    QString m_suggested; ///< the path that stands there as long as nobody types another
    QPlainTextEdit *m_preview;
    QLabel *m_problem;
    QPushButton *m_export = nullptr;
};

} // namespace pointsman
