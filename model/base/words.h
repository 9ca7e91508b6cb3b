// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace pointsman {

/// Texts for people where no QObject is at hand, as `Words::tr("…")`: in the language of the program
/// that installed a translator, and in English to the letter in one that did not. Any thread.
class Words final {
    Q_DECLARE_TR_FUNCTIONS(pointsman::Words)
};

} // namespace pointsman
