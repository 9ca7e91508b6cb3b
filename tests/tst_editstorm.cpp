// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/configedit.h"
#include "editing/history.h"
#include "editing/tomlchange.h"

#include "editbytes.h"
#include "why.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr int documentsPerDialect = 30;
constexpr int editsPerDocument = 20;

/// Set it to try other documents than every run does; row names tell the seeds.
quint32 firstSeed()
{
    return quint32(qEnvironmentVariableIntValue("POINTSMAN_SEED"));
}

/// Writes configurations as careless and as diverse as people do.
class Generator final {
public:
    explicit Generator(quint32 seed) : m_random(seed) { }

    QByteArray document(ConfigDialect dialect)
    {
        m_dialect = dialect;
        m_lineBreak = chance(30) ? "\r\n" : "\n";
        QByteArray text = junk();
        text += line("[database]") + junk();
        text += line(keysOf(dialect).defaultSource.toUtf8() + equals() + quoted("primary"));
        const bool inBraces = chance(25);
        const bool dotted = !inBraces && chance(25);
        if (inBraces)
            text += line(mappingKey() + equals() + mappingInBraces());
        for (int i = 0; dotted && i < number(6) + 1; ++i)
            text += line(mappingKey() + dot() + mappingEntry(i));
        text += junk();
        m_shape = Shape(number(4));
        if (m_shape == Shape::Braces)
            text += line(sourcesKey() + equals() + "{ " + sourcesInBraces() + " }");
        for (const QByteArray &name : {QByteArray("primary"), QByteArray("\"архив 1\""),
                 QByteArray("archive"), QByteArray("live-2")}) {
            if (m_shape == Shape::Dotted)
                text += dottedSource(name) + junk();
            else if (m_shape != Shape::Braces)
                text += source(name) + junk();
        }
        if (!inBraces && !dotted)
            text += mappingTable();
        text += line("[other]") + line("at" + equals() + "07:32") + line("note = \"\\e[1m\"");
        text += junk() + line("[[resender.jobs]]") + line("dataSource = 'archive'") + junk();
        text += line("[ stats ]") + line("llm-stats-data-source=\"live-2\"");
        if (chance(30))
            text.chop(m_lineBreak.size());
        return text;
    }

    /// One file that a later layer puts over document().
    QByteArray override()
    {
        QByteArray text = line("[ database ]") + junk();
        if (chance(50))
            text += line(keysOf(m_dialect).defaultSource.toUtf8() + equals() + quoted("archive"));
        text += mappingTable();
        if (m_shape != Shape::Braces && m_dialect != ConfigDialect::Today)
            text += line("[database." + sourcesKey() + ".archive]") + line("readonly = true");
        return text + junk();
    }

    QByteArray legacyDocument()
    {
        m_dialect = ConfigDialect::Legacy;
        m_lineBreak = chance(30) ? "\r\n" : "\n";
        QByteArray text = junk() + line("[ database ]") + junk();
        text += line("path" + equals() + quoted("бот.db")) + junk();
        if (chance(50))
            text += line("timeout" + equals() + "30");
        text += junk() + line("[stats]") + line("a" + equals() + quoted("primary"));
        if (chance(30))
            text.chop(m_lineBreak.size());
        return text;
    }

    ConfigEdit legacyEdit()
    {
        const QString name = u"default"_s;
        switch (number(3)) {
        case 0:
            return ChangeSource{
                name, SourceSetting::Path, tomlText(u"dir/%1 ё.db"_s.arg(number(9)))};
        case 1:
            return ChangeSource{name, SourceSetting::Timeout, tomlNumber(number(100) / 2.0)};
        default:
            return ChangeSource{name, SourceSetting::MaxConnections, tomlNumber(1 + number(9))};
        }
    }

