// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace pointsman {

class ConfigDraft;

/// The pending changes as the exact difference of the files, with Save and Discard.
class PendingPanel final : public QWidget {
    Q_OBJECT
public:
    PendingPanel(ConfigDraft &draft, QWidget *parent);

    /// A line over the difference: notes of an edit, what was saved, why something failed.
    void say(const QString &text);

private:
    void refresh();

    ConfigDraft &m_draft;
    QLabel *m_summary;
    QLabel *m_message;
    QPlainTextEdit *m_diff;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace pointsman
