// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/feed/eachsource.h"

using namespace Qt::StringLiterals;

namespace pointsman {

namespace {

/// One source's statement and where its columns go in the united rows.
struct Part {
    std::unique_ptr<SourceFeed> feed;
    QByteArray sourceName;
    std::vector<int> positions; ///< for each united column, its place in the part's rows; -1: NULL
};

class EachSourceCursor final : public Cursor {
public:
    EachSourceCursor(ScanContext &context, bool withSourceColumn)
        : m_context(context), m_withSourceColumn(withSourceColumn)
    {
    }

    ~EachSourceCursor() override
    {
        for (const Part &part : m_parts)
            m_context.ended(part.feed.get());
    }

    Result<void> start(const std::vector<FeedRequest> &requests)
    {
        for (const FeedRequest &request : requests)
            m_parts.push_back({m_context.start(request), request.sourceName.toUtf8(), {}});
        std::optional<Error> firstError;
        for (Part &part : m_parts) {
            const Result<Columns> columns = part.feed->columns();
            if (columns) {
                uniteColumns(part, *columns);
                continue;
            }
            if (m_context.isOver())
                return tl::unexpected(m_context.overError());
            if (m_context.isConflict(columns.error()))
                return tl::unexpected(columns.error());
            m_context.state().fail(part.feed->source(), columns.error());
            firstError = firstError ? firstError : columns.error();
        }
        if (m_columns.isEmpty() && firstError)
            return tl::unexpected(*firstError);
        for (Part &part : m_parts)
            part.positions.resize(size_t(m_columns.size()), -1);
        if (m_withSourceColumn)
            m_columns.prepend({u"_source"_s, u"TEXT"_s});
        return {};
    }

    const Columns &columns() const override { return m_columns; }

    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        batch.reset(m_columns);
        if (m_context.isOver())
            return tl::unexpected(m_context.overError());
        for (; m_current < m_parts.size(); ++m_current) {
            Part &part = m_parts[m_current];
            if (m_context.state().hasFailed(part.feed->source()))
                continue;
            RowBatch rows;
            const Result<bool> more = part.feed->next(rows);
            if (more && *more) {
                append(part, rows, batch);
                m_context.state().addDeliveredOf(part.feed->source(), batch.rowCount());
                return true;
            }
            if (!more && m_context.isOver())
                return tl::unexpected(m_context.overError());
            if (!more && m_context.isConflict(more.error()))
                return more;
            if (!more)
                m_context.state().fail(part.feed->source(), more.error());
            if (!more && (m_parts.size() == 1 || more.error().kind == ErrorKind::Io))
                return more;
        }
        return false;
    }

private:
    /// The n-th column of a name in one source goes with the n-th of that name in the others.
    void uniteColumns(Part &part, const Columns &columns)
    {
        part.positions.assign(size_t(m_columns.size()), -1);
        for (int position = 0; position < int(columns.size()); ++position) {
            int target = 0;
            while (target < int(m_columns.size())
                && (m_columns[target].name != columns[position].name
                    || part.positions[size_t(target)] >= 0))
                ++target;
            if (target == int(m_columns.size())) {
                m_columns.append(columns[position]);
                part.positions.push_back(-1);
            }
            part.positions[size_t(target)] = position;
        }
    }

    void append(const Part &part, const RowBatch &rows, RowBatch &batch) const
    {
        for (int row = 0; row < rows.rowCount(); ++row) {
            if (m_withSourceColumn)
                batch.appendBytes(CellType::Text, part.sourceName);
            for (const int position : part.positions) {
                if (position < 0)
                    batch.appendNull();
                else
                    batch.append(rows.at(row, position));
            }
        }
    }

    ScanContext &m_context;
    const bool m_withSourceColumn;
    Columns m_columns;
    std::vector<Part> m_parts;
    size_t m_current = 0;
};

} // namespace

Result<std::unique_ptr<Cursor>> openEachSource(
    ScanContext &context, const std::vector<FeedRequest> &requests, bool withSourceColumn)
{
    auto cursor = std::make_unique<EachSourceCursor>(context, withSourceColumn);
    if (const Result<void> started = cursor->start(requests); !started)
        return tl::unexpected(started.error());
    return cursor;
}

} // namespace pointsman
