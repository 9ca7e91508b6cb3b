// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bot/chatcoverage.h"

#include <QColor>
#include <QList>
#include <QWidget>

namespace pointsman {

/// How much of one chat one source holds.
struct PresenceBar {
    QString source;
    ChatPresence presence;
    QColor color;
    bool isRead = false; ///< the chat is read from here
    QString note; ///< instead of numbers: counting, or why the source fails
};

/// A bar a source: rows, first and last message.
class PresenceBars final : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    void setBars(const QList<PresenceBar> &bars);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void sourceActivated(const QString &source); ///< the user wants to see these rows

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    int barHeight() const;

    QList<PresenceBar> m_bars;
};

} // namespace pointsman
