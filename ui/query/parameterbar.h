// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/query.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace pointsman {

class QueryStore;

/// A field for each parameter of the statement; values are remembered for the workspace.
class ParameterBar final : public QWidget {
    Q_OBJECT
public:
    explicit ParameterBar(QueryStore &store, QWidget *parent = nullptr);

    void setNames(const QStringList &names);
    void setValues(const QMap<QString, QString> &values); ///< of those that are asked for
    Bindings bindings(
        const QStringList &names) const; ///< what a statement has no use for stays out
    void remember(); ///< the values as they are now

Q_SIGNALS:
    void accepted(); ///< Return in a field

private:
    QueryStore &m_store;
    QStringList m_names;
    QList<QLineEdit *> m_fields;
    QHBoxLayout *m_layout;
};

/// What a typed text means as a value: a whole or real number, NULL, a text in single quotes, else
/// the text itself.
[[nodiscard]] Value typedValue(const QString &text);

} // namespace pointsman
