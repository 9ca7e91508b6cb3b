// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/rerun.h"

#include "access/multisourcedatabase.h"

#include <QCoreApplication>

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

ExportChoice rerunWithoutLimit(
    std::shared_ptr<const MultiSourceDatabase> database, CrossQuery query)
{
    query.rowCap = 0;
    // Told by the run, asked for when its rows are written.
    const auto report = std::make_shared<std::optional<CrossQueryProgress>>();
    ExportChoice choice;
    choice.label =
        QCoreApplication::translate("pointsman", "All rows: run the query again without the limit");
    choice.sources = [report] {
        return *report ? manifestSources((*report)->report()) : QList<ManifestSource>();
    };
    choice.open = [database = std::move(database), query = std::move(query), report](
                      const CancelToken &cancel) -> Result<std::unique_ptr<Cursor>> {
        report->emplace(cancel);
        Result<std::unique_ptr<CrossQueryRun>> run =
            CrossQueryRun::start(*database, query, **report);
        if (!run)
            return tl::unexpected(run.error());
        return std::make_unique<WholeAnswer>(database, std::move(*run));
    };
    return choice;
}

} // namespace pointsman
