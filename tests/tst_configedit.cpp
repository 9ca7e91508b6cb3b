// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/configedit.h"
#include "editing/history.h"
#include "editing/tomlchange.h"

#include "why.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(pointsman::ConfigEdit)

namespace {

using Files = QList<QByteArray>;

ChatId chat(qint64 id)
{
    return {id, {}};
}

/// Opens texts as layers 0.toml, 1.toml, ….
Result<Workspace> opened(const QTemporaryDir &dir, const Files &texts)
{
    WorkspaceRequest request;
    request.environment = {};
    request.workingDirectory = dir.path();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString name = u"%1.toml"_s.arg(i);
        QFile file(dir.filePath(u"d/"_s + name));
        QDir(dir.path()).mkpath(u"d"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(texts[i]) != texts[i].size())
            return failure(ErrorKind::Io, file.errorString());
    }
    request.configDirs = {u"d"_s};
    return loadWorkspace(request);
}

Files textsOf(const Workspace &workspace)
{
    Files texts;
    for (const ConfigDocument &document : workspace.layers.documents)
        texts.append(document.bytes);
    return texts;
}

const QByteArray base = "# the bot\n"
                        "[database]\n"
                        "default = \"primary\" # star\n"
                        "\n"
                        "[database.providers.primary]\n"
                        "provider = \"sqlite3\"\n"
                        "[database.providers.primary.parameters]\n"
                        "dbPath = \"primary.db\"\n"
                        "\n"
                        "# old things\n"
                        "[database.providers.archive]\n"
                        "provider = \"sqlite3\"\n"
                        "parameters = { dbPath = \"archive.db\", readOnly = true }\n";

const QByteArray mapping = "\n[database.chatMapping]\n"
                           "  \"-100\" = 'archive'   # Books\n"
                           "  # people\n"
                           "  5 = \"archive\"\n";

} // namespace

class TestConfigEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changes_only_what_it_means_data();
    void changes_only_what_it_means();
    void refuses_data();
    void refuses();
    void an_unmap_says_what_is_then_in_force();
    void takes_mappings_of_many_chats_data();
    void takes_mappings_of_many_chats();
    void a_rename_follows_every_reference_in_every_file();
    void undo_and_redo_have_no_limit();
};

