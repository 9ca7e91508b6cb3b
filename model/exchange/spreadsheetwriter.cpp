// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spreadsheetwriter.h"

#include "base/text.h"
#include "base/words.h"
#include "exchange/bytesink.h"
#include "exchange/zipdirectory.h"

#include <QDir>
#include <QStringDecoder>

#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <unistd.h>

#include <xlsxwriter.h>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRows = 1'048'576;
constexpr int MostColumns = 16'384;
constexpr qsizetype LongestText = 32'767; // UTF-16 units
constexpr qint64 LargestExactInteger = 999'999'999'999'999;
constexpr double LargestReal = 1.797693134862315e308; // the library writes 16 digits

Error tooMuch(const QString &what)
{
    return {ErrorKind::Io, Words::tr("An XLSX sheet cannot hold this: %1.").arg(what), {}, {}};
}

Error libraryError(lxw_error error)
{
    return {ErrorKind::Io,
        Words::tr("Writing the XLSX file failed: %1.").arg(QString::fromUtf8(lxw_strerror(error))),
        {}, {}};
}

bool isForbiddenInXml(char16_t unit)
{
    return (unit < 0x20 && unit != u'\t' && unit != u'\n') || unit == 0xFFFE || unit == 0xFFFF;
}

/// Whether _xHHHH_ stands at this place.
bool isEscape(QStringView text, qsizetype at)
{
    if (text.size() - at < 7 || text[at] != u'_' || text[at + 1] != u'x' || text[at + 6] != u'_')
        return false;
    for (const QChar digit : text.sliced(at + 2, 4)) {
        if (!isxdigit(digit.unicode() < 0x80 ? digit.unicode() : 0))
            return false;
    }
    return true;
}

/// As QString::fromUtf8(), which however drops a byte order mark.
QString decodedText(QByteArrayView text)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(text);
}

} // namespace

QString spreadsheetText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (isForbiddenInXml(unit))
            result += u"_x%1_"_s.arg(QString::number(unit, 16).toUpper().rightJustified(4, u'0'));
        else if (unit == u'_' && isEscape(text, at))
            result += u"_x005F_"_s;
        else
            result += text[at];
    }
    return result;
}

SpreadsheetWriter::SpreadsheetWriter(QIODevice &device) : m_device(device) { }

SpreadsheetWriter::~SpreadsheetWriter()
{
    if (m_sheet && m_sheet->optimize_tmpfile)
        fclose(m_sheet->optimize_tmpfile);
    lxw_workbook_free(m_workbook);
}

Result<void> SpreadsheetWriter::begin(const Columns &columns)
{
    if (columns.size() > MostColumns)
        return tl::unexpected(
            tooMuch(Words::tr("%1 columns, at most %2").arg(columns.size()).arg(MostColumns)));
    if (const auto opened = openWorkbook(); !opened)
        return opened;
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (qsizetype column = 0; column < columns.size(); ++column) {
        if (const auto done = writeText(0, int(column), columns[column].name.toUtf8()); !done)
            return done;
    }
    m_nextRow = 1;
    return {};
}

Result<void> SpreadsheetWriter::openWorkbook()
{
    QByteArray name = QFile::encodeName(QDir::temp().filePath(u"pointsman-XXXXXX"_s));
    const int handle = ::mkostemp(name.data(), O_CLOEXEC);
    if (handle < 0)
        return failure(ErrorKind::Io,
            Words::tr("No temporary file can be made in “%1” for the XLSX file: %2.")
                .arg(QDir::tempPath(), QString::fromLocal8Bit(std::strerror(errno))));
    ::unlink(name.constData());
    if (!m_workbookFile.open(handle, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle))
        return failure(ErrorKind::Io, m_workbookFile.errorString());
    m_path = u"/proc/self/fd/%1"_s.arg(handle); // leads to the file even without a name
    QByteArray folder = QFile::encodeName(QDir::tempPath());
    lxw_workbook_options options{LXW_TRUE, folder.data(), LXW_FALSE};
    m_workbook = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
    m_sheet = m_workbook ? workbook_add_worksheet(m_workbook, nullptr) : nullptr;
    if (!m_sheet)
        return tl::unexpected(libraryError(LXW_ERROR_CREATING_TMPFILE));
    return {};
}

