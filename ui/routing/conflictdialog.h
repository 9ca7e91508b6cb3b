// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/draftdesk.h"

#include <QDialog>

namespace pointsman {

/// Shows both sides of an edit from outside that clashes with what is pending, and asks which wins.
/// Closed without an answer, nothing changes and nothing can be saved over the other's edit.
class ConflictDialog final : public QDialog {
    Q_OBJECT
public:
    ConflictDialog(const OutsideEdit &edit, const QByteArray &ourDiff, QWidget *parent);

Q_SIGNALS:
    void decided(Side side);
};

} // namespace pointsman
