// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace pointsman {

class WorkspaceSession;

/// Shows what the user can choose about the program, and puts it in force with Apply or OK. Open it
/// with QDialog::open().
class PreferencesDialog final : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(WorkspaceSession &session, QWidget *parent);

private:
    QWidget *makeLook();
    QWidget *makeCells();
    QWidget *makeQueries();
    QWidget *makeExports();
    QWidget *makeProgram();
    void show(const Preferences &preferences);
    Preferences chosen() const;
    void apply();

    WorkspaceSession &m_session;
    QComboBox *m_theme;
    QSpinBox *m_font;
    QComboBox *m_language;
    QLineEdit *m_null;
    QComboBox *m_dates;
    QComboBox *m_zone;
    QSpinBox *m_characters;
    QSpinBox *m_rows;
    QSpinBox *m_live;
    QSpinBox *m_readOnly;
    QComboBox *m_format;
    QLineEdit *m_exportNull;
    QCheckBox *m_guard;
    QCheckBox *m_bom;
    QCheckBox *m_log;
    QCheckBox *m_reopen;
};

} // namespace pointsman
