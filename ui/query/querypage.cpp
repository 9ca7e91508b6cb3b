// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/querypage.h"

#include "frame/querystore.h"
#include "frame/workspacesession.h"
#include "items/querytemplates.h"
#include "items/sqlstatements.h"
#include "query/parameterbar.h"
#include "query/rerun.h"
#include "query/resultview.h"
#include "query/scopebar.h"
#include "query/sqleditor.h"
#include "query/sqlfindbar.h"
#include "widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr qsizetype menuText = 70;
static constexpr qsizetype menuEntries = 25;

QueryPage::QueryPage(WorkspaceSession &session, const PageRequest &request, QWidget *parent)
    : Page(parent), m_session(session),
      m_document(request.document.isEmpty() ? session.queries().newDocument() : request.document),
      m_runner(session, this), m_editor(new SqlEditor(this)), m_find(new SqlFindBar(this)),
      m_parameters(new ParameterBar(session.queries(), this)), m_scope(new ScopeBar(this)),
      m_result(new ResultView(m_runner, this))
{
    m_scope->setConfig(*session.database()->config());
    build();
    makeActions();
    m_editor->setText(request.sql);
    connect(m_editor, &QsciScintilla::textChanged, this, &QueryPage::textChanged);
    connect(&session, &WorkspaceSession::schemaChanged, this, &QueryPage::readWords);
    connect(&session, &WorkspaceSession::reloaded, this,
        [this] { m_scope->setConfig(*m_session.database()->config()); });
    connect(&m_runner, &QueryRunner::started, this, &QueryPage::updateRunning);
    connect(&m_runner, &QueryRunner::finished, this, &QueryPage::updateRunning);
    connect(&m_runner, &QueryRunner::failed, this, &QueryPage::updateRunning);
    connect(m_result, &ResultView::rowInspected, this, &Page::rowInspected);
    connect(m_result, &ResultView::statusChanged, this, &Page::statusChanged);
    connect(m_parameters, &ParameterBar::accepted, this, &QueryPage::runCurrent);
    const auto showCells = [this] { m_result->setCellDisplay(m_session.preferences().cells); };
    connect(&session, &WorkspaceSession::preferencesChanged, this, showCells);
    showCells();
    setFocusProxy(m_editor);
    session.loadAllSchemas();
    readWords();
    textChanged();
    updateRunning();
}

QueryPage::~QueryPage() = default;

PageRequest QueryPage::place() const
{
    PageRequest request;
    request.kind = PageRequest::Kind::Query;
    request.document = m_document;
    return request;
}

PageRequest QueryPage::kept() const
{
    PageRequest request = place();
    request.sql = m_editor->text();
    return request;
}

QString QueryPage::title() const
{
    return tr("Query %1").arg(m_document);
}

QString QueryPage::iconName() const
{
    return u"query"_s;
}

void QueryPage::dismissed()
{
    if (!m_editor->text().trimmed().isEmpty())
        m_session.queries().addToHistory(m_editor->text().trimmed());
    m_session.saveQueries();
}

void QueryPage::build()
{
    auto splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(makeEditorSide());
    splitter->addWidget(m_result);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({170, 450});
    splitter->setChildrenCollapsible(false);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_scope);
    layout->addWidget(splitter, 1);
}

QWidget *QueryPage::makeEditorSide()
{
    auto side = new QWidget(this);
    auto layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_find);
    layout->addWidget(m_parameters);
    connect(m_find, &SqlFindBar::findRequested, this, [this](const QString &text, bool forward) {
        m_find->setFound(m_editor->findText(text, forward));
    });
    connect(m_find, &SqlFindBar::closed, m_editor, qOverload<>(&QWidget::setFocus));
    return side;
}

QToolButton *QueryPage::menuButton(
    const QString &icon, const QString &text, void (QueryPage::*fill)(QMenu *))
{
    auto button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    auto menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)(menu);
    });
    return button;
}

QWidget *QueryPage::makeBar()
{
    m_run = new QPushButton(themedIcon(u"run"_s, Tint::OnAccent), tr("Run"), this);
    m_run->setProperty("role", u"primary"_s);
    m_run->setToolTip(tr("Run the statement under the caret (Ctrl+Enter)"));
    m_cancel = new QPushButton(themedIcon(u"stop"_s), tr("Cancel"), this);
    m_export = new QPushButton(themedIcon(u"export"_s), tr("Export…"), this);
    auto bar = new QWidget(this);
    auto layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 8, 10, 4);
    layout->addWidget(m_run);
    layout->addWidget(m_cancel);
    layout->addSpacing(8);
    layout->addWidget(menuButton(u"template"_s, tr("Templates"), &QueryPage::fillTemplates));
    layout->addWidget(menuButton(u"history"_s, tr("History"), &QueryPage::fillHistory));
    layout->addWidget(menuButton(u"bookmark"_s, tr("Saved"), &QueryPage::fillSaved));
    layout->addStretch(1);
    layout->addWidget(m_export);
    connect(m_run, &QPushButton::clicked, this, &QueryPage::runCurrent);
    connect(m_cancel, &QPushButton::clicked, &m_runner, &QueryRunner::cancel);
    connect(m_export, &QPushButton::clicked, this, &QueryPage::exportResult);
    return bar;
}

