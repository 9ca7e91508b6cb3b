// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pointsman {

class ConfigDraft;

/// Adds a source to the pending configuration, or changes one: name, file, read-only. The
/// connection can be tried before, which shows that reading cannot write.
class SourceDialog final : public QDialog {
    Q_OBJECT
public:
    /// An empty name adds a source.
    SourceDialog(ConfigDraft &draft, const QString &name, QWidget *parent);

private:
    void build();
    void check();
    void testConnection();
    void choosePath();
    void applyEdits();
    SourceSpec enteredSpec() const;

    ConfigDraft &m_draft;
    const QString m_name;
    SourceSpec m_before;
    QLineEdit *m_nameField;
    QLineEdit *m_path;
    QCheckBox *m_readOnly;
    QPushButton *m_test;
    QLabel *m_result;
    QDialogButtonBox *m_buttons;
};

} // namespace pointsman