    ConfigEdit edit(const Config &config)
    {
        const QStringList names = config.routing.sourceNames;
        const QString name = names[number(int(names.size()))];
        const QList<qint64> mapped = config.routing.chatMapping.keys();
        switch (number(11)) {
        case 8: {
            const int free = unusedSource(config);
            return free < 0 ? ConfigEdit(SetDefaultSource{name}) : RemoveSource{names[free]};
        }
        case 9:
            return ChangeSource{name, SourceSetting::ReadOnly, tomlFlag(chance(50))};
        case 10:
            return ChangeSource{
                name, SourceSetting::Path, tomlText(u"${DIR}/новый \"%1\".db"_s.arg(number(9)))};
        case 0:
        case 1:
            return MapChats{{{newId(), {}}, {newId(), {}}}, name, {{u"1"_s, u"title"_s}}};
        case 2:
            if (!mapped.isEmpty())
                return MapChats{{{mapped[number(int(mapped.size()))], {}}}, name, {}};
            return SetDefaultSource{name};
        case 3:
            if (!mapped.isEmpty())
                return UnmapChats{{{mapped[number(int(mapped.size()))], {}}}};
            return SetDefaultSource{name};
        case 4:
            return SetDefaultSource{name};
        case 5:
            return AddSource{newName(), u"C:\\dir \"x\"/ё.db"_s, chance(50)};
        case 6:
            return RenameSource{name, newName()};
        default:
            return ChangeSource{name, SourceSetting::Timeout, tomlNumber(number(100) / 2.0)};
        }
    }

private:
    enum class Shape { Tables, Braces, Dotted, TablesAgain };

    /// A source that the mapping, the default and the jobs leave alone; -1.
    static int unusedSource(const Config &config)
    {
        const QStringList names = config.routing.sourceNames;
        const QStringList mapped = config.routing.chatMapping.values();
        for (int i = 0; i < names.size(); ++i) {
            const bool isOurs = names[i].startsWith(u"src") || names[i].startsWith(u"имя");
            if (isOurs && !mapped.contains(names[i]) && names[i] != config.routing.defaultSource)
                return i;
        }
        return -1;
    }
    int number(int below) { return int(m_random.bounded(below)); }
    bool chance(int percent) { return number(100) < percent; }
    qint64 newId() { return -1000000000000LL - m_random.bounded(1000000000) * 7LL; }
    QString newName()
    {
        static const QStringList forms{u"src%1"_s, u"имя %1"_s, u"a.b%1"_s, u"q\"%1"_s, u"'%1'"_s};
        return forms[number(5)].arg(++m_names);
    }
    QByteArray spaces() { return QByteArray(number(4), chance(80) ? ' ' : '\t'); }
    QByteArray equals() { return chance(60) ? " = " : spaces() + '=' + spaces(); }
    QByteArray dot() { return chance(70) ? "." : spaces() + '.' + spaces(); }
    QByteArray quoted(const QByteArray &text)
    {
        return chance(60) ? '"' + text + '"' : '\'' + text + '\'';
    }
    QByteArray line(const QByteArray &content)
    {
        QByteArray text = (chance(25) ? spaces() : QByteArray()) + content;
        if (chance(40))
            text += spaces() + "# коммент [x] = \"1\" 🚲";
        return text + m_lineBreak;
    }
    QByteArray junk()
    {
        QByteArray text;
        while (chance(45))
            text += chance(50) ? m_lineBreak : "  # -100 = \"archive\" [no]" + m_lineBreak;
        return text;
    }
    QByteArray mappingKey() { return keysOf(m_dialect).mapping.toUtf8(); }
    QByteArray mappingEntry(int i)
    {
        const QByteArray id = QByteArray::number(-100 - i * 13);
        static const QByteArrayList names{"primary", "archive", "архив 1", "gone"};
        return (chance(50) ? id : quoted(id)) + equals() + quoted(names[number(4)]);
    }
    QByteArray mappingInBraces()
    {
        QByteArrayList entries;
        for (int i = 0; i < number(5); ++i)
            entries += mappingEntry(i);
        if (chance(60))
            return entriesOnLines(entries);
        return '{' + spaces() + entries.join(spaces() + ',' + spaces()) + spaces() + '}';
    }
    /// TOML 1.1: line breaks, comments and a last comma in braces.
    QByteArray entriesOnLines(const QByteArrayList &entries)
    {
        QByteArray text = chance(80) ? '{' + m_lineBreak : QByteArray("{");
        for (qsizetype i = 0; i < entries.size(); ++i) {
            while (chance(20))
                text += "    # -7 = 'x', {" + m_lineBreak;
            const bool last = i + 1 == entries.size();
            text += spaces() + entries[i] + spaces() + (!last || chance(60) ? "," : "");
            if (chance(40))
                text += spaces() + "# заметка, {" + QByteArray::number(i) + '}' + m_lineBreak;
            else if (chance(80))
                text += m_lineBreak;
        }
        return text + spaces() + '}';
    }
    QByteArray mappingTable()
    {
        QByteArray text = line("[ database . " + mappingKey() + " ]");
        for (int i = 0; i < number(12); ++i)
            text += line(mappingEntry(i)) + junk();
        return text;
    }
    QByteArray source(const QByteArray &name)
    {
        const QByteArray table = "database." + sourcesKey() + '.' + name;
        const bool isToday = m_dialect == ConfigDialect::Today;
        const QByteArray path = isToday ? "dbPath" : "path";
        const QByteArray setting = path + equals() + quoted("${DIR}/x.db");
        QByteArray text = line('[' + table + ']');
        if (m_dialect == ConfigDialect::Design && chance(50)) {
            return text + line(setting) + junk() + line('[' + table + " . options ]")
                + line("timeout" + equals() + "30.0") + line("maxConnections" + equals() + '3');
        }
        if (!isToday)
            return text + line(setting) + line("timeout" + equals() + "30.0");
        text += line("provider" + equals() + quoted("sqlite3"));
        if (chance(40))
            return text
                + line("parameters" + equals()
                    + (chance(50) ? entriesOnLines({setting}) : "{ " + setting + " }"));
        return text + junk() + line('[' + table + ".parameters]") + line(setting);
    }

