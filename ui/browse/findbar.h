// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/tablepager.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace pointsman {

/// Finds the next cell that contains a text, over all rows of a table's view, and goes to a row by
/// its number.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    FindBar(TablePager &pager, QWidget *parent);

    void openFind();
    void openGoTo();
    void findNext();
    void setStart(qint64 position) { m_start = position; } ///< the row that is looked at

Q_SIGNALS:
    void found(qint64 position, int column); ///< column -1: whichever is looked at
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Mode { Find, GoTo };

    void open(Mode mode, const QString &placeholder);
    void accept();
    void goTo();
    void search(qint64 position, int generation);
    void take(const Result<WholeRows> &rows, qint64 next, int generation);
    void stop();

    TablePager &m_pager;
    Mode m_mode = Mode::Find;
    QLineEdit *m_field;
    QLabel *m_status;
    qint64 m_start = 0;
    qint64 m_origin = 0; ///< where the search began; from the last row it goes on at the first
    bool m_wrapped = false;
    QString m_text;
    int m_generation = 0; ///< a search whose number is older was given up
};

} // namespace pointsman
