// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/auditmodel.h"

#include "items/days.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace pointsman {

using namespace Qt::StringLiterals;

void AuditModel::setEntries(QList<AuditEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    std::reverse(m_entries.begin(), m_entries.end());
    endResetModel();
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// What was touched: the statement, or else the keys.
static QString subject(const AuditRecord &record)
{
    if (!record.statement.isEmpty())
        return record.statement;
    if (record.keys.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(record.keys).toJson(QJsonDocument::Compact));
}

static QString outcomeWord(AuditOutcome outcome)
{
    switch (outcome) {
    case AuditOutcome::Done:
        return AuditModel::tr("done");
    case AuditOutcome::Refused:
        return AuditModel::tr("refused");
    case AuditOutcome::Failed:
        return AuditModel::tr("failed");
    }
    Q_UNREACHABLE();
}

static QString text(const AuditEntry &entry, int column)
{
    const AuditRecord &record = entry.record;
    switch (column) {
    case AuditModel::Time:
        return shortMoment(entry.time.toLocalTime(), true);
    case AuditModel::User:
        return entry.user;
    case AuditModel::Operation:
        return record.operation;
    case AuditModel::Source:
        return record.source;
    case AuditModel::Statement:
        return subject(record).simplified();
    case AuditModel::Rows:
        return record.rows ? QLocale().toString(*record.rows) : QString();
    case AuditModel::Milliseconds:
        return QLocale().toString(record.milliseconds);
    case AuditModel::Outcome:
        return record.error.isEmpty() ? outcomeWord(record.outcome)
                                      : outcomeWord(record.outcome) + u": "_s + record.error;
    default:
        return {};
    }
}

static QVariant sortKey(const AuditEntry &entry, int column)
{
    switch (column) {
    case AuditModel::Time:
        return entry.time;
    case AuditModel::Rows:
        return entry.record.rows.value_or(-1);
    case AuditModel::Milliseconds:
        return entry.record.milliseconds;
    default:
        return text(entry, column);
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AuditEntry &shown = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Rows || index.column() == Milliseconds
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    case OutcomeRole:
        return int(shown.record.outcome);
    case SortRole:
        return sortKey(shown, index.column());
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("When"), tr("Who"), tr("What"), tr("Source"),
        tr("Statement or keys"), tr("Rows"), tr("ms"), tr("Outcome")};
    return section < ColumnCount ? names[section] : QString();
}

RowBatch auditRows(const QList<AuditEntry> &entries)
{
    RowBatch batch(Columns{{u"time"_s, {}}, {u"user"_s, {}}, {u"operation"_s, {}},
        {u"source"_s, {}}, {u"statement"_s, {}}, {u"keys"_s, {}}, {u"rows"_s, {}},
        {u"milliseconds"_s, {}}, {u"outcome"_s, {}}, {u"error"_s, {}}});
    for (const AuditEntry &entry : entries) {
        const AuditRecord &record = entry.record;
        for (const QString &value : {entry.time.toUTC().toString(Qt::ISODateWithMs), entry.user,
                 record.operation, record.source, record.statement})
            batch.append(Value::text(value));
        batch.append(Value::text(QJsonDocument(record.keys).toJson(QJsonDocument::Compact)));
        batch.append(record.rows ? Value::of(*record.rows) : Value::null());
        batch.append(Value::of(record.milliseconds));
        batch.append(Value::text(outcomeText(record.outcome)));
        batch.append(Value::text(record.error));
    }
    return batch;
}

} // namespace pointsman
