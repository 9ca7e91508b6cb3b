// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/outputname.h"

#include "sqltext/tablereferences.h"

#include <QDir>
#include <QFileInfo>

namespace pointsman {

using namespace Qt::StringLiterals;

static QString namePart(const QString &text)
{
    constexpr qsizetype longestPart = 40;
    QString part;
    for (const QChar sign : text.left(longestPart)) {
        const bool isPlain = sign.isLetterOrNumber() || sign == u'-' || sign == u'_'
            || sign.isSurrogate() || sign.isMark() || (sign == u'.' && !part.isEmpty());
        if (isPlain)
            part += sign;
        else if (!part.isEmpty() && !part.endsWith(u'-'))
            part += u'-';
    }
    while (part.endsWith(u'-') || part.endsWith(u'.'))
        part.chop(1);
    return part;
}

QString outputName(const QStringList &parts, QDate day)
{
    QStringList named;
    for (const QString &part : parts) {
        if (const QString clean = namePart(part); !clean.isEmpty())
            named.append(clean);
    }
    named.append(day.toString(Qt::ISODate));
    return named.join(u'_');
}

QString queryName(const QStringList &sources, const QString &sql)
{
    constexpr qsizetype mostNames = 2; // more make a name that nobody reads
    const SqlTokens tokens = tokenize(sql.toUtf8());
    const NamesInQuery names = findNames(tokens);
    QStringList tables;
    QStringList places = sources;
    for (const TableReference &reference : names.references) {
        const QByteArray table = tokens.at(reference.table).name();
        if (reference.place != TableReference::Place::From
            || names.commonTables.contains(table.toUpper()))
            continue;
        if (const QString name = QString::fromUtf8(table); !tables.contains(name))
            tables.append(name);
        if (!reference.qualifier)
            continue;
        const QString source = QString::fromUtf8(tokens.at(*reference.qualifier).name());
        if (sources.isEmpty() && !places.contains(source))
            places.append(source);
    }
    const bool isEverywhere = places.isEmpty() || places.size() > mostNames;
    const QStringList parts =
        QStringList{isEverywhere ? u"all"_s : places.join(u'-')} + tables.mid(0, mostNames);
    return tables.isEmpty() ? parts.constFirst() + u"_query"_s : parts.join(u'_');
}

QString unusedPath(const QString &folder, const QString &name, const QString &suffix)
{
    const QString end = suffix.isEmpty() ? QString() : u'.' + suffix;
    QString path = QDir(folder).filePath(name + end);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QDir(folder).filePath(u"%1-%2%3"_s.arg(name).arg(number).arg(end));
    return path;
}

} // namespace pointsman