    QByteArray sourcesKey() { return keysOf(m_dialect).sources.toUtf8(); }
    QByteArray settingInBraces()
    {
        const QByteArray path = chance(30) ? "\"${DIR}/\\x78.db\"" : quoted("${DIR}/x.db");
        if (m_dialect != ConfigDialect::Today)
            return "{ path" + equals() + path + spaces() + '}';
        return '{' + spaces() + "provider" + equals() + quoted("sqlite3") + ',' + spaces()
            + "parameters" + equals() + "{dbPath" + equals() + path + "} }";
    }
    QByteArray sourcesInBraces()
    {
        QByteArrayList entries;
        for (const char *name : {"primary", "\"архив 1\"", "archive", "'live-2'"})
            entries += QByteArray(name) + equals() + settingInBraces();
        return entries.join(spaces() + ',' + spaces()) + (chance(30) ? "," + m_lineBreak : "");
    }
    /// Each source's keys dotted under the sources' table.
    QByteArray dottedSource(const QByteArray &name)
    {
        QByteArray text;
        if (name == "primary")
            text += line("[database . " + sourcesKey() + ']');
        const QByteArray path = quoted("${DIR}/x.db");
        if (m_dialect != ConfigDialect::Today)
            return text + line(name + dot() + "path" + equals() + path) + junk();
        return text + line(name + dot() + "provider" + equals() + quoted("sqlite3"))
            + line(name + dot() + "parameters" + dot() + "dbPath" + equals() + path);
    }

    QRandomGenerator m_random;
    Shape m_shape = Shape::Tables;
    ConfigDialect m_dialect = ConfigDialect::Today;
    QByteArray m_lineBreak;
    int m_names = 0;
};

/// The texts as layers 0.toml, 1.toml, ….
Result<Workspace> workspaceOf(const QByteArrayList &texts)
{
    QList<ConfigDocument> documents;
    for (const QByteArray &text : texts) {
        auto document = makeDocument(u"/nowhere/%1.toml"_s.arg(documents.size()), text);
        if (!document)
            return tl::unexpected(document.error());
        documents.append(*document);
    }
    Workspace empty;
    empty.layers.folder = u"/nowhere"_s;
    return withDocuments(std::move(empty), documents);
}

