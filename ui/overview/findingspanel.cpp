// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/findingspanel.h"

#include "base/deliver.h"
#include "frame/workspacesession.h"
#include "items/findingsmodel.h"
#include "widgets/icons.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QUrl>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int rowsInView = 7;

namespace {

class FindingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != FindingsModel::Message)
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {16, 16};
        switch (Severity(index.data(FindingsModel::SeverityRole).toInt())) {
        case Severity::Error:
            option->icon = themedIcon(u"error"_s, Tint::Bad);
            break;
        case Severity::Warning:
            option->icon = themedIcon(u"warning"_s, Tint::Warning);
            break;
        case Severity::Note:
            option->icon = themedIcon(u"info"_s, Tint::Muted);
            break;
        }
    }
};

} // namespace

FindingsPanel::FindingsPanel(WorkspaceSession &session, QWidget *parent)
    : QFrame(parent), m_session(session), m_model(new FindingsModel(this)),
      m_count(new QLabel(this)),
      m_show(new QPushButton(themedIcon(u"chevron-right"_s), tr("Show"), this)),
      m_view(new QTreeView(this))
{
    setProperty("role", u"card"_s);
    auto title = new QLabel(tr("Findings"), this);
    title->setProperty("role", u"strong"_s);
    m_count->setProperty("role", u"muted"_s);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FindingDelegate(m_view));
    m_view->setAccessibleName(tr("Findings"));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setHeaderHidden(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(FindingsModel::Message, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(FindingsModel::Place, QHeaderView::ResizeToContents);
    m_show->setToolTip(tr("Open the place that the finding is about"));
    auto top = new QHBoxLayout;
    top->addWidget(title);
    top->addWidget(m_count, 1);
    top->addWidget(m_show);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 8, 10);
    layout->addLayout(top);
    layout->addWidget(m_view);
    connect(m_show, &QPushButton::clicked, this, &FindingsPanel::showPlace);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) { m_show->setEnabled(current.isValid()); });
    connect(m_view, &QTreeView::activated, this, &FindingsPanel::showPlace);
    connect(&session, &WorkspaceSession::reloaded, this, &FindingsPanel::check);
    hide();
}

void FindingsPanel::check()
{
    deliver(m_session.workers().submit(
                [workspace = m_session.workspace()] { return checkConfig(workspace); }),
        this, [this](QList<Finding> findings) {
            m_model->setFindings(std::move(findings));
            showCount();
        });
}

void FindingsPanel::showCount()
{
    const int rows = m_model->rowCount();
    setVisible(rows > 0);
    QStringList parts;
    if (const int errors = m_model->count(Severity::Error))
        parts.append(tr("%Ln error(s)", nullptr, errors));
    if (const int warnings = m_model->count(Severity::Warning))
        parts.append(tr("%Ln warning(s)", nullptr, warnings));
    if (const int notes = m_model->count(Severity::Note))
        parts.append(tr("%Ln note(s)", nullptr, notes));
    m_count->setText(parts.join(u", "_s));
    const int height = m_view->sizeHintForRow(0) * std::min(rows, rowsInView) + 4;
    m_view->setFixedHeight(std::max(height, 0));
    m_show->setEnabled(false);
}

void FindingsPanel::showPlace()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const Finding &finding = m_model->finding(current.row());
    if (!finding.chat) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(finding.place.file));
        return;
    }
    PageRequest request;
    request.kind = PageRequest::Kind::Routing;
    request.filter = finding.chat->text();
    Q_EMIT pageRequested(request);
}

} // namespace pointsman
