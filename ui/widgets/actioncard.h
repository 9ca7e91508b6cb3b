// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace pointsman {

/// A large button in the form of a card: an icon, what it does, and a line about it.
class ActionCard final : public QAbstractButton {
    Q_OBJECT
public:
    ActionCard(const QString &icon, const QString &text, const QString &hint, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_iconName;
    QString m_hint;
};

} // namespace pointsman
