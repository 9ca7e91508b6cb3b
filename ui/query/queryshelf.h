// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace pointsman {

/// A query that can be taken again.
struct ShelvedQuery {
    QString key; ///< by which its owner knows it
    QString title;
    QString detail; ///< shown under it: when it was run
    QString sql;
    bool operator==(const ShelvedQuery &) const = default;
};

/// Whether each word that was typed occurs in the title or the SQL, whatever the case.
[[nodiscard]] bool matches(const ShelvedQuery &query, const QString &typed);

/// The popup of history and saved queries: a field to search in names and SQL, the matches, and the
/// chosen one's text beside them. Return takes it, Delete removes it, Escape closes.
class QueryShelf final : public QWidget {
    Q_OBJECT
public:
    QueryShelf(const QString &prompt, const QString &whenEmpty, QList<ShelvedQuery> queries,
        QWidget *parent);

    void popUp(const QWidget *button); ///< under it; deletes itself when closed

Q_SIGNALS:
    void taken(const ShelvedQuery &query);
    void removed(const ShelvedQuery &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const QString &prompt);
    void fill();
    void showChosen();
    void take();
    void remove();
    int chosen() const; ///< place in m_queries, or -1

    const QString m_whenEmpty;
    QList<ShelvedQuery> m_queries;
    QLineEdit *m_field;
    QListWidget *m_list;
    QPlainTextEdit *m_sql;
    QLabel *m_empty;
    QPushButton *m_take;
    QPushButton *m_remove;
};

} // namespace pointsman
