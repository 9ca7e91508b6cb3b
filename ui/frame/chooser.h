// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

#include <functional>
#include <optional>

class QLineEdit;
class QLabel;
class QListView;

namespace pointsman {

/// One thing that can be chosen by typing a part of its name.
struct Choice {
    QIcon icon;
    QString text;
    QString detail; ///< shown at the right: a shortcut, a source
    std::function<void()> run;
};

/// How well a typed text fits a name: its letters must occur in order; runs and word beginnings
/// count more. Nothing when it does not fit.
[[nodiscard]] std::optional<int> matchScore(QStringView typed, QStringView name);

/// The popup of the command palette and of quick open: a field and the best matches under it.
class Chooser final : public QWidget {
    Q_OBJECT
public:
    Chooser(const QString &prompt, QList<Choice> choices, QWidget *window);

    /// Others to choose from, while what was typed and chosen stays.
    void setChoices(QList<Choice> choices);
    void popUp(); ///< over the upper part of the window; deletes itself when closed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Model;
    void showMatches();
    void choose(const QModelIndex &index);

    Model *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_none; ///< instead of the list while nothing matches
};

} // namespace pointsman
