// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/findingsmodel.h"

#include <QFileInfo>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

void FindingsModel::setFindings(QList<Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int FindingsModel::count(Severity severity) const
{
    return int(std::count_if(m_findings.begin(), m_findings.end(),
        [severity](const Finding &finding) { return finding.severity == severity; }));
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString placeText(const ConfigPlace &place)
{
    const QString name = QFileInfo(place.file).fileName();
    return place.line > 0 ? u"%1:%2"_s.arg(name).arg(place.line) : name;
}

static QString spokenSeverity(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return FindingsModel::tr("error");
    case Severity::Warning:
        return FindingsModel::tr("warning");
    case Severity::Note:
        return FindingsModel::tr("note");
    }
    Q_UNREACHABLE();
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Finding &shown = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Message ? shown.message : placeText(shown.place);
    case Qt::ToolTipRole:
        return index.column() == Message ? shown.message : shown.place.text();
    case Qt::AccessibleTextRole:
        return spokenSeverity(shown.severity) + u": "_s + shown.message;
    case SeverityRole:
        return int(shown.severity);
    case FixableRole:
        return shown.fix.has_value();
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Message ? tr("Finding") : tr("Place");
}

} // namespace pointsman