void TestConfigEdit::changes_only_what_it_means_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<ConfigEdit>("edit");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &before, const ConfigEdit &edit,
                         const QByteArray &expected) {
        QTest::addRow("%s", name) << before << edit << expected;
    };
    const QHash<QString, QString> titled{{u"-7"_s, u"Cats\nand dogs"_s}};
    row("a remap keeps quotes, indent and comment", base + mapping,
        MapChats{{chat(-100)}, u"primary"_s, {}},
        base + QByteArray(mapping).replace("'archive'", "'primary'"));
    row("a new entry goes last, in the neighbours' style, with its title", base + mapping,
        MapChats{{chat(-7)}, u"primary"_s, titled},
        base + mapping + "  -7 = \"primary\"   # Cats and dogs\n");
    row("a new table for the first mapping stands beside the section", base + "\n[stats]\na = 1\n",
        MapChats{{chat(-7)}, u"archive"_s, {}},
        base + "\n[database.chatMapping]\n-7 = \"archive\"\n\n[stats]\na = 1\n");
    row("no line break at the end stays none", base + "[database.chatMapping]\n1 = \"archive\"",
        MapChats{{chat(2)}, u"primary"_s, {}},
        base + "[database.chatMapping]\n1 = \"archive\"\n2 = \"primary\"");
    row("CRLF stays CRLF", QByteArray(base + mapping).replace("\n", "\r\n"),
        MapChats{{chat(2)}, u"primary"_s, {}},
        QByteArray(base + mapping + "  2 = \"primary\"\n").replace("\n", "\r\n"));
    row("a mapping in braces grows in braces",
        QByteArray(base).replace("# star\n", "# star\nchatMapping = {'1' = \"archive\"} # m\n"),
        MapChats{{chat(2)}, u"primary"_s, {}},
        QByteArray(base).replace(
            "# star\n", "# star\nchatMapping = {'1' = \"archive\", '2' = \"primary\"} # m\n"));
    row("an empty mapping in braces is filled",
        QByteArray(base).replace("# star\n", "# star\nchatMapping = {}\n"),
        MapChats{{chat(2)}, u"primary"_s, {}},
        QByteArray(base).replace("# star\n", "# star\nchatMapping = { 2 = \"primary\" }\n"));
    row("dotted keys grow as dotted keys",
        QByteArray(base).replace("# star\n", "# star\nchatMapping . 1=\"archive\"\n"),
        MapChats{{chat(2)}, u"primary"_s, {}},
        QByteArray(base).replace(
            "# star\n", "# star\nchatMapping . 1=\"archive\"\nchatMapping . 2=\"primary\"\n"));
    row("an unmap takes the line and its comment", base + mapping, UnmapChats{{chat(-100)}},
        base + QByteArray(mapping).replace("  \"-100\" = 'archive'   # Books\n", ""));
    const QByteArray list = base + "\n[database.chatMapping]\n";
    row("an unmap takes the remark above that is the chat's own",
        list + "# Books\n1 = 'archive'\n# Cats\n2 = 'archive'\n", UnmapChats{{chat(1)}},
        list + "# Cats\n2 = 'archive'\n");
    row("an unmap of the last takes its remark of two lines",
        list + "# Books\n1 = 'archive'\n\n# Cats\n# and dogs\n2 = 'archive'\n",
        UnmapChats{{chat(2)}}, list + "# Books\n1 = 'archive'\n\n");
    row("a remark above several chats stays",
        list + "1 = 'archive'\n# old chats\n2 = 'archive'\n3 = 'archive'\n", UnmapChats{{chat(2)}},
        list + "1 = 'archive'\n# old chats\n3 = 'archive'\n");
    row("a remark at the head of the list stays", list + "# chat = source\n1 = 'archive'\n",
        UnmapChats{{chat(1)}}, list + "# chat = source\n");
    row("a remark that names the chat goes with it", list + "# 1: Books\n1 = 'archive'\n",
        UnmapChats{{chat(1)}}, list);
    row("a remark behind a blank line stays", list + "1 = 'archive'\n# Cats\n\n2 = 'archive'\n",
        UnmapChats{{chat(2)}}, list + "1 = 'archive'\n# Cats\n\n");
    row("an entry that is commented out stays",
        list + "1 = 'archive'\n# 7 = 'primary'\n2 = 'archive'\n", UnmapChats{{chat(2)}},
        list + "1 = 'archive'\n# 7 = 'primary'\n");
    row("an unmap of all takes every remark of theirs",
        list + "# Books\n1 = 'archive'\n# Cats\n2 = 'archive'\n", UnmapChats{{chat(1), chat(2)}},
        list);
    row("an unmap in braces takes neighbours and their commas",
        QByteArray(base).replace("# star\n",
            "# star\nchatMapping = { 1 = \"archive\", 2 = \"archive\", 3 = \"archive\" }\n"),
        UnmapChats{{chat(3), chat(2)}},
        QByteArray(base).replace("# star\n", "# star\nchatMapping = { 1 = \"archive\" }\n"));
    row("an unmap in braces takes all",
        QByteArray(base).replace(
            "# star\n", "# star\nchatMapping = { 1 = \"archive\", 2 = \"archive\" }\n"),
        UnmapChats{{chat(1), chat(2)}},
        QByteArray(base).replace("# star\n", "# star\nchatMapping = {}\n"));
    row("an unmap in braces takes the comma",
        QByteArray(base).replace("# star\n",
            "# star\nchatMapping = { 1 = \"archive\", 2 = \"archive\", 3 = \"archive\" }\n"),
        UnmapChats{{chat(1), chat(3)}},
        QByteArray(base).replace("# star\n", "# star\nchatMapping = { 2 = \"archive\" }\n"));
    row("an unmap takes every spelling of the id", base + mapping + "'+5' = \"primary\"\n",
        UnmapChats{{chat(5)}}, base + QByteArray(mapping).replace("  5 = \"archive\"\n", ""));
    row("the default keeps its comment", base, SetDefaultSource{u"archive"_s},
        QByteArray(base).replace("default = \"primary\"", "default = \"archive\""));
    row("a missing default is written into its table",
        QByteArray(base).replace("default = \"primary\" # star\n", ""),
        SetDefaultSource{u"archive"_s},
        QByteArray(base).replace("default = \"primary\" # star\n", "default = \"archive\"\n"));
    row("a new source stands behind the last one", base + mapping,
        AddSource{u"old 2023"_s, u"${DIR}/o.db"_s, true},
        base
            + "\n[database.providers.\"old 2023\"]\nprovider = \"sqlite3\"\n"
              "\n[database.providers.\"old 2023\".parameters]\ndbPath = \"${DIR}/o.db\"\n"
              "readOnly = true\n"
            + mapping);
    row("a setting in braces is changed in braces", base,
        ChangeSource{u"archive"_s, SourceSetting::ReadOnly, tomlFlag(false)},
        QByteArray(base).replace("readOnly = true", "readOnly = false"));
    row("a setting that was not there is added", base,
        ChangeSource{u"primary"_s, SourceSetting::Timeout, tomlNumber(2.5)},
        QByteArray(base).replace(
            "dbPath = \"primary.db\"\n", "dbPath = \"primary.db\"\ntimeout = 2.5\n"));
    const QByteArray flat = "[database]\ndefault_source='a'\n[database.sources.a]\npath='a.db'\n"
                            "timeout = 30.0 # s\nmax_connections=2\n";
    row("a flat setting of the design stays flat", flat,
        ChangeSource{u"a"_s, SourceSetting::Timeout, tomlNumber(2.5)},
        QByteArray(flat).replace("30.0", "2.5"));
    row("a flat number of connections stays under its name", flat,
        ChangeSource{u"a"_s, SourceSetting::MaxConnections, tomlNumber(4)},
        QByteArray(flat).replace("connections=2", "connections=4"));
    const QByteArray options = "[database.sources.a]\npath='a.db'\n"
                               "[database.sources.a.options]\ntimeout = 30.0\n";
    row("an option of the design stays an option", options,
        ChangeSource{u"a"_s, SourceSetting::Timeout, tomlNumber(5)},
        QByteArray(options).replace("30.0", "5"));
    row("a removed source takes its tables and nothing else",
        QByteArray(base).replace("\n# old things",
            "\n[database.providers.x]\nprovider = 'a'\n"
            "# inside\n\n[database.providers.x.parameters]\n"
            "dbPath = 'x'\n\n# old things"),
        RemoveSource{u"x"_s}, base);
}

