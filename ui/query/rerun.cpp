// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/rerun.h"

namespace pointsman {

namespace {

/// A whole answer or an error, from a query run anew.
class WholeAnswer final : public Cursor {
public:
    WholeAnswer(
        std::shared_ptr<const MultiSourceDatabase> database, std::unique_ptr<CrossQueryRun> run)
        : m_database(std::move(database)), m_run(std::move(run))
    {
    }

    const Columns &columns() const override { return m_run->columns(); }

    [[nodiscard]] Result<bool> next(RowBatch &batch) override
    {
        Result<bool> more = m_run->next(batch);
        if (!more)
            return more;
        for (const SourceReport &source : m_run->report().sources) {
            if (source.error)
                return tl::unexpected(*source.error);
        }
        return more;
    }

private:
    std::shared_ptr<const MultiSourceDatabase> m_database;
    std::unique_ptr<CrossQueryRun> m_run;
};

} // namespace

std::function<Result<std::unique_ptr<Cursor>>(const CancelToken &)> rerunWithoutLimit(
    std::shared_ptr<const MultiSourceDatabase> database, CrossQuery query)
{
    query.rowCap = 0;
    return [database = std::move(database), query = std::move(query)](
               const CancelToken &cancel) -> Result<std::unique_ptr<Cursor>> {
        Result<std::unique_ptr<CrossQueryRun>> run =
            CrossQueryRun::start(*database, query, CrossQueryProgress(cancel));
        if (!run)
            return tl::unexpected(run.error());
        return std::make_unique<WholeAnswer>(database, std::move(*run));
    };
}

} // namespace pointsman
