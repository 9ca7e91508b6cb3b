// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/segmentdraft.h"

#include "catalogue/signature.h"

#include <algorithm>
#include <cstring>

namespace pointsman {

namespace {

constexpr int fewestWithSignature = 2048; ///< fewer are scanned as fast
constexpr qsizetype mostTextBytes = 256 << 20;
constexpr qsizetype mostWords = 255;

template <typename T> void appendRaw(QByteArray &bytes, const T &value)
{
    bytes.append(reinterpret_cast<const char *>(&value), sizeof(value));
}

void appendWord(QByteArray &bytes, const QByteArray &word)
{
    appendRaw(bytes, quint32(word.size()));
    bytes += word;
}

template <typename Index>
Index indexOf(QHash<QByteArray, Index> &known, QList<QByteArray> &words, QByteArrayView word)
{
    const QByteArray key = QByteArray::fromRawData(word.data(), word.size());
    if (const auto found = known.constFind(key); found != known.cend())
        return *found;
    words += word.toByteArray();
    known.insert(words.last(), Index(words.size() - 1));
    return Index(words.size() - 1);
}

} // namespace

/// Puts the parts behind each other and notes where they begin.
class SegmentDraft::Writer final {
public:
    explicit Writer(const SegmentDraft &draft) : m_draft(draft)
    {
        const auto &messages = draft.m_messages;
        m_header.magic = segmentMagic;
        m_header.minTime = messages.back().time;
        m_header.maxTime = messages.front().time;
        m_header.minRowid = draft.m_minRowid;
        m_header.maxRowid = draft.m_maxRowid;
        m_header.count = draft.count();
        m_header.blocks = (draft.count() + blockMessages - 1) / blockMessages;
        m_header.places = int(draft.m_places.size() / 2);
        m_header.authors = int(draft.m_authors.size());
        m_header.categories = int(draft.m_categories.size());
        m_header.types = int(draft.m_types.size());
        m_bytes.reserve(draft.m_texts.size() + qsizetype(draft.count()) * 60 + (1 << 16));
        m_bytes.resize(sizeof(SegmentHeader));
    }

    QByteArray write()
    {
        column<qint64>([](const Message &message) { return message.time; });
        column<qint64>([](const Message &message) { return message.id; });
        column<quint32>([base = m_draft.m_minRowid](
                            const Message &message) { return quint32(message.rowid - base); });
        column<quint16>([](const Message &message) { return message.place; });
        column<quint16>([](const Message &message) { return message.author; });
        column<quint8>([](const Message &message) { return message.category; });
        column<quint8>([](const Message &message) { return message.type; });
        column<quint8>([](const Message &message) { return message.flags; });
        column<quint32>([](const Message &message) { return message.hash; });
        blockStarts();
        table(m_draft.m_places);
        table(m_draft.m_authors);
        words();
        begin();
        m_bytes += m_draft.m_otherIds;
        signature();
        texts();
        m_header.offsets[size_t(SegmentPart::Count)] = m_bytes.size();
        std::memcpy(m_bytes.data(), &m_header, sizeof(m_header));
        return SegmentFile::sealed(std::move(m_bytes));
    }

private:
    /// The next part begins here.
    void begin()
    {
        constexpr qsizetype alignment = 16;
        m_bytes.resize((m_bytes.size() + alignment - 1) / alignment * alignment);
        m_header.offsets[m_part++] = m_bytes.size();
    }
    template <typename T, typename Read> void column(Read read)
    {
        begin();
        const qsizetype start = m_bytes.size();
        m_bytes.resize(start + qsizetype(m_draft.m_messages.size() * sizeof(T)));
        char *to = m_bytes.data() + start;
        for (const Message &message : m_draft.m_messages) {
            const T value = T(read(message));
            std::memcpy(to, &value, sizeof(T));
            to += sizeof(T);
        }
    }
    void blockStarts()
    {
        begin();
        quint32 start = 0;
        for (size_t i = 0; i < m_draft.m_messages.size(); ++i) {
            if (i % blockMessages == 0)
                appendRaw(m_bytes, start);
            start += m_draft.m_messages[i].textSize + 1;
        }
        appendRaw(m_bytes, start);
    }
    void table(const std::vector<qint64> &numbers)
    {
        begin();
        m_bytes.append(reinterpret_cast<const char *>(numbers.data()),
            qsizetype(numbers.size() * sizeof(qint64)));
    }
    void words()
    {
        begin();
        for (const QByteArray &word : m_draft.m_categories + m_draft.m_types)
            appendWord(m_bytes, word);
    }
    void signature()
    {
        begin();
        if (m_draft.count() < fewestWithSignature)
            return;
        SignatureBuilder signature(m_draft.count());
        for (int i = 0; i < m_draft.count(); ++i) {
            const Message &message = m_draft.m_messages[size_t(i)];
            signature.addText(i, m_draft.textOf(message));
            signature.addIds(
                i, m_draft.m_places[2 * message.place], m_draft.m_authors[message.author]);
        }
        m_bytes += signature.bytes();
    }
    void texts()
    {
        begin();
        for (const Message &message : m_draft.m_messages) {
            m_bytes += m_draft.textOf(message);
            m_bytes += '\0';
        }
    }