void TestConfigEdit::changes_only_what_it_means()
{
    QFETCH(QByteArray, before);
    QFETCH(ConfigEdit, edit);
    QFETCH(QByteArray, expected);
    QTemporaryDir dir;
    const auto workspace = opened(dir, {before});
    QVERIFY2(workspace, why(workspace).constData());
    const auto changed = applyEdit(*workspace, edit);
    QVERIFY2(changed, why(changed).constData());
    QCOMPARE(textsOf(changed->workspace), Files{expected});
}

void TestConfigEdit::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ConfigEdit>("edit");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &text, const ConfigEdit &edit,
                         const QString &message) {
        QTest::addRow("%s", name) << text << edit << message;
    };
    const QString unknown = u"There is no source \"gone\" in the configuration"_s;
    row("a mapping to an unknown source", base, MapChats{{chat(1)}, u"gone"_s, {}}, unknown);
    row("an unknown default", base, SetDefaultSource{u"gone"_s}, unknown);
    row("an unmap of what is not mapped", base, UnmapChats{{chat(1)}}, u"Chat 1 is not mapped"_s);
    row("a name that is taken", base, RenameSource{u"primary"_s, u"archive"_s},
        u"There is a source \"archive\" already"_s);
    row("the removal of the default", base, RemoveSource{u"primary"_s},
        u"Source \"primary\" cannot be removed while default names it"_s);
    row("the removal of a source with chats", base + mapping, RemoveSource{u"archive"_s},
        u"Source \"archive\" cannot be removed while 2 chats are mapped to it"_s);
    row("a mapping in a single database's configuration", "[database]\npath = 'a.db'\n",
        MapChats{{chat(1)}, u"default"_s, {}}, u"A configuration of one database maps no chats"_s);
}

void TestConfigEdit::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(ConfigEdit, edit);
    QFETCH(QString, message);
    QTemporaryDir dir;
    const auto workspace = opened(dir, {text});
    QVERIFY2(workspace, why(workspace).constData());
    const auto changed = applyEdit(*workspace, edit);
    QVERIFY(!changed);
    QCOMPARE(changed.error().message, message);
}

void TestConfigEdit::an_unmap_says_what_is_then_in_force()
{
    QTemporaryDir dir;
    const auto workspace =
        opened(dir, {base + mapping, "[database.chatMapping]\n5 = \"primary\"\n"});
    QVERIFY2(workspace, why(workspace).constData());
    const auto changed = applyEdit(*workspace, UnmapChats{{chat(5)}});
    QVERIFY2(changed, why(changed).constData());
    QCOMPARE(textsOf(changed->workspace), (Files{base + mapping, "[database.chatMapping]\n"}));
    QVERIFY(changed->isIncomplete);
    QCOMPARE(changed->notes,
        QStringList{
            u"Chat 5 is still mapped, now to \"archive\" by %1/d/0.toml:18"_s.arg(dir.path())});
}

void TestConfigEdit::takes_mappings_of_many_chats_data()
{
    QTest::addColumn<QByteArray>("before"); // a chat
    QTest::addColumn<QByteArray>("between"); // two chats
    QTest::addColumn<QByteArray>("behind");
    QTest::addRow("in one line") << QByteArray("chatMapping = { ") << QByteArray(", ")
                                 << QByteArray(" }\n");
    QTest::addRow("a line a chat")
        << QByteArray("[database.chatMapping]\n") << QByteArray("\n") << QByteArray("\n");
    QTest::addRow("with remarks") << QByteArray("[database.chatMapping]\n# a chat\n")
                                  << QByteArray("  # \xc3\xbc\n# a chat\n") << QByteArray("\n");
    QTest::addRow("dotted") << QByteArray("chatMapping.") << QByteArray("\nchatMapping.")
                            << QByteArray("\n");
}

