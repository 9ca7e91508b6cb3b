// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditpage.h"

#include "access/auditcheck.h"
#include "access/auditlocation.h"
#include "base/deliver.h"
#include "exchange/outputname.h"
#include "frame/exportdialog.h"
#include "frame/workspacesession.h"
#include "items/auditfilter.h"
#include "items/auditmodel.h"
#include "items/resultcursor.h"
#include "widgets/celldelegate.h"
#include "widgets/icons.h"
#include "widgets/sortheader.h"
#include "widgets/stateview.h"
#include "widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

/// Refused and failed records stand out.
class OutcomeDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != AuditModel::Outcome)
            return;
        const ThemeColors colors = themeColors(option->palette);
        const auto outcome = AuditOutcome(index.data(AuditModel::OutcomeRole).toInt());
        const QColor color = outcome == AuditOutcome::Done ? colors.good
            : outcome == AuditOutcome::Refused             ? colors.warning
                                                           : colors.bad;
        option->palette.setColor(QPalette::Text, color);
    }
};

} // namespace

AuditPage::AuditPage(WorkspaceSession &session, QWidget *parent)
    : Page(parent), m_session(session), m_model(new AuditModel(this)),
      m_filtered(new AuditFilter(this)), m_period(new QComboBox(this)),
      m_filter(new QLineEdit(this)), m_verdict(new QLabel(this)), m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this)), m_state(new StateView(this))
{
    makeTable();
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_table);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_stack, 1);
    connect(m_state, &StateView::actionTriggered, this, &AuditPage::read);
    read();
}

PageRequest AuditPage::place() const
{
    PageRequest request;
    request.kind = PageRequest::Kind::Audit;
    return request;
}

PageRequest AuditPage::kept() const
{
    PageRequest request = place();
    request.filter = m_filter->text();
    return request;
}

void AuditPage::turnTo(const PageRequest &request)
{
    if (!request.filter.isEmpty())
        m_filter->setText(request.filter);
}

QString AuditPage::title() const
{
    return tr("Audit");
}

QString AuditPage::iconName() const
{
    return u"audit"_s;
}

void AuditPage::makeTable()
{
    m_filtered->setSourceModel(m_model);
    m_table->setModel(m_filtered);
    m_table->setItemDelegate(new OutcomeDelegate(m_table));
    m_table->setAccessibleName(tr("Audit records"));
    m_table->setHorizontalHeader(new SortHeader(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AuditModel::Time, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(fontMetrics()));
    m_table->horizontalHeader()->setStretchLastSection(true);
    const std::pair<int, int> widths[] = {{AuditModel::Time, 150}, {AuditModel::User, 90},
        {AuditModel::Operation, 120}, {AuditModel::Source, 110}, {AuditModel::Statement, 320},
        {AuditModel::Rows, 70}, {AuditModel::Milliseconds, 70}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (!current.isValid())
                return;
            const RowBatch row =
                auditRows({m_model->entry(m_filtered->mapToSource(current).row())});
            InspectedRow inspected;
            inspected.columns = row.columns();
            for (int column = 0; column < row.columnCount(); ++column)
                inspected.values.append(row.at(0, column).toValue());
            inspected.column = 4; // the statement
            Q_EMIT rowInspected(inspected);
        });
}

void AuditPage::makePeriods()
{
    m_period->setAccessibleName(tr("Days"));
    m_period->addItem(tr("All days"));
    m_period->addItem(tr("Today"), QPoint(0, 0));
    m_period->addItem(tr("Yesterday"), QPoint(1, 1));
    m_period->addItem(tr("Last 7 days"), QPoint(6, 0));
    m_period->addItem(tr("Last 30 days"), QPoint(29, 0));
    connect(m_period, &QComboBox::currentIndexChanged, this, &AuditPage::choosePeriod);
}

void AuditPage::choosePeriod()
{
    const QVariant back = m_period->currentData();
    const QDate today = QDate::currentDate();
    if (back.isValid())
        m_filtered->setDays(today.addDays(-back.toPoint().x()), today.addDays(-back.toPoint().y()));
    else
        m_filtered->setDays({}, {});
    showRecords();
}