QByteArrayList textsOf(const Workspace &workspace)
{
    QByteArrayList texts;
    for (const ConfigDocument &document : workspace.layers.documents)
        texts.append(document.bytes);
    return texts;
}

/// Everything but the lines that say what the edit is about, in order.
QByteArrayList comments(const QByteArray &text)
{
    QByteArrayList found;
    const QByteArrayList lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().startsWith('#'))
            found.append(line);
    }
    return found;
}

/// How many lines are only in one of two texts, counting each line as often as it occurs.
int changedLines(const QByteArray &before, const QByteArray &after)
{
    QHash<QByteArray, int> counts;
    for (const QByteArray &line : before.split('\n'))
        ++counts[line];
    for (const QByteArray &line : after.split('\n'))
        --counts[line];
    int changed = 0;
    for (const int count : std::as_const(counts))
        changed += std::abs(count);
    return changed;
}

/// What the edit may at most change: lines removed and added.
int allowedLines(const ConfigEdit &edit, const Routing &before)
{
    if (const auto *mapped = std::get_if<MapChats>(&edit))
        return 2 * int(mapped->chats.size()) + 6;
    if (std::holds_alternative<AddSource>(edit) || std::holds_alternative<RemoveSource>(edit))
        return 14;
    if (const auto *renamed = std::get_if<RenameSource>(&edit)) {
        return 12
            + 2
            * int(
                std::count(before.chatMapping.cbegin(), before.chatMapping.cend(), renamed->from));
    }
    return 6;
}

/// The routing that an edit means.
Routing meantRouting(Routing routing, const ConfigEdit &edit)
{
    if (const auto *mapped = std::get_if<MapChats>(&edit)) {
        for (const ChatId &chat : mapped->chats)
            routing = withRoute(std::move(routing), chat, mapped->source);
    } else if (const auto *unmapped = std::get_if<UnmapChats>(&edit)) {
        for (const ChatId &chat : unmapped->chats)
            routing = withRoute(std::move(routing), chat, std::nullopt);
    } else if (const auto *set = std::get_if<SetDefaultSource>(&edit)) {
        routing.defaultSource = set->source;
    } else if (const auto *added = std::get_if<AddSource>(&edit)) {
        routing.sourceNames.append(added->name);
        routing.sources.insert(added->name, {added->readOnly, true});
    } else if (const auto *removed = std::get_if<RemoveSource>(&edit)) {
        routing.sourceNames.removeAll(removed->name);
        routing.sources.remove(removed->name);
    } else if (const auto *changed = std::get_if<ChangeSource>(&edit)) {
        if (changed->setting == SourceSetting::ReadOnly)
            routing.sources[changed->name].readOnly = isTruthy(changed->value);
    } else if (const auto *renamed = std::get_if<RenameSource>(&edit)) {
        routing.sourceNames.replaceInStrings(renamed->from, renamed->to);
        routing.sources.insert(renamed->to, routing.sources.take(renamed->from));
        for (QString &source : routing.chatMapping)
            source = source == renamed->from ? renamed->to : source;
        if (routing.defaultSource == renamed->from)
            routing.defaultSource = renamed->to;
    }
    return routing;
}

} // namespace

class TestEditStorm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void random_edits_change_what_they_mean_and_undo_to_the_same_bytes_data();
    void random_edits_change_what_they_mean_and_undo_to_the_same_bytes();

private:
    void editOnce(WorkspaceHistory &history, const ConfigEdit &edit);
};

