// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector.h"

#include "widgets/readings.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qsizetype mostText = 2'000'000; ///< characters; more would make layout slow
static constexpr qsizetype shownHex = 64 * 1024; ///< bytes
static constexpr int formText = 200; ///< characters of a cell in the row's form

static QLabel *plainLabel(const QString &role, QWidget *parent)
{
    auto label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

Inspector::Inspector(QWidget *parent)
    : QWidget(parent), m_place(plainLabel(u"strong"_s, this)),
      m_facts(plainLabel(u"muted"_s, this)), m_readings(new QTabBar(this)),
      m_stack(new QStackedWidget(this)), m_text(new QPlainTextEdit(this)),
      m_image(new QLabel(this)), m_form(new QTableWidget(0, 2, this))
{
    setAccessibleName(tr("Inspector"));
    m_readings->setExpanding(false);
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Value of the cell"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_image->setAlignment(Qt::AlignCenter);
    m_image->setAccessibleName(tr("Image in the cell"));
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_image);
    m_form->setAccessibleName(tr("Row as a form"));
    m_form->horizontalHeader()->hide();
    m_form->horizontalHeader()->setStretchLastSection(true);
    m_form->verticalHeader()->hide();
    m_form->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_form->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_form->setSelectionMode(QAbstractItemView::SingleSelection);
    m_form->setShowGrid(false);

    auto cell = new QWidget(this);
    auto cellLayout = new QVBoxLayout(cell);
    cellLayout->setContentsMargins(10, 6, 10, 6);
    for (QWidget *widget : {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_facts),
             static_cast<QWidget *>(m_readings)})
        cellLayout->addWidget(widget);
    cellLayout->addWidget(m_stack, 1);
    auto splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(cell);
    splitter->addWidget(m_form);
    splitter->setSizes({300, 260});
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_readings, &QTabBar::currentChanged, this, &Inspector::showReading);
    connect(m_form, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row < 0 || row == m_row.column)
            return;
        m_row.column = row;
        showCell();
        Q_EMIT columnChosen(row);
    });
    setRow({});
}

void Inspector::setRow(const InspectedRow &row)
{
    m_row = row;
    showForm();
    showCell();
}

void Inspector::addReading(const QString &title, const QString &text)
{
    m_texts.append(text);
    m_readings->addTab(title);
}

void Inspector::showCell()
{
    const QSignalBlocker blocker(m_readings);
    m_texts.clear();
    while (m_readings->count())
        m_readings->removeTab(0);
    m_image->setPixmap({});
    if (m_row.column < 0 || m_row.column >= m_row.values.size()) {
        m_place->setText(tr("No cell chosen"));
        m_facts->setText(tr("Choose a cell in a table or a result to see it whole."));
        m_text->clear();
        m_stack->setCurrentWidget(m_text);
        return;
    }
    const Value &value = m_row.values.at(m_row.column);
    m_place->setText(m_row.columns.value(m_row.column).name);
    m_facts->setText(valueFacts(value));
    const bool bytes = value.type == CellType::Text || value.type == CellType::Blob;
    if (value.type != CellType::Blob)
        addReading(tr("Text"), valueText(value).left(mostText));
    if (const QString json = prettyJson(value); !json.isEmpty())
        addReading(tr("JSON"), json.left(mostText));
    if (const QString readings = numberReadings(value); !readings.isEmpty())
        addReading(tr("Readings"), readings);
    if (QPixmap image; value.type == CellType::Blob && image.loadFromData(value.bytes)) {
        addReading(tr("Image"), {});
        m_image->setPixmap(image.scaled(QSize(480, 480).boundedTo(image.size()),
            Qt::KeepAspectRatio, Qt::SmoothTransformation));
    }
    if (bytes)
        addReading(tr("Hex"), hexDump(value.bytes, shownHex));
    showReading(0);
}

void Inspector::showReading(int tab)
{
    if (tab < 0 || tab >= m_texts.size())
        return;
    const bool image = !m_image->pixmap(Qt::ReturnByValue).isNull() && m_texts.at(tab).isEmpty()
        && m_row.values.at(m_row.column).type == CellType::Blob;
    m_stack->setCurrentWidget(image ? static_cast<QWidget *>(m_image) : m_text);
    m_text->setPlainText(m_texts.at(tab));
}

void Inspector::showForm()
{
    const QSignalBlocker blocker(m_form);
    m_form->setRowCount(int(m_row.values.size()));
    for (int row = 0; row < m_row.values.size(); ++row) {
        const Value &value = m_row.values.at(row);
        auto name = new QTableWidgetItem(m_row.columns.value(row).name);
        name->setForeground(palette().placeholderText());
        m_form->setItem(row, 0, name);
        const QString text = value.isNull() ? u"NULL"_s
            : value.type == CellType::Blob  ? valueFacts(value)
                                            : valueText(value).left(formText).simplified();
        auto item = new QTableWidgetItem(text);
        if (value.isNull())
            item->setForeground(palette().placeholderText());
        m_form->setItem(row, 1, item);
    }
    m_form->resizeColumnToContents(0);
    if (m_row.column < m_form->rowCount())
        m_form->setCurrentCell(m_row.column, 1);
}

} // namespace pointsman
