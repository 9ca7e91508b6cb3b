// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/querypage.h"
#include "query/resultgrid.h"
#include "query/resultview.h"
#include "query/sqleditor.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestQueryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void runsTheStatementUnderTheCaret();
    void asksOnlyTheChosenSources();
    void asksForParametersAndRemembersThem();
    void saysWhyAStatementFails();
    void copiesWhatIsSelected();
    void commentsLinesOnAndOff();
    void exportsTheRowsShown();
    void bringsTheTextBack();

private:
    QPushButton *button(const QString &text) const;
    QString cell(int row, int column) const;
    void type(const QString &sql);
    bool run();

    OwnSettings m_settings;
    std::unique_ptr<SmallWorkspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QueryPage *m_page = nullptr;
};

void TestQueryPage::init()
{
    m_workspace = std::make_unique<SmallWorkspace>();
    m_window = openWindow(m_workspace->target());
    QVERIFY(m_window);
    PageRequest request;
    request.kind = PageRequest::Kind::Query;
    m_window->openPage(request);
    m_page = qobject_cast<QueryPage *>(m_window->currentPage());
    QVERIFY(m_page);
    m_page->editor().setFocus();
}

void TestQueryPage::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

QPushButton *TestQueryPage::button(const QString &text) const
{
    for (QPushButton *candidate : m_page->findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

QString TestQueryPage::cell(int row, int column) const
{
    const auto grid = m_page->findChild<ResultGrid *>();
    return grid->model()->index(row, column).data().toString();
}

void TestQueryPage::type(const QString &sql)
{
    m_page->editor().setText(sql);
}

bool TestQueryPage::run()
{
    QSignalSpy finished(m_page->findChild<QueryRunner *>(), &QueryRunner::finished);
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_Return, Qt::ControlModifier);
    return finished.count() > 0 || finished.wait();
}

void TestQueryPage::runsTheStatementUnderTheCaret()
{
    type(
        u"SELECT 1;\nSELECT _source, count(*) FROM chat_messages GROUP BY 1 ORDER BY 1;\nSELECT 3;"_s);
    m_page->editor().setCursorPosition(1, 5);
    QVERIFY(run());
    const auto grid = m_page->findChild<ResultGrid *>();
    const QAbstractItemModelTester tester(grid->model());
    QCOMPARE(grid->model()->rowCount(), 2);
    QCOMPARE(cell(0, 0), u"archive"_s);
    QCOMPARE(cell(0, 1), u"1"_s);
    QCOMPARE(cell(1, 0), u"primary"_s);
    QCOMPARE(cell(1, 1), u"3"_s);
}

void TestQueryPage::asksOnlyTheChosenSources()
{
    for (QToolButton *chip : m_page->findChildren<QToolButton *>()) {
        if (chip->text() == u"primary")
            QTest::mouseClick(chip, Qt::LeftButton);
    }
    type(u"SELECT _source, count(*) FROM chat_messages GROUP BY 1"_s);
    QVERIFY(run());
    QCOMPARE(m_page->findChild<ResultGrid *>()->model()->rowCount(), 1);
    QCOMPARE(m_page->findChild<QueryRunner *>()->query().sources, QStringList{u"archive"_s});
}

void TestQueryPage::asksForParametersAndRemembersThem()
{
    type(u"SELECT count(*) FROM chat_messages WHERE chat_id = :chat"_s);
    QLineEdit *field = nullptr;
    for (QLineEdit *candidate : m_page->findChildren<QLineEdit *>()) {
        if (candidate->accessibleName().contains(u"chat"))
            field = candidate;
    }
    QVERIFY(field);
    QTest::keyClicks(field, u"-100"_s);
    QVERIFY(run());
    QCOMPARE(cell(0, 0), u"3"_s);
    QCOMPARE(m_window->session().queries().parameter(u"chat"_s), u"-100"_s);
}

void TestQueryPage::saysWhyAStatementFails()
{
    type(u"SELECT nothing_like_this FROM chat_messages"_s);
    QSignalSpy failed(m_page->findChild<QueryRunner *>(), &QueryRunner::failed);
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(failed.count() > 0 || failed.wait());
    bool said = false;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text().contains(u"nothing_like_this"));
    QVERIFY(said);
}

void TestQueryPage::copiesWhatIsSelected()
{
    type(u"SELECT 1 AS a, 'two' AS b UNION ALL SELECT 3, 'four'"_s);
    QVERIFY(run());
    auto grid = m_page->findChild<ResultGrid *>();
    grid->selectAll();
    QTest::keyClick(grid, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"1\ttwo\n3\tfour"_s);
}

void TestQueryPage::commentsLinesOnAndOff()
{
    type(u"SELECT 1\nFROM x"_s);
    m_page->editor().setCursorPosition(1, 0);
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(m_page->editor().text(), u"SELECT 1\n-- FROM x"_s);
    QTest::keyClick(m_page->editor().viewport(), Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(m_page->editor().text(), u"SELECT 1\nFROM x"_s);
}

void TestQueryPage::exportsTheRowsShown()
{
    type(u"SELECT -100 AS chat, 'x' AS text"_s);
    QVERIFY(run());
    QTest::mouseClick(button(u"Export…"_s), Qt::LeftButton);
    auto dialog = m_page->findChild<ExportDialog *>();
    QVERIFY(dialog);
    QLineEdit *path = nullptr;
    for (QLineEdit *candidate : dialog->findChildren<QLineEdit *>()) {
        if (candidate->accessibleName() == u"File to write")
            path = candidate;
    }
    QVERIFY(path);
    const QString file = m_workspace->path(u"out.csv"_s);
    path->setText(file);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("chat,text\r\n-100,x\r\n"));
}

void TestQueryPage::bringsTheTextBack()
{
    type(u"SELECT 'kept'"_s);
    const PageRequest place = m_page->place();
    m_window.reset();
    m_window = openWindow(m_workspace->target());
    QVERIFY(m_window);
    m_window->openPage(place);
    auto page = qobject_cast<QueryPage *>(m_window->currentPage());
    QVERIFY(page);
    QCOMPARE(page->editor().text(), u"SELECT 'kept'"_s);
}

QTEST_MAIN(TestQueryPage)
#include "tst_querypage.moc"
