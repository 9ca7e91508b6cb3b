// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "routing/difftext.h"

namespace pointsman {

class ConfigDraft;

/// The pending changes as the exact difference of the files.
class PendingPanel final : public QWidget {
    Q_OBJECT
public:
    PendingPanel(ConfigDraft &draft, QWidget *parent);

private:
    void refresh();

    ConfigDraft &m_draft;
    DiffText *m_diff;
};

} // namespace pointsman
