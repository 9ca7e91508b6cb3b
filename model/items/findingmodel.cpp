// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/findingmodel.h"

#include "items/routedchat.h"

#include <QFileInfo>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

void FindingModel::setFindings(QList<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(),
        [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Finding &finding = m_findings.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Message
            ? finding.message
            : u"%1:%2"_s.arg(QFileInfo(finding.place.file).fileName()).arg(finding.place.line);
    case Qt::ToolTipRole:
        return index.column() == Message ? finding.message : finding.place.text();
    case Qt::AccessibleTextRole:
        return index.column() == Message
            ? QVariant(severityName(finding.severity) + u": "_s + finding.message)
            : QVariant();
    case SeverityRole:
        return int(finding.severity);
    case ChatRole:
        return finding.chat ? finding.chat->text() : QString();
    case FixRole:
        return finding.fix.has_value();
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Message ? tr("Finding") : tr("Where");
}

QList<SourceFacts> factsOf(const Config &config, const QHash<QString, SourceCoverage> &coverage)
{
    const auto text = [](const std::optional<Instant> &instant) {
        return dateTimeOf(instant).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    };
    QList<SourceFacts> facts;
    for (const SourceSpec &spec : config.sources) {
        const auto known = coverage.constFind(spec.name);
        if (known == coverage.cend())
            continue;
        SourceFacts source{spec.name, known->error, {}, {}};
        for (auto it = known->chats.cbegin(); it != known->chats.cend(); ++it)
            source.chats.append({it.key(), it->messages, text(it->first), text(it->last)});
        facts.append(source);
    }
    return facts;
}

} // namespace pointsman
