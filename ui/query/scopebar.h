// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "federation/crossquery.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace pointsman {

struct Config;

/// Which sources a query asks, and which rows count as the same.
class ScopeBar final : public QWidget {
    Q_OBJECT
public:
    explicit ScopeBar(QWidget *parent = nullptr);

    void setConfig(const Config &config); ///< keeps what was chosen where it still exists
    QStringList sources() const; ///< chosen ones in config order; empty when all are
    Dedupe dedupe() const;
    void setOncePerMessage(bool once); ///< else duplicates are kept

Q_SIGNALS:
    void scopeChanged();

private:
    void chooseAll();
    void chipToggled();

    QWidget *m_chips;
    QToolButton *m_all;
    QList<QToolButton *> m_sources;
    QComboBox *m_dedupe;
    QLineEdit *m_columns;
};

} // namespace pointsman
