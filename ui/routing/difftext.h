// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace pointsman {

/// A unified diff to read and copy, its lines in the theme's colours.
class DiffText final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit DiffText(QWidget *parent);
};

} // namespace pointsman
