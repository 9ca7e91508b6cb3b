// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTabBar;
class QStackedWidget;
class QTableWidget;

namespace pointsman {

/// One row, and the cell of it that is looked at.
struct InspectedRow {
    QString source; ///< empty when several took part
    QString table; ///< empty for the result of a query
    Columns columns;
    QList<Value> values; ///< one a column; none clears the inspector
    QHash<int, qint64> cutSizes; ///< bytes in the database, of columns cut here; -1: not known
    int column = 0;
    QHash<int, QString> names; ///< what ids stand for, by column
    bool operator==(const InspectedRow &) const = default;
};

/// Shows a cell in every reading that fits it (text, JSON, hex, image, number) and its whole row.
class Inspector final : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(QWidget *parent = nullptr);

    void setRow(const InspectedRow &row);

Q_SIGNALS:
    void columnChosen(int column); ///< the user chose another cell in the form
    void wholeWanted(int column); ///< the user wants a cell that is cut
    void saveWanted(int column); ///< the same, into a file

private:
    void showCell();
    void showForm();
    void showReading(int tab);
    void addReading(const QString &title, const QString &text);
    void addImage(const Value &value);
    void showPart(int part);
    QWidget *makeCutBar();
    QWidget *makePartBar();

    InspectedRow m_row;
    QStringList m_texts; ///< a text a tab
    int m_imageTab = -1;
    QLabel *m_place;
    QLabel *m_facts;
    QTabBar *m_readings;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    QLabel *m_image;
    QTableWidget *m_form;
    QWidget *m_cutBar; ///< for a cell that is cut: ways to have it whole
    QLabel *m_partLabel = nullptr; ///< made with the bar
    QWidget *m_partBar; ///< for a text of more than one part: which is shown
    int m_part = 0;
    int m_decoding = 0; ///< an image whose number is older is no longer wanted
};

} // namespace pointsman
