// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rowoutput.h"

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

Result<ExportFormat> chosenFormat(const CommandContext &context)
{
    if (const auto name = context.arguments().value(u"format"_s))
        return exportFormat(*name);
    const bool toTerminal =
        context.streams().outIsTerminal && !context.arguments().has(u"output"_s);
    return toTerminal ? ExportFormat::Table : ExportFormat::Csv;
}

ExportOptions chosenOptions(const Arguments &arguments, const QString &tableName)
{
    ExportOptions options;
    if (const auto text = arguments.value(u"null"_s))
        options.nullText = text->toUtf8();
    options.bom = arguments.has(u"bom"_s);
    options.lf = arguments.has(u"lf"_s);
    options.formulaGuard = arguments.has(u"formula-guard"_s);
    options.tableName = arguments.value(u"table"_s).value_or(tableName);
    return options;
}

} // namespace

Result<std::unique_ptr<RowOutput>> RowOutput::open(
    const CommandContext &context, const QString &tableName)
{
    const Result<ExportFormat> format = chosenFormat(context);
    if (!format)
        return tl::unexpected(format.error());
    const Arguments &arguments = context.arguments();
    const ExportOptions options = chosenOptions(arguments, tableName);
    std::unique_ptr<RowOutput> output(new RowOutput(context));
    output->m_path = arguments.value(u"output"_s).value_or(QString());
    if (!arguments.has(u"output"_s)) {
        if (arguments.has(u"manifest"_s))
            return failure(
                ErrorKind::Usage, u"“--manifest” describes a file and needs “--output”."_s);
        if (*format == ExportFormat::Xlsx && context.streams().outIsTerminal)
            return failure(ErrorKind::Usage,
                u"XLSX is no text for a terminal; name a file with “--output”."_s);
        auto writer = makeRowWriter(*format, options, context.streams().out);
        if (!writer)
            return tl::unexpected(writer.error());
        output->m_ownWriter = std::move(*writer);
        output->m_writer = output->m_ownWriter.get();
        return output;
    }
    auto file = FileExport::open(output->m_path, *format, options);
    if (!file)
        return tl::unexpected(file.error());
    output->m_file = std::move(*file);
    output->m_writer = &output->m_file->writer();
    return output;
}

Result<void> RowOutput::finish(Manifest manifest)
{
    Result<void> done = m_writer->finish();
    if (done && m_context.cancel().isCancelled())
        done = failure(ErrorKind::Cancelled, u"The command was cancelled."_s);
    if (done && m_file)
        done = m_file->commit();
    if (!done)
        return done;
    reportChanges();
    if (!m_context.arguments().has(u"manifest"_s))
        return {};
    manifest.rows = m_writer->counts().rows;
    if (manifest.sources.size() == 1)
        manifest.sources.first().rows = manifest.rows;
    manifest.time = QDateTime::currentDateTimeUtc();
    return saveManifest(m_path, std::move(manifest));
}

void RowOutput::reportChanges() const
{
    const WriteCounts &counts = m_writer->counts();
    if (counts.guarded > 0 || m_context.arguments().has(u"formula-guard"_s))
        m_context.note(u"The formula guard changed %1 cells."_s.arg(counts.guarded));
    if (counts.repaired > 0)
        m_context.note(
            u"%1 cells hold bytes that this format cannot; those are written as U+FFFD."_s.arg(
                counts.repaired));
    if (counts.shortened > 0)
        m_context.note(
            u"%1 long cells are cut; another --format has them whole."_s.arg(counts.shortened));
}

Result<void> sendRows(
    const CommandContext &context, Cursor &cursor, const QString &tableName, Manifest manifest)
{
    const auto output = RowOutput::open(context, tableName);
    if (!output)
        return tl::unexpected(output.error());
    Result<void> done = (*output)->begin(cursor.columns());
    RowBatch batch;
    while (done) {
        const Result<bool> more = cursor.next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return (*output)->finish(std::move(manifest));
        done = (*output)->write(batch);
    }
    return done;
}

Result<void> sendRows(
    const CommandContext &context, const RowBatch &batch, const QString &tableName)
{
    const auto output = RowOutput::open(context, tableName);
    if (!output)
        return tl::unexpected(output.error());
    return (*output)
        ->begin(batch.columns())
        .and_then([&] { return (*output)->write(batch); })
        .and_then([&] { return (*output)->finish(); });
}

} // namespace pointsman
