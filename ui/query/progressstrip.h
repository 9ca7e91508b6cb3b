// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/feed/crossqueryreport.h"

#include <QWidget>

namespace pointsman {

/// One small field a source: waiting, running with its rows so far, done with rows and time,
/// failed. A click on a running one asks to cancel that source's part.
class ProgressStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    void setReport(const CrossQueryReport &report, bool running);

    QRect placeOf(const QString &source) const; ///< its field; empty when there is none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cancelSourceRequested(const QString &source);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Field {
        QRect rect;
        SourceReport report;
    };
    void arrange();
    const Field *fieldAt(const QPoint &position) const;
    QString detail(const SourceReport &source) const;

    QList<Field> m_fields;
    bool m_running = false;
};

} // namespace pointsman
