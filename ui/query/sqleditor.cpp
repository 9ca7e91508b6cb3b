// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sqleditor.h"

#include "sqltext/sqlstatements.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontDatabase>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int shownCandidates = 200;

SqlEditor::SqlEditor(QWidget *parent) : QsciScintilla(parent), m_lexer(new QsciLexerSQL(this))
{
    setAccessibleName(tr("SQL"));
    m_lexer->setFoldCompact(false);
    setLexer(m_lexer);
    setUpBehaviour();
    applyColors();
    connect(this, &QsciScintilla::SCN_CHARADDED, this, &SqlEditor::complete);
}

void SqlEditor::setUpBehaviour()
{
    setUtf8(true);
    setEolMode(QsciScintilla::EolUnix);
    setIndentationsUseTabs(false);
    setTabWidth(4);
    setAutoIndent(true);
    setBraceMatching(QsciScintilla::SloppyBraceMatch);
    setWrapMode(QsciScintilla::WrapNone);
    setMarginType(0, QsciScintilla::NumberMargin);
    setMarginWidth(0, u"0000"_s);
    setMarginWidth(1, 0);
    setFrameShape(QFrame::NoFrame);
    setCaretLineVisible(true);
    setExtraAscent(2);
    setExtraDescent(2);
    SendScintilla(SCI_AUTOCSETIGNORECASE, true);
    SendScintilla(SCI_AUTOCSETSEPARATOR, '\n');
    SendScintilla(SCI_AUTOCSETORDER, SC_ORDER_PRESORTED);
    SendScintilla(SCI_AUTOCSETMAXHEIGHT, 9);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, true);
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
    // These belong to the page and the window; the editor's own commands would take them first.
    SendScintilla(SCI_CLEARCMDKEY, static_cast<unsigned long>(SCK_RETURN + (SCMOD_CTRL << 16)));
    for (const QKeyCombination keys :
        {Qt::CTRL | Qt::Key_L, Qt::CTRL | Qt::Key_T, Qt::CTRL | Qt::Key_Slash}) {
        const int key = keys.toCombined();
        QsciCommand *command = standardCommands()->boundTo(key);
        if (command && command->key() == key)
            command->setKey(0);
        else if (command)
            command->setAlternateKey(0);
    }
}

void SqlEditor::applyColors()
{
    const ThemeColors colors = themeColors(palette());
    const QColor paper = palette().color(QPalette::Base);
    const QColor text = palette().color(QPalette::Text);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(10.0, this->font().pointSizeF()));
    m_lexer->setDefaultFont(font);
    m_lexer->setFont(font);
    m_lexer->setDefaultPaper(paper);
    m_lexer->setPaper(paper);
    m_lexer->setDefaultColor(text);
    m_lexer->setColor(text);
    const auto color = [this](std::initializer_list<int> styles, const QColor &shade) {
        for (const int style : styles)
            m_lexer->setColor(shade, style);
    };
    color({QsciLexerSQL::Keyword}, colors.accent);
    color({QsciLexerSQL::SingleQuotedString}, seriesColor(1, palette()));
    color({QsciLexerSQL::DoubleQuotedString, QsciLexerSQL::QuotedIdentifier},
        seriesColor(5, palette()));
    color({QsciLexerSQL::Number}, seriesColor(2, palette()));
    color({QsciLexerSQL::Comment, QsciLexerSQL::CommentLine, QsciLexerSQL::CommentDoc,
              QsciLexerSQL::CommentLineHash},
        colors.muted);
    QFont bold = font;
    bold.setBold(true);
    m_lexer->setFont(bold, QsciLexerSQL::Keyword);
    setMarginsFont(font);
    setMarginsBackgroundColor(paper);
    setMarginsForegroundColor(colors.muted);
    setCaretForegroundColor(text);
    setCaretLineBackgroundColor(palette().color(QPalette::AlternateBase));
    setSelectionBackgroundColor(palette().color(QPalette::Highlight));
    setSelectionForegroundColor(palette().color(QPalette::HighlightedText));
    setMatchedBraceBackgroundColor(colors.hover);
    setMatchedBraceForegroundColor(colors.accent);
    setUnmatchedBraceForegroundColor(colors.bad);
    setUnmatchedBraceBackgroundColor(paper);
}

void SqlEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyColors();
}

QString SqlEditor::currentStatement() const
{
    if (hasSelectedText())
        return selectedText();
    const QByteArray sql = text().toUtf8();
    const auto span = statementAt(sql, int(SendScintilla(SCI_GETCURRENTPOS)));
    return span ? QString::fromUtf8(sql.sliced(span->begin, span->end - span->begin)) : QString();
}

void SqlEditor::complete()
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    const QString before = text(line).left(column);
    const qsizetype typed = CompletionWords::prefixLength(before);
    const QStringList names = m_words.candidates(before).mid(0, shownCandidates);
    if (names.isEmpty() || (typed == 1 && !before.endsWith(u'.'))) {
        SendScintilla(SCI_AUTOCCANCEL);
        return;
    }
    const QByteArray list = names.join(u'\n').toUtf8();
    const QByteArray prefix = before.last(typed).toUtf8();
    SendScintilla(SCI_AUTOCSHOW, static_cast<unsigned long>(prefix.size()), list.constData());
}

void SqlEditor::toggleComment()
{
    int firstLine = 0;
    int lastLine = 0;
    int column = 0;
    int lastColumn = 0;
    if (hasSelectedText()) {
        getSelection(&firstLine, &column, &lastLine, &lastColumn);
        lastLine -= lastLine > firstLine && lastColumn == 0;
    } else {
        getCursorPosition(&firstLine, &column);
        lastLine = firstLine;
    }
    bool allComments = true;
    for (int line = firstLine; line <= lastLine; ++line)
        allComments = allComments && text(line).trimmed().startsWith(u"--");
    beginUndoAction();
    for (int line = firstLine; line <= lastLine; ++line) {
        const QString content = text(line);
        if (!allComments) {
            insertAt(u"-- "_s, line, 0);
            continue;
        }
        const int start = int(content.indexOf(u"--"));
        const int length = content.mid(start).startsWith(u"-- ") ? 3 : 2;
        const int from = positionFromLineIndex(line, start);
        SendScintilla(SCI_DELETERANGE, static_cast<unsigned long>(from), static_cast<long>(length));
    }
    endUndoAction();
}

bool SqlEditor::findText(const QString &text, bool forward)
{
    if (text.isEmpty())
        return false;
    int line = -1;
    int column = -1;
    if (!forward && hasSelectedText()) {
        int endLine = 0;
        int endColumn = 0;
        getSelection(&line, &column, &endLine, &endColumn);
    }
    return findFirst(text, false, false, false, true, forward, line, column);
}

void SqlEditor::replaceAll(const QString &text)
{
    beginUndoAction();
    selectAll();
    replaceSelectedText(text);
    endUndoAction();
}

} // namespace pointsman
