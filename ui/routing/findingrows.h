// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/check.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace pointsman {

/// What an edit that mends a finding does, as the words of a button.
[[nodiscard]] QString fixText(const ConfigEdit &edit);

/// A few findings in full: severity, sentence, and the fix where there is one.
class FindingRows final : public QWidget {
    Q_OBJECT
public:
    explicit FindingRows(QWidget *parent);

    void setFindings(const QList<Finding> &findings);

Q_SIGNALS:
    void fixRequested(const Finding &finding);

private:
    void addRow(const Finding &finding);
    QPushButton *fixButton(const Finding &finding, QWidget *row);

    QVBoxLayout *m_layout;
    QList<QWidget *> m_rows;
};

} // namespace pointsman
