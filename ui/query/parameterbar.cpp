// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/parameterbar.h"

#include "frame/querystore.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace pointsman {

using namespace Qt::StringLiterals;

Value typedValue(const QString &text)
{
    const QString trimmed = text.trimmed();
    bool ok = false;
    if (const qint64 integer = trimmed.toLongLong(&ok); ok)
        return Value::of(integer);
    if (const double real = trimmed.toDouble(&ok); ok)
        return Value::of(real);
    if (trimmed.compare(u"NULL", Qt::CaseInsensitive) == 0)
        return Value::null();
    if (trimmed.size() > 1 && trimmed.startsWith(u'\'') && trimmed.endsWith(u'\''))
        return Value::text(trimmed.sliced(1, trimmed.size() - 2).replace(u"''"_s, u"'"_s));
    return Value::text(text);
}

ParameterBar::ParameterBar(QueryStore &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(10, 4, 10, 4);
    m_layout->setSpacing(8);
    hide();
}

void ParameterBar::setNames(const QStringList &names)
{
    if (names == m_names)
        return;
    QHash<QString, QString> typed;
    for (qsizetype i = 0; i < m_names.size(); ++i)
        typed.insert(m_names.at(i), m_fields.at(i)->text());
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_fields.clear();
    m_names = names;
    for (const QString &name : names) {
        auto label = new QLabel(u':' + name, this);
        label->setTextFormat(Qt::PlainText);
        auto field = new QLineEdit(typed.value(name, m_store.parameter(name)), this);
        field->setAccessibleName(tr("Value of parameter %1").arg(name));
        field->setPlaceholderText(tr("number, text or NULL"));
        field->setMaximumWidth(220);
        label->setBuddy(field);
        m_layout->addWidget(label);
        m_layout->addWidget(field);
        m_fields.append(field);
        connect(field, &QLineEdit::returnPressed, this, &ParameterBar::accepted);
    }
    m_layout->addStretch(1);
    setVisible(!names.isEmpty());
}

void ParameterBar::setValues(const QMap<QString, QString> &values)
{
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        if (values.contains(m_names.at(i)))
            m_fields.at(i)->setText(values.value(m_names.at(i)));
    }
}

Bindings ParameterBar::bindings(const QStringList &names) const
{
    Bindings bindings;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        if (names.contains(m_names.at(i)))
            bindings.named.insert(m_names.at(i), typedValue(m_fields.at(i)->text()));
    }
    return bindings;
}

void ParameterBar::remember()
{
    for (qsizetype i = 0; i < m_names.size(); ++i)
        m_store.setParameter(m_names.at(i), m_fields.at(i)->text());
}

} // namespace pointsman
