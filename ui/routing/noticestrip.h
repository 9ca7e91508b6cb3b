// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/icons.h"

#include <QFrame>

class QLabel;

namespace pointsman {

class IconLabel;

/// One sentence across a page that stays until it is closed, replaced or taken back.
class NoticeStrip final : public QFrame {
    Q_OBJECT
public:
    explicit NoticeStrip(QWidget *parent);

    enum class Kind { Note, Done, Warning, Error };
    void say(Kind kind, const QString &text); ///< empty hides it
    /// The same, but a sentence that was closed does not come again.
    void stay(Kind kind, const QString &text);
    QString text() const;

private:
    IconLabel *m_icon;
    QLabel *m_text;
    QString m_stayed;
};

} // namespace pointsman
