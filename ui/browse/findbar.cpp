// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/findbar.h"

#include "base/deliver.h"
#include "base/text.h"
#include "widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QtConcurrentRun>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qint64 bytesAtOnce = 4 << 20;

FindBar::FindBar(TablePager &pager, QWidget *parent)
    : QWidget(parent), m_pager(pager), m_field(new QLineEdit(this)), m_status(new QLabel(this))
{
    m_field->setClearButtonEnabled(true);
    m_field->setMaximumWidth(320);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setProperty("role", u"muted"_s);
    auto close = new QToolButton(this);
    close->setIcon(themedIcon(u"close"_s));
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close the find bar"));
    auto layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 4);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_status, 1);
    layout->addStretch();
    layout->addWidget(close);
    connect(m_field, &QLineEdit::returnPressed, this, &FindBar::accept);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::stop);
    connect(close, &QToolButton::clicked, this, [this] {
        stop();
        hide();
        Q_EMIT closed();
    });
    connect(&m_pager, &TablePager::viewChanged, this, &FindBar::stop);
    hide();
}

void FindBar::open(Mode mode, const QString &placeholder)
{
    stop();
    m_mode = mode;
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::openFind()
{
    open(Mode::Find, tr("Find in all rows and columns"));
}

void FindBar::openGoTo()
{
    open(Mode::GoTo, tr("Go to row"));
}

void FindBar::accept()
{
    if (m_mode == Mode::GoTo)
        goTo();
    else
        findNext();
}

void FindBar::goTo()
{
    bool isNumber = false;
    QString text = m_field->text();
    text.remove(QLocale().groupSeparator());
    const qint64 row = text.simplified().remove(u' ').toLongLong(&isNumber);
    if (!isNumber || row < 1 || row > m_pager.rowCount()) {
        m_status->setText(tr("Rows go from 1 to %1").arg(QLocale().toString(m_pager.rowCount())));
        return;
    }
    m_status->clear();
    Q_EMIT found(row - 1, -1);
}

void FindBar::findNext()
{
    const bool again = m_text == m_field->text();
    m_text = m_field->text();
    if (m_text.isEmpty())
        return openFind();
    m_origin = again ? m_start + 1 : m_start;
    m_wrapped = false;
    search(m_origin, ++m_generation);
}

void FindBar::stop()
{
    ++m_generation;
    m_status->clear();
}

void FindBar::search(qint64 position, int generation)
{
    if (position >= m_pager.rowCount() && !m_wrapped && m_origin > 0) {
        m_wrapped = true;
        position = 0;
    }
    if (position >= (m_wrapped ? std::min(m_origin, m_pager.rowCount()) : m_pager.rowCount())) {
        m_status->setText(tr("Not found"));
        return;
    }
    m_status->setText(tr("Searching, row %1… (Esc stops)").arg(QLocale().toString(position + 1)));
    m_next = position + m_rowsAtOnce;
    deliver(m_pager.readWhole(position, m_rowsAtOnce), this,
        [this, generation](Result<WholeRows> rows) { take(std::move(rows), generation); });
}

FindBar::Match FindBar::matchIn(const WholeRows &rows, const QString &text)
{
    Match match{-1, -1, rows.rows.byteSize()};
    for (int row = 0; row < rows.rows.rowCount(); ++row) {
        for (int column = 0; column < rows.rows.columnCount(); ++column) {
            const CellView cell = rows.rows.at(row, column);
            if (cell.type() == CellType::Blob
                || !displayText(cell).contains(text, Qt::CaseInsensitive))
                continue;
            match.position = rows.positions.at(row);
            match.column = column;
            return match;
        }
    }
    return match;
}

void FindBar::take(Result<WholeRows> rows, int generation)
{
    if (generation != m_generation)
        return;
    if (!rows) {
        m_status->setText(rows.error().message);
        return;
    }
    const auto matched = QtConcurrent::run([rows = std::make_shared<WholeRows>(*std::move(rows)),
                                               text = m_text] { return matchIn(*rows, text); });
    deliver(
        matched, this, [this, generation](const Match &match) { takeFound(match, generation); });
}

void FindBar::takeFound(const Match &match, int generation)
{
    if (generation != m_generation)
        return;
    if (match.position >= 0) {
        m_start = match.position;
        m_status->setText(tr("Found in row %1").arg(QLocale().toString(m_start + 1)));
        Q_EMIT found(m_start, match.column);
        return;
    }
    constexpr int fewestRows = 16;
    constexpr int mostRows = 8192;
    if (match.bytes > bytesAtOnce)
        m_rowsAtOnce = std::max(m_rowsAtOnce / 2, fewestRows);
    else if (match.bytes < bytesAtOnce / 2)
        m_rowsAtOnce = std::min(m_rowsAtOnce * 2, mostRows);
    search(m_next, generation);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    stop();
    hide();
    Q_EMIT closed();
}

} // namespace pointsman
