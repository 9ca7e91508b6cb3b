// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/difftext.h"

#include "widgets/theme.h"

#include <QFontDatabase>
#include <QSyntaxHighlighter>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

class DiffHighlighter final : public QSyntaxHighlighter {
public:
    explicit DiffHighlighter(DiffText *text) : QSyntaxHighlighter(text->document()), m_text(*text)
    {
    }

protected:
    void highlightBlock(const QString &line) override
    {
        const ThemeColors colors = themeColors(m_text.palette());
        QTextCharFormat format;
        if (line.startsWith(u"+++") || line.startsWith(u"---"))
            format.setForeground(colors.muted);
        else if (line.startsWith(u"@@"))
            format.setForeground(colors.accent);
        else if (line.startsWith(u'+'))
            format.setForeground(colors.good);
        else if (line.startsWith(u'-'))
            format.setForeground(colors.bad);
        else
            return;
        setFormat(0, int(line.size()), format);
    }

private:
    const DiffText &m_text;
};

} // namespace

DiffText::DiffText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setPlaceholderText(tr("What would change in the files stands here before it is saved."));
    setAccessibleName(tr("Pending changes as a diff"));
    new DiffHighlighter(this);
}

} // namespace pointsman
