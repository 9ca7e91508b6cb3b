// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/chooser.h"

#include "widgets/theme.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int popupWidth = 560;
static constexpr int popupHeight = 380;
static constexpr int shownMatches = 200;
static constexpr int detailRole = Qt::UserRole;

std::optional<int> matchScore(QStringView typed, QStringView name)
{
    int score = 0;
    qsizetype position = 0;
    qsizetype previous = -2;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype found = name.indexOf(letter, position, Qt::CaseInsensitive);
        if (found < 0)
            return std::nullopt;
        const bool wordStart = found == 0 || !name.at(found - 1).isLetterOrNumber();
        score += found == previous + 1 ? 5 : wordStart ? 4 : 1;
        previous = found;
        position = found + 1;
    }
    return score * 100 - int(std::min<qsizetype>(name.size(), 99));
}

class Chooser::Model final : public QAbstractListModel {
public:
    Model(QList<Choice> choices, QObject *parent) : QAbstractListModel(parent)
    {
        setChoices(std::move(choices), {});
    }

    void setChoices(QList<Choice> choices, const QString &typed)
    {
        m_shown.clear(); // its numbers are of the others
        m_choices = std::move(choices);
        m_wholes.clear();
        for (const Choice &choice : std::as_const(m_choices))
            m_wholes.append(choice.detail + u' ' + choice.text + u' ' + choice.detail);
        filter(typed);
    }

    void filter(const QString &typed)
    {
        std::vector<std::pair<int, qsizetype>> found;
        for (qsizetype i = 0; i < m_choices.size(); ++i) {
            if (const std::optional<int> score = scoreOf(typed, i))
                found.emplace_back(typed.isEmpty() ? 0 : -*score, i);
        }
        std::stable_sort(found.begin(), found.end());
        beginResetModel();
        m_shown.clear();
        for (const auto &[score, i] : found) {
            if (m_shown.size() < shownMatches)
                m_shown.append(i);
        }
        endResetModel();
    }

    const Choice &choice(int row) const { return m_choices.at(m_shown.at(row)); }

    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Choice &shown = choice(index.row());
        if (role == Qt::DisplayRole)
            return shown.text;
        if (role == Qt::DecorationRole)
            return shown.icon;
        if (role == detailRole)
            return shown.detail;
        return {};
    }

private:
    /// Letters that the name does not have may come from the detail, before it or after it.
    std::optional<int> scoreOf(const QString &typed, qsizetype choice) const
    {
        constexpr int lessByDetail = 100;
        if (const std::optional<int> score = matchScore(typed, m_choices.at(choice).text))
            return score;
        const std::optional<int> score = matchScore(typed, m_wholes.at(choice));
        return score ? std::optional(*score - lessByDetail) : score;
    }

    QList<Choice> m_choices;
    QStringList m_wholes; ///< each with its detail on both sides
    QList<qsizetype> m_shown;
};

/// Adds the detail, muted, at the right end of the row.
class ChoiceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const QString detail = index.data(detailRole).toString();
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        row.text = row.fontMetrics.elidedText(row.text, Qt::ElideRight,
            option.rect.width() - row.fontMetrics.horizontalAdvance(detail) - 60);
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setPen(selected ? option.palette.color(QPalette::HighlightedText)
                                 : themeColors(option.palette).muted);
        painter->drawText(
            option.rect.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter, detail);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        Q_UNUSED(index);
        return {1, option.fontMetrics.height() + 14}; // a row is as wide as the list
    }
};

Chooser::Chooser(const QString &prompt, QList<Choice> choices, QWidget *window)
    : QWidget(window, Qt::Popup | Qt::FramelessWindowHint),
      m_model(new Model(std::move(choices), this)), m_field(new QLineEdit(this)),
      m_list(new QListView(this)), m_none(new QLabel(tr("Nothing has these letters"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(prompt);
    m_field->setPlaceholderText(prompt);
    m_field->setAccessibleName(prompt);
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setCurrentIndex(m_model->index(0));

    setProperty("role", u"popup"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_list->setIconSize({18, 18});
    m_none->setProperty("role", u"hint"_s);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->hide();
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    layout->addWidget(m_none, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->filter(typed);
        showMatches();
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &Chooser::choose);
}

void Chooser::showMatches()
{
    m_list->setCurrentIndex(m_model->index(0));
    m_list->setVisible(m_model->rowCount({}) > 0);
    m_none->setVisible(m_list->isHidden());
}

void Chooser::setChoices(QList<Choice> choices)
{
    const QString chosen = m_list->currentIndex().data().toString();
    m_model->setChoices(std::move(choices), m_field->text());
    showMatches();
    for (int row = 0; row < m_model->rowCount({}); ++row) {
        if (m_model->choice(row).text == chosen) {
            m_list->setCurrentIndex(m_model->index(row));
            return;
        }
    }
}

void Chooser::popUp()
{
    const QWidget *window = parentWidget();
    const int width = std::min(popupWidth, window->width() - 40);
    resize(width, std::min(popupHeight, window->height() - 120));
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, 64)));
    show();
    m_field->setFocus();
}

void Chooser::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const std::function<void()> run = m_model->choice(index.row()).run;
    close();
    run();
}

bool Chooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)));
    const int step = key == Qt::Key_Down ? 1
        : key == Qt::Key_Up              ? -1
        : key == Qt::Key_PageDown        ? page
        : key == Qt::Key_PageUp          ? -page
                                         : 0;
    if (!step || !m_model->rowCount({}))
        return QWidget::eventFilter(watched, event);
    const int row = std::clamp(m_list->currentIndex().row() + step, 0, m_model->rowCount({}) - 1);
    m_list->setCurrentIndex(m_model->index(row));
    return true;
}

} // namespace pointsman