Result<void> SpreadsheetWriter::write(const RowBatch &batch)
{
    for (int row = 0; row < batch.rowCount(); ++row, ++m_nextRow) {
        if (m_nextRow == MostRows)
            return tl::unexpected(tooMuch(Words::tr("more than %1 rows").arg(MostRows - 1)));
        for (int column = 0; column < batch.columnCount(); ++column) {
            if (const auto done = writeCell(m_nextRow, column, batch.at(row, column)); !done)
                return done;
        }
        ++m_counts.rows;
    }
    return checkCollected();
}

Result<void> SpreadsheetWriter::finish()
{
    if (const auto collected = checkCollected(); !collected)
        return collected;
    m_sheet = nullptr;
    // Frees the workbook, in failure too.
    if (const lxw_error error = workbook_close(std::exchange(m_workbook, nullptr)))
        return tl::unexpected(libraryError(error));
    // The library does not see a full disk while it assembles the sheet.
    const Result<qint64> size = zipEntrySize(m_path, "xl/worksheets/sheet1.xml");
    if (!size)
        return tl::unexpected(size.error());
    if (*size < m_collected)
        return failure(ErrorKind::Io,
            Words::tr("Writing the XLSX file failed: the temporary folder “%1” is full.")
                .arg(QDir::tempPath()));
    return copyToDevice();
}

Result<void> SpreadsheetWriter::writeCell(int row, int column, const CellView &cell)
{
    lxw_error error = LXW_NO_ERROR;
    switch (cell.type()) {
    case CellType::Null:
        return {};
    case CellType::Integer:
        if (std::abs(double(cell.integer())) > double(LargestExactInteger))
            return writeText(row, column, QByteArray::number(cell.integer()));
        error = worksheet_write_number(
            m_sheet, lxw_row_t(row), lxw_col_t(column), double(cell.integer()), nullptr);
        break;
    case CellType::Real:
        if (!(std::abs(cell.real()) <= LargestReal))
            return writeText(row, column, realText(cell.real()));
        error = worksheet_write_number(
            m_sheet, lxw_row_t(row), lxw_col_t(column), cell.real(), nullptr);
        break;
    case CellType::Text:
        return writeText(row, column, cell.bytes());
    case CellType::Blob:
        return writeText(row, column, sqlLiteral(cell));
    }
    return error ? tl::unexpected(libraryError(error)) : Result<void>();
}

Result<void> SpreadsheetWriter::writeText(int row, int column, QByteArrayView text)
{
    const QString decoded = decodedText(text);
    if (decoded.size() > LongestText)
        return tl::unexpected(tooMuch(Words::tr("%1 characters in row %2, column %3, at most %4")
                                          .arg(decoded.size())
                                          .arg(row)
                                          .arg(column + 1)
                                          .arg(LongestText)));
    m_counts.repaired += !isValidUtf8(text);
    const lxw_error error = worksheet_write_string(m_sheet, lxw_row_t(row), lxw_col_t(column),
        spreadsheetText(decoded).toUtf8().constData(), nullptr);
    return error ? tl::unexpected(libraryError(error)) : Result<void>();
}

Result<void> SpreadsheetWriter::checkCollected()
{
    // The library writes the rows without looking whether that worked.
    FILE *const rows = m_sheet->optimize_tmpfile;
    if (fflush(rows) != 0 || ferror(rows))
        return failure(ErrorKind::Io,
            Words::tr("Writing the XLSX file failed: the temporary folder “%1” is full.")
                .arg(QDir::tempPath()));
    m_collected = ftell(rows);
    if (m_collected > std::numeric_limits<quint32>::max() - 1'000'000)
        return tl::unexpected(tooMuch(Words::tr("more than 4 GB of cells")));
    return {};
}

Result<void> SpreadsheetWriter::copyToDevice()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::Io, Words::tr("“%1” cannot be read: %2.").arg(m_path, file.errorString()));
    return copyBytes(file, m_device);
}

} // namespace pointsman
