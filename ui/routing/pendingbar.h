// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace pointsman {

class ConfigDraft;

/// How much is pending, with Save and Discard: seen whatever else the page shows.
class PendingBar final : public QWidget {
    Q_OBJECT
public:
    PendingBar(ConfigDraft &draft, QWidget *parent);

Q_SIGNALS:
    void focusReleased(); ///< the button that has the keys is about to take none any more

private:
    void refresh();

    ConfigDraft &m_draft;
    QLabel *m_summary;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace pointsman
