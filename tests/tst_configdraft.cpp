// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "botfixture.h"
#include "editing/configdraft.h"
#include "editing/tomlchange.h"

#include <QSignalSpy>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;
using fixture::BotFolder;

Q_DECLARE_METATYPE(pointsman::ConfigEdit)

class TestConfigDraft : public QObject {
    Q_OBJECT

    static std::shared_ptr<const Workspace> load(const BotFolder &folder)
    {
        WorkspaceRequest request;
        request.configFile = folder.config();
        request.environment = {};
        const Result<Workspace> workspace = loadWorkspace(request);
        if (!workspace)
            qFatal("%s", qPrintable(workspace.error().message));
        return std::make_shared<const Workspace>(*workspace);
    }
    static ChatId id(const QString &text) { return *parseChatId(text); }
    static void route(ConfigDraft &draft, const QString &chat, const QString &source)
    {
        draft.routeChats({id(chat)}, source.isEmpty() ? std::nullopt : std::optional(source), {});
        QTRY_VERIFY(!draft.isBusy());
    }

private Q_SLOTS:
    void aMappingShowsBeforeTheTextFollows();
    void undoAndRedoGoOnAfterSaving();
    void discardCanBeUndone();
    void editsAfterAnUndoneSaveAreMergedWhole();
    void bothSidesChangingOneThingIsAConflict_data();
    void bothSidesChangingOneThingIsAConflict();
    void refusedEditsShowTheOldRouting();
    void editsFromOutside_data();
    void editsFromOutside();
    void aConflictIsNeverOverwritten();
    void outsideEditsAreNoticed();
};

void TestConfigDraft::aMappingShowsBeforeTheTextFollows()
{
    const BotFolder folder;
    ConfigDraft draft;
    draft.open(load(folder));
    draft.routeChats({id(u"-200"_s)}, u"primary"_s, {});
    QCOMPARE(draft.routing().chatMapping.value(-200), u"primary"_s);
    QVERIFY(draft.isPending());
    QCOMPARE(draft.current().config.routing.chatMapping.value(-200), u"archive"_s);
    QTRY_VERIFY(!draft.isBusy());
    QCOMPARE(draft.current().config.routing.chatMapping.value(-200), u"primary"_s);
    QVERIFY(draft.state().diff.contains("+-200 = \"primary\"  # Hikers\n"));
    QCOMPARE(folder.text(), BotFolder::configText());
}

void TestConfigDraft::undoAndRedoGoOnAfterSaving()
{
    const BotFolder folder;
    QByteArray moved = BotFolder::configText();
    moved.replace("-200 = \"archive\"", "-200 = \"primary\"");
    ConfigDraft draft;
    draft.open(load(folder));
    const QSignalSpy saved(&draft, &ConfigDraft::saved);
    QList<DraftSave> told;
    connect(&draft, &ConfigDraft::saveTried, this,
        [&told](const DraftSave &save) { told.append(save); });
    route(draft, u"-200"_s, u"primary"_s);
    draft.save();
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().files, QStringList{folder.config()});
    QCOMPARE(told.constFirst().routes,
        (QList<RouteChange>{{id(u"-200"_s), u"archive"_s, u"primary"_s}}));
    QCOMPARE(folder.text(), moved);
    QVERIFY(!draft.isPending());
    draft.undo();
    QTRY_VERIFY(!draft.isBusy());
    QVERIFY(draft.isPending());
    draft.save();
    QTRY_COMPARE(saved.count(), 2);
    QCOMPARE(folder.text(), BotFolder::configText());
    draft.redo();
    draft.save();
    QTRY_COMPARE(saved.count(), 3);
    QCOMPARE(folder.text(), moved);
}

