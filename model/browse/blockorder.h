// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/keypass.h"
#include "browse/rowindex.h"
#include "browse/roworder.h"

#include <QCache>

namespace pointsman {

/// All rows in the order of their key. The keys of a block are read when it is first shown and kept
/// while it is near, so that its rows stay in their places while the bot writes.
class BlockOrder final : public RowOrder {
    Q_OBJECT

public:
    BlockOrder(const TableAccess &table, QObject *parent);

    qint64 rowCount() const override { return m_index.rowCount(); }
    Place placeOf(qint64 position) const override;
    qint64 startOf(quint64 page) const override;
    void start() override;
    void fetch(quint64 page) override;
    bool canFollow() const override { return true; }
    void follow() override;
    QFuture<Result<WholeRows>> readWhole(
        qint64 first, int count, const QList<int> &columns) override;

private:
    using Keys = std::shared_ptr<const RowBatch>;
    struct BlockRead {
        Keys keys;
        RowPage page;
    };

    struct Stretch { ///< rows of one block
        KeyRange range;
        Keys keys; ///< null when the block is not listed
        qint64 position = 0;
        int firstRow = 0; ///< within the block
        int rows = 0;
    };

    [[nodiscard]] static Result<BlockRead> readBlock(Connection &connection,
        const TableShape &shape, const KeyRange &range, Keys keys, int firstRow,
        const CancelToken &cancel);
    [[nodiscard]] static Result<Keys> listKeys(Connection &connection, const TableShape &shape,
        const KeyRange &range, Keys known, const CancelToken &cancel);
    [[nodiscard]] static Result<void> readStretch(Connection &connection, const TableShape &shape,
        const Stretch &stretch, const CancelToken &cancel, WholeRows *whole);
    void takeBlock(quint64 page, bool keysAreNew, Result<BlockRead> read);
    void takeKeys(int block, const Keys &keys);
    void scan();
    void takePass(int block, const Result<KeyPass> &pass);
    void extendTail();
    Keys keysOf(int block) const;

    RowIndex m_index;
    QCache<int, Keys> m_keys; ///< by block, costs in rows
    int m_layout = 0; ///< changes when blocks get other numbers
    bool m_scanning = false;
    bool m_followAgain = false; ///< a change was told while scanning
};

} // namespace pointsman
