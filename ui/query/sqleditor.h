// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/completion.h"

#include "query/scintilla.h"

namespace pointsman {

/// The SQL editor: the theme's colours, completion of the sources' names, statements under the
/// caret, comments on and off.
class SqlEditor final : public QsciScintilla {
    Q_OBJECT
public:
    explicit SqlEditor(QWidget *parent = nullptr);

    CompletionWords &words() { return m_words; }

    /// The selected text, or the statement in which the caret stands.
    QString currentStatement() const;
    void toggleComment(); ///< of the selected lines, or the caret's
    bool findText(const QString &text, bool forward);
    void replaceAll(const QString &text); ///< as one step that can be undone

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpBehaviour();
    void applyColors();
    void complete();

    QsciLexerSQL *m_lexer;
    CompletionWords m_words;
};

} // namespace pointsman
