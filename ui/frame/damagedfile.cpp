// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame/damagedfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>

namespace pointsman {

using namespace Qt::StringLiterals;

namespace {

struct DamagedFileTexts final {
    Q_DECLARE_TR_FUNCTIONS(DamagedFile)
};

QString unusedName(const QString &path)
{
    QString name = path + u".damaged"_s;
    for (int number = 2; QFile::exists(name); ++number)
        name = u"%1.damaged.%2"_s.arg(path).arg(number);
    return name;
}

} // namespace

Error setDamagedFileAside(const QString &path, const QString &why)
{
    const QString aside = unusedName(path);
    const QString message = QFile::rename(path, aside)
        ? DamagedFileTexts::tr(
            "“%1” cannot be read, so a new one is begun and the old one is kept as “%2”. %3")
              .arg(path, aside, why)
        : DamagedFileTexts::tr(
            "“%1” cannot be read and not be renamed, so nothing is saved there. %2")
              .arg(path, why);
    return {ErrorKind::Io, message, {}, {}};
}

std::optional<Error> keepDamagedSettings()
{
    const QSettings settings;
    if (settings.status() != QSettings::FormatError)
        return std::nullopt;
    const QString path = settings.fileName();
    const QString aside = unusedName(path);
    const QString message = QFile::copy(path, aside)
        ? DamagedFileTexts::tr(
            "The settings in “%1” are damaged. What can be read of them is used; the file "
            "as it was is kept as “%2”.")
              .arg(path, aside)
        : DamagedFileTexts::tr("The settings in “%1” are damaged, and could not be copied.")
              .arg(path);
    return Error{ErrorKind::Io, message, {}, {}};
}

} // namespace pointsman
