// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "federation/wholerows.h"

#include "spool/batchchannel.h"

namespace pointsman {

namespace {

class KeptRows final : public Cursor {
public:
    KeptRows(std::unique_ptr<BatchChannel> channel, Columns columns)
        : m_channel(std::move(channel)), m_columns(std::move(columns))
    {
    }

    const Columns &columns() const override { return m_columns; }
    [[nodiscard]] Result<bool> next(RowBatch &batch) override { return m_channel->next(batch); }

private:
    const std::unique_ptr<BatchChannel> m_channel;
    const Columns m_columns;
};

} // namespace

Result<std::unique_ptr<Cursor>> readWhole(Cursor &rows, qint64 memoryBytes, qint64 mostRows)
{
    auto channel = std::make_unique<BatchChannel>(memoryBytes);
    RowBatch batch;
    for (qint64 read = 0; mostRows <= 0 || read <= mostRows;) {
        const Result<bool> more = rows.next(batch);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        read += batch.rowCount();
        if (const Result<void> pushed = channel->push(batch, BatchChannel::Patience::None); !pushed)
            return tl::unexpected(pushed.error());
    }
    channel->finish({});
    return std::make_unique<KeptRows>(std::move(channel), rows.columns());
}

} // namespace pointsman
