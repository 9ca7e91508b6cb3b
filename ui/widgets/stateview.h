// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace pointsman {

class IconLabel;

/// What a page shows instead of data: an icon, a sentence, what can be done. Used for the empty,
/// the loading and the failed state; a failure can be copied with its details.
class StateView final : public QWidget {
    Q_OBJECT
public:
    explicit StateView(QWidget *parent = nullptr);

    void showEmpty(const QString &icon, const QString &headline, const QString &hint = {});
    void showLoading(const QString &headline, bool cancellable = false);
    void showError(const QString &headline, const Error &error);
    /// One button under the text; an empty text hides it. Clicks come as actionTriggered().
    void setAction(const QString &text);

    /// Another button beside it, for the other way out.
    void setSecondAction(const QString &text);

Q_SIGNALS:
    void actionTriggered();
    void secondActionTriggered();
    void cancelRequested();

private:
    QString m_details;
    IconLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_hint;
    QProgressBar *m_busy;
    QPushButton *m_action;
    QPushButton *m_second;
    QPushButton *m_copy;
    QPushButton *m_cancel;
};

} // namespace pointsman
