// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/savedview.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace pointsman {

using namespace Qt::StringLiterals;

QByteArray savedView(const TableView &view, const TableShape &shape)
{
    const auto name = [&shape](int column) { return shape.table.columns.at(column).name; };
    QJsonObject saved;
    QJsonObject filters;
    for (const ColumnFilter &filter : view.filters)
        filters.insert(name(filter.column), filter.text);
    if (!filters.isEmpty())
        saved.insert(u"filters"_s, filters);
    if (view.sort) {
        saved.insert(u"sort"_s, name(view.sort->column));
        saved.insert(u"falling"_s, view.sort->direction == Qt::DescendingOrder);
    }
    return saved.isEmpty() ? QByteArray() : QJsonDocument(saved).toJson(QJsonDocument::Compact);
}

TableView viewFrom(const QByteArray &saved, const TableShape &shape)
{
    const QJsonObject object = QJsonDocument::fromJson(saved).object();
    const QJsonObject filters = object.value(u"filters"_s).toObject();
    TableView view;
    for (int column = 0; column < shape.table.columns.size(); ++column) {
        const QString &name = shape.table.columns.at(column).name;
        if (const QString text = filters.value(name).toString(); !text.isEmpty())
            view.filters << ColumnFilter{column, text};
        if (object.value(u"sort"_s).toString() == name && !name.isEmpty()) {
            const bool falling = object.value(u"falling"_s).toBool();
            view.sort = SortOrder{column, falling ? Qt::DescendingOrder : Qt::AscendingOrder};
        }
    }
    return view;
}

QString filterLines(const TableView &view, const TableShape &shape)
{
    QStringList lines;
    for (const ColumnFilter &filter : view.filters)
        lines << shape.table.columns.at(filter.column).name + u':' + filter.text;
    return lines.join(u'\n');
}

TableView viewOfLines(const QString &lines, const TableShape &shape)
{
    TableView view;
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