QWidget *AuditPage::makeBar()
{
    makePeriods();
    m_filter->setPlaceholderText(tr("Filter records"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(u"search"_s, Tint::Muted), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(200);
    m_filter->setMaximumWidth(320);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    auto bar = new QWidget(this);
    auto layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->addWidget(m_filter);
    layout->addWidget(m_period);
    layout->addWidget(m_verdict, 1);
    const auto button = [this, layout](const QString &icon, const QString &text,
                            const QKeySequence &key, void (AuditPage::*run)()) {
        auto action = new QAction(themedIcon(icon), text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, run);
        auto made = new QPushButton(themedIcon(icon), text, this);
        connect(made, &QPushButton::clicked, action, &QAction::trigger);
        layout->addWidget(made);
    };
    button(u"ok"_s, tr("Verify chain"), {}, &AuditPage::verify);
    button(u"refresh"_s, tr("Read again"), QKeySequence::Refresh, &AuditPage::read);
    button(u"export"_s, tr("Export…"), QKeySequence(u"Ctrl+E"_s), &AuditPage::exportShown);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text);
        showRecords();
        Q_EMIT keptChanged();
    });
    return bar;
}

void AuditPage::read()
{
    m_state->showLoading(tr("Reading the audit log…"));
    m_stack->setCurrentWidget(m_state);
    const auto take = [this](const Result<QList<AuditEntry>> &entries) {
        if (!entries) {
            m_state->showError(tr("The audit log could not be read"), entries.error());
            m_state->setAction(tr("Try again"));
            return;
        }
        m_model->setEntries(*entries);
        choosePeriod(); // today may be another day by now
    };
    deliver(m_session.workers().submit([path = auditLocation()] { return readAudit(path); }), this,
        take);
}

void AuditPage::showRecords()
{
    if (m_filtered->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    if (m_model->rowCount() > 0)
        m_state->showEmpty(u"search"_s, tr("No record matches"),
            tr("The filter looks for its text in every column, on the days that are chosen."));
    else
        m_state->showEmpty(u"audit"_s, tr("Nothing is recorded yet"),
            tr("Writes, refused writes, routing changes, exports and questions to several "
               "sources are written down here."));
    m_stack->setCurrentWidget(m_state);
}

void AuditPage::setVerdict(const QString &text, bool isGood)
{
    m_verdict->setText(text);
    m_verdict->setProperty("role", isGood ? u"good"_s : u"bad"_s);
    m_verdict->style()->polish(m_verdict);
}

void AuditPage::verify()
{
    setVerdict({}, true);
    const auto take = [this](const Result<AuditReport> &report) {
        if (!report)
            setVerdict(report.error().message, false);
        else if (report->broken)
            setVerdict(tr("The chain is broken at %1:%2: %3")
                           .arg(report->broken->file)
                           .arg(report->broken->line)
                           .arg(report->broken->reason),
                false);
        else if (!report->torn.isEmpty())
            setVerdict(
                tr("The chain of %Ln record(s) holds, but %1:%2: %3", nullptr, int(report->records))
                    .arg(report->torn.last().file)
                    .arg(report->torn.last().line)
                    .arg(report->torn.last().reason),
                true);
        else
            setVerdict(tr("The chain of %Ln record(s) holds", nullptr, int(report->records)), true);
    };
    deliver(m_session.workers().submit([path = auditLocation()] { return verifyAudit(path); }),
        this, take);
}

void AuditPage::exportShown()
{
    QList<AuditEntry> shown;
    for (int row = 0; row < m_filtered->rowCount(); ++row)
        shown.append(m_model->entry(m_filtered->mapToSource(m_filtered->index(row, 0)).row()));
    const auto batch = std::make_shared<const RowBatch>(auditRows(shown));
    ResultRows rows;
    rows.append(batch);
    ExportSubject subject;
    subject.title = tr("the audit log");
    subject.fileName = outputName({u"audit"_s}, QDate::currentDate());
    subject.preview = std::make_shared<const RowBatch>(auditRows(shown.mid(0, 8)));
    subject.choices.append({tr("The %Ln record(s) shown", nullptr, int(shown.size())),
        [rows, batch](const CancelToken &) -> Result<std::unique_ptr<Cursor>> {
            return std::make_unique<ResultCursor>(batch->columns(), rows);
        }});
    (new ExportDialog(m_session, subject, this))->open();
}

} // namespace pointsman
