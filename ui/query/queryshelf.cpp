// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/queryshelf.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>

namespace pointsman {

static constexpr int placeRole = Qt::UserRole;
static constexpr QSize shelfSize{760, 400};
static constexpr int listWidth = 300;

bool matches(const ShelvedQuery &query, const QString &typed)
{
    for (const QString &word : typed.split(QChar::Space, Qt::SkipEmptyParts)) {
        if (!query.title.contains(word, Qt::CaseInsensitive)
            && !query.sql.contains(word, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

QueryShelf::QueryShelf(
    const QString &prompt, const QString &whenEmpty, QList<ShelvedQuery> queries, QWidget *parent)
    : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint), m_whenEmpty(whenEmpty),
      m_queries(std::move(queries)), m_field(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_sql(new QPlainTextEdit(this)), m_empty(new QLabel(this)),
      m_take(new QPushButton(tr("Take it"), this)), m_remove(new QPushButton(tr("Remove"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    build(prompt);
    fill();
}

void QueryShelf::build(const QString &prompt)
{
    setAccessibleName(prompt);
    setProperty("role", QStringLiteral("popup"));
    setAttribute(Qt::WA_StyledBackground);
    m_field->setPlaceholderText(prompt);
    m_field->setAccessibleName(prompt);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Queries found"));
    m_list->setUniformItemSizes(true);
    m_list->setFixedWidth(listWidth);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_sql->setReadOnly(true);
    m_sql->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_sql->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_sql->setAccessibleName(tr("The query's SQL"));
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_take->setProperty("role", QStringLiteral("primary"));
    auto found = new QHBoxLayout;
    found->addWidget(m_list);
    found->addWidget(m_sql, 1);
    auto buttons = new QHBoxLayout;
    buttons->addWidget(m_empty, 1);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_take);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->addWidget(m_field);
    layout->addLayout(found, 1);
    layout->addLayout(buttons);
    connect(m_field, &QLineEdit::textChanged, this, &QueryShelf::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &QueryShelf::take);
    connect(m_list, &QListWidget::currentRowChanged, this, &QueryShelf::showChosen);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QueryShelf::take);
    connect(m_take, &QPushButton::clicked, this, &QueryShelf::take);
    connect(m_remove, &QPushButton::clicked, this, &QueryShelf::remove);
}

void QueryShelf::popUp(const QWidget *button)
{
    resize(shelfSize);
    QPoint place = button->mapToGlobal(QPoint(0, button->height() + 2));
    const QRect screen = button->screen()->availableGeometry();
    place.setX(std::max(screen.left(), std::min(place.x(), screen.right() - width())));
    move(place);
    show();
    m_field->setFocus();
}

void QueryShelf::fill()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (qsizetype i = 0; i < m_queries.size(); ++i) {
        const ShelvedQuery &query = m_queries.at(i);
        if (!matches(query, m_field->text()))
            continue;
        auto item = new QListWidgetItem(query.title, m_list);
        item->setData(placeRole, i);
        if (!query.detail.isEmpty())
            item->setToolTip(query.detail);
    }
    m_list->setCurrentRow(0);
    showChosen();
}

int QueryShelf::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(placeRole).toInt() : -1;
}

void QueryShelf::showChosen()
{
    const int place = chosen();
    m_take->setEnabled(place >= 0);
    m_remove->setEnabled(place >= 0);
    m_sql->setPlainText(place >= 0 ? m_queries.at(place).sql : QString());
    m_empty->setText(place >= 0   ? m_queries.at(place).detail
            : m_queries.isEmpty() ? m_whenEmpty
                                  : tr("No query has all these words."));
}

void QueryShelf::take()
{
    const int place = chosen();
    if (place < 0)
        return;
    const ShelvedQuery query = m_queries.at(place);
    close();
    Q_EMIT taken(query);
}

void QueryShelf::remove()
{
    const int place = chosen();
    if (place < 0)
        return;
    const int row = m_list->currentRow();
    const ShelvedQuery query = m_queries.takeAt(place);
    fill();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_field->setFocus();
    Q_EMIT removed(query);
}

bool QueryShelf::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Delete && m_field->cursorPosition() == m_field->text().size()
        && !m_field->hasSelectedText()) {
        remove();
        return true;
    }
    const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)));
    const int step = key->key() == Qt::Key_Down ? 1
        : key->key() == Qt::Key_Up              ? -1
        : key->key() == Qt::Key_PageDown        ? page
        : key->key() == Qt::Key_PageUp          ? -page
                                                : 0;
    if (!step || m_list->count() == 0)
        return QWidget::eventFilter(watched, event);
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, m_list->count() - 1));
    return true;
}

} // namespace pointsman
