// SPDX-FileCopyrightText: The Pointsman authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/multisourcedatabase.h"
#include "commands/arguments.h"
#include "exchange/outputguard.h"
#include "workspace/workspace.h"

#include <memory>
#include <optional>

class QIODevice;

namespace pointsman {

/// Where a command reads and writes; tests put buffers here.
struct Streams {
    QIODevice &in;
    QIODevice &out;
    QIODevice &err;
    bool outIsTerminal = false;
    bool errIsTerminal = false;
};

/// What a command works with: its arguments, the streams, and the workspace, loaded when it is
/// first asked for. Belongs to the main thread.
class CommandContext final {
public:
    CommandContext(Arguments arguments, Streams streams, CancelToken cancel);
    ~CommandContext();
    Q_DISABLE_COPY_MOVE(CommandContext)

    const Arguments &arguments() const { return m_arguments; }
    const QString &argument(int place) const { return m_arguments.positional[place]; }
    const Streams &streams() const { return m_streams; }
    const CancelToken &cancel() const { return m_cancel; }
    QueryLimits limits() const; ///< cancelled with the command, --deadline

    /// The configuration that --config, --db, --demo and the environment name. Errors: Usage,
    /// Config.
    [[nodiscard]] Result<const Workspace *> workspace();
    /// The door to its sources.
    [[nodiscard]] Result<MultiSourceDatabase *> database();

    /// What no output may replace: the workspace's files and the program's own. Of a workspace that
    /// cannot be read, what it was to be read from.
    OutputGuard outputGuard() const;
    /// The file of --output; none for stdout, which “-” names too.
    std::optional<QString> outputFile() const;

    void note(const QString &message) const; ///< a line on stderr, unless --quiet
    void noteSpecialFile(const QString &path) const; ///< it is not whole or not at all
    void showError(const Error &error) const; ///< pointsman-cli: KIND: message

private:
    const Arguments m_arguments;
    const Streams m_streams;
    const CancelToken m_cancel;
    std::optional<Workspace> m_workspace;
    std::unique_ptr<MultiSourceDatabase> m_database;
};

/// The word for a kind of error on the command line, and the exit status it leads to.
[[nodiscard]] QString errorWord(ErrorKind kind);
[[nodiscard]] QString errorLine(const Error &error); ///< with its line end

} // namespace pointsman
