// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/roworder.h"

namespace pointsman {

RowOrder::RowOrder(const TableAccess &table, QObject *parent) : QObject(parent), m_table(table) { }

RowOrder::~RowOrder()
{
    m_cancel.cancel();
}

} // namespace pointsman
