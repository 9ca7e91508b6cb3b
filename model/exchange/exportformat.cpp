// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exportformat.h"

#include "base/words.h"
#include "exchange/delimitedwriter.h"
#include "exchange/htmlwriter.h"
#include "exchange/jsonwriter.h"
#include "exchange/markdownwriter.h"
#include "exchange/spreadsheetwriter.h"
#include "exchange/sqlwriter.h"
#include "exchange/tablewriter.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

struct FormatFacts {
    ExportFormat format;
    const char16_t *name;
    const char16_t *suffix;
};

constexpr std::array Formats{
    FormatFacts{ExportFormat::Table, u"table", u"txt"},
    FormatFacts{ExportFormat::Csv, u"csv", u"csv"},
    FormatFacts{ExportFormat::Tsv, u"tsv", u"tsv"},
    FormatFacts{ExportFormat::Json, u"json", u"json"},
    FormatFacts{ExportFormat::Ndjson, u"ndjson", u"ndjson"},
    FormatFacts{ExportFormat::Markdown, u"markdown", u"md"},
    FormatFacts{ExportFormat::Html, u"html", u"html"},
    FormatFacts{ExportFormat::Sql, u"sql", u"sql"},
    FormatFacts{ExportFormat::Xlsx, u"xlsx", u"xlsx"},
};

const FormatFacts &factsOf(ExportFormat format)
{
    return *std::find_if(Formats.begin(), Formats.end(),
        [format](const FormatFacts &facts) { return facts.format == format; });
}

} // namespace

QStringList exportFormatNames()
{
    QStringList names;
    for (const FormatFacts &facts : Formats)
        names += QString::fromUtf16(facts.name);
    return names;
}

QString exportFormatName(ExportFormat format)
{
    return QString::fromUtf16(factsOf(format).name);
}

QString exportFileSuffix(ExportFormat format)
{
    return QString::fromUtf16(factsOf(format).suffix);
}

std::optional<ExportFormat> exportFormatOfFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const FormatFacts &facts : Formats) {
        // Any text may be called .txt, so that tells nothing.
        if (facts.format != ExportFormat::Table && suffix == QStringView(facts.suffix))
            return facts.format;
    }
    return std::nullopt;
}

Result<ExportFormat> exportFormat(const QString &name)
{
    for (const FormatFacts &facts : Formats) {
        if (name == QStringView(facts.name))
            return facts.format;
    }
    return failure(ErrorKind::Usage,
        Words::tr("There is no output format “%1”; the formats are %2.")
            .arg(name, exportFormatNames().join(u", "_s)));
}

Result<std::unique_ptr<RowWriter>> makeRowWriter(
    ExportFormat format, const ExportOptions &options, QIODevice &device)
{
    switch (format) {
    case ExportFormat::Table:
        return std::make_unique<TableWriter>(device, options);
    case ExportFormat::Csv:
        return std::make_unique<CsvWriter>(device, options);
    case ExportFormat::Tsv:
        return std::make_unique<TsvWriter>(device, options);
    case ExportFormat::Json:
        return std::make_unique<JsonWriter>(device, JsonWriter::Layout::Array);
    case ExportFormat::Ndjson:
        return std::make_unique<JsonWriter>(device, JsonWriter::Layout::Lines);
    case ExportFormat::Markdown:
        return std::make_unique<MarkdownWriter>(device, options);
    case ExportFormat::Html:
        return std::make_unique<HtmlWriter>(device, options);
    case ExportFormat::Sql:
        if (options.tableName.isEmpty())
            return failure(ErrorKind::Usage,
                Words::tr("SQL output needs the name of a table to insert into."));
        return std::make_unique<SqlWriter>(device, options);
    case ExportFormat::Xlsx:
        return std::make_unique<SpreadsheetWriter>(device);
    }
    Q_UNREACHABLE();
}

} // namespace pointsman
