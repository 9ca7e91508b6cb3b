// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/chartdata.h"

#include <QWidget>

class QChartView;
class QComboBox;
class QLabel;
class QToolButton;

namespace pointsman {

class StateView;
class WorkspaceSession;

/// A result as a picture: the kind and the columns can be changed, the picture saved.
class ChartPane final : public QWidget {
    Q_OBJECT
public:
    explicit ChartPane(WorkspaceSession &session, QWidget *parent = nullptr);

    /// `name` tells what the rows are, for a file's name.
    void setResult(const Columns &columns, const ResultRows &rows, const QString &name);
    [[nodiscard]] QByteArray drawnAsPng() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeBar();
    void fillChoices();
    void choose();
    void draw(); ///< makes the chart's data on a thread, then shows it
    void showData(const ChartData &chart);
    void savePicture();
    QByteArray drawnAsSvg() const;

    WorkspaceSession &m_session;
    QString m_name;
    Columns m_columns;
    ResultRows m_rows;
    ChartShape m_shape;
    ChartData m_data; ///< as it is drawn
    int m_generation = 0; ///< an answer to an earlier choice is dropped
    QComboBox *m_kind;
    QComboBox *m_x;
    QComboBox *m_series;
    QComboBox *m_value;
    QToolButton *m_save;
    QLabel *m_note;
    QChartView *m_view;
    StateView *m_empty;
};

} // namespace pointsman
