// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/configedit.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace pointsman {

class ConfigDraft;

/// Adds a source to the pending configuration, or changes one: name, file, access, and the settings
/// that its dialect has. The connection can be tried before, which shows that reading cannot write.
class SourceDialog final : public QDialog {
    Q_OBJECT
public:
    /// An empty name adds a source, read-only and with this file if one is given.
    SourceDialog(
        ConfigDraft &draft, const QString &name, QWidget *parent, const QString &newFile = {});

private:
    void build();
    void addSettings(QFormLayout &layout);
    void fill();
    void check();
    void testConnection();
    void choosePath();
    void applyEdits();
    void change(SourceSetting setting, const TomlNode &value, const QString &title);
    bool has(SourceSetting setting) const;
    QString path() const;
    SourceSpec enteredSpec() const;

    ConfigDraft &m_draft;
    const QString m_name;
    SourceSpec m_before; ///< as it is in force
    QString m_writtenPath; ///< as the file says it
    QLineEdit *m_nameField;
    QLineEdit *m_path;
    QCheckBox *m_readOnly;
    QDoubleSpinBox *m_timeout;
    QSpinBox *m_connections;
    QPushButton *m_test;
    QLabel *m_result;
    int m_tests = 0; ///< begun or made stale; an answer to an earlier one is dropped
    QDialogButtonBox *m_buttons;
};

} // namespace pointsman
