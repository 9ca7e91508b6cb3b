// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a TablePage tells about the current row and the selection.
#include "browse/cellsaving.h"
#include "browse/selectionfacts.h"
#include "browse/tablegrid.h"
#include "browse/tablepage.h"

#include "base/deliver.h"

namespace pointsman {

static constexpr qint64 readAtOnce = qint64(1)
    << 20; ///< bytes; a longer cell is read when asked for

void TablePage::showSelection()
{
    Q_EMIT statusChanged(selectionFacts(*m_model, m_grid->selection()));
}

void TablePage::inspectCurrent()
{
    const QModelIndex current = m_grid->currentIndex();
    if (current.isValid())
        inspect(m_model->positionOf(current.row()), current.column(), {});
}

void TablePage::inspectWhole(int column)
{
    if (m_inspected >= 0 && m_inspected < m_pager.rowCount())
        inspect(m_inspected, column, {column});
}

void TablePage::saveInspected(int column)
{
    if (m_inspected >= 0 && m_inspected < m_pager.rowCount()) {
        saveCell(m_session, m_pager, m_inspected, column, this,
            [this](const Error &error) { takeFailure(error); });
    }
}

/// Long cells are shown as the grid has them, their beginning, but for those in `whole`.
void TablePage::inspect(qint64 position, int column, const QList<int> &whole)
{
    const PagedRow row = m_pager.row(position);
    if (row.state == PagedRow::State::Loading) {
        m_inspectTimer.start();
        return;
    }
    m_inspected = position;
    InspectedRow inspected{
        m_request.source, m_request.table, pageColumns(m_pager.shape()), {}, {}, column};
    const bool tooLong = row.state == PagedRow::State::Failed && row.page;
    if (row.state != PagedRow::State::Ready && !tooLong) {
        Q_EMIT rowInspected(inspected);
        return;
    }
    QList<int> wanted;
    for (int cell = 0; cell < inspected.columns.size(); ++cell) {
        const qint64 size = tooLong ? -1 : row.page->fullSize(row.row, cell);
        inspected.values << (tooLong ? Value::null() : row.page->at(row.row, cell).toValue());
        const QString name = tooLong
            ? QString()
            : m_names.nameOf(inspected.columns.at(cell).name, row.page->at(row.row, cell));
        if (!name.isEmpty())
            inspected.names.insert(cell, name);
        if (whole.contains(cell) || (size >= 0 && size <= readAtOnce && whole.isEmpty()))
            wanted << cell;
        else if (size < 0 || size > inspected.values.at(cell).bytes.size())
            inspected.cutSizes.insert(cell, size);
    }
    if (wanted.isEmpty()) {
        Q_EMIT rowInspected(inspected);
        return;
    }
    const auto take = [this, inspected, wanted](const Result<WholeRows> &read) mutable {
        if (!read)
            return takeFailure(read.error());
        if (read->rows.rowCount() == 0)
            inspected.values.clear(); // deleted meanwhile
        for (int cell = 0; read->rows.rowCount() > 0 && cell < wanted.size(); ++cell)
            inspected.values[wanted.at(cell)] = read->rows.at(0, cell).toValue();
        Q_EMIT rowInspected(inspected);
    };
    deliver(m_pager.readWhole(position, 1, wanted), this, take);
}

} // namespace pointsman
