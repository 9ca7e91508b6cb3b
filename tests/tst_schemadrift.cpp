// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/schemadrift.h"

#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

class TestSchemaDrift : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksWhatSourcesDisagreeOn_data();
    void marksWhatSourcesDisagreeOn();
    void keepsOrderAndFoldsNames();
};

namespace {

SourceSchema source(const QString &name, const QString &table, const QList<ColumnInfo> &columns)
{
    return {name, {{TableInfo{.name = table, .columns = columns}}}};
}

ColumnInfo column(const QString &name, const QString &type, bool notNull = false, int key = 0)
{
    return {.name = name, .declaredType = type, .notNull = notNull, .primaryKeyPosition = key};
}

} // namespace

void TestSchemaDrift::marksWhatSourcesDisagreeOn_data()
{
    QTest::addColumn<ColumnInfo>("other");
    QTest::addColumn<bool>("differs");
    QTest::addRow("the same") << column(u"a"_s, u"TEXT"_s) << false;
    QTest::addRow("the same in another case") << column(u"A"_s, u"text"_s) << false;
    QTest::addRow("another type") << column(u"a"_s, u"INTEGER"_s) << true;
    QTest::addRow("NOT NULL in one") << column(u"a"_s, u"TEXT"_s, true) << true;
    QTest::addRow("part of the key in one") << column(u"a"_s, u"TEXT"_s, false, 1) << true;
    QTest::addRow("missing in one") << column(u"b"_s, u"TEXT"_s) << true;
}

void TestSchemaDrift::marksWhatSourcesDisagreeOn()
{
    QFETCH(ColumnInfo, other);
    QFETCH(bool, differs);
    const QList<DriftRow> rows = schemaDrift({source(u"x"_s, u"t"_s, {column(u"a"_s, u"TEXT"_s)}),
        source(u"y"_s, u"T"_s, {other}), source(u"z"_s, u"elsewhere"_s, {})});
    QCOMPARE(rows.first().column, u"a"_s);
    QCOMPARE(rows.first().differs, differs);
    QCOMPARE(rows.first().in.size(), 3);
    QVERIFY(rows.first().in.at(0));
    QVERIFY(!rows.first().in.at(2));
}

void TestSchemaDrift::keepsOrderAndFoldsNames()
{
    const QList<SourceSchema> sources{
        source(u"x"_s, u"t"_s, {column(u"z"_s, {}), column(u"a"_s, {})}),
        source(u"y"_s, u"T"_s, {column(u"m"_s, {}), column(u"Z"_s, {})}),
        source(u"y"_s, u"other"_s, {column(u"q"_s, {})})};
    QStringList names;
    for (const DriftRow &row : schemaDrift(sources, u"T"_s))
        names << row.column;
    QCOMPARE(names, (QStringList{u"z"_s, u"a"_s, u"m"_s}));
    QCOMPARE(schemaDrift(sources).size(), 4);
}

QTEST_APPLESS_MAIN(TestSchemaDrift)
#include "tst_schemadrift.moc"
