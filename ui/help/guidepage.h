// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/guide.h"

class QLineEdit;
class QListWidget;

namespace pointsman {

class GuideText;

/// The user guide: its chapters or what a search found on the left, the text on the right. Needs no
/// workspace and opens no network.
class GuidePage final : public Page {
    Q_OBJECT
public:
    explicit GuidePage(const PageRequest &request, QWidget *parent = nullptr);

    PageRequest place() const override;
    QString title() const override;
    QString iconName() const override;
    bool inspectsRows() const override { return false; }
    void turnTo(const PageRequest &request) override; ///< no chapter: the one that is shown

    const Guide &guide() const { return m_guide; }
    QString chapter() const; ///< the id of the chapter shown

private:
    QWidget *makeContents();
    QWidget *makeReader();
    void makeActions();
    void showChapter(qsizetype index);
    void list(); ///< the chapters, or what fits the search
    void itemChosen();

    const Guide m_guide;
    qsizetype m_chapter = -1;
    QLineEdit *m_search;
    QListWidget *m_list;
    GuideText *m_text;
    QAction *m_previous = nullptr;
    QAction *m_next = nullptr;
};

} // namespace pointsman