void QueryPage::makeActions()
{
    const auto action = [this](const QString &icon, const QString &text,
                            const QList<QKeySequence> &keys, auto run) {
        auto made = new QAction(themedIcon(icon), text, this);
        made->setShortcuts(keys);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QAction::triggered, this, run);
        addAction(made);
    };
    action(u"run"_s, tr("Run the statement"),
        {QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s), QKeySequence(u"F5"_s)},
        [this] { runCurrent(); });
    action(u"stop"_s, tr("Cancel the query"), {QKeySequence(u"Ctrl+."_s)},
        [this] { m_runner.cancel(); });
    action(u"comment"_s, tr("Comment on or off"), {QKeySequence(u"Ctrl+/"_s)},
        [this] { m_editor->toggleComment(); });
    action(u"search"_s, tr("Find in the SQL"), {QKeySequence::Find},
        [this] { m_find->open(m_editor->selectedText()); });
    action(u"bookmark"_s, tr("Save the query as…"), {QKeySequence::Save}, [this] { saveQuery(); });
    action(u"export"_s, tr("Export the result…"), {QKeySequence(u"Ctrl+E"_s)},
        [this] { exportResult(); });
}

void QueryPage::fillTemplates(QMenu *menu)
{
    for (const QueryTemplate &known : queryTemplates()) {
        QAction *action = menu->addAction(known.title, this, [this, sql = known.sql] { put(sql); });
        action->setToolTip(known.question);
    }
}

void QueryPage::fillHistory(QMenu *menu)
{
    const QList<PastQuery> past = m_session.queries().history();
    for (const PastQuery &query : past.first(std::min(past.size(), menuEntries))) {
        const QString text = query.sql.simplified();
        menu->addAction(text.size() > menuText ? text.left(menuText) + u'…' : text, this,
            [this, sql = query.sql] { put(sql); });
    }
    if (past.isEmpty())
        menu->addAction(tr("Nothing was run yet"))->setEnabled(false);
}

void QueryPage::fillSaved(QMenu *menu)
{
    menu->addAction(themedIcon(u"add"_s), tr("Save this query as…"), this, &QueryPage::saveQuery);
    menu->addSeparator();
    for (const QString &name : m_session.queries().savedNames())
        menu->addAction(name, this, [this, name] { put(m_session.queries().saved(name)); });
}

void QueryPage::put(const QString &sql)
{
    m_editor->replaceAll(sql);
    m_editor->setCursorPosition(0, 0);
    m_editor->setFocus();
}

void QueryPage::readWords()
{
    for (const SourceSpec &spec : m_session.database()->config()->sources) {
        if (const Schema *schema = m_session.sources().schema(spec.name))
            m_editor->words().addSource(spec.name, *schema);
    }
}

void QueryPage::textChanged()
{
    m_parameters->setNames(parameterNames(m_editor->text().toUtf8()));
    Q_EMIT keptChanged();
}

void QueryPage::updateRunning()
{
    m_run->setEnabled(!m_runner.isRunning());
    m_cancel->setEnabled(m_runner.isRunning());
    m_export->setEnabled(!m_runner.isRunning() && m_result->hasResult());
}

void QueryPage::runCurrent()
{
    const QString sql = m_editor->currentStatement();
    if (sql.trimmed().isEmpty()) {
        Q_EMIT statusChanged(tr("There is no statement to run"));
        return;
    }
    CrossQuery query;
    query.sql = sql;
    query.sources = m_scope->sources();
    query.dedupe = m_scope->dedupe();
    query.bindings = m_parameters->bindings();
    query.rowCap = m_session.preferences().resultRows;
    query.deadline = m_session.deadline(query.sources);
    m_parameters->remember();
    m_session.queries().addToHistory(sql);
    m_session.saveQueries();
    m_runner.run(query);
}

void QueryPage::saveQuery()
{
    auto dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the query"));
    dialog->setLabelText(tr("Name"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (name.trimmed().isEmpty())
            return;
        m_session.queries().setSaved(name.trimmed(), m_editor->text());
        m_session.saveQueries();
        Q_EMIT statusChanged(tr("Saved as %1").arg(name.trimmed()));
    });
    dialog->open();
}

void QueryPage::exportResult()
{
    if (!m_result->hasResult() || m_runner.isRunning())
        return;
    ExportSubject subject = m_result->exportSubject();
    subject.choices.append({tr("All rows: run the query again without the limit"),
        rerunWithoutLimit(m_session.database(), m_runner.query())});
    (new ExportDialog(m_session, subject, this))->open();
}

} // namespace pointsman
