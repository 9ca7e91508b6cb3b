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
    struct Match {
        qint64 position = -1; ///< of a row with the text; below zero: none among those read
        int column = -1;
        qint64 bytes = 0; ///< of the rows read
    };

    void open(Mode mode, const QString &placeholder);
    void accept();
    void goTo();
    void search(qint64 position, int generation);
    void take(Result<WholeRows> rows, int generation);
    void takeFound(const Match &match, int generation);
    void stop();

    TablePager &m_pager;
    Mode m_mode = Mode::Find;
    QLineEdit *m_field;
    QLabel *m_status;
    static Match matchIn(const WholeRows &rows, const QString &text);

    qint64 m_start = 0;
    qint64 m_next = 0; ///< where the rows begin that are read next
    int m_rowsAtOnce = 256; ///< as many as hold a few megabytes
    qint64 m_origin = 0; ///< where the search began; from the last row it goes on at the first
    bool m_wrapped = false;
    QString m_text;
    int m_generation = 0; ///< a search whose number is older was given up
};

} // namespace pointsman
