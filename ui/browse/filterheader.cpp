// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/filterheader.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

namespace pointsman {

using namespace Qt::StringLiterals;

FilterHeader::FilterHeader(QWidget *parent) : SortHeader(parent)
{
    setSectionsMovable(true);
    setSortIndicatorClearable(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(400);
    connect(&m_pause, &QTimer::timeout, this, &FilterHeader::tellChange);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeFields);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeFields);
    connect(this, &QHeaderView::sectionCountChanged, this, &FilterHeader::makeFields);
    if (auto view = qobject_cast<QAbstractScrollArea *>(parent)) {
        connect(view->horizontalScrollBar(), &QScrollBar::valueChanged, this,
            &FilterHeader::placeFields);
    }
}

QStringList FilterHeader::filters() const
{
    QStringList texts;
    for (const QLineEdit *field : m_fields)
        texts << field->text();
    return texts;
}

void FilterHeader::setFilter(int section, const QString &text)
{
    m_fields.at(section)->setText(text);
}

void FilterHeader::setFilterError(int section, const QString &message)
{
    QLineEdit *field = m_fields.at(section);
    QPalette colors = palette();
    if (!message.isEmpty())
        colors.setColor(QPalette::Text, themeColors(colors).bad);
    field->setPalette(colors);
    field->setToolTip(message.isEmpty() ? tr("Text that the cells contain, or\n"
                                             "=x  <>x  >x  >=x  <x  <=x\n"
                                             "a..b  a..  ..b\n"
                                             "NULL  !NULL\n"
                                             "/expression/  /expression/i\n"
                                             "\"x\" for a text that looks like one of these")
                                        : message.toHtmlEscaped());
}

void FilterHeader::focusFilter(int section)
{
    m_fields.at(section)->setFocus(Qt::ShortcutFocusReason);
    m_fields.at(section)->selectAll();
}

QSize FilterHeader::sizeHint() const
{
    const int field = m_fields.isEmpty() ? 0 : m_fields.first()->sizeHint().height() + 6;
    return SortHeader::sizeHint() + QSize(0, field);
}

void FilterHeader::makeFields()
{
    qDeleteAll(m_fields);
    m_fields.clear();
    m_told.clear();
    for (int section = 0; section < count(); ++section) {
        auto field = new QLineEdit(this);
        const QString name = model()->headerData(section, Qt::Horizontal).toString();
        field->setAccessibleName(tr("Filter of column %1").arg(name));
        field->setPlaceholderText(tr("Filter"));
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
        connect(field, &QLineEdit::returnPressed, this, &FilterHeader::tellChange);
        m_fields << field;
        m_told << QString();
        setFilterError(section, {});
    }
    updateGeometries();
}

void FilterHeader::tellChange()
{
    m_pause.stop();
    if (filters() == m_told)
        return;
    m_told = filters();
    Q_EMIT filtersChanged();
}

void FilterHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, m_fields.isEmpty() ? 0 : m_fields.first()->sizeHint().height() + 6);
    SortHeader::updateGeometries();
    placeFields();
}

void FilterHeader::placeFields()
{
    for (int section = 0; section < m_fields.size(); ++section) {
        QLineEdit *field = m_fields.at(section);
        const int height = field->sizeHint().height();
        field->setVisible(!isSectionHidden(section));
        field->setGeometry(sectionViewportPosition(section) + 2, this->height() - height - 3,
            sectionSize(section) - 4, height);
    }
}

bool FilterHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return SortHeader::eventFilter(watched, event);
    const int section = int(m_fields.indexOf(static_cast<QLineEdit *>(watched)));
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        Q_EMIT leftDownwards(section);
        return true;
    case Qt::Key_Escape:
        m_fields.at(section)->clear();
        tellChange();
        Q_EMIT leftDownwards(section);
        return true;
    default:
        return false;
    }
}

} // namespace pointsman
