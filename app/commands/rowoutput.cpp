// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/rowoutput.h"

#include "exchange/bytesink.h"

#include <QIODevice>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

Result<ExportFormat> chosenFormat(const CommandContext &context)
{
    if (const auto name = context.arguments().value(u"format"_s))
        return exportFormat(*name);
    if (const auto file = context.outputFile())
        return exportFormatOfFile(*file).value_or(ExportFormat::Csv);
    return context.streams().outIsTerminal ? ExportFormat::Table : ExportFormat::Csv;
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
    const CommandContext &context, const QString &tableName, const QStringList &generated)
{
    const Result<ExportFormat> format = chosenFormat(context);
    if (!format)
        return tl::unexpected(format.error());
    const Arguments &arguments = context.arguments();
    ExportOptions options = chosenOptions(arguments, tableName);
    options.generated = generated;
    std::unique_ptr<RowOutput> output(new RowOutput(context));
    output->m_path = context.outputFile().value_or(QString());
    if (!context.outputFile()) {
        if (const auto opened = output->openStdout(*format, options); !opened)
            return tl::unexpected(opened.error());
        return output;
    }
    if (const auto opened = output->openFile(*format, options); !opened)
        return tl::unexpected(opened.error());
    return output;
}

Result<void> RowOutput::openFile(ExportFormat format, const ExportOptions &options)
{
    const bool hasManifest = m_context.arguments().has(u"manifest"_s);
    if (isSpecialFile(m_path)) {
        if (hasManifest)
            return failure(ErrorKind::Usage,
                u"“--manifest” describes a file, and “%1” is a pipe or a device."_s.arg(m_path));
        m_context.noteSpecialFile(m_path);
    }
    const OutputGuard guard = m_context.outputGuard();
    if (hasManifest) {
        if (const auto allowed = guard.check(manifestPath(m_path)); !allowed)
            return allowed;
    }
    auto file = FileExport::open(m_path, format, options, guard, m_context.cancel());
    if (!file)
        return tl::unexpected(file.error());
    m_file = std::move(*file);
    m_writer = &m_file->writer();
    return {};
}

Result<void> RowOutput::openStdout(ExportFormat format, const ExportOptions &options)
{
    const Arguments &arguments = m_context.arguments();
    if (arguments.has(u"manifest"_s))
        return failure(ErrorKind::Usage, u"“--manifest” describes a file and needs “--output”."_s);
    if (format == ExportFormat::Xlsx && m_context.streams().outIsTerminal)
        return failure(
            ErrorKind::Usage, u"XLSX is no text for a terminal; name a file with “--output”."_s);
    if (arguments.has(u"strict"_s)) {
        m_held = std::make_unique<QTemporaryFile>();
        if (!m_held->open())
            return failure(
                ErrorKind::Io, u"No temporary file can be made: %1."_s.arg(m_held->errorString()));
    }
    QIODevice &device = m_held ? static_cast<QIODevice &>(*m_held) : m_context.streams().out;
    auto writer = makeRowWriter(format, options, device);
    if (!writer)
        return tl::unexpected(writer.error());
    m_ownWriter = std::move(*writer);
    m_writer = m_ownWriter.get();
    return {};
}

Result<void> RowOutput::releaseHeld()
{
    if (!m_held->flush() || !m_held->seek(0))
        return failure(
            ErrorKind::Io, u"The temporary file cannot be used: %1."_s.arg(m_held->errorString()));
    return copyBytes(*m_held, m_context.streams().out);
}

Result<void> RowOutput::commit(Manifest manifest)
{
    if (m_context.cancel().isCancelled())
        return failure(ErrorKind::Cancelled, u"The command was cancelled."_s);
    if (m_file) {
        if (auto done = m_file->commit(); !done)
            return done;
    }
    if (m_held) {
        if (auto done = releaseHeld(); !done)
            return done;
    }
    reportChanges();
    if (!m_context.arguments().has(u"manifest"_s))
        return {};
    manifest.rows = m_writer->counts().rows;
    if (manifest.sources.size() == 1)
        manifest.sources.first().rows = manifest.rows;
    manifest.time = QDateTime::currentDateTimeUtc();
    return saveManifest(m_path, std::move(manifest), m_context.outputGuard());
}

void RowOutput::reportChanges() const
{
    const WriteCounts &counts = m_writer->counts();
    if (counts.guarded > 0 || m_context.arguments().has(u"formula-guard"_s))
        m_context.note(u"The formula guard changed %1 cells."_s.arg(counts.guarded));
    if (!counts.leftOut.isEmpty())
        m_context.note(u"Generated columns are left out, since nothing can be inserted into them: "
                       "%1."_s.arg(counts.leftOut.join(u", "_s)));
    if (counts.repaired > 0)
        m_context.note(
            u"%1 cells hold bytes that this format cannot; those are written as U+FFFD."_s.arg(
                counts.repaired));
    if (counts.shortened > 0)
        m_context.note(
            u"%1 long cells are cut; another --format has them whole."_s.arg(counts.shortened));
}

Result<void> sendRows(const CommandContext &context, Cursor &cursor, const QString &tableName,
    Manifest manifest, const QStringList &generated)
{
    const auto output = RowOutput::open(context, tableName, generated);
    if (!output)
        return tl::unexpected(output.error());
    return copyRows(cursor, (*output)->writer()).and_then([&] {
        return (*output)->commit(std::move(manifest));
    });
}

Result<void> sendRows(
    const CommandContext &context, const RowBatch &batch, const QString &tableName)
{
    const auto output = RowOutput::open(context, tableName);
    if (!output)
        return tl::unexpected(output.error());
    RowWriter &writer = (*output)->writer();
    return writer.begin(batch.columns())
        .and_then([&] { return writer.write(batch); })
        .and_then([&] { return writer.finish(); })
        .and_then([&] { return (*output)->commit(); });
}

} // namespace pointsman
