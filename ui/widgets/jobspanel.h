// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTreeView;
class QToolButton;

namespace pointsman {

class JobListModel;

/// The list of running and finished jobs with progress, cancel and the way to the file made.
class JobsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit JobsPanel(JobListModel &jobs, QWidget *parent = nullptr);

Q_SIGNALS:
    void folderWanted(const QString &path); ///< with the file that a job wrote
    /// The query page that has it, and what was asked there.
    void resultWanted(const QString &document, const QString &statement);

private:
    void updateButtons();
    void showResult();

    JobListModel &m_jobs;
    QTreeView *m_view;
    QToolButton *m_cancel;
    QToolButton *m_open;
    QToolButton *m_clear;
};

} // namespace pointsman
