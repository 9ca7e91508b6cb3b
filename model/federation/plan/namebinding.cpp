// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/plan/namebinding.h"

#include "base/text.h"
#include "base/words.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// Collects the tables of a statement and the new spellings of its tokens.
class Binder final {
public:
    Binder(const QueryText &text, const QStringList &sources, const SourceCatalog &catalog,
        const Dedupe &dedupe)
        : m_text(text), m_sources(sources), m_catalog(catalog), m_dedupe(dedupe)
    {
    }

    Result<BoundQuery> run()
    {
        m_bound.traits = {.hasOr = m_text.hasWord("OR"),
            .hasOuterJoin = m_text.hasWord("RIGHT") || m_text.hasWord("FULL"),
            .hasRowIn = hasRowIn(),
            .hasCast = m_text.hasWord("CAST"),
            .sortsAll = m_text.hasWord("OVER") || !m_text.hasWord("LIMIT")};
        for (const TableReference &reference : m_text.names.references) {
            if (const Result<void> bound = bind(reference); !bound)
                return tl::unexpected(bound.error());
        }
        m_bound.sql = QString::fromUtf8(m_text.withReplaced(m_replacements));
        return std::move(m_bound);
    }

private:
    bool hasRowIn() const
    {
        const SqlTokens &tokens = m_text.tokens;
        for (size_t at = 2; at < tokens.size(); ++at) {
            const bool isNegated = tokens[at - 1].is("NOT");
            if (tokens[at].is("IN") && tokens[isNegated ? at - 2 : at - 1].is(")"))
                return true;
        }
        return false;
    }

    Result<void> bind(const TableReference &reference)
    {
        const QByteArray name = m_text.token(reference.table);
        const std::optional<int> source = reference.qualifier
            ? sourceNamed(m_text.token(*reference.qualifier), m_sources)
            : std::nullopt;
        if (source)
            return bindOwn(reference, *source, name);
        if (reference.place == TableReference::Place::Column)
            return {};
        if (reference.isFunction)
            return bindFunction(name);
        if (isSchemaTable(name))
            return failure(ErrorKind::Query, looksAtOne(name));
        if (std::optional<LogicalTable> table = m_catalog.unionTable(name)) {
            add("main", name, *std::move(table), true);
            return {};
        }
        if (m_text.names.commonTables.contains(name.toUpper()))
            return {};
        const QByteArray written =
            reference.qualifier ? m_text.token(*reference.qualifier) + '.' + name : name;
        return failure(ErrorKind::Query,
            Words::tr("None of the sources has a table “%1”.").arg(QString::fromUtf8(written)));
    }

    Result<void> bindFunction(const QByteArray &name)
    {
        if (m_catalog.unionTable(name))
            return failure(ErrorKind::Query, looksAtOne(name + "(…)"));
        if (!name.toLower().startsWith("pragma_"))
            return {};
        return failure(ErrorKind::ReadOnly, looksAtOne(name));
    }

    /// The private database has one of its own, which nobody means.
    static bool isSchemaTable(const QByteArray &name)
    {
        const auto names = {
            "sqlite_schema", "sqlite_master", "sqlite_temp_schema", "sqlite_temp_master"};
        return std::any_of(names.begin(), names.end(),
            [&name](const char *known) { return sameName(name, known); });
    }

    static QString looksAtOne(const QByteArray &name)
    {
        return Words::tr("“%1” looks at one database; ask each source for it.")
            .arg(QString::fromUtf8(name));
    }

    Result<void> bindOwn(const TableReference &reference, int source, const QByteArray &name)
    {
        std::optional<LogicalTable> table = m_catalog.sourceTable(source, name);
        if (!table)
            return reference.place == TableReference::Place::Column
                ? Result<void>()
                : failure(ErrorKind::Query,
                    Words::tr("“%1” has no table “%2”.")
                        .arg(m_sources[source], QString::fromUtf8(name)),
                    m_sources[source]);
        if (const std::optional<QByteArray> schema = schemaFor(source)) {
            m_replacements[*reference.qualifier] = quoted(*schema);
            add(*schema, name, *std::move(table), false);
        } else {
            bindWithoutSchema(reference, source, name, *std::move(table));
        }
        return {};
    }

    /// Beyond SQLite's number of schemas: a table of its own in the main one.
    void bindWithoutSchema(
        const TableReference &reference, int source, const QByteArray &name, LogicalTable table)
    {
        const QByteArray own = m_sources[source].toUtf8() + '.' + name;
        m_replacements[*reference.qualifier] = "main";
        m_replacements[reference.table] = quoted(own);
        if (reference.place == TableReference::Place::Column) {
            m_replacements[*reference.qualifier] = QByteArray();
            m_replacements[*reference.qualifier + 1] = QByteArray();
        } else if (!reference.hasAlias && !hasColumnsNamed(source, name)) {
            m_replacements[reference.table] += " AS " + quoted(name);
        }
        add("main", own, std::move(table), false);
    }

    /// Whether the text writes `source.table.column`, which tells tables of one name apart.
    bool hasColumnsNamed(int source, const QByteArray &table) const
    {
        const auto &references = m_text.names.references;
        return std::any_of(
            references.cbegin(), references.cend(), [&](const TableReference &reference) {
                return reference.place == TableReference::Place::Column && reference.qualifier
                    && sourceNamed(m_text.token(*reference.qualifier), m_sources) == source
                    && sameName(m_text.token(reference.table), table);
            });
    }

