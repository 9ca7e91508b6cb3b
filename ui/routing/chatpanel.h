// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/check.h"
#include "items/routingboard.h"

#include <QScrollArea>

class QFormLayout;
class QLabel;
class QToolButton;

namespace pointsman {

class ConfigDraft;
class FindingRows;
class PresenceBars;

/// All that is known of the chosen chat: its rows in each source, what the mapping says and why,
/// what deserves attention, where the entry is written.
class ChatPanel final : public QScrollArea {
    Q_OBJECT
public:
    ChatPanel(const RoutingBoard &board, const ConfigDraft &draft,
        const QHash<QString, SourceCoverage> &coverage, QWidget *parent);

    void showChat(const QString &id); ///< "" for none
    void refresh();
    void setFindings(const QList<Finding> &findings); ///< of the shown chat
    const QString &chat() const { return m_id; }

Q_SIGNALS:
    void rowsRequested(const QString &source, const QString &chat);
    void fixRequested(const Finding &finding);
    void closeRequested();
    void routeMenuRequested(const QPoint &globalPosition);

private:
    QLabel *addFact(const QString &name);
    void showDecisions(const RoutedChat &chat);
    void showOrigin(const RoutedChat &chat);
    void showFindings(const RoutedChat &chat);
    void showRunningBot(const RoutedChat &chat);
    void showBars(const RoutedChat &chat);

    const RoutingBoard &m_board;
    const ConfigDraft &m_draft;
    const QHash<QString, SourceCoverage> &m_coverage;
    QString m_id;
    QWidget *m_empty;
    QWidget *m_content;
    QLabel *m_title;
    QLabel *m_subtitle;
    QList<Finding> m_findings;
    FindingRows *m_findingRows;
    QToolButton *m_routeTo;
    QToolButton *m_openRows;
    QFormLayout *m_facts;
    QLabel *m_read;
    QLabel *m_write;
    QLabel *m_runningBot; ///< where it differs from what the mapping says
    QLabel *m_origin;
    QLabel *m_comment;
    PresenceBars *m_bars;
};

/// Where a request of this chat goes and why, in a sentence.
[[nodiscard]] QString decisionText(
    const Config &config, const Routing &routing, const ChatId &chat, bool write);

} // namespace pointsman
