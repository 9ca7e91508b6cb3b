// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/check.h"

#include <QWidget>

namespace pointsman {

/// One finding: how bad, the whole sentence, its place, and what can be done.
class FindingRow final : public QWidget {
    Q_OBJECT
public:
    FindingRow(const Finding &finding, QWidget *parent);

Q_SIGNALS:
    void showRequested();
    void fixRequested();
};

} // namespace pointsman