void TestConfigDraft::discardCanBeUndone()
{
    const BotFolder folder;
    ConfigDraft draft;
    draft.open(load(folder));
    route(draft, u"-200"_s, u"primary"_s);
    route(draft, u"7"_s, u"archive"_s);
    draft.discard();
    QTRY_VERIFY(!draft.isBusy());
    QVERIFY(!draft.isPending());
    QCOMPARE(draft.state().current->layers.documents[0].bytes, BotFolder::configText());
    QCOMPARE(draft.routing().chatMapping.value(-200), u"archive"_s);
    draft.undo();
    QTRY_VERIFY(!draft.isBusy());
    QVERIFY(draft.isPending());
    QCOMPARE(draft.routing().chatMapping.value(-200), u"primary"_s);
    QCOMPARE(draft.routing().chatMapping.value(7), u"archive"_s);
}

/// What is saved is then no longer a step of the history; all that differs from it is pending.
void TestConfigDraft::editsAfterAnUndoneSaveAreMergedWhole()
{
    const BotFolder folder;
    DraftDesk desk(load(folder));
    desk.apply(MapChats{{id(u"-200"_s)}, u"primary"_s, {}}, u"first"_s);
    QVERIFY(!desk.save().error);
    desk.undo();
    desk.apply(MapChats{{id(u"7"_s)}, u"archive"_s, {}}, u"second"_s);
    QByteArray theirs = folder.text();
    theirs.replace("# gone", "# gone for good");
    folder.write(theirs);
    const DraftAnswer answer = desk.checkOutside(Side::Ask);
    QCOMPARE(answer.outside->outcome, OutsideEdit::Outcome::Merged);
    const auto &mapping = answer.state.current->config.routing.chatMapping;
    QCOMPARE(mapping.value(-200), u"archive"_s);
    QCOMPARE(mapping.value(7), u"archive"_s);
    QVERIFY(answer.state.current->layers.documents[0].bytes.contains("# gone for good"));
}

void TestConfigDraft::bothSidesChangingOneThingIsAConflict_data()
{
    QTest::addColumn<ConfigEdit>("ours");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("isConflict");
    const ConfigEdit timeout = ChangeSource{u"archive"_s, SourceSetting::Timeout, tomlNumber(5)};
    QTest::addRow("the default") << ConfigEdit(SetDefaultSource{u"archive"_s})
                                 << QByteArray("default = \"primary\"")
                                 << QByteArray("default = \"third\"") << true;
    QTest::addRow("one source") << timeout << QByteArray("readOnly = true")
                                << QByteArray("readOnly = false") << true;
    QTest::addRow("two sources") << timeout << QByteArray("\"primary.db\" }")
                                 << QByteArray("\"primary.db\", timeout = 3 }") << false;
    QTest::addRow("the default and a source")
        << ConfigEdit(SetDefaultSource{u"archive"_s}) << QByteArray("readOnly = true")
        << QByteArray("readOnly = false") << false;
}

void TestConfigDraft::bothSidesChangingOneThingIsAConflict()
{
    QFETCH(ConfigEdit, ours);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, isConflict);
    const BotFolder folder;
    const QByteArray third =
        "[database.providers.third]\nprovider = \"sqlite3\"\nparameters = { dbPath = \"t\" }\n";
    folder.write(BotFolder::configText() + third);
    DraftDesk desk(load(folder));
    desk.apply(ours, u"ours"_s);
    QByteArray theirs = folder.text();
    theirs.replace(from, to);
    folder.write(theirs);
    const DraftAnswer saved = desk.save();
    QCOMPARE(folder.text(), theirs);
    QVERIFY(saved.outside.has_value());
    QCOMPARE(saved.outside->outcome,
        isConflict ? OutsideEdit::Outcome::Conflict : OutsideEdit::Outcome::Merged);
    QCOMPARE(saved.outside->hasClash(), isConflict);
    const DraftAnswer answer = isConflict ? desk.checkOutside(Side::Ours) : saved;
    QCOMPARE(answer.outside->outcome, OutsideEdit::Outcome::Merged);
    QCOMPARE(answer.state.undoText, u"ours"_s);
    QVERIFY(!desk.save().error);
}

