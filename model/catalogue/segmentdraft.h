// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/segment.h"

#include <QHash>

#include <utility>

namespace pointsman {

/// Messages on their way into a segment. Belongs to one thread.
class SegmentDraft final {
public:
    int count() const { return int(m_messages.size()); }
    bool isEmpty() const { return m_messages.empty(); }
    /// Whether this message still goes in.
    bool hasRoomFor(const MessageRow &row) const;

    void add(const MessageRow &row, QByteArrayView code);

    /// The bytes of the segment, for a file or for memory; the draft is empty then.
    [[nodiscard]] QByteArray take();

private:
    struct Message {
        qint64 time;
        qint64 id; ///< as SegmentPart::Ids
        qint64 rowid;
        quint32 textStart;
        quint32 textSize;
        quint32 hash;
        quint16 place;
        quint16 author;
        quint8 category;
        quint8 type;
        quint8 flags;
    };
    class Writer;

    qint64 keptId(const MessageId &id);
    MessageId idOf(const Message &message) const;
    QByteArrayView textOf(const Message &message) const;
    void sort();

    std::vector<Message> m_messages;
    QByteArray m_texts;
    QByteArray m_otherIds;
    QHash<std::pair<qint64, qint64>, quint16> m_placeOf;
    QHash<qint64, quint16> m_authorOf;
    QHash<QByteArray, quint8> m_categoryOf;
    QHash<QByteArray, quint8> m_typeOf;
    std::vector<qint64> m_places; ///< chat, thread
    std::vector<qint64> m_authors;
    QList<QByteArray> m_categories;
    QList<QByteArray> m_types;
    qint64 m_minRowid = 0;
    qint64 m_maxRowid = 0;
};

} // namespace pointsman
