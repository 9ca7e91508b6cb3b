// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/savedview.h"

namespace pointsman {

using namespace Qt::StringLiterals;

QString filterLines(const TableView &view, const TableShape &shape)
{
    QStringList lines;
    for (const ColumnFilter &filter : view.filters)
        lines << shape.table.columns.at(filter.column).name + u':' + filter.text;
    return lines.join(u'\n');
}

QString orderText(const TableView &view, const TableShape &shape)
{
    if (!view.sort)
        return {};
    const QChar direction = view.sort->direction == Qt::DescendingOrder ? u'-' : u'+';
    return direction + shape.table.columns.at(view.sort->column).name;
}

TableView viewOf(const QString &lines, const QString &order, const TableShape &shape)
{
    TableView view;
    for (int column = 0; column < shape.table.columns.size(); ++column) {
        if (!order.isEmpty() && shape.table.columns.at(column).name == order.mid(1)) {
            const bool falling = order.startsWith(u'-');
            view.sort = SortOrder{column, falling ? Qt::DescendingOrder : Qt::AscendingOrder};
        }
    }
    for (const QString &line : lines.split(u'\n')) {
        for (int column = 0; column < shape.table.columns.size(); ++column) {
            const QString name = shape.table.columns.at(column).name + u':';
            if (line.startsWith(name))
                view.filters << ColumnFilter{column, line.mid(name.size())};
        }
    }
    return view;
}

} // namespace pointsman
