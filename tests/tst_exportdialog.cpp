// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/exportdialog.h"
#include "frame/settings.h"
#include "query/chartpane.h"
#include "windowfixture.h"

#include "items/resultcursor.h"

#include <QChartView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

using namespace pointsman;
using namespace Qt::StringLiterals;

/// What leaves the window as a file.
class TestExportDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesASourceByATypedPath();
    void asksBeforeItReplacesAFile();
    void suggestsANameThatNoFileHas();
    void aSavedChartIsAllOfIt();

private:
    ExportDialog *open(const QString &path);
    void start(ExportDialog *dialog) const;
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }

    OwnSettings m_settings;
    std::optional<SmallWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestExportDialog::init()
{
    m_workspace.emplace();
    m_window = openWindow(m_workspace->target());
    QVERIFY(m_window);
}

void TestExportDialog::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

ExportDialog *TestExportDialog::open(const QString &path)
{
    const auto batch = std::make_shared<RowBatch>(Columns{{u"one"_s, {}}});
    batch->appendInteger(1);
    ResultRows rows;
    rows.append(batch);
    ExportSubject subject;
    subject.fileName = u"archive_notes_2026-03-01"_s;
    subject.preview = batch;
    subject.choices.append(
        {u"all"_s, [rows](const CancelToken &) -> Result<std::unique_ptr<Cursor>> {
             return std::make_unique<ResultCursor>(Columns{{u"one"_s, {}}}, rows);
         }});
    auto dialog = new ExportDialog(m_window->session(), subject, m_window.get());
    dialog->open();
    if (!path.isEmpty())
        dialog->findChild<QLineEdit *>(u"path"_s)->setText(path);
    return dialog;
}

void TestExportDialog::start(ExportDialog *dialog) const
{
    dialog->findChild<QPushButton *>(u"export"_s)->click();
}

void TestExportDialog::refusesASourceByATypedPath()
{
    const QString source = m_workspace->path(u"archive.db"_s);
    const QByteArray before = bytesOf(source);
    const QPointer<ExportDialog> dialog = open(m_workspace->path(u"./archive.db"_s));
    start(dialog);
    auto problem = dialog->findChild<QLabel *>(u"problem"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"archive"_s), qPrintable(problem->text()));
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(bytesOf(source), before);
    QCOMPARE(m_window->session().jobs().rowCount(), 0);
    dialog->reject();
}

void TestExportDialog::asksBeforeItReplacesAFile()
{
    const QString path = m_workspace->path(u"old.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
    file.close();
    const QPointer<ExportDialog> dialog = open(path);
    start(dialog);
    QTRY_VERIFY(dialog->findChild<QMessageBox *>(u"replaceQuestion"_s));
    auto keep = dialog->findChild<QMessageBox *>(u"replaceQuestion"_s);
    QVERIFY(keep->informativeText().contains(u"old.csv"_s));
    QCOMPARE(keep->defaultButton(), keep->button(QMessageBox::Cancel));
    keep->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!dialog->findChild<QMessageBox *>(u"replaceQuestion"_s));
    QCOMPARE(bytesOf(path), "old"_ba);
    QVERIFY(dialog && dialog->isVisible());

    start(dialog);
    QTRY_VERIFY(dialog->findChild<QMessageBox *>(u"replaceQuestion"_s));
    for (QAbstractButton *button :
        dialog->findChild<QMessageBox *>(u"replaceQuestion"_s)->buttons()) {
        if (button->text() == u"Replace"_s)
            button->click();
    }
    QTRY_COMPARE(bytesOf(path), "one\r\n1\r\n"_ba);
}

void TestExportDialog::suggestsANameThatNoFileHas()
{
    keepState(u"export/folder"_s, m_workspace->folder().toUtf8());
    QFile file(m_workspace->path(u"archive_notes_2026-03-01.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QPointer<ExportDialog> dialog = open({});
    QCOMPARE(dialog->findChild<QLineEdit *>(u"path"_s)->text(),
        m_workspace->path(u"archive_notes_2026-03-01-2.csv"_s));
    dialog->reject();
}

void TestExportDialog::aSavedChartIsAllOfIt()
{
    const Columns columns{{u"day"_s, {}}, {u"count"_s, {}}};
    const auto batch = std::make_shared<RowBatch>(columns);
    for (int day = 1; day <= 9; ++day) {
        batch->append(Value::text("d" + QByteArray::number(day)));
        batch->appendInteger(day * 10);
    }
    ResultRows rows;
    rows.append(batch);
    ChartPane pane(m_window->session());
    pane.resize(700, 500);
    pane.setResult(columns, rows, u"all_days"_s);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    auto view = pane.findChild<QChartView *>();
    QTRY_VERIFY(!view->chart()->series().isEmpty());
    QTest::qWait(1500); // the chart grows into its place
    const QImage shown = view->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QImage saved = QImage::fromData(pane.drawnAsPng());
    QCOMPARE(saved.size(), view->size() * 2);
    const QImage small = saved.scaled(shown.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB32);
    int different = 0;
    for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x)
            different += std::abs(qGray(shown.pixel(x, y)) - qGray(small.pixel(x, y))) > 60;
    }
    const double share = double(different) / (shown.width() * shown.height());
    QVERIFY2(share < 0.05, qPrintable(u"%1 of the picture differ"_s.arg(share)));
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
