// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/querypage.h"

#include "frame/querystore.h"
#include "frame/workspacesession.h"
#include "items/querytemplates.h"
#include "query/keptqueries.h"
#include "query/parameterbar.h"
#include "query/querybar.h"
#include "query/rerun.h"
#include "query/resulttabs.h"
#include "query/scopebar.h"
#include "query/sqleditor.h"
#include "query/sqlfindbar.h"
#include "sqltext/sqlformat.h"
#include "sqltext/sqlstatements.h"
#include "widgets/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QSplitter>

namespace pointsman {

using namespace Qt::StringLiterals;

static constexpr int leastResultHeight = 150;

QueryPage::QueryPage(WorkspaceSession &session, const PageRequest &request, QWidget *parent)
    : Page(parent), m_session(session),
      m_document(request.document.isEmpty() ? session.queries().newDocument() : request.document),
      m_editor(new SqlEditor(this)), m_find(new SqlFindBar(this)),
      m_parameters(new ParameterBar(session.queries(), this)), m_scope(new ScopeBar(this)),
      m_results(new ResultTabs(session, m_document, this)), m_bar(new QueryBar(this))
{
    m_scope->setConfig(*session.database()->config());
    build();
    makeActions();
    m_editor->setText(request.sql);
    connect(m_editor, &QsciScintilla::textChanged, this, &QueryPage::textChanged);
    connect(&session, &WorkspaceSession::schemaChanged, this, &QueryPage::readWords);
    connect(&session, &WorkspaceSession::reloaded, this,
        [this] { m_scope->setConfig(*m_session.database()->config()); });
    connect(m_bar, &QueryBar::runRequested, this, &QueryPage::runCurrent);
    connect(m_bar, &QueryBar::runAllRequested, this, &QueryPage::runAll);
    connect(m_bar, &QueryBar::cancelRequested, m_results, &ResultTabs::cancel);
    connect(m_bar, &QueryBar::templateChosen, this, &QueryPage::takeTemplate);
    connect(m_bar, &QueryBar::historyRequested, this, &QueryPage::showHistory);
    connect(m_bar, &QueryBar::savedRequested, this, &QueryPage::showSaved);
    connect(m_bar, &QueryBar::formatRequested, this, &QueryPage::format);
    connect(m_bar, &QueryBar::exportRequested, this, &QueryPage::exportResult);
    connect(m_results, &ResultTabs::runningChanged, this, &QueryPage::updateRunning);
    connect(m_results, &ResultTabs::currentChanged, this, &QueryPage::updateRunning);
    connect(m_results, &ResultTabs::rowInspected, this, &Page::rowInspected);
    connect(m_results, &ResultTabs::statusChanged, this, &Page::statusChanged);
    connect(m_parameters, &ParameterBar::accepted, this, &QueryPage::runCurrent);
    const auto showCells = [this] { m_results->setCellDisplay(m_session.preferences().cells); };
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

ResultView &QueryPage::result()
{
    return m_results->current();
}

void QueryPage::build()
{
    auto splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(makeEditorSide());
    splitter->addWidget(m_results);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({170, 450});
    splitter->setChildrenCollapsible(false);
    // Else the highest of the result's tabs would decide how low the window can be.
    m_results->setMinimumHeight(leastResultHeight);
    auto layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
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
    action(u"run"_s, tr("Run all statements"),
        {QKeySequence(u"Ctrl+Shift+Return"_s), QKeySequence(u"Ctrl+Shift+Enter"_s)},
        [this] { runAll(); });
    action(u"stop"_s, tr("Cancel the query"), {QKeySequence(u"Ctrl+."_s)},
        [this] { m_results->cancel(); });
    action(
        u"format"_s, tr("Format the SQL"), {QKeySequence(u"Ctrl+Shift+I"_s)}, [this] { format(); });
    action(u"history"_s, tr("History of queries"), {QKeySequence(u"Ctrl+H"_s)},
        [this] { showHistory(); });
    action(
        u"bookmark"_s, tr("Saved queries"), {QKeySequence(u"Ctrl+B"_s)}, [this] { showSaved(); });
    action(u"comment"_s, tr("Comment on or off"), {QKeySequence(u"Ctrl+/"_s)},
        [this] { m_editor->toggleComment(); });
    action(u"search"_s, tr("Find in the SQL"), {QKeySequence::Find},
        [this] { m_find->open(m_editor->selectedText()); });
    action(u"bookmark"_s, tr("Save the query as…"), {QKeySequence::Save}, [this] { saveQuery(); });
    action(u"export"_s, tr("Export the result…"), {QKeySequence(u"Ctrl+E"_s)},
        [this] { exportResult(); });
}

/// Ready to be run: with values for its parameters and what counts as a duplicate.
void QueryPage::takeTemplate(const QueryTemplate &query)
{
    put(query.sql);
    if (query.asksSpan) {
        const QDate newest = newestDay(m_session.coverage().coverage());
        m_parameters->setValues(spanOfQuarter(QDate::currentDate(), newest));
    }
    m_scope->setOncePerMessage(query.oncePerMessage);
    runCurrent();
    m_results->current().showTab(query.asChart ? u"chart"_s : u"grid"_s);
}

void QueryPage::showHistory()
{
    openShelf(historyShelf(m_session.queries(), this), m_bar->historyButton(),
        &QueryStore::removeFromHistory);
}

void QueryPage::showSaved()
{
    openShelf(
        savedShelf(m_session.queries(), this), m_bar->savedButton(), &QueryStore::removeSaved);
}

void QueryPage::openShelf(
    QueryShelf *shelf, const QWidget *button, void (QueryStore::*remove)(const QString &))
{
    connect(shelf, &QueryShelf::taken, this, [this](const ShelvedQuery &query) { put(query.sql); });
    connect(shelf, &QueryShelf::removed, this, [this, remove](const ShelvedQuery &query) {
        (m_session.queries().*remove)(query.key);
        m_session.saveQueries();
    });
    shelf->popUp(button);
}

void QueryPage::put(const QString &sql)
{
    // What stood here can be found again.
    if (const QString before = m_editor->text().trimmed(); !before.isEmpty() && before != sql)
        m_session.queries().addToHistory(before);
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
    const QByteArray sql = m_editor->text().toUtf8();
    m_parameters->setNames(parameterNames(sql));
    m_severalStatements = statementSpans(sql).size() > 1;
    updateRunning();
    Q_EMIT keptChanged();
}

void QueryPage::updateRunning()
{
    const bool running = m_results->isRunning();
    const ResultView &result = m_results->current();
    m_bar->setState(
        {running, m_severalStatements, !result.runner().isRunning() && result.hasResult()});
}

void QueryPage::runCurrent()
{
    run({m_editor->currentStatement()});
}

void QueryPage::runAll()
{
    const QByteArray sql =
        (m_editor->hasSelectedText() ? m_editor->selectedText() : m_editor->text()).toUtf8();
    QStringList statements;
    for (const StatementSpan &span : statementSpans(sql))
        statements.append(QString::fromUtf8(sql.sliced(span.begin, span.end - span.begin)));
    run(statements);
}

void QueryPage::run(const QStringList &statements)
{
    QList<CrossQuery> queries;
    for (const QString &sql : statements) {
        if (sql.trimmed().isEmpty())
            continue;
        CrossQuery query;
        query.sql = sql;
        query.sources = m_scope->sources();
        query.dedupe = m_scope->dedupe();
        query.bindings = m_parameters->bindings(parameterNames(sql.toUtf8()));
        query.rowCap = m_session.preferences().resultRows;
        query.deadline = m_session.preferences().deadlines.any;
        query.liveDeadline = m_session.preferences().deadlines.live;
        queries.append(query);
        m_session.queries().addToHistory(sql);
    }
    if (queries.isEmpty()) {
        Q_EMIT statusChanged(tr("There is no statement to run"));
        return;
    }
    m_parameters->remember();
    m_session.saveQueries();
    m_results->run(queries);
}

void QueryPage::format()
{
    const QByteArray sql = m_editor->text().toUtf8();
    const QByteArray laidOut = formattedSql(sql);
    if (laidOut == sql) {
        Q_EMIT statusChanged(tr("There is nothing to lay out"));
        return;
    }
    m_editor->replaceAll(QString::fromUtf8(laidOut));
    m_editor->setCursorPosition(0, 0);
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
    ResultView &result = m_results->current();
    if (!result.hasResult() || result.runner().isRunning())
        return;
    ExportSubject subject = result.exportSubject();
    subject.choices.append(rerunWithoutLimit(m_session.database(), result.runner().query()));
    (new ExportDialog(m_session, subject, this))->open();
}

} // namespace pointsman
