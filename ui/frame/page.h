// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector.h"

#include <QWidget>

#include <functional>

namespace pointsman {

/// What a page asks the window to show. Only the fields that the kind needs are filled.
struct PageRequest {
    enum class Kind { Overview, Table, Query, Routing, Audit, Guide };
    static constexpr size_t kindCount = size_t(Kind::Guide) + 1; // the last kind

    Kind kind = Kind::Overview;
    QString source; ///< Table; Routing: the lane
    QString table; ///< Table
    QString filter; ///< Table: "column:text", a line a column; Routing: the chat; Audit: the text;
                    ///< Guide: the chapter
    QString order; ///< Table: “+column” rising or “-column” falling
    QString sql; ///< Query: the text to begin with
    QString document; ///< Query: which kept text this is; empty makes a new one
    bool operator==(const PageRequest &) const = default;
};

class Page;
/// Makes the page that a request asks for; null for one that the window cannot show now.
using PageMaker = std::function<Page *(const PageRequest &request, QWidget *parent)>;

/// A tab of the window. It takes what it needs by reference, builds its own widgets and emits what
/// others need; its QWidget::actions() appear in the Page menu and the command palette.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual PageRequest place() const = 0; ///< what would open this page again
    virtual QString title() const = 0;
    virtual QString iconName() const = 0; ///< for themedIcon()
    /// The same with what was typed since, for the next start.
    virtual PageRequest kept() const { return place(); }
    /// An open page is asked for again, with something in it to show.
    virtual void turnTo(const PageRequest &) { }
    virtual void dismissed() { } ///< the user closed the tab; what it kept for restoring may go
    virtual void inspectWhole(int) { } ///< a column of the inspected row was cut and is wanted
    virtual void saveInspected(int) { } ///< the same, into a file
    virtual bool inspectsRows() const { return true; } ///< false: the inspector makes room

Q_SIGNALS:
    void pageRequested(const PageRequest &request);
    void titleChanged();
    void keptChanged();
    void rowInspected(const InspectedRow &row);
    void statusChanged(const QString &text); ///< selection sums and the like
};

} // namespace pointsman