void TestEditStorm::random_edits_change_what_they_mean_and_undo_to_the_same_bytes_data()
{
    QTest::addColumn<ConfigDialect>("dialect");
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("isLayered");
    const quint32 first = firstSeed();
    for (quint32 seed = first; seed < first + documentsPerDialect; ++seed) {
        QTest::addRow("today %u", seed) << ConfigDialect::Today << seed << false;
        QTest::addRow("dec2025 %u", seed) << ConfigDialect::Dec2025 << seed + 1000 << false;
        QTest::addRow("design %u", seed) << ConfigDialect::Design << seed + 2000 << false;
        QTest::addRow("legacy %u", seed) << ConfigDialect::Legacy << seed + 3000 << false;
        QTest::addRow("today, layered %u", seed) << ConfigDialect::Today << seed + 4000 << true;
        QTest::addRow("dec2025, layered %u", seed) << ConfigDialect::Dec2025 << seed + 5000 << true;
        QTest::addRow("design, layered %u", seed) << ConfigDialect::Design << seed + 6000 << true;
    }
}

void TestEditStorm::editOnce(WorkspaceHistory &history, const ConfigEdit &edit)
{
    const Workspace before = history.current();
    const QByteArrayList texts = textsOf(before);
    const QByteArray text = texts.join("\n=====\n");
    auto change = applyEdit(before, edit);
    const bool isRemoval = std::holds_alternative<RemoveSource>(edit);
    if (!change && isRemoval && change.error().message.contains(u"cannot be removed while"))
        return; // a job names it
    QVERIFY2(change, (why(change) + '\n' + text).constData());
    const QByteArrayList changed = textsOf(change->workspace);
    const QByteArray after = changed.join("\n=====\n");
    const Routing meant = meantRouting(before.config.routing, edit);
    const Routing &now = change->workspace.config.routing;
    // A lower layer may show through what is unmapped; the notes say so.
    if (change->notes.isEmpty())
        QCOMPARE(now.chatMapping, meant.chatMapping);
    else
        QVERIFY(std::holds_alternative<UnmapChats>(edit));
    QCOMPARE(now.defaultSource, meant.defaultSource);
    QCOMPARE(now.sources, meant.sources);
    QCOMPARE(QSet<QString>(now.sourceNames.cbegin(), now.sourceNames.cend()),
        QSet<QString>(meant.sourceNames.cbegin(), meant.sourceNames.cend()));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!isRemoval) // which takes the comments inside of the source's tables
            QCOMPARE(comments(changed[i]), comments(texts[i]));
        QCOMPARE(changed[i].count("\r\n") == changed[i].count('\n'),
            texts[i].count("\r\n") == texts[i].count('\n'));
        QCOMPARE(changed[i].endsWith('\n'), texts[i].endsWith('\n'));
        const QString unmeant = unmeantChange(texts[i], changed[i], edit);
        QVERIFY2(unmeant.isEmpty(),
            qPrintable(unmeant + u'\n' + QString::fromUtf8(texts[i]) + u"\n=====>\n"_s
                + QString::fromUtf8(changed[i])));
    }
    QVERIFY2(changedLines(text, after) <= allowedLines(edit, before.config.routing),
        (text + "\n=====>\n" + after).constData());
    history.push({}, std::move(change->workspace));
}

void TestEditStorm::random_edits_change_what_they_mean_and_undo_to_the_same_bytes()
{
    QFETCH(ConfigDialect, dialect);
    QFETCH(quint32, seed);
    QFETCH(bool, isLayered);
    const bool isLegacy = dialect == ConfigDialect::Legacy;
    Generator generator(seed);
    QByteArrayList original{isLegacy ? generator.legacyDocument() : generator.document(dialect)};
    if (isLayered)
        original.append(generator.override());
    const auto workspace = workspaceOf(original);
    QVERIFY2(workspace, (why(workspace) + '\n' + original.join("\n=====\n")).constData());
    WorkspaceHistory history(std::make_shared<const Workspace>(*workspace));
    QCOMPARE(history.current().section.dialect, dialect);
    for (int i = 0; i < editsPerDocument; ++i) {
        editOnce(
            history, isLegacy ? generator.legacyEdit() : generator.edit(history.current().config));
        if (QTest::currentTestFailed())
            return;
    }
    while (history.canUndo())
        QVERIFY(history.undo());
    QCOMPARE(textsOf(history.current()), original);
}

QTEST_GUILESS_MAIN(TestEditStorm)
#include "tst_editstorm.moc"
