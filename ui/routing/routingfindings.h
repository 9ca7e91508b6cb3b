// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/findingsmodel.h"
#include "items/routedchat.h"

#include <QWidget>

class QPushButton;
class QTreeView;

namespace pointsman {

class ConfigDraft;

/// What is wrong or doubtful with the pending configuration, with the way to the chat and the fix
/// where one is obvious. Checked in the background.
class RoutingFindings final : public QWidget {
    Q_OBJECT
public:
    RoutingFindings(
        ConfigDraft &draft, const QHash<QString, SourceCoverage> &coverage, QWidget *parent);

    void refresh();
    const FindingsModel &model() const { return *m_model; }
    QList<Finding> findingsOfChat(const QString &id) const;
    QList<Finding> findingsOfSource(const QString &source) const;
    void fix(const Finding &finding);

Q_SIGNALS:
    void checked();
    void chatRequested(const QString &id);
    /// A finding about a source, where there is one; else about what stands in the file.
    void sourceRequested(const QString &source, const QString &file);

private:
    void showCurrent();
    void showPlace();
    const Finding *current() const;

    ConfigDraft &m_draft;
    const QHash<QString, SourceCoverage> &m_coverage;
    FindingsModel *m_model;
    QTreeView *m_view;
    QPushButton *m_show;
    QPushButton *m_fix;
    int m_generation = 0;
};

} // namespace pointsman
