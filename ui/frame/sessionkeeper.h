// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "frame/page.h"

#include <QCoreApplication>
#include <QDateTime>

#include <memory>

class QLockFile;

namespace pointsman {

/// The tabs of a window and what was typed in them.
struct SessionSnapshot {
    QList<PageRequest> tabs;
    int current = 0; ///< index of the tab in front
    QDateTime time; ///< when it was kept
    bool isEmpty() const { return tabs.isEmpty(); }
    bool operator==(const SessionSnapshot &) const = default;
};

/// One window's hold on a workspace, over all running programs, and the tabs that are kept for it:
/// those of this run and of the two before. Ends of the program that nobody asked for are counted,
/// so that what crashes at the start is not started for ever. Its functions touch files: to be used
/// by one background thread at a time; what claim() found may be read from any.
class SessionKeeper final {
    Q_DECLARE_TR_FUNCTIONS(SessionKeeper)
public:
    static constexpr int crashesInARow = 2; ///< so many, and nothing opens by itself
    static constexpr int generations = 3;

    enum class Beside { Nobody, OtherWindows };
    enum class After { CleanEnds, Crashes };

    /// Null when another window has the workspace. After too many crashes in a row it is given only
    /// to who asks for it so; else crashes() says how many and nothing is written. Errors: Io.
    [[nodiscard]] static Result<std::shared_ptr<SessionKeeper>> claim(
        const QString &workspace, Beside beside, After after); ///< OpenTarget::key()
    ~SessionKeeper(); ///< gives the hold back; a window that gets here did not crash
    Q_DISABLE_COPY_MOVE(SessionKeeper)

    int window() const { return m_window; } ///< from 1; others beside it have the next numbers
    int crashes() const { return m_crashes; } ///< in a row, before this run
    bool isHeldBack() const { return m_isHeldBack; } ///< claim() found too many
    /// What was wrong with the last run's file.
    const std::optional<Error> &trouble() const { return m_trouble; }
    const QList<SessionSnapshot> &kept() const { return m_kept; } ///< newest first, no empty ones

    /// Guarded against a full disk and a sudden end: the file is the old one or the new one.
    [[nodiscard]] Result<void> save(const SessionSnapshot &snapshot);
    /// The window is closed as it should be.
    [[nodiscard]] Result<void> end();

private:
    SessionKeeper(QString file, std::unique_ptr<QLockFile> lock);
    void read();
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> write(bool isOpen) const;

    const QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    QList<SessionSnapshot> m_kept;
    std::optional<Error> m_trouble;
    SessionSnapshot m_present;
    int m_window = 1;
    int m_crashes = 0;
    bool m_isHeldBack = false;
    bool m_isBegun = false; ///< the file says that a window is open
};

} // namespace pointsman
