// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <optional>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace pointsman {

/// The chat ids in a text, in its order and each once; the words that are none.
struct PastedIds {
    QStringList ids;
    QStringList rejected;
    bool operator==(const PastedIds &) const = default;
};
[[nodiscard]] PastedIds pastedIds(const QString &text);

/// Routes a list of pasted ids to one source.
class PasteDialog final : public QDialog {
    Q_OBJECT
public:
    PasteDialog(const QStringList &sources, const QString &text, QWidget *parent);

Q_SIGNALS:
    void routed(const QStringList &ids, const std::optional<QString> &source);

private:
    void check();

    QPlainTextEdit *m_text;
    QComboBox *m_target;
    QLabel *m_found;
    QDialogButtonBox *m_buttons;
};

} // namespace pointsman