    const SegmentDraft &m_draft;
    SegmentHeader m_header;
    QByteArray m_bytes;
    size_t m_part = 0;
};

bool SegmentDraft::hasRoomFor(const MessageRow &row) const
{
    if (isEmpty())
        return true;
    const qint64 low = std::min(m_minRowid, row.rowid);
    const quint64 span = quint64(std::max(m_maxRowid, row.rowid)) - quint64(low);
    return count() < segmentMessages && m_texts.size() < mostTextBytes && span <= 0xFFFFFFFFU
        && m_categories.size() < mostWords && m_types.size() < mostWords;
}

void SegmentDraft::add(const MessageRow &row, QByteArrayView code)
{
    m_minRowid = isEmpty() ? row.rowid : std::min(m_minRowid, row.rowid);
    m_maxRowid = isEmpty() ? row.rowid : std::max(m_maxRowid, row.rowid);
    Message message{};
    message.time = row.time;
    message.id = keptId(row.id);
    message.rowid = row.rowid;
    message.hash = row.hash;
    message.flags = row.flags;
    message.category = indexOf(m_categoryOf, m_categories, row.category);
    message.type = indexOf(m_typeOf, m_types, row.type);
    const std::pair place(row.chat, row.thread);
    auto placed = m_placeOf.constFind(place);
    if (placed == m_placeOf.cend()) {
        placed = m_placeOf.insert(place, quint16(m_places.size() / 2));
        m_places.insert(m_places.end(), {row.chat, row.thread});
    }
    message.place = *placed;
    auto author = m_authorOf.constFind(row.author);
    if (author == m_authorOf.cend()) {
        author = m_authorOf.insert(row.author, quint16(m_authors.size()));
        m_authors.push_back(row.author);
    }
    message.author = *author;
    message.textStart = quint32(m_texts.size());
    message.textSize = quint32(code.size());
    m_texts += code;
    m_messages.push_back(message);
}

qint64 SegmentDraft::keptId(const MessageId &id)
{
    if (id.number >= 0)
        return id.number;
    const qint64 place = m_otherIds.size();
    appendWord(m_otherIds, id.other);
    return -1 - place;
}

MessageId SegmentDraft::idOf(const Message &message) const
{
    MessageId id;
    if (message.id >= 0) {
        id.number = message.id;
        return id;
    }
    quint32 size = 0;
    const char *const word = m_otherIds.constData() + (-1 - message.id);
    std::memcpy(&size, word, sizeof(size));
    id.other = QByteArray(word + sizeof(size), qsizetype(size));
    return id;
}

QByteArrayView SegmentDraft::textOf(const Message &message) const
{
    return QByteArrayView(m_texts).sliced(message.textStart, message.textSize);
}

void SegmentDraft::sort()
{
    const auto isNewer = [this](const Message &left, const Message &right) {
        if (left.time != right.time)
            return left.time > right.time;
        if (left.id >= 0 && right.id >= 0)
            return left.id > right.id;
        return idOf(left) > idOf(right);
    };
    std::sort(m_messages.begin(), m_messages.end(), isNewer);
}

QByteArray SegmentDraft::take()
{
    sort();
    const QByteArray bytes = Writer(*this).write();
    *this = SegmentDraft();
    return bytes;
}

} // namespace pointsman
