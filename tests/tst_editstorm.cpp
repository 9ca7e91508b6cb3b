// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/configedit.h"
#include "workspace/history.h"
#include "workspace/tomlchange.h"

#include "why.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace pointsman;
using namespace Qt::StringLiterals;

namespace {

constexpr int documentsPerDialect = 40;
constexpr int editsPerDocument = 20;

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
        for (const QByteArray &name : {QByteArray("primary"), QByteArray("\"архив 1\""),
                 QByteArray("archive"), QByteArray("live-2")})
            text += source(name) + junk();
        if (!inBraces && !dotted)
            text += mappingTable();
        text += junk() + line("[[resender.jobs]]") + line("dataSource = 'archive'") + junk();
        text += line("[ stats ]") + line("llm-stats-data-source=\"live-2\"");
        if (chance(30))
            text.chop(m_lineBreak.size());
        return text;
    }

    ConfigEdit edit(const Config &config)
    {
        const QStringList names = config.routing.sourceNames;
        const QString name = names[number(int(names.size()))];
        const QList<qint64> mapped = config.routing.chatMapping.keys();
        switch (number(8)) {
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
        return '{' + spaces() + entries.join(spaces() + ',' + spaces()) + spaces() + '}';
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
        const QByteArray table = "database." + keysOf(m_dialect).sources.toUtf8() + '.' + name;
        const bool isToday = m_dialect == ConfigDialect::Today;
        const QByteArray path = isToday ? "dbPath" : "path";
        const QByteArray setting = path + equals() + quoted("${DIR}/x.db");
        QByteArray text = line('[' + table + ']');
        if (!isToday)
            return text + line(setting) + line("timeout" + equals() + "30.0");
        text += line("provider" + equals() + quoted("sqlite3"));
        if (chance(40))
            return text + line("parameters" + equals() + "{ " + setting + " }");
        return text + junk() + line('[' + table + ".parameters]") + line(setting);
    }

    QRandomGenerator m_random;
    ConfigDialect m_dialect = ConfigDialect::Today;
    QByteArray m_lineBreak;
    int m_names = 0;
};

Workspace workspaceOf(const ConfigDocument &document)
{
    Workspace empty;
    empty.layers.folder = u"/nowhere"_s;
    return withDocuments(std::move(empty), {document}).value_or(Workspace());
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
    if (std::holds_alternative<AddSource>(edit))
        return 12;
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
};

void TestEditStorm::random_edits_change_what_they_mean_and_undo_to_the_same_bytes_data()
{
    QTest::addColumn<ConfigDialect>("dialect");
    QTest::addColumn<quint32>("seed");
    for (int seed = 0; seed < documentsPerDialect; ++seed) {
        QTest::addRow("today %d", seed) << ConfigDialect::Today << quint32(seed);
        QTest::addRow("dec2025 %d", seed) << ConfigDialect::Dec2025 << quint32(seed + 1000);
        QTest::addRow("design %d", seed) << ConfigDialect::Design << quint32(seed + 2000);
    }
}

void TestEditStorm::random_edits_change_what_they_mean_and_undo_to_the_same_bytes()
{
    QFETCH(ConfigDialect, dialect);
    QFETCH(quint32, seed);
    Generator generator(seed);
    const QByteArray original = generator.document(dialect);
    const auto document = makeDocument(u"/nowhere/config.toml"_s, original);
    QVERIFY2(document, (why(document) + '\n' + original).constData());
    WorkspaceHistory history(workspaceOf(*document));
    QCOMPARE(history.current().section.dialect, dialect);
    for (int i = 0; i < editsPerDocument; ++i) {
        const Workspace before = history.current();
        const QByteArray text = before.layers.documents[0].bytes;
        const ConfigEdit edit = generator.edit(before.config);
        auto change = applyEdit(before, edit);
        QVERIFY2(change, (why(change) + '\n' + text).constData());
        const QByteArray after = change->workspace.layers.documents[0].bytes;
        const Routing meant = meantRouting(before.config.routing, edit);
        QCOMPARE(change->workspace.config.routing.chatMapping, meant.chatMapping);
        QCOMPARE(change->workspace.config.routing.defaultSource, meant.defaultSource);
        QCOMPARE(change->workspace.config.routing.sources, meant.sources);
        QCOMPARE(change->workspace.config.routing.sourceNames.size(), meant.sourceNames.size());
        QCOMPARE(comments(after), comments(text));
        QVERIFY2(changedLines(text, after) <= allowedLines(edit, before.config.routing),
            (text + "\n=====>\n" + after).constData());
        QCOMPARE(after.count("\r\n") == after.count('\n'), text.count("\r\n") == text.count('\n'));
        history.push({}, std::move(change->workspace));
    }
    while (history.canUndo())
        QVERIFY(history.undo());
    QCOMPARE(history.current().layers.documents[0].bytes, original);
}

QTEST_GUILESS_MAIN(TestEditStorm)
#include "tst_editstorm.moc"
