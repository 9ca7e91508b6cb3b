// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector.h"

#include "base/deliver.h"
#include "widgets/icons.h"
#include "widgets/readings.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qsizetype partText = 20'000; ///< characters; more at once make layout slow
static constexpr qsizetype shownHex = 64 * 1024; ///< bytes
static constexpr int formText = 200; ///< characters of a cell in the row's form

/// Of any text only what the form can show is decoded.
static QString beginning(const Value &value)
{
    return value.type == CellType::Text
        ? QString::fromUtf8(value.bytes.left(4 * formText)).left(formText)
        : valueText(value);
}

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
      m_image(new QLabel(this)), m_form(new QTableWidget(0, 2, this)), m_cutBar(makeCutBar()),
      m_partBar(makePartBar())
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
    m_form->setWordWrap(false);

    auto cell = new QWidget(this);
    auto cellLayout = new QVBoxLayout(cell);
    cellLayout->setContentsMargins(10, 6, 10, 6);
    for (QWidget *widget : {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_facts),
             m_cutBar, static_cast<QWidget *>(m_readings)})
        cellLayout->addWidget(widget);
    cellLayout->addWidget(m_stack, 1);
    cellLayout->addWidget(m_partBar);
    cellLayout->addStretch(); // while there is nothing to show
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

QWidget *Inspector::makeCutBar()
{
    auto bar = new QWidget(this);
    auto load = new QPushButton(tr("Load it whole"), bar);
    auto save = new QPushButton(tr("Save to a file…"), bar);
    connect(load, &QPushButton::clicked, this, [this] { Q_EMIT wholeWanted(m_row.column); });
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(m_row.column); });
    auto layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(load);
    layout->addWidget(save);
    layout->addStretch();
    return bar;
}

QWidget *Inspector::makePartBar()
{
    auto bar = new QWidget(this);
    auto layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_partLabel = plainLabel(u"muted"_s, bar);
    const auto button = [this, bar](const QString &icon, const QString &name, int step) {
        auto made = new QToolButton(bar);
        made->setIcon(themedIcon(icon));
        made->setToolTip(name);
        made->setAccessibleName(name);
        connect(made, &QToolButton::clicked, this, [this, step] { showPart(m_part + step); });
        return made;
    };
    layout->addWidget(button(u"up"_s, tr("Previous part of the text"), -1));
    layout->addWidget(m_partLabel, 1, Qt::AlignHCenter);
    layout->addWidget(button(u"down"_s, tr("Next part of the text"), 1));
    return bar;
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

/// Decodes on another thread, for a large picture takes a while.
void Inspector::addImage(const Value &value)
{
    QBuffer buffer;
    buffer.setData(value.bytes);
    if (!QImageReader(&buffer).canRead())
        return;
    m_imageTab = m_readings->count();
    addReading(tr("Image"), {});
    const auto decoded = QtConcurrent::run([bytes = value.bytes] {
        constexpr QSize shown(480, 480);
        QBuffer content;
        content.setData(bytes);
        QImageReader reader(&content);
        if (const QSize size = reader.size(); size.isValid() && size != size.boundedTo(shown))
            reader.setScaledSize(size.scaled(shown, Qt::KeepAspectRatio));
        return reader.read();
    });
    deliver(decoded, this, [this, number = m_decoding](const QImage &image) {
        if (number != m_decoding)
            return;
        if (image.isNull())
            m_image->setText(tr("This image cannot be read."));
        else
            m_image->setPixmap(QPixmap::fromImage(image));
    });
}

void Inspector::showCell()
{
    const QSignalBlocker blocker(m_readings);
    m_texts.clear();
    ++m_decoding;
    m_imageTab = -1;
    while (m_readings->count())
        m_readings->removeTab(0);
    m_image->clear();
    const qint64 fullSize = m_row.cutSizes.value(m_row.column);
    m_cutBar->setVisible(fullSize != 0);
    const bool hasCell = m_row.column >= 0 && m_row.column < m_row.values.size();
    for (QWidget *part : std::initializer_list<QWidget *>{m_readings, m_stack, m_form})
        part->setVisible(hasCell);
    if (!hasCell) {
        m_place->setText(tr("No cell chosen"));
        m_facts->setText(tr("Choose a cell in a table or a result to see it whole."));
        m_text->clear();
        m_partBar->hide();
        m_stack->setCurrentWidget(m_text);
        return;
    }
    const Value &value = m_row.values.at(m_row.column);
    const QString name = m_row.names.value(m_row.column);
    m_place->setText(
        m_row.columns.value(m_row.column).name + (name.isEmpty() ? QString() : u"  ·  "_s + name));
    m_facts->setText(fullSize == 0 ? valueFacts(value)
            : fullSize < 0         ? tr("not read: the row is too long to be shown")
                                   : tr("the first %1 of %2")
                                 .arg(QLocale().formattedDataSize(value.bytes.size()),
                                     QLocale().formattedDataSize(fullSize)));
    if (value.type != CellType::Blob)
        addReading(tr("Text"), valueText(value));
    if (const QString json = prettyJson(value); !json.isEmpty())
        addReading(tr("JSON"), json);
    if (const QString other = readings(value); !other.isEmpty())
        addReading(tr("Readings"), other);
    if (value.type == CellType::Blob && fullSize == 0)
        addImage(value);
    if (value.type == CellType::Text || value.type == CellType::Blob)
        addReading(tr("Hex"), hexDump(value.bytes, shownHex));
    showReading(0);
}

void Inspector::showReading(int tab)
{
    if (tab < 0 || tab >= m_texts.size())
        return;
    // A line of the hex dump stays one.
    m_text->setLineWrapMode(m_readings->tabText(tab) == tr("Hex") ? QPlainTextEdit::NoWrap
                                                                  : QPlainTextEdit::WidgetWidth);
    m_stack->setCurrentWidget(tab == m_imageTab ? static_cast<QWidget *>(m_image) : m_text);
    showPart(0);
}

void Inspector::showPart(int part)
{
    const QString &text = m_texts.at(m_readings->currentIndex());
    const int parts = int((text.size() + partText - 1) / partText);
    m_part = std::clamp(part, 0, std::max(parts - 1, 0));
    m_text->setPlainText(text.mid(m_part * partText, partText));
    m_partBar->setVisible(parts > 1);
    m_partLabel->setText(tr("part %1 of %2").arg(m_part + 1).arg(parts));
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
        QString text = value.isNull()      ? u"NULL"_s
            : value.type == CellType::Blob ? valueFacts(value)
                                           : beginning(value).simplified();
        if (const QString meaning = m_row.names.value(row); !meaning.isEmpty())
            text += u"  ·  "_s + meaning;
        auto item = new QTableWidgetItem(text);
        if (value.isNull()) {
            QFont italic = m_form->font();
            italic.setItalic(true);
            item->setFont(italic);
            item->setForeground(palette().placeholderText());
        }
        m_form->setItem(row, 1, item);
    }
    m_form->resizeColumnToContents(0);
    if (m_row.column < m_form->rowCount())
        m_form->setCurrentCell(m_row.column, 1);
}

} // namespace pointsman
