// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>
#include <QTimer>

namespace pointsman {

/// Shows one chapter in the colours of the theme, its pictures as wide as the text. Loads nothing
/// but the pictures compiled into the program.
class GuideText final : public QTextBrowser {
    Q_OBJECT
public:
    explicit GuideText(QWidget *parent = nullptr);

    void showChapter(const QString &html);
    void markWords(const QString &words); ///< in the chapter shown; scrolls to the first

    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void chapterRequested(const QString &id); ///< a link to another chapter

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int textWidth() const; ///< of the text and its pictures
    void render();

    QString m_html;
    QString m_words;
    QTimer m_again; ///< while the window is being resized
};

} // namespace pointsman