void TestConfigDraft::refusedEditsShowTheOldRouting()
{
    const BotFolder folder;
    ConfigDraft draft;
    draft.open(load(folder));
    const QSignalSpy failed(&draft, &ConfigDraft::failed);
    draft.apply(MapChats{{id(u"7"_s)}, u"no such source"_s, {}}, u"wrong"_s);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!draft.isPending());
    QVERIFY(!draft.routing().chatMapping.contains(7));
}

void TestConfigDraft::editsFromOutside_data()
{
    QTest::addColumn<QByteArray>("theirLine");
    QTest::addColumn<Side>("side");
    QTest::addColumn<OutsideEdit::Outcome>("outcome");
    QTest::addColumn<QString>("hikers");

    QTest::addRow("another entry is merged")
        << QByteArray("-1000000000100 = \"primary\"") << Side::Ask << OutsideEdit::Outcome::Merged
        << u"primary"_s;
    QTest::addRow("the same change twice is no conflict")
        << QByteArray("-200 = \"primary\"") << Side::Ask << OutsideEdit::Outcome::Merged
        << u"primary"_s;
    QTest::addRow("the same entry otherwise is a conflict")
        << QByteArray("-200 = \"nowhere\"") << Side::Ask << OutsideEdit::Outcome::Conflict
        << u"primary"_s;
    QTest::addRow("the conflict is decided for ours")
        << QByteArray("-200 = \"nowhere\"") << Side::Ours << OutsideEdit::Outcome::Merged
        << u"primary"_s;
    QTest::addRow("the conflict is decided for theirs")
        << QByteArray("-200 = \"nowhere\"") << Side::Theirs << OutsideEdit::Outcome::Taken
        << u"nowhere"_s;
}

void TestConfigDraft::editsFromOutside()
{
    QFETCH(const QByteArray, theirLine);
    QFETCH(const Side, side);
    QFETCH(const OutsideEdit::Outcome, outcome);
    QFETCH(const QString, hikers);
    const BotFolder folder;
    DraftDesk desk(load(folder));
    desk.apply(MapChats{{id(u"-200"_s)}, u"primary"_s, {}}, u"move"_s);
    QByteArray theirs = BotFolder::configText();
    const QByteArray key = theirLine.left(theirLine.indexOf(' '));
    theirs.replace(key + " = \"archive\"", theirLine);
    folder.write(theirs);
    const DraftAnswer answer = desk.checkOutside(side);
    QVERIFY(answer.outside.has_value());
    QCOMPARE(answer.outside->outcome, outcome);
    QCOMPARE(answer.state.current->config.routing.chatMapping.value(-200), hikers);
    QCOMPARE(answer.outside->clashes.isEmpty(),
        theirLine != "-200 = \"nowhere\"" || side == Side::Theirs);
}

void TestConfigDraft::aConflictIsNeverOverwritten()
{
    const BotFolder folder;
    DraftDesk desk(load(folder));
    desk.apply(MapChats{{id(u"-200"_s)}, u"primary"_s, {}}, u"move"_s);
    QByteArray theirs = BotFolder::configText();
    theirs.replace("-200 = \"archive\"", "-200 = \"nowhere\"");
    folder.write(theirs);
    const DraftAnswer answer = desk.save();
    QVERIFY(!answer.save);
    QVERIFY(answer.outside.has_value());
    QCOMPARE(answer.outside->outcome, OutsideEdit::Outcome::Conflict);
    QCOMPARE(folder.text(), theirs);
}

void TestConfigDraft::outsideEditsAreNoticed()
{
    const BotFolder folder;
    ConfigDraft draft;
    draft.open(load(folder));
    QByteArray theirs = BotFolder::configText();
    theirs.replace("-200 = \"archive\"", "-200 = \"primary\"");
    folder.write(theirs);
    QTRY_COMPARE(draft.routing().chatMapping.value(-200), u"primary"_s);
    QVERIFY(!draft.isPending());
}

QTEST_GUILESS_MAIN(TestConfigDraft)
#include "tst_configdraft.moc"
