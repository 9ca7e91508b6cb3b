// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace pointsman {

/// The field under the editor that looks for a text; Return goes on, Shift+Return back,
/// Escape closes.
class SqlFindBar final : public QWidget {
    Q_OBJECT
public:
    explicit SqlFindBar(QWidget *parent = nullptr);

    void open(const QString &text = {});
    void setFound(bool found);

Q_SIGNALS:
    void findRequested(const QString &text, bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_field;
    QLabel *m_result;
};

} // namespace pointsman
