// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sortheader.h"

#include <QTimer>

class QLineEdit;

namespace pointsman {

/// A table's header with a filter field under each column's name.
class FilterHeader final : public SortHeader {
    Q_OBJECT
public:
    explicit FilterHeader(QWidget *parent);

    QStringList filters() const; ///< a text a section
    void setFilter(int section, const QString &text);
    void setFilterError(int section, const QString &message); ///< empty: none
    void focusFilter(int section);

    QSize sizeHint() const override;

Q_SIGNALS:
    void filtersChanged(); ///< Enter at once, typing after a pause
    void leftDownwards(int section); ///< the user goes from a field to the rows

protected:
    void updateGeometries() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFields();
    void placeFields();
    void tellChange();

    QList<QLineEdit *> m_fields;
    QStringList m_told; ///< filters as they were last told
    QTimer m_pause;
};

} // namespace pointsman