    std::optional<QByteArray> schemaFor(int source)
    {
        const bool known = m_schemas.count(source) > 0;
        if (!known && int(m_schemas.size()) >= PrivateDatabase::mostSchemas)
            return std::nullopt;
        m_schemas.insert(source);
        const QByteArray name = m_sources[source].toUtf8();
        const bool isTaken = sameName(name, "main") || sameName(name, "temp") || name.isEmpty()
            || std::count_if(m_sources.cbegin(), m_sources.cend(),
                   [&name](const QString &other) { return sameName(other.toUtf8(), name); })
                > 1;
        return isTaken ? "source " + QByteArray::number(source) + ' ' + name : name;
    }

    void add(
        const QByteArray &schema, const QByteArray &name, LogicalTable table, bool deduplicates)
    {
        const bool known = std::any_of(
            m_bound.tables.cbegin(), m_bound.tables.cend(), [&](const DeclaredTable &other) {
                return other.schema == schema && sameName(other.name, name);
            });
        if (known)
            return;
        if (!asksAllColumns(m_text.tokens))
            leaveOutUnnamed(table);
        const DedupeKey key = deduplicates ? dedupeKey(m_dedupe, table) : DedupeKey();
        m_bound.tables.push_back({schema, name, std::move(table), key});
    }

    /// Of a table that is wider than the engine takes, the columns that the text names are enough.
    void leaveOutUnnamed(LogicalTable &table) const
    {
        constexpr size_t mostColumns = 1900;
        if (table.columns.size() <= mostColumns)
            return;
        QSet<QByteArray> named;
        for (const SqlToken &token : m_text.tokens)
            named.insert(token.name().toUpper());
        for (const QString &name : m_dedupe.columns)
            named.insert(name.toUtf8().toUpper());
        for (const QString &name : table.primaryKey)
            named.insert(name.toUtf8().toUpper());
        for (size_t column = table.columns.size(); column-- > 0;) {
            if (named.contains(table.columns[column].name.toUtf8().toUpper()))
                continue;
            table.columns.erase(table.columns.begin() + qptrdiff(column));
            for (Member &member : table.members)
                member.columns.erase(member.columns.begin() + qptrdiff(column));
        }
    }

    static QByteArray quoted(const QByteArray &name)
    {
        return quoteName(QString::fromUtf8(name)).toUtf8();
    }

    const QueryText &m_text;
    const QStringList &m_sources;
    const SourceCatalog &m_catalog;
    const Dedupe &m_dedupe;
    std::map<size_t, QByteArray> m_replacements;
    std::set<int> m_schemas;
    BoundQuery m_bound;
};

} // namespace

QueryText::QueryText(const QString &text)
    : sql(text.toUtf8()), tokens(tokenize(sql)), names(findNames(tokens))
{
}

bool QueryText::hasWord(QByteArrayView word) const
{
    return std::any_of(
        tokens.cbegin(), tokens.cend(), [word](const SqlToken &token) { return token.is(word); });
}

bool QueryText::hasName(QByteArrayView name) const
{
    return std::any_of(tokens.cbegin(), tokens.cend(), [name](const SqlToken &token) {
        return token.isIdentifier() && sameName(token.name(), name);
    });
}

QByteArray QueryText::withReplaced(const std::map<size_t, QByteArray> &replacements) const
{
    QByteArray result;
    qsizetype copied = 0;
    for (const auto &[index, spelling] : replacements) {
        const SqlToken &token = tokens[index];
        result += sql.sliced(copied, token.begin - copied);
        result += spelling;
        copied = token.begin + token.size;
    }
    return result + sql.sliced(copied);
}

std::optional<int> sourceNamed(const QByteArray &name, const QStringList &sources)
{
    const qsizetype exact = sources.indexOf(QString::fromUtf8(name));
    if (exact >= 0)
        return int(exact);
    const auto found = std::find_if(sources.cbegin(), sources.cend(),
        [&name](const QString &source) { return sameName(source.toUtf8(), name); });
    if (found == sources.cend())
        return std::nullopt;
    return int(found - sources.cbegin());
}

std::optional<int> onlySourceNamed(const QueryText &text, const QStringList &sources)
{
    std::optional<int> only;
    if (!text.names.commonTables.isEmpty())
        return std::nullopt;
    for (const TableReference &reference : text.names.references) {
        if (reference.isFunction && !reference.qualifier)
            continue;
        const std::optional<int> source = reference.qualifier
            ? sourceNamed(text.token(*reference.qualifier), sources)
            : std::nullopt;
        if (reference.place == TableReference::Place::Column && !source)
            continue;
        if (!source || (only && only != source))
            return std::nullopt;
        only = source;
    }
    return only;
}

QString textForSource(const QueryText &text, int source, const QStringList &sources)
{
    std::map<size_t, QByteArray> replacements;
    for (const TableReference &reference : text.names.references) {
        if (reference.qualifier && sourceNamed(text.token(*reference.qualifier), sources) == source)
            replacements[*reference.qualifier] = "main";
    }
    return QString::fromUtf8(text.withReplaced(replacements));
}

Result<BoundQuery> bindNames(const QueryText &text, const QStringList &sources,
    const SourceCatalog &catalog, const Dedupe &dedupe)
{
    return Binder(text, sources, catalog, dedupe).run();
}

} // namespace pointsman
