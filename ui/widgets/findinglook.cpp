// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findinglook.h"

#include <QCoreApplication>

namespace pointsman {

using namespace Qt::StringLiterals;

SeverityLook severityLook(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return {u"error"_s, Tint::Bad, QCoreApplication::translate("FindingLook", "Error")};
    case Severity::Warning:
        return {u"warning"_s, Tint::Warning, QCoreApplication::translate("FindingLook", "Warning")};
    case Severity::Note:
        break;
    }
    return {u"info"_s, Tint::Muted, QCoreApplication::translate("FindingLook", "Note")};
}

QString chatTitle(
    const ChatId &chat, const Config &config, const QHash<QString, SourceCoverage> &coverage)
{
    if (chat.isOversized())
        return {};
    for (const SourceSpec &source : config.sources) {
        const ChatLabel label = coverage.value(source.name).labels.value(chat.number);
        if (!label.title.isEmpty())
            return label.title.simplified();
        if (!label.username.isEmpty())
            return u'@' + label.username;
    }
    return {};
}

QList<Finding> withTitles(
    QList<Finding> findings, const Config &config, const QHash<QString, SourceCoverage> &coverage)
{
    for (Finding &finding : findings) {
        if (!finding.chat)
            continue;
        const QString title = chatTitle(*finding.chat, config, coverage);
        const QString id = finding.chat->text();
        const qsizetype place = finding.message.indexOf(id);
        if (title.isEmpty() || place < 0)
            continue;
        //: a chat in a sentence: its title, then its id
        const QString named = QCoreApplication::translate("FindingLook", "“%1” (%2)");
        // Isolated, so that a title from right to left does not turn the sentence around.
        const QString isolated = QChar(0x2068) + title + QChar(0x2069);
        finding.message.replace(place, id.size(), named.arg(isolated, id));
    }
    return findings;
}

} // namespace pointsman
