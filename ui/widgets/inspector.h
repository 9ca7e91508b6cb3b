// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rowbatch.h"

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
    int column = 0;
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

private:
    void showCell();
    void showForm();
    void showReading(int tab);
    void addReading(const QString &title, const QString &text);

    InspectedRow m_row;
    QStringList m_texts; ///< a text a tab; the image's is empty
    QLabel *m_place;
    QLabel *m_facts;
    QTabBar *m_readings;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    QLabel *m_image;
    QTableWidget *m_form;
};

} // namespace pointsman