/// What takes the square of the time takes minutes here.
void TestConfigEdit::takes_mappings_of_many_chats()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, between);
    QFETCH(QByteArray, behind);
    constexpr int count = 20000;
    QByteArray entries;
    QList<ChatId> chats;
    for (int i = 0; i < count; ++i) {
        chats.append(chat(-1001000000000LL - i));
        entries +=
            (i ? between : before) + '"' + chats.last().text().toLatin1() + "\" = \"archive\"";
    }
    entries += behind;
    QTemporaryDir dir;
    QElapsedTimer clock;
    const auto told = [&clock](const char *what) { qInfo("%s: %lld ms", what, clock.restart()); };
    clock.start();
    const QByteArray head = "[database]\ndefault = \"primary\"\n";
    const QByteArray sources = base.mid(base.indexOf("[database.providers.primary]"));
    const auto workspace = opened(dir,
        {head + (before.startsWith('[') ? QByteArray() : entries) + sources
            + (before.startsWith('[') ? entries : QByteArray())});
    told("opened");
    QVERIFY2(workspace, why(workspace).constData());
    const auto one = applyEdit(*workspace, MapChats{{chats[count / 2]}, u"primary"_s, {}});
    told("one chat mapped");
    QVERIFY2(one, why(one).constData());
    const auto all = applyEdit(*workspace, MapChats{chats, u"primary"_s, {}});
    told("all mapped");
    QVERIFY2(all, why(all).constData());
    const auto half = applyEdit(*workspace, UnmapChats{chats.mid(0, count / 2)});
    told("half unmapped");
    QVERIFY2(half, why(half).constData());
    QCOMPARE(half->workspace.config.routing.chatMapping.size(), count / 2);
    const auto none = applyEdit(*workspace, UnmapChats{chats});
    told("all unmapped");
    QVERIFY2(none, why(none).constData());
    QVERIFY(none->workspace.config.routing.chatMapping.isEmpty());
}

void TestConfigEdit::a_rename_follows_every_reference_in_every_file()
{
    const QByteArray references =
        "[[resender.jobs]]\nid = \"archive\"\ndataSource = 'archive' # a\n"
        "[[resender.jobs]]\ndataSource = 'primary'\n"
        "[stats]\nllm-stats-data-source = \"archive\"\n";
    const QByteArray override = "[database.providers.\"archive\".parameters]\ntimeout = 5\n"
                                "[database]\ndefault = \"archive\"\n";
    QTemporaryDir dir;
    const auto workspace = opened(dir, {base + mapping, references, override});
    QVERIFY2(workspace, why(workspace).constData());
    const auto changed = applyEdit(*workspace, RenameSource{u"archive"_s, u"attic"_s});
    QVERIFY2(changed, why(changed).constData());
    Files expected{base + mapping, references, override};
    expected[0].replace("providers.archive]", "providers.attic]");
    expected[0].replace("= 'archive'", "= 'attic'").replace("5 = \"archive\"", "5 = \"attic\"");
    expected[1].replace("dataSource = 'archive'", "dataSource = 'attic'");
    expected[1].replace("source = \"archive\"", "source = \"attic\"");
    expected[2].replace("archive", "attic");
    QCOMPARE(textsOf(changed->workspace), expected);
    QCOMPARE(changed->workspace.config.routing.chatMapping.value(-100), u"attic"_s);
    const auto back = applyEdit(changed->workspace, RenameSource{u"attic"_s, u"archive"_s});
    QCOMPARE(textsOf(back->workspace), textsOf(*workspace));
}

void TestConfigEdit::undo_and_redo_have_no_limit()
{
    QTemporaryDir dir;
    const auto workspace = opened(dir, {base});
    QVERIFY2(workspace, why(workspace).constData());
    WorkspaceHistory history(std::make_shared<const Workspace>(*workspace));
    for (int i = 1; i <= 200; ++i) {
        auto changed = applyEdit(history.current(), MapChats{{chat(i)}, u"archive"_s, {}});
        QVERIFY2(changed, why(changed).constData());
        history.push(u"map %1"_s.arg(i), std::move(changed->workspace));
    }
    const Files edited = textsOf(history.current());
    QCOMPARE(history.undoText(), u"map 200"_s);
    while (history.canUndo())
        QVERIFY(history.undo());
    QCOMPARE(textsOf(history.current()), Files{base});
    QCOMPARE(history.current().config, workspace->config);
    while (history.canRedo())
        QVERIFY(history.redo());
    QCOMPARE(textsOf(history.current()), edited);
    QCOMPARE(history.current().config.routing.chatMapping.size(), 200);
}

QTEST_GUILESS_MAIN(TestConfigEdit)
#include "tst_configedit.moc"
